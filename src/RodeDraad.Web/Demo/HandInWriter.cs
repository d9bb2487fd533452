using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;

namespace RodeDraad.Web.Demo;

/// <summary>Lets some learners of the last year of vmbo hand in the four parts, in the weeks before today.</summary>
internal static class HandInWriter
{
    private const string Vmbo = "vmbo";
    private const int LastGrade = 4;
    private const int Enough = 3;

    /// <summary>Whoever has a few stories handed in; the more there are, the earlier.</summary>
    public static void Write(AppDb db, SchoolCalendar calendar, Pupil pupil, int stories)
    {
        var now = pupil.Years[0];
        if (pupil.Learner.LeftOn is not null || stories < Enough || now.Group.Grade != LastGrade || !now.Track.StartsWith(Vmbo, StringComparison.Ordinal)) return;
        db.Add(HandIn.By(pupil.Learner.SchoolId, pupil.Learner.Id, calendar.At(calendar.Today.AddDays(-2 * stories), 11 * 60)));
    }
}
