using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Demo;

/// <summary>The days that somebody written by hand spent at a host.</summary>
internal sealed record PlacementContent(string Person, string Host, IReadOnlyList<PlacementDayContent> Days);

/// <summary>One day of it.</summary>
internal sealed record PlacementDayContent(WhenContent When, Tone Tone, string Story);

/// <summary>Writes placement days, a few words each, the way they are caught at the end of the day.</summary>
internal sealed class PlacementWriter(AppDb db, SchoolCalendar calendar, DemoContent content)
{
    private const int HomeTime = 15 * 60 + 20;

    public void Write(Pupil pupil)
    {
        foreach (var placement in content.Placements.Where(p => p.Person == pupil.ByHand!.Key))
        {
            foreach (var told in placement.Days)
            {
                var day = calendar.Day(told.When);
                var learner = pupil.Learner;
                var experience = Experience.Capture(Id.New(), learner.SchoolId, learner.Id, told.Story, day, calendar.At(day, HomeTime));
                experience.CaughtAtPlacement(placement.Host, told.Tone);
                db.Add(experience);
            }
        }
    }
}
