using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Questions;

/// <summary>Who may see and change the school's own part of the question bank.</summary>
public static class QuestionsAccess
{
    /// <summary>Who talks with learners: mentors, counsellors and teachers of the school.</summary>
    public static IReadOnlyList<Role> Readers { get; } = [Role.Mentor, Role.Counsellor, Role.Teacher];

    /// <summary>The school's own questions, without those that were taken away.</summary>
    public static IQueryable<SchoolQuestion> VisibleTo(this IQueryable<SchoolQuestion> questions, Viewer viewer) =>
        viewer.IsAny(Readers) ? questions.Where(q => q.SchoolId == viewer.School && q.RemovedAt == null) : questions.Where(_ => false);

    /// <summary>What the school hid.</summary>
    public static IQueryable<HiddenQuestion> VisibleTo(this IQueryable<HiddenQuestion> hidden, Viewer viewer) =>
        viewer.IsAny(Readers) ? hidden.Where(h => h.SchoolId == viewer.School) : hidden.Where(_ => false);

    /// <summary>A counsellor looks after all of the school's questions, also to put one back.</summary>
    public static IQueryable<SchoolQuestion> EditableBy(this IQueryable<SchoolQuestion> questions, Viewer viewer) =>
        viewer.Is(Role.Counsellor) ? questions.Where(q => q.SchoolId == viewer.School) : questions.Where(_ => false);

    /// <summary>A counsellor hides and shows.</summary>
    public static IQueryable<HiddenQuestion> EditableBy(this IQueryable<HiddenQuestion> hidden, Viewer viewer) =>
        viewer.Is(Role.Counsellor) ? hidden.Where(h => h.SchoolId == viewer.School) : hidden.Where(_ => false);
}
