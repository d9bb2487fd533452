using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Demo;

/// <summary>Fills the dossiers of one school: as written by hand, or dealt from the stories; some stay empty.</summary>
internal sealed class Dossiers(AppDb db, SchoolShape shape, SchoolCalendar calendar, DemoContent content, Random random, LinkTokens? tokens = null)
{
    private const int SettlingIn = 14;

    private readonly DossierWriter _writer = new(db, calendar);
    private readonly OwnWordsWriter _ownWords = new(db, calendar, content);
    private readonly PlacementWriter _placements = new(db, calendar, content);
    private readonly ThreadWeaver _weaver = new(db, calendar, content.Threads);
    private readonly DossierFiles _files = new(db, content.Attachments);
    private readonly SheetWriter _sheets = new(db, calendar, content.Sheets, tokens);
    private StoryDeck _deck = new(content.Stories, content.Answers, random);

    /// <summary>The next learners are in another group, where every story is new again.</summary>
    public void NextGroup() => _deck = new StoryDeck(content.Stories, content.Answers, random);

    public void Fill(Pupil pupil)
    {
        if (pupil.ByHand?.Experiences is { } told) Tell(pupil, told);
        else Deal(pupil);
    }

    private void Tell(Pupil pupil, IReadOnlyList<LivedStory> told)
    {
        var written = new Dictionary<string, Experience>(StringComparer.Ordinal);
        var ledBy = new Dictionary<string, NextStep>(StringComparer.Ordinal);
        foreach (var story in told)
        {
            var day = calendar.Day(story.When);
            var experience = written[story.Id] = _writer.Write(pupil.Learner, story, day);
            _files.AddTo(experience, story.Id);
            if (ledBy.TryGetValue(story.Id, out var step)) experience.FollowsFrom(step);
            foreach (var next in story.Next)
            {
                var set = _writer.Step(experience, story, next);
                if (next.LeadsTo is { } later) ledBy[later] = set;
            }
            foreach (var reply in story.Answers)
                _writer.Answer(experience, shape.Staff(reply.By), reply.Text, reply.DaysLater, reply.Seen);
            if (story.Answers.Count == 0 && _writer.CanBeRead(experience, 16))
                _writer.Read(experience, MentorOn(pupil, day), Role.Mentor, 2);
            foreach (var part in story.Proves) db.Add(PartProof.Of(pupil.Learner.SchoolId, pupil.Learner.Id, experience.Id, part));
            ReadAtHome(pupil, experience);
        }
        _ownWords.Write(pupil, written);
        _placements.Write(pupil);
        _weaver.Weave(pupil.ByHand!.Key, written);
        _sheets.Write(pupil.ByHand!.Key, pupil.Learner, written);
    }

    private void Deal(Pupil pupil)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var likes = _deck.Leaning(pupil.Years[0].Track);
        foreach (var (year, day) in Days(pupil).OrderBy(d => d.Day))
        {
            if (_deck.Draw(year.Track, pupil.AgeOn(day), day.Month, told, likes) is not { } story) continue;
            var experience = _writer.Write(pupil.Learner, story, day);
            foreach (var next in story.Next) _writer.Step(experience, story, next);
            if (experience.Audience != Audience.OnlyMe) Respond(pupil, experience, year.Mentor);
        }
        HandInWriter.Write(db, calendar, pupil, told.Count);
        if (pupil.Learner.LeftOn is null && told.Count > 1 && random.Next(7) == 0 && PlanFor(pupil) is { } plan)
            _writer.Write(pupil.Learner, plan, calendar.Today.AddDays(3 + random.Next(20)));
    }

    private StoryContent? PlanFor(Pupil pupil) => _deck.DrawPlan(pupil.Years[0].Track, pupil.AgeOn(calendar.Today));

    private void Respond(Pupil pupil, Experience experience, StaffMember mentor)
    {
        var daysLater = 1 + random.Next(6);
        var chance = random.Next(100);
        ReadAtHome(pupil, experience);
        if (!_writer.CanBeRead(experience, daysLater)) return;
        if (chance < 55) _writer.Answer(experience, mentor, _deck.Reply(experience.Tone), daysLater);
        else if (chance < 85) _writer.Read(experience, mentor, Role.Mentor, daysLater);
    }

    private void ReadAtHome(Pupil pupil, Experience experience)
    {
        if (experience.Audience == Audience.Home && pupil.Guardian is { } guardian && _writer.CanBeRead(experience, 1))
            _writer.Read(experience, guardian, Role.Guardian, 1);
    }

    /// <summary>The days on which something was lived: none for some, many for others, more in this year than before.</summary>
    private List<(GroupInYear Year, DateOnly Day)> Days(Pupil pupil)
    {
        var days = new List<(GroupInYear, DateOnly)>();
        for (var n = HowMany(pupil.Years.Count); n > 0; n--)
        {
            var year = pupil.Years[random.Next(100) < 50 ? 0 : random.Next(pupil.Years.Count)];
            var first = year.Group.Year.FirstDay.AddDays(SettlingIn);
            var last = year.YearsAgo == 0 ? calendar.Today.AddDays(-1) : year.Group.Year.LastDay.AddDays(-SettlingIn);
            var length = last.DayNumber - first.DayNumber;
            if (length > 0) days.Add((year, first.AddDays(random.Next(length + 1))));
        }
        return days;
    }

    private int HowMany(int years)
    {
        var many = random.Next(100) switch
        {
            < 16 => 0,
            < 32 => 1,
            < 70 => random.Next(2, 6),
            < 92 => random.Next(5, 10),
            _ => random.Next(9, 15),
        };
        return Math.Min(many, 5 * years);
    }

    private static StaffMember MentorOn(Pupil pupil, DateOnly day) =>
        (pupil.Years.FirstOrDefault(y => y.Group.Year.FirstDay <= day) ?? pupil.Years[^1]).Mentor;
}
