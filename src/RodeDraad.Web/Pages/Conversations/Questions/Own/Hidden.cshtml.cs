using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Questions.Own;

/// <summary>What the school hid of the bank, to show again.</summary>
public class HiddenModel(AppDb db, Viewer viewer) : PageModel
{
    public IReadOnlyList<BankQuestion> Questions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Questions = (await SchoolBank.LoadAsync(db, viewer, ct)).HiddenIn(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
}
