using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations.Practice;

namespace RodeDraad.Web.Pages.Conversations.Practice;

/// <summary>One case: what was said so far, and the next question to choose. The way stands in the address; nothing is kept.</summary>
public class ShowModel : PageModel
{
    [FromQuery(Name = "pad")] public string? Path { get; set; }

    public PracticeWalk Walk { get; private set; } = null!;

    /// <summary>The case after this one; the first again after the last.</summary>
    public PracticeCase Following { get; private set; } = null!;

    public IActionResult OnGet(string name)
    {
        var cases = PracticeRoom.Shipped.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        if (cases.FirstOrDefault(c => c.Id == name) is not { } practice || PracticeWalk.Along(practice, Path) is not { } walk) return NotFound();
        Walk = walk;
        Following = cases.SkipWhile(c => c.Id != name).Skip(1).FirstOrDefault() ?? cases[0];
        return Page();
    }

    /// <summary>The address just before the choice with that number.</summary>
    public string PathBefore(int choice) => Walk.Path[..choice];
}
