using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RodeDraad.Web.Pages.Conversations.ThreeWay;

/// <summary>The card of a guardian, whichever conversation it is for.</summary>
public class HomeCardModel : PageModel
{
    public void OnGet() { }
}
