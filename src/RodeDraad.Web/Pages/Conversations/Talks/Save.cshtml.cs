using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Conversations.Talks;

/// <summary>
/// What the conversation screen sends by itself. 200: kept. 409: another screen wrote since, with what stands there now.
/// 422: not kept, with the reason. 404: not the viewer's, any more perhaps.
/// </summary>
public class SaveModel(AppDb db, Viewer viewer, TalkWriting writing, Text text) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public TalkForm Form { get; set; } = new();

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            if (await OwnRecord.ToWriteAsync(db, viewer, Id, ct) is null) return NotFound();
            return Refused(ModelState.Values.SelectMany(v => v.Errors).First().ErrorMessage);
        }
        var (record, outcome) = await writing.WriteAsync(Id, Form, ct);
        if (record is null) return NotFound();
        if (outcome.Refusal == ConversationsRules.OtherPen) return await TakenAsync(record, ct);
        // Without a story the words are kept all the same; only the phase stays where it was.
        if (outcome.IsRefused && outcome.Refusal != ConversationsRules.StoryFirst) return Refused(outcome.Refusal!);
        return new JsonResult(new { version = record.Version, phase = (int)record.Phase });
    }

    private JsonResult Refused(string message) =>
        new(new { message = text.Message(message) }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private async Task<JsonResult> TakenAsync(ConversationRecord record, CancellationToken ct)
    {
        var by = record.WrittenById == viewer.Person || record.WrittenById is null ? null : (await db.People.FindAsync([record.WrittenById], ct))?.FullName;
        var words = record.Words;
        return new(new
        {
            version = record.Version,
            message = by is null ? text["Talk.Taken.Yourself"] : text.Format("Talk.Taken", by),
            theirs = new[] { words.SmallStory, words.Meaning, words.Ahead, words.CoreWord, words.Step, words.FirstContact, words.Between }.OfType<string>(),
        })
        { StatusCode = StatusCodes.Status409Conflict };
    }
}
