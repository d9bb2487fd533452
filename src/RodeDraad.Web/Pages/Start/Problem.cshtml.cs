using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Start;

/// <summary>What went wrong and what to do, for every answer that has no page of its own. Reached only from inside.</summary>
[IgnoreAntiforgeryToken]
public class ProblemModel : PageModel
{
    [FromRoute] public int Status { get; set; }

    /// <summary>Text key of the problem.</summary>
    public string Key => Text.Has($"Problem.{Status}.Title") ? $"Problem.{Status}" : "Problem.Other";

    public IActionResult OnGet() => Show();

    public IActionResult OnPost() => Show();

    private IActionResult Show()
    {
        var inside = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Response.StatusCode = inside ? Status : StatusCodes.Status404NotFound;
        if (!inside) Status = StatusCodes.Status404NotFound;
        return Page();
    }
}
