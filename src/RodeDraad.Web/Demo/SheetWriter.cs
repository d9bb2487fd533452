using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Demo;

/// <summary>Composes the sheets of learners written by hand, and makes their links: some open, some ended.</summary>
internal sealed class SheetWriter(AppDb db, SchoolCalendar calendar, IReadOnlyList<SheetContent> sheets, LinkTokens? tokens)
{
    /// <summary>Writes the sheets of one learner.</summary>
    /// <param name="key">The learner in <c>people.json</c>.</param>
    /// <param name="learner">The owner.</param>
    /// <param name="stories">The learner's experiences by their identifier.</param>
    public void Write(string key, Learner learner, IReadOnlyDictionary<string, Experience> stories)
    {
        foreach (var told in sheets.Where(s => s.Learner == key))
        {
            var at = Moment(told.DaysAgo);
            var sheet = Sheet.Begin(Id.New(), learner.SchoolId, learner.Id, at);
            Must(sheet.Compose(new SheetChoice(told.Title, told.Name, told.About, told.Words, [.. told.Pieces.Select(p => Piece(p, learner, stories))]), at), told);
            foreach (var link in tokens is null ? [] : told.Links) Link(sheet, link, told);
            db.Add(sheet);
        }
    }

    private (SheetPartKind Kind, Guid Source) Piece(string told, Learner learner, IReadOnlyDictionary<string, Experience> stories)
    {
        var (kind, name) = (told[..told.IndexOf(':')], told[(told.IndexOf(':') + 1)..]);
        return kind switch
        {
            "story" => (SheetPartKind.Story, stories[name].Id),
            "thread" => (SheetPartKind.Thread, db.Threads.Local.Single(t => t.LearnerId == learner.Id && t.Word == name).Id),
            "saying" => (SheetPartKind.Saying, db.OwnWords.Local.Where(w => w.LearnerId == learner.Id && w.Theme == Enum.Parse<Themes>(name, ignoreCase: true)).MaxBy(w => w.SaidAt)!.Id),
            "file" => (SheetPartKind.File, db.Attachments.Local.Single(a => a.LearnerId == learner.Id && a.Name == name).Id),
            _ => throw new InvalidDataException($"Sheet piece {told} is of no kind."),
        };
    }

    private void Link(Sheet sheet, SheetLinkContent link, SheetContent told)
    {
        var (id, made) = (Id.New(), calendar.Today.AddDays(-link.MadeDaysAgo));
        Must(sheet.Link(id, tokens!.HashOf(LinkTo.Sheet, sheet.SchoolId, id), link.For, made.AddDays(link.Days), made, Moment(link.MadeDaysAgo)), told);
    }

    private DateTime Moment(int daysAgo) => calendar.At(calendar.Today.AddDays(-daysAgo), 16 * 60);

    private static void Must(Outcome outcome, SheetContent told)
    {
        if (outcome.IsRefused) throw new InvalidDataException($"Sheet {told.Title}: {outcome.Refusal}");
    }
}
