using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using RodeDraad.Core.Common;

namespace RodeDraad.Web.Pages;

/// <summary>What was just done, shown once on the next page, with its undo.</summary>
/// <param name="Text">Text key.</param>
/// <param name="Undo">Address that takes it back by POST; null when there is nothing to undo.</param>
public sealed record Flash(string Text, string? Undo = null)
{
    private const string TextKey = "flash";
    private const string UndoKey = "flash-undo";

    /// <summary>Name of the cookie that carries the message to the next page.</summary>
    public const string Cookie = "rodedraad-flash";

    /// <summary>The waiting message, if any; reading it uses it up. Without its cookie nothing is read or written.</summary>
    public static Flash? Take(ITempDataDictionary temp, HttpRequest request) =>
        request.Cookies.ContainsKey(Cookie) && temp[TextKey] is string text ? new(text, temp[UndoKey] as string) : null;

    /// <summary>Lets a message wait for the next page.</summary>
    public void Leave(ITempDataDictionary temp)
    {
        temp[TextKey] = Text;
        if (Undo is not null) temp[UndoKey] = Undo;
    }
}

/// <summary>The few ways in which every page model answers.</summary>
public static class PageAnswers
{
    /// <summary>After a change: on to another page, with a word about what happened.</summary>
    public static IActionResult Done(this PageModel page, string to, string text, string? undo = null)
    {
        new Flash(text, undo).Leave(page.TempData);
        return page.LocalRedirect(to);
    }

    /// <summary>The same page again, with the reason of a refusal at the top and everything that was typed.</summary>
    public static IActionResult ShowRefusal(this PageModel page, Outcome outcome, string field = "")
    {
        page.ModelState.AddModelError(field, outcome.Refusal!);
        return page.Invalid();
    }

    /// <summary>The same page again with the errors of the form; 422 says that nothing was stored.</summary>
    public static IActionResult Invalid(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }

    /// <summary>
    /// The same page again because somebody (or another tab) was first: 409, everything typed still there, and the form
    /// now on the newest version so that saving again is a choice.
    /// </summary>
    public static IActionResult ChangedMeanwhile(this PageModel page, Action takeNewestVersion)
    {
        takeNewestVersion();
        page.ModelState.Clear();
        page.ModelState.AddModelError("", "Common.ChangedMeanwhile");
        page.Response.StatusCode = StatusCodes.Status409Conflict;
        return page.Page();
    }
}
