using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RodeDraad.Web.Pages.Conversations.Questions;

/// <summary>The ten rules on a page of their own, to print.</summary>
public class RulesModel : PageModel
{
    public void OnGet() { }
}
