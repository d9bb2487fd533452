using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Conversations.Referrals;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Demo;

/// <summary>Cards, questions, nudges and referrals of one school.</summary>
internal sealed class Support(AppDb db, SchoolShape shape, SchoolCalendar calendar, SupportContent told)
{
    private const int Noon = 11 * 60;

    private Guid School => shape.School.Id;

    /// <summary>Adds what is told of this school and of these learners.</summary>
    public void Add(IEnumerable<Pupil> pupils)
    {
        var learners = pupils.Where(p => p.ByHand is not null).ToDictionary(p => p.ByHand!.Key, p => p.Learner);
        Cards();
        foreach (var question in told.Questions.Where(q => q.School == shape.Content.Key)) Ask(question);
        foreach (var hidden in told.Hidden.Where(h => h.School == shape.Content.Key))
            db.Add(new HiddenQuestion(School, hidden.Code, shape.Staff(hidden.By).Id, Days(30)));
        foreach (var nudge in told.Nudges.Where(n => learners.ContainsKey(n.To))) Give(nudge, learners[nudge.To]);
        foreach (var feedback in told.Feedback.Where(f => learners.ContainsKey(f.For))) Hear(feedback, learners[feedback.For]);
        foreach (var referral in told.Referrals.Where(r => learners.ContainsKey(r.About))) Refer(referral, learners[referral.About]);
    }

    /// <summary>Everybody who guides has a card with room and days; some wrote more.</summary>
    private void Cards()
    {
        foreach (var member in shape.Content.Staff.Where(s => s.Days is not null && s.Roles.Any(r => r.Role is Role.Mentor or Role.Counsellor)))
        {
            var more = told.Cards.FirstOrDefault(c => c.School == shape.Content.Key && c.Staff == member.Key);
            var card = new StaffCard(School, shape.Staff(member.Key).Id);
            card.Say(new CardWords(member.Days, member.Room, more?.Reach, more?.About));
            db.Add(card);
            if (more?.Photo is { } file) Photograph(shape.Staff(member.Key), file);
        }
    }

    private void Photograph(StaffMember member, string file)
    {
        var photo = new StaffPhoto(School, member.Id);
        Must(photo.Show(file, File.ReadAllBytes(Path.Combine(DemoContent.Folder, "pictures", file)), Days(60)), file);
        db.Add(photo);
    }

    private void Ask(OwnQuestionContent asked)
    {
        var question = asked.JustMe
            ? SchoolQuestion.Personal(Id.New(), School, shape.Staff(asked.By).Id, Days(40))
            : SchoolQuestion.Of(Id.New(), School, shape.Staff(asked.By).Id, Days(40));
        Must(question.Say(new QuestionWords(asked.Text, asked.Phase, (asked.Themes ?? []).Aggregate(Themes.None, (sum, t) => sum | t), Levels.None)), asked.Text);
        if (asked.Offered) question.Offer(Days(3));
        db.Add(question);
    }

    private void Give(NudgeContent content, Learner to)
    {
        var at = Days(content.DaysAgo);
        var nudge = Nudge.Give(Id.New(), to, shape.Staff(content.By).Id, new NudgeWords(content.Seen, content.Place, content.TalkTo, content.Sentence), at);
        if (content.Opened) nudge.Open(calendar.NotLater(at.AddHours(6)));
        if (content.Kept) nudge.Keep(true, calendar.NotLater(at.AddHours(6)));
        if (content.Reply is not null) nudge.Say(content.Reply, calendar.NotLater(at.AddHours(7)));
        db.Add(nudge);
    }

    private void Refer(ReferralContent content, Learner about)
    {
        var referral = Referral.Ask(Id.New(), about, shape.Staff(content.By).Id, content.Question, Days(content.DaysAgo));
        if (content.Counsellor is { } key)
        {
            var (counsellor, at) = (shape.Staff(key).Id, Days(content.DaysAgo - content.AnsweredAfter));
            Must(content.Answer is { } answer ? referral.Reply(answer, counsellor, at) : referral.TakeUp(counsellor, at), content.Question);
            if (content.Answer is not null) referral.Seen(calendar.NotLater(at.AddDays(1)));
        }
        db.Add(referral);
    }

    private void Hear(FeedbackContent content, Learner learner)
    {
        var at = Days(content.DaysAgo);
        var words = new FeedbackWords(content.About, content.Subject, content.Giver, content.GiverName);
        var request = FeedbackRequest.Ask(Id.New(), School, learner.Id, words, at.AddDays(-2));
        Must(request.OpenWith(OneTimeToken.HashOf(OneTimeToken.NewAt(School)), at.AddDays(-2)), content.Subject);
        if (content.Saw is not null)
        {
            Must(request.Give(content.Saw, content.Further, at), content.Subject);
            Must(request.ShareWith(content.Audience), content.Subject);
            if (content.Seen) request.Seen(calendar.NotLater(at.AddDays(1)));
        }
        db.Add(request);
    }

    private DateTime Days(int ago) => calendar.At(calendar.Today.AddDays(-ago), Noon);

    private static void Must(Outcome outcome, string what)
    {
        if (outcome.IsRefused) throw new InvalidDataException($"{what}: {outcome.Refusal}");
    }
}
