using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Web.Language;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Pages.Start;

/// <summary>What went wrong and what to do, for every answer that has no page of its own. Reached only from inside.</summary>
public class ProblemModel : PageModel
{
    /// <summary>Seconds after which trying again may help.</summary>
    private const string Soon = "30";

    [FromRoute] public int Status { get; set; }

    /// <summary>Text key of the problem.</summary>
    public string Key => Text.Has($"Problem.{Status}.Title") ? $"Problem.{Status}" : "Problem.Other";

    public IActionResult OnGet()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null) Status = Response.StatusCode;
        else if (!ProblemsSetup.IsProblem(HttpContext)) Status = StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        if (Status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status507InsufficientStorage) Response.Headers.RetryAfter = Soon;
        return Page();
    }
}
