using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Demo;

/// <summary>What somebody written by hand said about a theme.</summary>
internal sealed record OwnWordsContent
{
    /// <summary>Key of the person.</summary>
    public required string Person { get; init; }

    public required Themes About { get; init; }
    public required WhenContent When { get; init; }
    public required Audience Audience { get; init; }
    public required string Text { get; init; }

    /// <summary>Experiences of the same person that the words rest on.</summary>
    public IReadOnlyList<string> Stories { get; init; } = [];
}

/// <summary>Writes what the learners of the demo school said about themselves, year after year.</summary>
internal sealed class OwnWordsWriter(AppDb db, SchoolCalendar calendar, DemoContent content)
{
    private const int AfterDinner = 18 * 60 + 40;

    /// <summary>Writes the sayings of one learner, resting on experiences that were just written.</summary>
    public void Write(Pupil pupil, IReadOnlyDictionary<string, Experience> experiences)
    {
        foreach (var told in content.OwnWords.Where(w => w.Person == pupil.ByHand!.Key))
        {
            var at = calendar.At(calendar.Day(told.When), AfterDinner);
            var words = OwnWords.Say(Id.New(), pupil.Learner.SchoolId, pupil.Learner.Id, told.About, told.Text, at);
            words.RestOn(told.Stories.Select(s => experiences[s].Id));
            words.ShareWith(told.Audience, calendar.NotLater(at.AddMinutes(2)));
            db.Add(words);
        }
    }
}
