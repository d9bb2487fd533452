using System.ComponentModel.DataAnnotations;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Pages.Dossier.Steps;

/// <summary>What, by when, with whose help.</summary>
public sealed class StepForm
{
    /// <summary>Made when the form was shown, so that a double click makes one step.</summary>
    public Guid Id { get; set; }

    /// <summary>Version that the learner was looking at, when changing a step.</summary>
    public int Version { get; set; }

    [Needed("Dossier.Step.Needed"), Limit(NextStep.WhatMaxLength)]
    public string What { get; set; } = "";

    [DataType(DataType.Date)] public DateOnly? ByWhen { get; set; }

    [Limit(NextStep.HelperMaxLength)] public string? Helper { get; set; }
}
