using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Pages.Dossier;

/// <summary>One next step on a page, with the experience it led to.</summary>
public sealed record StepView(NextStep Step, (Guid Id, string Heading) Led);

/// <summary>The choice of who may read an experience.</summary>
/// <param name="ExperienceId">Which.</param>
/// <param name="Audience">As it stands.</param>
/// <param name="Said">What was just done, as a text key; null when the page is opened.</param>
/// <param name="Mentors">Names of the learner's mentors now.</param>
public sealed record AudienceView(Guid ExperienceId, Audience Audience, string? Said, IReadOnlyList<string> Mentors);
