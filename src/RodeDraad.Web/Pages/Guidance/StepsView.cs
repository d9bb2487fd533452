using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Pages.Guidance;

/// <summary>The steps of a story, and where what they led to can be read.</summary>
/// <param name="Steps">In the order in which they were set.</param>
/// <param name="LinkTo">Address of an experience for this reader.</param>
/// <param name="Today">For dates in words.</param>
public sealed record StepsView(IReadOnlyList<ReadStep> Steps, Func<Guid, string> LinkTo, DateOnly Today);
