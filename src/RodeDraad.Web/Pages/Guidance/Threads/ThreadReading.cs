using RodeDraad.Core.Dossier.Threads;

namespace RodeDraad.Web.Pages.Guidance.Threads;

/// <summary>A thread on the page of its reader.</summary>
/// <param name="Thread">Word, bigger story and the stories that this reader may read.</param>
/// <param name="GivenName">The learner's.</param>
/// <param name="StoryUrl">Where this reader reads a story.</param>
public sealed record ThreadReading(ReadThread Thread, string GivenName, Func<Guid, string> StoryUrl);
