using RodeDraad.Web.Links;

namespace RodeDraad.Web.Access;

/// <summary>
/// Deny by default: an endpoint opens only for those it declares. Somebody who is not signed in goes to the sign-in
/// page, and a form that was sent meanwhile goes along with it; somebody without the role gets the same 404 as for a page that does not exist.
/// </summary>
internal static class AccessGate
{
    public static void UseAccessGate(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }
        // What routing puts in place of an address that knows another method is no route and declares nothing.
        var open = endpoint.Metadata.GetMetadata<OpenTo>()
            ?? (endpoint is RouteEndpoint ? throw new InvalidOperationException($"{endpoint.DisplayName} does not declare who may open it.") : OpenTo.SignedIn);
        var current = context.RequestServices.GetRequiredService<CurrentViewer>();
        if (open.Admits(current.Viewer)) await next(context);
        else if (current.Viewer is not null) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (ScriptRequest.IsAskedBy(context.Request)) await ScriptRequest.AskToSignInAsync(context);
        else if (PartOfAPage.IsAskedBy(context.Request)) PartOfAPage.SendToSignIn(context);
        else if (HttpMethods.IsGet(context.Request.Method)) context.Response.Redirect(AccountLinks.SignIn(context.Request.Path + context.Request.QueryString));
        else if (!await context.RequestServices.GetRequiredService<CarriedForms>().CatchAsync(context, current.LastAccountId))
            context.Response.Redirect(AccountLinks.SignIn());
    });
}

/// <summary>A request that a script made for a part of a page: the whole page has to go to the sign-in page, not the part.</summary>
internal static class PartOfAPage
{
    public static bool IsAskedBy(HttpRequest request) => request.Headers.ContainsKey("HX-Request");

    public static void SendToSignIn(HttpContext context)
    {
        var page = Uri.TryCreate(context.Request.Headers["HX-Current-URL"].ToString(), UriKind.Absolute, out var url) ? url.PathAndQuery : null;
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers["HX-Redirect"] = AccountLinks.SignIn(page);
    }
}

/// <summary>A request of a script that reads data: it gets a number, no page, and keeps what it wanted to send.</summary>
internal static class ScriptRequest
{
    public static bool IsAskedBy(HttpRequest request) => request.Headers.Accept == "application/json";

    public static Task AskToSignInAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return context.Response.WriteAsJsonAsync(new { signIn = true });
    }
}
