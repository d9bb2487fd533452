using RodeDraad.Core.Common;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations.Hours;

/// <summary>
/// What a department gives for guidance in a school year, and what it wants to do with it. Hours are hours a year for the
/// whole department.
/// </summary>
public sealed class HoursPlan : ISchoolOwned, IVersioned
{
    public const int MostHours = 20_000;
    public const int MostTalks = 20;
    public const int MostMinutes = 120;
    public const int MostInGroup = 8;

    private HoursPlan() { }

    public HoursPlan(Guid id, Guid schoolId, Guid departmentId, SchoolYear year)
    {
        Id = id;
        SchoolId = schoolId;
        DepartmentId = departmentId;
        Year = year;
    }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid DepartmentId { get; private set; }
    public Department? Department { get; private set; }
    public SchoolYear Year { get; private set; }

    /// <summary>Hours of all mentors together.</summary>
    public int MentorHours { get; private set; }

    /// <summary>Hours of all counsellors together.</summary>
    public int CounsellorHours { get; private set; }

    /// <summary>How many counsellors share them, for the field's norm.</summary>
    public int Counsellors { get; private set; } = 1;

    /// <summary>Hours that go to activities: open days, guest lessons, parent evenings.</summary>
    public int ActivityHours { get; private set; }

    /// <summary>Hours that go to organising and consulting.</summary>
    public int OverheadHours { get; private set; }

    /// <summary>Conversations that every learner should have in the year.</summary>
    public int TalksPerLearner { get; private set; } = 2;

    public int TalkMinutes { get; private set; } = Conversation.UsualMinutes;
    public int PrepareMinutes { get; private set; } = 5;
    public int RecordMinutes { get; private set; } = 2;

    /// <summary>Learners in one conversation; 1 when everybody comes alone.</summary>
    public int LearnersPerTalk { get; private set; } = 1;

    public int Version { get; private set; } = 1;

    /// <summary>Says what is given.</summary>
    public void Give(int mentorHours, int counsellorHours, int counsellors, int activityHours, int overheadHours) =>
        (MentorHours, CounsellorHours, Counsellors, ActivityHours, OverheadHours) = (mentorHours, counsellorHours, counsellors, activityHours, overheadHours);

    /// <summary>Says what is wanted.</summary>
    public void Want(int talksPerLearner, int talkMinutes, int prepareMinutes, int recordMinutes, int learnersPerTalk) =>
        (TalksPerLearner, TalkMinutes, PrepareMinutes, RecordMinutes, LearnersPerTalk) = (talksPerLearner, talkMinutes, prepareMinutes, recordMinutes, learnersPerTalk);
}
