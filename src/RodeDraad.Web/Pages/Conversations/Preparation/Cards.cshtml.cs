using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Preparation;

/// <summary>Cards to print and take along: one for the learner, one for who guides.</summary>
public class CardsModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public ConversationRecord Record { get; private set; } = null!;

    /// <summary>For the card of who guides: the picked questions, else the first of every phase. A learner gets no such card.</summary>
    public IReadOnlyList<TalkQuestion> Questions { get; private set; } = [];

    public bool IsLearner => viewer.Is(Role.Learner);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await OwnRecord.ToWriteAsync(db, viewer, Id, ct) is not { } record) return NotFound();
        Record = record;
        if (IsLearner) return Page();
        var place = await TalkPlace.OfAsync(db, viewer, record.LearnerId, ct);
        var questions = await TalkQuestions.LoadAsync(db, viewer, ct);
        var phases = Enum.GetValues<Phase>().Select(p => questions.Of(p, Core.Dossier.Themes.None, place?.Track, record.PickedQuestions, record.Conversation!.Kind == ConversationKind.SmallGroup)).ToList();
        var picked = phases.SelectMany(p => p).Where(q => q.IsPicked).ToList();
        Questions = picked.Count > 0 ? picked : [.. phases.SelectMany(p => p.Take(1))];
        return Page();
    }
}
