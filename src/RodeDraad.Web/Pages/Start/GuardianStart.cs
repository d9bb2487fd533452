using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A guardian: the children, what they opened to home, and the conversation that one of them asked the guardian to.</summary>
public sealed record GuardianStart(IReadOnlyList<GuardianStart.Child> Children, IReadOnlyList<GuardianStart.Story> Stories)
{
    private const int Most = 5;

    public static async Task<StartPart> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var (today, year) = (viewer.Today, viewer.Year);
        var shared = db.Experiences.VisibleTo(viewer, db);
        var rows = await db.Learners.OfGuardian(viewer).AsNoTracking().OrderBy(l => l.NameSort).Select(l => new
        {
            Child = new Child(l.Id, l.GivenName, Person.FullNameOf(l.GivenName, l.NamePrefix, l.FamilyName),
                l.Enrolments.Where(e => e.Group!.Year == year && e.Group.Kind == GroupKind.Homeroom && e.From <= today && (e.Until == null || e.Until >= today))
                    .Select(e => e.Group!.Name).FirstOrDefault()),
            Stories = shared.Where(e => e.LearnerId == l.Id).OrderByDescending(e => e.SharedAt).ThenBy(e => e.Id).Take(Most)
                .Select(e => new { e.Id, e.Heading, e.HappenedOn, e.SharedAt }).ToList(),
        }).AsSingleQuery().ToListAsync(ct);
        var children = rows.ConvertAll(r => r.Child);
        List<Story> stories = [.. rows.SelectMany(r => r.Stories, (r, s) => (r.Child, Story: s)).OrderByDescending(s => s.Story.SharedAt).ThenBy(s => s.Story.Id).Take(Most)
            .Select(s => new Story(s.Story.Id, s.Child.Id, s.Child.GivenName, s.Story.Heading, s.Story.HappenedOn))];
        var day = today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var invited = viewer.IsGuest ? (await GuestLine.OfAsync(db, viewer, day, ct)).FirstOrDefault(i => !i.IsOver && (i.PlannedAt is null || i.PlannedAt >= day.AddDays(-1))) : null;
        if (invited is not null)
            return new StartPart("_Guardian", new GuardianStart(children, stories), new NextCard(
                invited.PlannedAt is { } moment ? new("ThreeWay.Start.When", When.Moment(moment, CultureInfo.CurrentUICulture)) : new("Conversations.NoMoment"),
                new("ThreeWay.Start.Next", invited.Learner), "ThreeWay.Guest.Look", ThreeWayLinks.AtHome(invited.InvitationId)));
        return new StartPart("_Guardian", new GuardianStart(children, stories), stories is [var newest, ..]
            ? new NextCard(new("Start.Guardian.When", When.Full(newest.HappenedOn)), new("Start.Guardian.Next", newest.Child, newest.Heading), "Start.Guardian.Read", GuidanceLinks.ChildStory(newest.ChildId, newest.Id))
            : null);
    }

    /// <summary>A child with the group of this year.</summary>
    public sealed record Child(Guid Id, string GivenName, string Name, string? Group);

    /// <summary>A story that a child opened to home.</summary>
    public sealed record Story(Guid Id, Guid ChildId, string Child, string Heading, DateOnly HappenedOn);
}
