namespace RodeDraad.Tests.Guards;

/// <summary>What can be known of a page from its model.</summary>
internal static class Views
{
    /// <summary>A page that only takes posts: it handles them, and its view shows nothing.</summary>
    public static bool IsPostOnly(string page)
    {
        var view = $"src/RodeDraad.Web/Pages{page}.cshtml";
        return Repository.Exists(view) && TakesPosts(page)
            && Repository.Lines(view).All(l => l.Length == 0 || l.StartsWith("@page", StringComparison.Ordinal) || l.StartsWith("@model", StringComparison.Ordinal));
    }

    /// <summary>A page that handles posts.</summary>
    public static bool TakesPosts(string page)
    {
        var model = typeof(RodeDraad.Web.Program).Assembly.GetType($"RodeDraad.Web.Pages{page.Replace('/', '.')}Model");
        return (model?.GetMethod("OnPost") ?? model?.GetMethod("OnPostAsync")) is not null;
    }
}
