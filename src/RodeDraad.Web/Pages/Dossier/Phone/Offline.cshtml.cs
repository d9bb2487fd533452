using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Web.Components;

namespace RodeDraad.Web.Pages.Dossier.Phone;

/// <summary>
/// The one page that an own device keeps for times without a network. It holds nobody's name, words or form token: the
/// same for everybody, so that keeping it gives nothing away.
/// </summary>
public class OfflineModel : PageModel
{
    public void OnGet() => Scripts.Need(HttpContext, "offline.js");
}
