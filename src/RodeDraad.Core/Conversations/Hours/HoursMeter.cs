namespace RodeDraad.Core.Conversations.Hours;

/// <summary>What a plan comes to for a number of learners. Plain arithmetic; hours are hours a year.</summary>
/// <param name="plan">What is given and wanted.</param>
/// <param name="learners">Learners of the department today.</param>
public readonly struct HoursMeter(HoursPlan plan, int learners)
{
    private const double MinutesPerHour = 60;

    public int Learners => learners;

    /// <summary>What the school gives in all.</summary>
    public double Given => plan.MentorHours + plan.CounsellorHours;

    /// <summary>What the wanted conversations take: talking, preparing and writing down.</summary>
    public double ForTalks => plan.TalksPerLearner * HoursPerRound;

    /// <summary>What everything that is wanted takes.</summary>
    public double Needed => ForTalks + plan.ActivityHours + plan.OverheadHours;

    /// <summary>What is left, or short when negative.</summary>
    public double Left => Given - Needed;

    /// <summary>Conversations that every learner can have with the hours that activities and organising leave over.</summary>
    public int TalksPossible => HoursPerRound <= 0 ? 0 : (int)Math.Floor(Math.Max(0, Given - plan.ActivityHours - plan.OverheadHours) / HoursPerRound);

    private int Talks => (learners + plan.LearnersPerTalk - 1) / Math.Max(1, plan.LearnersPerTalk);

    /// <summary>Hours for one conversation with every learner.</summary>
    private double HoursPerRound => Talks * (plan.TalkMinutes + plan.PrepareMinutes + plan.RecordMinutes) / MinutesPerHour;
}

/// <summary>A norm of the field for the hours that guidance takes, as its source gives it.</summary>
/// <param name="Source">Who says so, and where.</param>
/// <param name="Base">Hours that any school needs.</param>
/// <param name="PerCounsellor">Hours for each counsellor.</param>
/// <param name="PerLearner">Hours for each learner.</param>
public sealed record HoursNorm(string Source, double Base, double PerCounsellor, double PerLearner)
{
    /// <summary>The hours by the norm.</summary>
    public double Of(int counsellors, int learners) => Base + PerCounsellor * counsellors + PerLearner * learners;
}
