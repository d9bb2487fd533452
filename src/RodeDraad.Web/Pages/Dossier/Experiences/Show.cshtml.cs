using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Dossier.Experiences;

/// <summary>One experience: the words, who may read it, who did, what was answered, and the next step.</summary>
public class ShowModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public Story View { get; private set; } = null!;
    public DateOnly Today => viewer.Today;
    public NudgeBehind? BeganWith { get; private set; }

    /// <summary>For the form that adds files: sent twice it adds them once.</summary>
    public Guid FormId { get; } = Core.Common.Id.New();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var experience = await db.Experiences.VisibleTo(viewer, db).AsNoTracking().AsSingleQuery()
            .Include(e => e.CoreWords).Include(e => e.Steps)
            .SingleOrDefaultAsync(e => e.Id == Id, ct);
        if (experience is null) return NotFound();

        var answers = await db.Answers.AsNoTracking().Where(a => a.ExperienceId == Id && a.WithdrawnAt == null).OrderBy(a => a.WrittenAt)
            .Select(a => new AnswerView(a.Author!.GivenName, a.Author.NamePrefix, a.Author.FamilyName, a.Text, a.WrittenAt, a.ChangedAt, a.SeenAt == null))
            .ToListAsync(ct);
        var links = await db.Experiences.AsNoTracking()
            .Where(e => e.LearnerId == viewer.Person && e.RemovedAt == null
                && (experience.Steps.Select(s => s.Id).Contains(e.FromStepId!.Value) || db.NextSteps.Any(s => s.Id == experience.FromStepId && s.ExperienceId == e.Id)))
            .Select(e => new LinkView(e.Id, e.Heading, e.FromStepId)).ToListAsync(ct);
        var besides = await BesidesAsync(ct);
        View = new Story
        {
            Experience = experience,
            Answers = answers,
            From = links.Find(l => l.Id != Id && !experience.Steps.Exists(s => s.Id == l.StepId)),
            Led = links.Where(l => l.StepId is not null && experience.Steps.Exists(s => s.Id == l.StepId)).ToLookup(l => l.StepId!.Value),
            Readers = await ReadersAsync(ct),
            Mentors = await Mentors.OfAsync(db, viewer, ct),
            WasChanged = besides.WasChanged,
            Files = besides.Files,
            Threads = besides.Threads,
        };
        BeganWith = besides.Nudges.FirstOrDefault();
        await MarkSeenAsync(answers, ct);
        return Page();
    }

    private async Task<List<ReaderView>> ReadersAsync(CancellationToken ct) => await db.Readings.VisibleTo(viewer).AsNoTracking()
        .Where(r => r.ExperienceId == Id)
        .GroupBy(r => new { r.ReaderId, r.Reader!.GivenName, r.Reader.NamePrefix, r.Reader.FamilyName, r.ReaderRole })
        .Select(g => new ReaderView(g.Key.GivenName, g.Key.NamePrefix, g.Key.FamilyName, g.Key.ReaderRole, g.Max(r => r.At), g.Count()))
        .ToListAsync(ct);

    private Task<Besides> BesidesAsync(CancellationToken ct) => db.Experiences.AsNoTracking().AsSingleQuery().Where(e => e.Id == Id)
        .Select(e => new Besides(
            e.Versions.Any(),
            db.ThreadStories.Where(t => t.ExperienceId == e.Id && t.Thread!.RemovedAt == null).OrderBy(t => t.Id)
                .Select(t => new ThreadView(t.ThreadId, t.Thread!.Word)).ToList(),
            db.Attachments.Where(a => a.ExperienceId == e.Id && a.RemovedAt == null).OrderBy(a => a.AddedAt).ThenBy(a => a.Id).Select(a => new FileItem
            {
                Id = a.Id,
                ExperienceId = a.ExperienceId,
                Kind = a.Kind,
                Format = a.Format,
                Name = a.Name,
                Caption = a.Caption,
                Length = a.Length,
                Width = a.Width,
                Height = a.Height,
                SmallWidth = a.SmallWidth,
                SmallHeight = a.SmallHeight,
            }).ToList(),
            db.Nudges.Where(n => n.ExperienceId == e.Id)
                .Select(n => new NudgeBehind(n.Id, n.Author!.GivenName, n.Author.NamePrefix, n.Author.FamilyName, n.Sentence)).ToList())).SingleAsync(ct);

    // Opening is how a learner reads an answer: a record of reading, like the reading log itself.
    private async Task MarkSeenAsync(List<AnswerView> answers, CancellationToken ct)
    {
        if (!answers.Exists(a => a.IsNew)) return;
        var now = clock.Now();
        await db.Answers.Where(a => a.ExperienceId == Id && a.LearnerId == viewer.Person && a.SeenAt == null)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.SeenAt, now), ct);
    }

    public sealed record AnswerView(string GivenName, string? NamePrefix, string FamilyName, string Text, DateTime WrittenAt, DateTime? ChangedAt, bool IsNew)
    {
        public string Author => Person.FullNameOf(GivenName, NamePrefix, FamilyName);
    }

    private sealed record Besides(bool WasChanged, List<ThreadView> Threads, List<FileItem> Files, List<NudgeBehind> Nudges);

    public sealed record ThreadView(Guid Id, string Word);

    public sealed record LinkView(Guid Id, string Heading, Guid? StepId);

    public sealed record ReaderView(string GivenName, string? NamePrefix, string FamilyName, Role Role, DateTime Last, int Times)
    {
        public string Name => Person.FullNameOf(GivenName, NamePrefix, FamilyName);
    }

    public sealed class Story
    {
        public required Experience Experience { get; init; }
        public required IReadOnlyList<AnswerView> Answers { get; init; }
        public LinkView? From { get; init; }
        public required ILookup<Guid, LinkView> Led { get; init; }
        public required IReadOnlyList<ReaderView> Readers { get; init; }
        public required IReadOnlyList<string> Mentors { get; init; }
        public required bool WasChanged { get; init; }
        public required IReadOnlyList<FileItem> Files { get; init; }
        public required IReadOnlyList<ThreadView> Threads { get; init; }
    }
}
