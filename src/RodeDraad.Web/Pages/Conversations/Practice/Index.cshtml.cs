using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations.Practice;

namespace RodeDraad.Web.Pages.Conversations.Practice;

/// <summary>The cases to practise with.</summary>
public class IndexModel : PageModel
{
    public IReadOnlyList<PracticeCase> Cases { get; } = PracticeRoom.Shipped.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    public void OnGet() { }
}
