using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RodeDraad.Web.Pages.People.Rosters;

/// <summary>An example of each list, to fill in or to compare with.</summary>
public class ExampleModel : PageModel
{
    /// <summary>The examples, by the name of their file in content/rosters.</summary>
    public static IReadOnlyList<string> Names { get; } = ["leerlingen", "studenten", "medewerkers", "ouders"];

    public IActionResult OnGet(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
            return NotFound();
        return PhysicalFile(Path.Combine(AppContext.BaseDirectory, "content", "rosters", $"{name}.csv"), "text/csv; charset=utf-8", $"{name}.csv");
    }
}
