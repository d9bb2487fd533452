using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RodeDraad.Web.Pages.Account;

/// <summary>The answer to somebody who tried too often: how long to wait, in words and for the browser.</summary>
internal static class Waiting
{
    /// <summary>The same page with 429, the reason at a field.</summary>
    public static IActionResult ShowWait(this PageModel page, TimeSpan wait, string field)
    {
        page.ModelState.AddModelError(field, Words(wait));
        Answer(page.Response, wait);
        return page.Page();
    }

    public static void Answer(HttpResponse response, TimeSpan wait)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A text key with its argument, in whole minutes.</summary>
    public static string Words(TimeSpan wait)
    {
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        return minutes <= 1 ? "Account.SignIn.WaitOne" : string.Create(CultureInfo.InvariantCulture, $"Account.SignIn.Wait|{minutes}");
    }
}
