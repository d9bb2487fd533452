using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>
/// The four things that school has to see in a vmbo dossier, where in the own dossier each is found, and handing them in
/// with one act.
/// </summary>
public class PartsModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public FourParts Parts { get; private set; } = null!;

    /// <summary>At vmbo it belongs to the exam; elsewhere it is a way to look.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>When the learner handed in; null when that does not stand.</summary>
    public DateTime? HandedInAt { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!IsRequired) return NotFound();
        if (Parts.IsEmpty) return this.ShowRefusal(Outcome.Refused(ShowingRules.NothingToHandIn));
        if (await FindAsync(ct) is { } handIn) handIn.Again(clock.Now());
        else db.HandIns.Add(HandIn.By(viewer.School, viewer.Person, clock.Now()));
        await db.SaveOnceAsync(async () => await FindAsync(ct) is not null, ct);
        return this.Done(ShowLinks.Parts, "HandIn.Done", ShowLinks.TakeBack);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Parts = await FourParts.LoadAsync(db, viewer, viewer.Person, ct);
        IsRequired = await FourParts.IsRequiredAsync(db, viewer, ct);
        HandedInAt = await db.HandIns.EditableBy(viewer).Where(h => h.TakenBackAt == null).Select(h => (DateTime?)h.HandedInAt).SingleOrDefaultAsync(ct);
    }

    private Task<HandIn?> FindAsync(CancellationToken ct) => db.HandIns.EditableBy(viewer).SingleOrDefaultAsync(ct);
}

/// <summary>The four parts for one reader.</summary>
/// <param name="Parts">What is where.</param>
/// <param name="LinkTo">Address of an experience for this reader.</param>
/// <param name="IsOwner">The learner, who can still tell what is open.</param>
public sealed record PartsView(FourParts Parts, Func<Guid, string> LinkTo, bool IsOwner)
{
    /// <summary>What can still be told about a story: where, and the key of its words.</summary>
    public static IEnumerable<(string Href, string Words)> StillOpen(PartStory story)
    {
        if (!story.HasGoal) yield return (DossierLinks.Question(story.Id, Question.Goal), "Profile.Parts.Goal");
        if (!story.HasDiscovery) yield return (DossierLinks.Question(story.Id, Question.Discovery), "Profile.Parts.Found");
        if (!story.HasStep) yield return (DossierLinks.NewStep(story.Id), "Profile.Parts.Next");
    }
}

/// <summary>What was pointed at for one part.</summary>
/// <param name="Part">Which.</param>
/// <param name="View">The whole, with its reader.</param>
public sealed record ProofView(DossierPart Part, PartsView View);
