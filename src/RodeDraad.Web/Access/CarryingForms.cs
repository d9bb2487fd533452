using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Access;

/// <summary>
/// A form whose token does not fit who is signed in now: opened before a sign-in, perhaps by somebody else. It is caught
/// and shown again, under the name of who is signed in, instead of a bare refusal.
/// </summary>
internal sealed class StaleForms(CarriedForms carried, CurrentViewer current) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            if (context.HttpContext.Request.Path == AccountLinks.SignIn())
                context.Result = new LocalRedirectResult(current.Viewer is null ? AccountLinks.SignIn() : AccountLinks.Home);
            else if (PartOfAPage.IsAskedBy(context.HttpContext.Request))
                context.HttpContext.Response.Headers["HX-Refresh"] = "true";
            else if (current.Viewer is { } viewer && !ScriptRequest.IsAskedBy(context.HttpContext.Request))
                await carried.CatchAsync(context.HttpContext, viewer.AccountId);
        }
        await next();
    }
}

internal static class CarryingFormsSetup
{
    /// <summary>
    /// Answers a caught form in place, with the sign-in page or with the page that offers to send it again; so the text
    /// need not be stored anywhere.
    /// </summary>
    public static void UseCarriedForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (CarriedForms.CaughtIn(context) is null || context.Response.HasStarted) return;
        var isSignedIn = context.RequestServices.GetRequiredService<CurrentViewer>().Viewer is not null;
        context.Response.StatusCode = isSignedIn ? StatusCodes.Status400BadRequest : StatusCodes.Status401Unauthorized;
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = isSignedIn ? AccountLinks.SendAgain : AccountLinks.SignIn();
        context.Request.QueryString = default;
        context.Request.RouteValues.Clear();
        context.SetEndpoint(null);
        await next(context);
    });
}
