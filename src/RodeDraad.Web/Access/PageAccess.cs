using Microsoft.AspNetCore.Mvc.ApplicationModels;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Access;

/// <summary>Who may open an endpoint: everybody, anybody signed in, or the holders of one of these roles.</summary>
/// <param name="Roles">The roles; empty for a public endpoint.</param>
/// <param name="IsPublic">True when nobody has to sign in.</param>
public sealed record OpenTo(IReadOnlyList<Role> Roles, bool IsPublic = false)
{
    /// <summary>Open without signing in.</summary>
    public static OpenTo Everybody { get; } = new([], IsPublic: true);

    /// <summary>Open to anybody who is signed in, also a member of staff who has no role today.</summary>
    public static OpenTo SignedIn { get; } = new(Enum.GetValues<Role>());

    /// <summary>Whether a viewer may pass; null is somebody who is not signed in.</summary>
    public bool Admits(Viewer? viewer) => IsPublic || (viewer is not null && (ReferenceEquals(this, SignedIn) || viewer.IsAny(Roles)));
}

/// <summary>
/// Declares beside the pages who may open them. A page that nobody declared stays shut, and a test finds it.
/// </summary>
public sealed class PageAccess(PageConventionCollection pages)
{
    /// <summary>All pages below a folder of Pages/, for example "/Dossier".</summary>
    public PageAccess Folder(string folder, params Role[] roles) => Declare(folder, new OpenTo(roles));

    /// <summary>One page, for example "/Start/Home".</summary>
    public PageAccess Page(string page, OpenTo access)
    {
        pages.AddPageApplicationModelConvention(page, model => Set(model, access));
        return this;
    }

    /// <summary>All pages below a folder, for everybody or for anybody signed in.</summary>
    public PageAccess Declare(string folder, OpenTo access)
    {
        pages.AddFolderApplicationModelConvention(folder, model => Set(model, access));
        return this;
    }

    // The last declaration counts, so a page can differ from its folder.
    private static void Set(PageApplicationModel model, OpenTo access)
    {
        foreach (var earlier in model.EndpointMetadata.OfType<OpenTo>().ToList()) model.EndpointMetadata.Remove(earlier);
        model.EndpointMetadata.Add(access);
    }
}
