using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;

namespace RodeDraad.Testing.Given;

/// <summary>Conversations of more than two, for a school of a test's own.</summary>
public static class GivenTalks
{
    /// <summary>A conversation with home that a learner leads; these stories lie on the table.</summary>
    public static ConversationRecord WithHome(this GivenSchool school, Someone learner, Someone with, DateTime? at = null, params Experience[] shown)
    {
        var talk = Conversation.With(Core.Common.Id.New(), school.Id, ConversationKind.ThreeWay, with.Id, school.Now);
        talk.PlanFor(at, Conversation.UsualMinutes, with.Id, "Lokaal 112");
        var record = talk.Seat(Core.Common.Id.New(), learner.Id);
        record.Lay(shown.Select(s => (ShownKind.Story, s.Id)));
        school.Add(talk);
        return record;
    }

    /// <summary>The same, while they sit at the table.</summary>
    public static ConversationRecord Leading(this GivenSchool school, Someone learner, Someone with, params Experience[] shown)
    {
        var record = school.WithHome(learner, with, null, shown);
        record.Conversation!.Lead(school.Now);
        return record;
    }

    /// <summary>An invitation by link.</summary>
    public static GuardianInvitation Link(this GivenSchool school, ConversationRecord record, string name = "Oma")
    {
        var id = Core.Common.Id.New();
        return school.Add(GuardianInvitation.ByLink(id, record, name, school.Tokens.HashOf(LinkTo.Invitation, school.Id, id), record.LearnerId, school.Now));
    }

    /// <summary>The secret of an invitation.</summary>
    public static string TokenOf(this GivenSchool school, GuardianInvitation invitation) => school.Tokens.Of(LinkTo.Invitation, school.Id, invitation.Id);

    /// <summary>An invitation of a guardian with an account. Before the conversation is saved.</summary>
    public static GuardianInvitation Invited(this GivenSchool school, ConversationRecord record, Someone guardian)
    {
        record.Conversation!.Join(guardian.Id, Role.Guardian);
        return school.Add(GuardianInvitation.ByAccount(Core.Common.Id.New(), record, (Guardian)guardian.Person!, record.LearnerId, school.Now));
    }

    /// <summary>A small group, planned or, without a moment, at the table.</summary>
    public static Conversation SmallGroup(this GivenSchool school, Someone with, DateTime? at, params Someone[] learners)
    {
        var talk = Conversation.With(Core.Common.Id.New(), school.Id, ConversationKind.SmallGroup, with.Id, school.Now);
        talk.PlanFor(at, 40, with.Id, "Lokaal 112");
        foreach (var learner in learners) talk.Seat(Core.Common.Id.New(), learner.Id);
        if (at is null) talk.Start(with.Id, Role.Mentor, school.Now);
        return school.Add(talk);
    }
}
