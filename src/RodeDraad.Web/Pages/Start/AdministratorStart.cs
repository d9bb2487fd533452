using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Pages.Manage;

namespace RodeDraad.Web.Pages.Start;

/// <summary>An administrator: what needs doing at the school.</summary>
public sealed record AdministratorStart(ManageState State)
{
    public static async Task<StartPart> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var state = await ManageState.LoadAsync(db, viewer, ct);
        return new StartPart("_Administrator", new AdministratorStart(state), state.Next);
    }
}
