using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Start;

/// <summary>What others said to a learner and was not read yet: answers to stories, and the newest of each other kind.</summary>
public sealed record LearnerNews(IReadOnlyList<NewAnswer> Answers, NewNudge? Nudge, NewFeedback? Feedback, NewReferral? Referral)
{
    private const int MostAnswers = 3;

    /// <summary>One statement: the learner, joined with answers, beside the newest of the rest.</summary>
    public static async Task<LearnerNews> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var me = viewer.Person;
        var unread = db.Answers.Where(a => a.LearnerId == me && a.SeenAt == null && a.WithdrawnAt == null && a.Experience!.RemovedAt == null);
        var nudges = db.Nudges.Where(n => n.LearnerId == me && n.OpenedAt == null && n.WithdrawnAt == null && n.HiddenAt == null).OrderByDescending(n => n.GivenAt);
        var feedback = db.FeedbackRequests.Where(r => r.LearnerId == me && r.AnsweredAt != null && r.SeenAt == null && r.RemovedAt == null).OrderByDescending(r => r.AnsweredAt);
        var referrals = db.Referrals.Where(r => r.LearnerId == me && r.SeenAt == null && r.WithdrawnAt == null).OrderByDescending(r => r.AskedAt);
        var rows = await (
            from learner in db.Learners.Where(l => l.Id == me)
            join one in unread on learner.Id equals one.LearnerId into answers
            from answer in answers.DefaultIfEmpty()
            orderby answer.WrittenAt descending
            select new
            {
                Story = (Guid?)answer.ExperienceId,
                answer.Author!.GivenName,
                answer.Author.NamePrefix,
                answer.Author.FamilyName,
                answer.Text,
                Nudge = nudges.Select(n => (Guid?)n.Id).FirstOrDefault(),
                Seen = nudges.Select(n => (Seen?)n.Seen).FirstOrDefault(),
                NudgeGiven = nudges.Select(n => n.Author!.GivenName).FirstOrDefault(),
                NudgePrefix = nudges.Select(n => n.Author!.NamePrefix).FirstOrDefault(),
                NudgeFamily = nudges.Select(n => n.Author!.FamilyName).FirstOrDefault(),
                Feedback = feedback.Select(r => (Guid?)r.Id).FirstOrDefault(),
                Giver = feedback.Select(r => r.GiverName).FirstOrDefault(),
                Referral = referrals.Select(r => (Guid?)r.Id).FirstOrDefault(),
                Answered = referrals.Any(r => r.AnsweredAt != null),
            }).AsNoTracking().Take(MostAnswers).ToListAsync(ct);
        var first = rows[0];
        return new LearnerNews(
            [.. rows.Where(r => r.Story is not null).Select(r => new NewAnswer(r.Story!.Value, Person.FullNameOf(r.GivenName, r.NamePrefix, r.FamilyName), r.Text))],
            first.Nudge is { } nudge ? new NewNudge(nudge, Person.FullNameOf(first.NudgeGiven!, first.NudgePrefix, first.NudgeFamily!), first.Seen!.Value) : null,
            first.Feedback is { } given ? new NewFeedback(given, first.Giver!) : null,
            first.Referral is null ? null : new NewReferral(first.Answered));
    }
}

/// <summary>An answer that the learner has not read.</summary>
public sealed record NewAnswer(Guid ExperienceId, string Author, string Text);

/// <summary>The newest nudge that the learner has not opened.</summary>
public sealed record NewNudge(Guid Id, string Author, Seen Seen);

/// <summary>The newest answer by link that the learner has not read.</summary>
public sealed record NewFeedback(Guid Id, string GiverName);

/// <summary>A question of the mentor to the counsellor that the learner has not read, or whose answer is new.</summary>
public sealed record NewReferral(bool IsAnswered);
