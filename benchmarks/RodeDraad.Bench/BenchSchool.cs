using Microsoft.AspNetCore.Identity;
using RodeDraad.Core.Common;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Bench;

/// <summary>
/// The school that is measured: a learner with exactly twenty experiences, each with core words, themes, a step and an
/// answer, and a group of two hundred learners with their mentor.
/// </summary>
internal static class BenchSchool
{
    public const string Learner = "leerling@bench.test";

    /// <summary>Twenty experiences, with a photo at every other one.</summary>
    public const string Beginner = "begin@bench.test";

    /// <summary>Two hundred experiences, with a photo at every other one.</summary>
    public const string Collector = "vol@bench.test";

    public const string Mentor = "mentor@bench.test";

    /// <summary>The record of a conversation that runs, of the first learner of the group with the mentor.</summary>
    public static readonly Guid Talk = Id.New();

    public const string Password = "een-lang-wachtwoord";
    public const string Name = "Meetschool";
    public const int Experiences = 20;
    private const int GroupSize = 200;

    public static async Task MakeAsync(DatabaseOptions options)
    {
        var migrator = new Migrator(options);
        await migrator.MigrateAsync(CancellationToken.None);
        var tenancy = new Tenancy(TimeProvider.System);
        await using var db = migrator.OpenAsOwner().Under(tenancy);
        var (now, today) = (TimeProvider.System.Now(), TimeProvider.System.Today());
        var board = new Board("Meetbestuur");
        var school = new School(board.Id, Name);
        tenancy.Enter(school.Id);
        var year = SchoolYear.Of(today);
        var department = new Department(school.Id, "Havo", Track.Havo);
        var group = new Group(school.Id, department.Id, year, "4H1", GroupKind.Homeroom, grade: 4);
        db.AddRange(board, school, department, group);

        var mentor = new StaffMember(school.Id, "Marijke", "van", "Dijck");
        db.AddRange(mentor, new StaffRole(school.Id, mentor.Id, Role.Mentor, year.FirstDay, group.Id));
        Open(db, Mentor, mentor);
        for (var i = 0; i < GroupSize; i++)
        {
            var learner = new Learner(school.Id, $"Noor{i}", i % 3 == 0 ? "van den" : null, $"Berg{i}");
            db.AddRange(learner, new Enrolment(school.Id, learner.Id, group.Id, year.FirstDay));
            if (i == 0) Open(db, Learner, learner);
            for (var j = 0; j < (i == 0 ? Experiences : 2); j++)
            {
                var lived = Live(db, learner, mentor, j, (now, today));
                if (i == 0 && j == 0) Talking(db, mentor, lived, now);
            }
        }
        Fill(db, school, mentor, Beginner, Experiences, (now, today));
        Fill(db, school, mentor, Collector, 10 * Experiences, (now, today));
        await db.SaveChangesAsync();
    }

    /// <summary>A learner of no group, so that the group stays as large as it was measured before.</summary>
    private static void Fill(AppDb db, School school, StaffMember mentor, string email, int count, (DateTime At, DateOnly Today) when)
    {
        var learner = new Learner(school.Id, "Fatima", null, "Haddou");
        db.Add(learner);
        Open(db, email, learner);
        var (photo, small) = (Picture("brug.jpg"), Picture("brug-klein.jpg"));
        for (var i = 0; i < count; i++)
        {
            var experience = Live(db, learner, mentor, i, when);
            if (i % 2 == 1) continue;
            var attachment = Attachment.With(Id.New(), experience, "brug.jpg", photo, when.At);
            attachment.ShowSmall(small);
            db.Add(attachment);
        }
    }

    private static void Talking(AppDb db, StaffMember mentor, Experience about, DateTime now)
    {
        var conversation = Conversation.With(Id.New(), about.SchoolId, ConversationKind.Individual, mentor.Id, now);
        conversation.Seat(Talk, about.LearnerId).TalkAbout(about);
        conversation.Start(mentor.Id, Role.Mentor, now);
        db.Add(conversation);
    }

    private static CheckedFile Picture(string name) =>
        FileCheck.Read(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "content", "demo", "pictures", name))).File!;

    private static Experience Live(AppDb db, Learner learner, StaffMember mentor, int number, (DateTime At, DateOnly Today) when)
    {
        var experience = Experience.Capture(Id.New(), learner.SchoolId, learner.Id,
            "Ik was een dag op bezoek bij een bedrijf waar ze fietsen maken. Ik mocht zelf een wiel spaken en dat lukte pas de derde keer. " +
            $"De man naast mij deed het al twintig jaar en legde het rustig uit. Dit was bezoek nummer {number}.",
            when.Today.AddDays(-3 * number - 1), when.At);
        experience.Write(ExperienceWords.Of(experience) with
        {
            Discovery = "Ik vind het fijn als iets tastbaar is en als iemand het rustig voordoet.",
            Themes = (Themes)(1 + number % 15),
        }, when.At);
        experience.NameCoreWords(["rustig", $"handen {number % 5}"], when.At);
        experience.ShareWith(number % 2 == 0 ? Audience.Mentor : Audience.OnlyMe, when.At);
        db.AddRange(experience,
            NextStep.After(Id.New(), experience, "Vragen of ik een dag mee mag lopen in de werkplaats", when.Today.AddDays(14), "mijn mentor", when.At),
            Answer.On(Id.New(), experience, mentor.Id, "Mooi verteld. Wat maakte dat je het bleef proberen?", when.At));
        return experience;
    }

    /// <summary>Gives somebody an account with <see cref="Password"/>.</summary>
    public static void Open(AppDb db, string email, Person person)
    {
        var normalizer = new UpperInvariantLookupNormalizer();
        var account = new Account(email)
        {
            NormalizedEmail = normalizer.NormalizeEmail(email),
            NormalizedUserName = normalizer.NormalizeName(email),
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        db.AddRange(account, Membership.AtSchool(account.Id, person.SchoolId, person.Id));
    }
}
