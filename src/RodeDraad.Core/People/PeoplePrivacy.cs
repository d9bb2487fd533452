using Microsoft.AspNetCore.Identity;
using RodeDraad.Core.Common;
using RodeDraad.Core.People.Rosters.Importing;

namespace RodeDraad.Core.People;

/// <summary>Why the tables of this capability may know a person, for how long, and what goes along where.</summary>
public static class PeoplePrivacy
{
    public static IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new(typeof(Person), [nameof(Person.Id)], "To know who is at the school, and to show a name.")
        {
            Retention = Retention.TwoYearsAfterLeaving, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.Whole,
        },
        new(typeof(PersonKey), [nameof(PersonKey.PersonId)], "To recognise somebody in the next roster, so that nobody is made twice.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "The number of one school's administration means nothing to another.",
        },
        new(typeof(Enrolment), [nameof(Enrolment.LearnerId)], "To know which group a learner is and was in, and so who guides.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.Whole,
        },
        new(typeof(StaffRole), [nameof(StaffRole.StaffId)], "To know what a member of staff may open, and when.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "A role belongs to one school.",
        },
        new(typeof(StaffCard), [nameof(StaffCard.Id)], "To tell learners how to find their mentor or counsellor; written by that person.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "It is about reaching somebody at one school.",
        },
        new(typeof(StaffPhoto), [nameof(StaffPhoto.Id)], "To let learners recognise their mentor or counsellor; put there by that person, who can take it away.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "Seen within the school only; taken away, it is erased after thirty days.",
        },
        new(typeof(Guardianship), [nameof(Guardianship.LearnerId), nameof(Guardianship.GuardianId)], "To let a guardian read what the learner shares at home.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "The next school asks the guardian itself.",
        },
        new(typeof(Account), [nameof(Account.Id)], "To sign in.")
        {
            Retention = Retention.TwoYearsAfterLeaving, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "An export holds address and language; never the password hash or a stamp.",
        },
        new(typeof(Membership), [nameof(Membership.AccountId), nameof(Membership.PersonId)], "To bind an account to a person at a school.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "The next school invites anew.",
        },
        new(typeof(Session), [nameof(Session.AccountId)], "To show somebody where an account is signed in, and to end that.")
        {
            Retention = Retention.Short, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "Ninety days at most.",
        },
        new(typeof(OneTimeLink), [nameof(OneTimeLink.AccountId)], "To let somebody choose a password once.")
        {
            Retention = Retention.Short, Export = Carried.No, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "A hash of a secret; worthless after use or expiry.",
        },
        new(typeof(SignInFailure), [], "To slow down somebody who guesses passwords.")
        {
            Retention = Retention.Short, Export = Carried.No, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "Keyed hashes, kept for a day; no way back to a person.",
        },
        new(typeof(OutgoingMail), [nameof(OutgoingMail.AccountId)], "To deliver a mail also when the mail server is away.")
        {
            Retention = Retention.Short, Export = Carried.No, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "Removed once delivered; may hold a one-time link.",
        },
        new(typeof(RosterImport), [nameof(RosterImport.UploadedById)], "To look at a roster before it is applied, and to account for what was imported.")
        {
            Retention = Retention.Short, Export = Carried.No, Erasure = Erasure.Anonymise, Transfer = Carried.No,
            Remark = "What was read is kept until it is applied or for 24 hours, the report for thirty days; after that only counts.",
        },
        SignInData(typeof(IdentityUserClaim<Guid>), "Statements about an account by an outside sign-in service; none are made yet."),
        SignInData(typeof(IdentityUserLogin<Guid>), "To recognise an account at an outside sign-in service; none is bound yet."),
        SignInData(typeof(IdentityUserToken<Guid>), "Second steps of signing in; none are made yet."),
    ];

    private static PersonalTable SignInData(Type entity, string purpose) => new(entity, ["UserId"], purpose)
    {
        Retention = Retention.WithItsOwner,
        Export = Carried.No,
        Erasure = Erasure.Delete,
        Transfer = Carried.No,
        Remark = "Secrets of signing in.",
    };
}
