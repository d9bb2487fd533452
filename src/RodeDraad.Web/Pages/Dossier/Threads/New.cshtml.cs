using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;
using RodeDraad.Web.Links;
using Thread = RodeDraad.Core.Dossier.Threads.Thread;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>
/// Links stories that feel alike into a thread: one word, new or used before, and the bigger story when it comes. A word
/// that has a thread already gets the stories laid along that one.
/// </summary>
public class NewModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "verhaal")] public List<Guid> Chosen { get; set; } = [];

    /// <summary>Form of which a draft is kept.</summary>
    public const string DraftKey = "draad";

    /// <summary>A draft to go on with: the stories are those that were laid together then.</summary>
    [FromQuery(Name = DraftOffer.Query)] public Guid? DraftId { get; set; }

    /// <summary>A core word that returned, to begin from.</summary>
    [FromQuery(Name = "woord")] public Guid? WordId { get; set; }

    [BindProperty] public NewForm Form { get; set; } = new();

    public IReadOnlyList<Experience> Stories { get; private set; } = [];
    public IReadOnlyList<KnownWord> Known { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Form = new NewForm { Id = Core.Common.Id.New() };
        if (WordId is { } word && !await TakeWordAsync(word, ct)) return NotFound();
        if (DraftId is not null && Chosen.Count == 0) Chosen = await StoriesOfDraftAsync(ct);
        await LoadAsync(Chosen, ct);
        Form.Stories = [.. Stories.Select(s => s.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        // The same form sent twice: what the first one made is shown.
        if (await IsThereAsync(ct)) return Begun(Form.Id);
        await LoadAsync(Form.Stories, ct);
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.ChosenWord is not { } word) return this.ShowRefusal(Outcome.Refused(ThreadRules.WordIsNeeded), "Form.Word");
        if (word.Length > CoreWord.MaxLength) return this.ShowRefusal(Outcome.Refused(DossierRules.CoreWordTooLong), "Form.Word");
        if (await OwnThread.WithWordAsync(db, viewer, word, ct) is { } known) return await JoinAsync(known, ct);
        if (Stories.Count < Thread.FewestStories) return this.ShowRefusal(Outcome.Refused(ThreadRules.StoriesAreNeeded), "Form.Stories");

        if (Form.Id == Guid.Empty) Form.Id = Core.Common.Id.New();
        var thread = Thread.Begin(Form.Id, viewer.School, viewer.Person, word, clock.Now());
        foreach (var story in Stories) thread.Link(story, clock.Now());
        thread.Write(word, Form.BiggerStory, clock.Now());
        db.Threads.Add(thread);
        await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        return Begun(thread.Id);
    }

    /// <summary>The stories to tick, with their day.</summary>
    public IEnumerable<Option> StoryOptions() => Stories.Select(s => new Option(s.Id.ToString(), s.Heading, When.Long(s.HappenedOn)));

    /// <summary>The words to reuse; one that has a thread says so.</summary>
    public IEnumerable<Option> WordOptions(Text text) =>
        Known.Select(w => new Option(w.Word, w.Word, w.ThreadId is null ? null : text["Threads.HasThread"]));

    // Words that were typed are never lost: they come under what the thread told already, once.
    private async Task<IActionResult> JoinAsync(Thread known, CancellationToken ct)
    {
        if (Stories.Count == 0) return this.ShowRefusal(Outcome.Refused(ThreadRules.StoriesAreNeeded), "Form.Stories");
        if (Words.Clean(Form.BiggerStory) is { } more && known.BiggerStory?.EndsWith(more, StringComparison.Ordinal) != true)
        {
            var whole = known.BiggerStory is null ? more : $"{known.BiggerStory}\n\n{more}";
            if (whole.Length > Thread.BiggerStoryMaxLength) return this.ShowRefusal(Outcome.Refused($"Common.TooLong|{Thread.BiggerStoryMaxLength}"), "Form.BiggerStory");
            known.Write(known.Word, whole, clock.Now());
        }
        if (!await OwnThread.LinkAsync(db, viewer, known.Id, Form.Stories, clock.Now(), ct)) return NotFound();
        return this.Done(ThreadLinks.Thread(known.Id), "Threads.Joined");
    }

    private IActionResult Begun(Guid id) => this.Done(ThreadLinks.Thread(id), "Threads.Begun", ThreadLinks.Remove(id));

    private Task<bool> IsThereAsync(CancellationToken ct) => db.Threads.EditableBy(viewer).AnyAsync(t => t.Id == Form.Id, ct);

    private async Task<bool> TakeWordAsync(Guid id, CancellationToken ct)
    {
        var own = db.CoreWords.AsNoTracking().Where(w => w.LearnerId == viewer.Person && w.Experience!.RemovedAt == null);
        if (await own.SingleOrDefaultAsync(w => w.Id == id, ct) is not { } word) return false;
        Chosen = await own.Where(w => w.WordFold == word.WordFold).Select(w => w.ExperienceId).ToListAsync(ct);
        Form.Known = word.Word;
        return true;
    }

    private async Task<List<Guid>> StoriesOfDraftAsync(CancellationToken ct)
    {
        var draft = (await DraftKeeping.OfFormAsync(db, viewer, DraftKey, ct)).FirstOrDefault(d => d.Id == DraftId);
        var values = draft?.Read().Values.GetValueOrDefault("Form.Stories") ?? [];
        return [.. values.Select(v => Guid.TryParse(v, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];
    }

    private async Task LoadAsync(List<Guid> ids, CancellationToken ct)
    {
        Stories = await OwnThread.StoriesAsync(db, viewer, ids, ct);
        Known = await OwnThread.WordsForAsync(db, viewer, [.. Stories.Select(s => s.Id)], ct);
    }
}
