using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Questions;

/// <summary>Who may see and change the school's own part of the question bank.</summary>
public static class QuestionsAccess
{
    /// <summary>Who talks with learners: mentors, counsellors and teachers; and the learner, beside whose conversation questions stand.</summary>
    public static IReadOnlyList<Role> Readers { get; } = [Role.Mentor, Role.Counsellor, Role.Teacher, Role.Learner];

    /// <summary>The school's own questions and the viewer's personal ones, without those that were taken away.</summary>
    public static IQueryable<SchoolQuestion> VisibleTo(this IQueryable<SchoolQuestion> questions, Viewer viewer) =>
        viewer.IsAny(Readers)
            ? questions.Where(q => q.SchoolId == viewer.School && q.RemovedAt == null && (!q.IsPersonal || q.AuthorId == viewer.Person))
            : questions.Where(_ => false);

    /// <summary>What colleagues offered for the whole school and the school did not take yet: a counsellor decides.</summary>
    public static IQueryable<SchoolQuestion> OfferedTo(this IQueryable<SchoolQuestion> questions, Viewer viewer) =>
        viewer.Is(Role.Counsellor)
            ? questions.Where(q => q.SchoolId == viewer.School && q.IsPersonal && q.OfferedAt != null && q.RemovedAt == null)
            : questions.Where(_ => false);

    /// <summary>What the school took of what was offered, to give back.</summary>
    public static IQueryable<SchoolQuestion> AdoptedBy(this IQueryable<SchoolQuestion> questions, Viewer viewer) =>
        viewer.Is(Role.Counsellor)
            ? questions.Where(q => q.SchoolId == viewer.School && !q.IsPersonal && q.OfferedAt != null && q.RemovedAt == null)
            : questions.Where(_ => false);

    /// <summary>What the school hid.</summary>
    public static IQueryable<HiddenQuestion> VisibleTo(this IQueryable<HiddenQuestion> hidden, Viewer viewer) =>
        viewer.IsAny(Readers) ? hidden.Where(h => h.SchoolId == viewer.School) : hidden.Where(_ => false);

    /// <summary>A counsellor looks after the school's questions, a mentor and a counsellor after their personal ones; also to put one back.</summary>
    public static IQueryable<SchoolQuestion> EditableBy(this IQueryable<SchoolQuestion> questions, Viewer viewer)
    {
        var (forAll, own) = (viewer.Is(Role.Counsellor), viewer.Is(Role.Counsellor) || viewer.Is(Role.Mentor));
        return questions.Where(q => q.SchoolId == viewer.School && ((forAll && !q.IsPersonal) || (own && q.IsPersonal && q.AuthorId == viewer.Person)));
    }

    /// <summary>A counsellor hides and shows.</summary>
    public static IQueryable<HiddenQuestion> EditableBy(this IQueryable<HiddenQuestion> hidden, Viewer viewer) =>
        viewer.Is(Role.Counsellor) ? hidden.Where(h => h.SchoolId == viewer.School) : hidden.Where(_ => false);
}
