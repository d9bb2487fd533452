using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>The four things that school has to see in a vmbo dossier, and where in the own dossier each is found.</summary>
public class PartsModel(AppDb db, Viewer viewer) : PageModel
{
    public FourParts Parts { get; private set; } = null!;

    /// <summary>At vmbo it belongs to the exam; elsewhere it is a way to look.</summary>
    public bool IsRequired { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Parts = await FourParts.LoadAsync(db, viewer, viewer.Person, ct);
        IsRequired = await FourParts.IsRequiredAsync(db, viewer, ct);
    }
}

/// <summary>The four parts for one reader.</summary>
/// <param name="Parts">What is where.</param>
/// <param name="LinkTo">Address of an experience for this reader.</param>
/// <param name="IsOwner">The learner, who can still tell what is open.</param>
public sealed record PartsView(FourParts Parts, Func<Guid, string> LinkTo, bool IsOwner);
