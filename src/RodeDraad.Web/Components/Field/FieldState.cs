using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Components;

/// <summary>A form field at the moment it is drawn: its name, what was typed, and what is wrong with it.</summary>
internal sealed class FieldState
{
    private readonly ModelStateEntry? entry;
    private readonly ModelExpression model;

    public FieldState(ModelExpression model, ViewContext view, Text text)
    {
        this.model = model;
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(model.Name);
        Id = IdOf(Name);
        view.ViewData.ModelState.TryGetValue(Name, out entry);
        Error = entry?.Errors.FirstOrDefault() is { } error ? WordsOf(error, text) : null;
    }

    /// <summary>Name in the post.</summary>
    public string Name { get; }

    /// <summary>Id of the control; the error summary links to it.</summary>
    public string Id { get; }

    /// <summary>What is wrong, in words; null when nothing is.</summary>
    public string? Error { get; }

    public Type Type => model.ModelExplorer.Metadata.UnderlyingOrModelType;

    /// <summary>The kind of data as the form declares it, for example "Password".</summary>
    public string? DataType => model.ModelExplorer.Metadata.DataTypeName;

    /// <summary>The longest text in characters; null when there is no limit.</summary>
    public int? MaxLength =>
        model.ModelExplorer.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength
        ?? model.ModelExplorer.Metadata.ValidatorMetadata.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length;

    /// <summary>What was typed in the post that is shown again, else what the model holds.</summary>
    public string? Value => entry?.AttemptedValue ?? Written(model.Model);

    /// <summary>The chosen values of a group of choices.</summary>
    public IReadOnlySet<string> Values => entry?.RawValue switch
    {
        string[] several => several.ToHashSet(StringComparer.Ordinal),
        string one => new HashSet<string>(StringComparer.Ordinal) { one },
        _ => ValuesOf(model.Model),
    };

    /// <summary>Whether several may be chosen.</summary>
    public bool HoldsSeveral => Type != typeof(string) && (typeof(IEnumerable).IsAssignableFrom(Type)
        || Type.IsDefined(typeof(FlagsAttribute), inherit: false));

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>The words of an error; a value that could not be read has no message of its own.</summary>
    public static string WordsOf(ModelError error, Text text) =>
        error.ErrorMessage.Length == 0 ? text["Common.NotUnderstood"] : text.Message(error.ErrorMessage);

    private static HashSet<string> ValuesOf(object? value) => value switch
    {
        null => [],
        string one => [one],
        Enum flags when flags.GetType().IsDefined(typeof(FlagsAttribute), inherit: false) =>
            flags.ToString().Split(", ").ToHashSet(StringComparer.Ordinal),
        IEnumerable several => several.Cast<object?>().Select(Written).OfType<string>().ToHashSet(StringComparer.Ordinal),
        _ => Written(value) is { } one ? [one] : [],
    };

    private static string? Written(object? value) => value switch
    {
        null => null,
        DateOnly day => When.Machine(day),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
