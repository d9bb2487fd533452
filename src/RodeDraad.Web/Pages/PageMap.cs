using RodeDraad.Core.People;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Pages;

/// <summary>Who may open which pages: one line per folder, each capability its own method. docs/permissions.md says the same.</summary>
public static class PageMap
{
    public static void Declare(PageAccess pages)
    {
        pages.Declare("/Start", OpenTo.Everybody)
            .Declare("/Account", OpenTo.SignedIn)
            .Page("/Account/SignIn", OpenTo.Everybody)
            .Page("/Account/Language", OpenTo.Everybody);
        pages.Declare("/Design", OpenTo.Everybody);
        pages.Folder("/Dossier", Role.Learner);
        pages.Folder("/People/Rosters", Role.Administrator);
    }
}
