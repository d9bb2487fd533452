using System.ComponentModel.DataAnnotations;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Hours;

namespace RodeDraad.Web.Pages.Conversations.Hours;

/// <summary>What a department gives and wants. Hours are hours a year for the whole department.</summary>
public sealed class HoursForm
{
    private const string Wrong = "Hours.Range";

    public int Version { get; set; }

    [Range(0, HoursPlan.MostHours, ErrorMessage = Wrong)] public int MentorHours { get; set; }
    [Range(0, HoursPlan.MostHours, ErrorMessage = Wrong)] public int CounsellorHours { get; set; }
    [Range(0, 100, ErrorMessage = Wrong)] public int Counsellors { get; set; } = 1;
    [Range(0, HoursPlan.MostHours, ErrorMessage = Wrong)] public int ActivityHours { get; set; }
    [Range(0, HoursPlan.MostHours, ErrorMessage = Wrong)] public int OverheadHours { get; set; }
    [Range(1, HoursPlan.MostTalks, ErrorMessage = Wrong)] public int TalksPerLearner { get; set; } = 2;
    [Range(Conversation.FewestMinutes, HoursPlan.MostMinutes, ErrorMessage = Wrong)] public int TalkMinutes { get; set; } = Conversation.UsualMinutes;
    [Range(0, HoursPlan.MostMinutes, ErrorMessage = Wrong)] public int PrepareMinutes { get; set; } = 5;
    [Range(0, HoursPlan.MostMinutes, ErrorMessage = Wrong)] public int RecordMinutes { get; set; } = 2;
    [Range(1, HoursPlan.MostInGroup, ErrorMessage = Wrong)] public int LearnersPerTalk { get; set; } = 1;

    /// <summary>Shows what is stored.</summary>
    public static HoursForm Of(HoursPlan plan) => new()
    {
        Version = plan.Version,
        MentorHours = plan.MentorHours,
        CounsellorHours = plan.CounsellorHours,
        Counsellors = plan.Counsellors,
        ActivityHours = plan.ActivityHours,
        OverheadHours = plan.OverheadHours,
        TalksPerLearner = plan.TalksPerLearner,
        TalkMinutes = plan.TalkMinutes,
        PrepareMinutes = plan.PrepareMinutes,
        RecordMinutes = plan.RecordMinutes,
        LearnersPerTalk = plan.LearnersPerTalk,
    };

    /// <summary>Writes it on a plan.</summary>
    public void On(HoursPlan plan)
    {
        plan.Give(MentorHours, CounsellorHours, Counsellors, ActivityHours, OverheadHours);
        plan.Want(TalksPerLearner, TalkMinutes, PrepareMinutes, RecordMinutes, LearnersPerTalk);
    }
}
