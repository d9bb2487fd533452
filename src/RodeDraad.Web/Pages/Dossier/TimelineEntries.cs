using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Pages.Dossier;

/// <summary>Experiences along the red line, as the timeline and the start page show them.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Today">For what still has to happen.</param>
/// <param name="Found">The words that were looked for; they are marked.</param>
public sealed record TimelineEntries(IEnumerable<TimelineItem> Items, DateOnly Today, SearchWords? Found = null);
