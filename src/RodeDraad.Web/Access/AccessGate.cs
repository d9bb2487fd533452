using RodeDraad.Web.Links;

namespace RodeDraad.Web.Access;

/// <summary>
/// Deny by default: an endpoint opens only for those it declares. Somebody who is not signed in goes to the sign-in
/// page; somebody without the role gets the same 404 as for a page that does not exist.
/// </summary>
internal static class AccessGate
{
    public static void UseAccessGate(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is not { } endpoint) return next(context);
        var open = endpoint.Metadata.GetMetadata<OpenTo>()
            ?? throw new InvalidOperationException($"{endpoint.DisplayName} does not declare who may open it.");
        var viewer = context.RequestServices.GetRequiredService<CurrentViewer>().Viewer;
        if (open.Admits(viewer)) return next(context);
        if (viewer is null)
        {
            context.Response.Redirect(AccountLinks.SignIn(HttpMethods.IsGet(context.Request.Method)
                ? context.Request.Path + context.Request.QueryString
                : null));
            return Task.CompletedTask;
        }
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
