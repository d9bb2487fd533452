using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RodeDraad.Web.Pages.Start;

/// <summary>The start page: for everybody what Rode Draad is, for somebody signed in the next step of that role.</summary>
public class HomeModel : PageModel
{
    public void OnGet() { }
}
