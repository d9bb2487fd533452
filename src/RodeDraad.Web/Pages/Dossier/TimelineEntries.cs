using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Pages.Dossier;

/// <summary>Experiences along the red line, as the timeline and the start page show them.</summary>
public sealed record TimelineEntries(IEnumerable<TimelineItem> Items, DateOnly Today);
