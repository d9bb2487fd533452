using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>The choice of who may read a thread.</summary>
/// <param name="ThreadId">Which.</param>
/// <param name="Audience">As it stands.</param>
/// <param name="Said">What was just done, as a text key; null when the page is opened.</param>
/// <param name="Mentors">Names of the learner's mentors now.</param>
/// <param name="KeepsSomeApart">Some of its stories are not for that audience and stay unseen.</param>
public sealed record ThreadAudience(Guid ThreadId, Audience Audience, string? Said, IReadOnlyList<string> Mentors, bool KeepsSomeApart);
