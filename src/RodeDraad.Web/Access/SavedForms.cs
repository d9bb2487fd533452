using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Web.Components;

namespace RodeDraad.Web.Access;

/// <summary>A form that was saved needs its draft no longer. A form that is shown again keeps it.</summary>
internal sealed class SavedForms(AppDb db, CurrentViewer current) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is not null || done.Result is not (LocalRedirectResult or RedirectResult)) return;
        if (current.Viewer is not { PersonId: not null } viewer || DraftForm.IdIn(context.HttpContext.Request) is not { } id) return;
        await DraftKeeping.ForgetAsync(db, viewer, id, context.HttpContext.RequestAborted);
    }
}
