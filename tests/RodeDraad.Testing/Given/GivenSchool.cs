using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Core.Common;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Conversations.Referrals;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Core.People.Rosters;
using RodeDraad.Core.People.Rosters.Importing;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Access;
using OneTimeToken = RodeDraad.Core.People.SigningIn.OneTimeToken;

namespace RodeDraad.Testing.Given;

/// <summary>
/// A school of a test's own, with the people the test needs, made with the product's own entities and verbs. Nothing is
/// stored before <see cref="SaveAsync"/>; more can be added and saved afterwards.
/// </summary>
public sealed class GivenSchool
{
    /// <summary>Password of every account made here.</summary>
    public const string Password = "een-lang-wachtwoord";

    private static readonly string Hash = new PasswordHasher<Account>(
        Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1_000 })).HashPassword(new Account(), Password);

    private readonly TestApp _app;
    private readonly List<object> _new = [];
    private readonly List<object> _all = [];
    private readonly Dictionary<string, Department> _departments = [];

    private GivenSchool(TestApp app, Board board, School school) => (_app, Board, School) = (app, board, school);

    public Board Board { get; }
    public School School { get; }
    public Guid Id => School.Id;

    /// <summary>Today on the application's clock.</summary>
    public DateOnly Today => _app.Clock.Today();

    /// <summary>The running school year on the application's clock.</summary>
    public SchoolYear Year => SchoolYear.Of(Today);

    internal DateTime Now => _app.Clock.Now();

    /// <summary>A new school, of a new board unless one is given.</summary>
    public static GivenSchool In(TestApp app, string name = "Het Vlechtwerk", Board? board = null)
    {
        var owner = board ?? new Board("Stichting Samen Leren");
        var given = new GivenSchool(app, owner, new School(owner.Id, name));
        if (board is null) given._new.Add(owner);
        given._new.Add(given.School);
        return given;
    }

    /// <summary>A department; the same name gives the same one.</summary>
    public Department Department(string name = "Havo", Track track = Track.Havo) =>
        _departments.TryGetValue(name, out var known) ? known : _departments[name] = Add(new Department(Id, name, track));

    /// <summary>A mentor group of this school year.</summary>
    public Group Group(string name = "4H1", Department? department = null, SchoolYear? year = null) =>
        Add(new Group(Id, (department ?? Department()).Id, year ?? Year, name, GroupKind.Homeroom, grade: 4));

    /// <summary>A learner with an account, in a group since the beginning of the year.</summary>
    public Someone Learner(string givenName, Group? group = null, string familyName = "de Groot", DateOnly? from = null)
    {
        var learner = new Learner(Id, givenName, null, familyName);
        var someone = With(learner);
        if (group is not null) Enrol(someone, group, from);
        return someone;
    }

    /// <summary>Puts a learner in a group.</summary>
    public Enrolment Enrol(Someone learner, Group group, DateOnly? from = null) =>
        Add(new Enrolment(Id, learner.Id, group.Id, from ?? Year.FirstDay));

    /// <summary>The mentor of a group.</summary>
    public Someone Mentor(Group of, string givenName = "Ans") => Staff(givenName, Role.Mentor, group: of);

    /// <summary>A teacher of a group.</summary>
    public Someone Teacher(Group of, string givenName = "Tom") => Staff(givenName, Role.Teacher, group: of);

    /// <summary>The counsellor of a department.</summary>
    public Someone Counsellor(Department of, string givenName = "Dina") => Staff(givenName, Role.Counsellor, department: of);

    /// <summary>The team leader of a department.</summary>
    public Someone TeamLeader(Department of, string givenName = "Lies") => Staff(givenName, Role.TeamLeader, department: of);

    public Someone SchoolLeader(string givenName = "Rens") => Staff(givenName, Role.SchoolLeader);

    public Someone Administrator(string givenName = "Bea") => Staff(givenName, Role.Administrator);

    /// <summary>Somebody of the board, no person at this school.</summary>
    public Someone OfBoard(string name = "Bo Bestuur")
    {
        var account = Account(name);
        var membership = Add(Membership.OfBoard(account.Id, Board.Id, name));
        return new Someone(name, account.Email!, account.Id, membership.Id, null, null);
    }

    /// <summary>A guardian of one or more learners.</summary>
    public Someone Guardian(string givenName, params Someone[] of)
    {
        var guardian = With(new Guardian(Id, givenName, null, "de Groot"));
        foreach (var child in of) Add(new Guardianship(Id, child.Id, guardian.Id, Year.FirstDay));
        return guardian;
    }

    /// <summary>A staff member with one role; more roles with <see cref="Give"/>.</summary>
    public Someone Staff(string givenName, Role role, Group? group = null, Department? department = null)
    {
        var someone = With(new StaffMember(Id, givenName, null, "Medewerker"));
        Give(someone, role, group, department);
        return someone;
    }

    /// <summary>Gives a staff member another role.</summary>
    public StaffRole Give(Someone staff, Role role, Group? group = null, Department? department = null) =>
        Add(new StaffRole(Id, staff.Id, role, Year.FirstDay, group?.Id, department?.Id));

    /// <summary>An experience in a learner's own words, open to an audience.</summary>
    public Experience Experience(Someone learner, string story, Audience audience = Audience.OnlyMe, DateOnly? on = null)
    {
        var experience = Core.Dossier.Experience.Capture(Core.Common.Id.New(), Id, learner.Id, story, on ?? Today.AddDays(-7), Now);
        if (audience != Audience.OnlyMe) experience.ShareWith(audience, Now);
        return Add(experience);
    }

    /// <summary>What a learner says about a theme, resting on stories and open to an audience.</summary>
    public OwnWords Said(Someone learner, Themes about, string text, Audience audience = Audience.OnlyMe, params Experience[] stories)
    {
        var words = OwnWords.Say(Core.Common.Id.New(), Id, learner.Id, about, text, Now);
        words.RestOn(stories.Select(s => s.Id));
        words.ShareWith(audience, Now);
        return Add(words);
    }

    /// <summary>A next step after an experience.</summary>
    public NextStep Step(Experience after, string what, DateOnly? byWhen = null) =>
        Add(NextStep.After(Core.Common.Id.New(), after, what, byWhen, null, Now));

    /// <summary>What a mentor says back.</summary>
    public Answer Answer(Experience on, Someone by, string text) =>
        Add(Core.Dossier.Answer.On(Core.Common.Id.New(), on, by.Id, text, Now));

    /// <summary>A thread of a learner along these experiences, with its bigger story, open to an audience.</summary>
    public Core.Dossier.Threads.Thread Thread(Someone learner, string word, string? biggerStory, Audience audience, params Experience[] along)
    {
        var thread = Core.Dossier.Threads.Thread.Begin(Core.Common.Id.New(), Id, learner.Id, word, Now);
        foreach (var experience in along) thread.Link(experience, Now);
        thread.Write(word, biggerStory, Now);
        thread.ShareWith(audience, Now);
        return Add(thread);
    }

    /// <summary>What a teacher saw a learner do.</summary>
    public Nudge Nudge(Someone learner, Someone by, string sentence) => Add(Core.Conversations.Nudges.Nudge.Give(
        Core.Common.Id.New(), (Learner)learner.Person!, by.Id, new NudgeWords(Seen.Explained, Place.Teaching, TalkTo.Mentor, sentence), Now));

    /// <summary>What a mentor asks the counsellor about a learner.</summary>
    public Referral Referral(Someone about, Someone by, string question) =>
        Add(Core.Conversations.Referrals.Referral.Ask(Core.Common.Id.New(), (Learner)about.Person!, by.Id, question, Now));

    /// <summary>What somebody answered when a learner asked, open to an audience.</summary>
    public FeedbackRequest Feedback(Someone learner, string saw, Audience audience)
    {
        var request = FeedbackRequest.Ask(Core.Common.Id.New(), Id, learner.Id, new FeedbackWords(FeedbackAbout.Quality, "uitleggen", GiverKind.Family, "Oma"), Now);
        request.OpenWith(OneTimeToken.HashOf(OneTimeToken.NewAt(Id)), Now);
        request.Give(saw, null, Now);
        request.ShareWith(audience);
        return Add(request);
    }

    /// <summary>A question that the school added to the bank.</summary>
    public SchoolQuestion Question(Someone by, string text)
    {
        var question = SchoolQuestion.Of(Core.Common.Id.New(), Id, by.Id, Now);
        question.Say(new QuestionWords(text, Phase.LookBack, Themes.None, Levels.None));
        return Add(question);
    }

    /// <summary>A question that a mentor keeps, and offered to the school.</summary>
    public SchoolQuestion PersonalQuestion(Someone by, string text)
    {
        var question = SchoolQuestion.Personal(Core.Common.Id.New(), Id, by.Id, Now);
        question.Say(new QuestionWords(text, Phase.LookBack, Themes.None, Levels.None));
        question.Offer(Now);
        return Add(question);
    }

    /// <summary>A photo that a member of staff put on the own card.</summary>
    public StaffPhoto Photo(Someone of)
    {
        var photo = new StaffPhoto(Id, of.Id);
        photo.Show("foto.png", SampleFiles.Png(), Now);
        return Add(photo);
    }

    /// <summary>A conversation of a learner with somebody of the staff, with or without a moment.</summary>
    public ConversationRecord Talk(Someone learner, Someone with, DateTime? at = null)
    {
        var conversation = Conversation.With(Core.Common.Id.New(), Id, ConversationKind.Individual, with.Id, Now);
        conversation.PlanFor(at, Conversation.UsualMinutes, with.Id);
        var record = conversation.Seat(Core.Common.Id.New(), learner.Id);
        Add(conversation);
        return record;
    }

    /// <summary>A conversation that runs now, about a story or about nothing yet.</summary>
    public ConversationRecord Running(Someone learner, Someone with, Experience? about = null)
    {
        var record = Talk(learner, with);
        record.Conversation!.Start(with.Id, Role.Mentor, Now);
        if (about is not null) record.TalkAbout(about);
        return record;
    }

    /// <summary>A conversation that was held and handed over as a proposal.</summary>
    public ConversationRecord Offered(Someone learner, Someone with, Experience about, RecordWords words)
    {
        var record = Running(learner, with, about);
        record.Write(words, new Pen(Core.Common.Id.New(), 1, record.Version), with.Id, Now);
        record.Conversation!.End(Now);
        record.Offer(Now);
        Add(new HeldTalk(record.Id, Id, learner.Id, with.Id, Now));
        var story = Add(new DiscussedStory(record.Id, about));
        story.Held(Now);
        return record;
    }

    /// <summary>A picture with an experience.</summary>
    public Attachment Picture(Experience with, byte[]? bytes = null, string name = "foto.png")
    {
        var (file, refusal) = FileCheck.Read(name, bytes ?? SampleFiles.Png());
        return Add(Attachment.With(Core.Common.Id.New(), with, name, file ?? throw new InvalidOperationException(refusal), Now));
    }

    /// <summary>A file that is on its way in.</summary>
    public Upload Upload(Experience with, long length = 1_000) => Add(new Upload(Core.Common.Id.New(), with, "foto.png", length, null, Now));

    /// <summary>Words that somebody typed in a form and did not save.</summary>
    public Draft Draft(Someone of, string key, string story, string field = "Form.Story", string address = "/dossier/nieuw")
    {
        var draft = new Draft(Core.Common.Id.New(), Id, of.Id, key, Now);
        draft.Keep(new DraftFields(new Dictionary<string, string[]> { [field] = [story] }), address, formVersion: 1, revision: 0, Now);
        return Add(draft);
    }

    /// <summary>A page that a learner composed, with some experiences on it.</summary>
    public Sheet Sheet(Someone learner, string title, params Experience[] stories)
    {
        var sheet = Core.Dossier.Showing.Sheet.Begin(Core.Common.Id.New(), Id, learner.Id, Now);
        sheet.Compose(new SheetChoice(title, learner.Person!.GivenName, "Ik ben iemand die graag iets maakt.", ["zelf doen"], [.. stories.Select(s => (SheetPartKind.Story, s.Id))]), Now);
        return Add(sheet);
    }

    /// <summary>An address that opens a sheet for four weeks, or until another day.</summary>
    public SheetLink Link(Sheet sheet, DateOnly? endsOn = null)
    {
        var id = Core.Common.Id.New();
        sheet.Link(id, Tokens.HashOf(LinkTo.Sheet, Id, id), "Snuffelstage", endsOn ?? Today.AddDays(SheetLink.UsualDays), endsOn is { } day && day < Today ? day : Today, Now);
        return Add(sheet.Links[^1]);
    }

    /// <summary>The secret of a link.</summary>
    public string TokenOf(SheetLink link) => Tokens.Of(LinkTo.Sheet, Id, link.Id);

    internal LinkTokens Tokens => _app.Services.GetRequiredService<LinkTokens>();

    /// <summary>A round of conversations for a group, with times that somebody of the staff gives; the first learners sit there.</summary>
    public (Round Round, IReadOnlyList<Slot> Slots) Round(Group of, Someone by, int times, ConversationKind kind = ConversationKind.Individual, params Someone[] seated)
    {
        var round = Core.Conversations.Rounds.Round.Open(Core.Common.Id.New(), Id, by.Id, kind, Now);
        round.Describe("Gesprekken voor de kerst", null, (Today, Today.AddDays(20), null), Conversation.UsualMinutes, [of.Id]);
        Add(round);
        foreach (var part in round.Groups) Add(part);
        var series = Core.Common.Id.New();
        var slots = Enumerable.Range(0, times).Select(n => Add(new Slot(round, series, by.Id, Now.AddDays(1).AddMinutes(25 * n), "Lokaal 112"))).ToList();
        for (var n = 0; n < seated.Length; n++) Add(new Booking(Core.Common.Id.New(), slots[n], seated[n].Id, 1, seated[n].Id, Now));
        return (round, slots);
    }

    /// <summary>A roster that somebody brought in and that waits to be applied.</summary>
    public RosterImport Roster(Someone by, string csv, string fileName = "leerlingen.csv")
    {
        var file = new RosterReader().Read(fileName, System.Text.Encoding.UTF8.GetBytes(csv));
        var import = new RosterImport(Id, by.Id, fileName, Year, Now);
        import.Keep(RosterPacking.Pack(file), RosterPacking.Pack(file.Findings), department: null);
        return Add(import);
    }

    /// <summary>Another browser that somebody is signed in with.</summary>
    public Session Session(Someone of) => Add(new Session(of.AccountId, of.MembershipId, Now, remembered: true, "Firefox, Linux"));

    /// <summary>Any other row of this school.</summary>
    public T Add<T>(T row) where T : class
    {
        _new.Add(row);
        _all.Add(row);
        return row;
    }

    /// <summary>The first row of a kind that was made here.</summary>
    public T First<T>() => _all.OfType<T>().First();

    /// <summary>Stores what was added since the last time, and the school's counts.</summary>
    public async Task<GivenSchool> SaveAsync()
    {
        await _app.InSchoolAsync(Id, async db =>
        {
            // Rows that were saved before and are reached from new ones stay as they are.
            foreach (var row in _new) db.Entry(row).State = EntityState.Added;
            foreach (var row in _new.OfType<Conversation>())
                foreach (var part in row.Participants.Cast<object>().Concat(row.Records).Concat(row.Records.SelectMany(r => r.Shown))) db.Entry(part).State = EntityState.Added;
            foreach (var row in _new.OfType<Experience>())
                foreach (var part in row.CoreWords.Cast<object>().Concat(row.Versions)) db.Entry(part).State = EntityState.Added;
            foreach (var story in _new.OfType<OwnWords>().SelectMany(w => w.Stories)) db.Entry(story).State = EntityState.Added;
            foreach (var row in _new.OfType<Core.Dossier.Threads.Thread>())
                foreach (var part in row.Stories.Cast<object>().Concat(row.Versions)) db.Entry(part).State = EntityState.Added;
            foreach (var row in _new.OfType<Attachment>())
                foreach (var part in row.Parts) db.Entry(part).State = EntityState.Added;
            foreach (var row in _new.OfType<Sheet>())
                foreach (var part in row.Parts) db.Entry(part).State = EntityState.Added;
            await db.SaveChangesAsync();
        });
        _new.Clear();
        await _app.InSchoolAsync(Id, async db =>
        {
            var school = await db.Schools.SingleAsync(s => s.Id == Id);
            school.Count(await db.Learners.CountAsync(), await db.Staff.CountAsync(), await db.Groups.CountAsync(g => g.Year == Year));
            await db.SaveChangesAsync();
        });
        return this;
    }

    private Someone With(Person person)
    {
        var account = Account(person.FullName);
        person.ReachableAt(account.Email);
        Add(person);
        var membership = Add(Membership.AtSchool(account.Id, Id, person.Id));
        return new Someone(person.FullName, account.Email!, account.Id, membership.Id, Id, person);
    }

    private Account Account(string name)
    {
        var email = $"{Words.Fold(name).Replace(' ', '.')}.{Guid.NewGuid():N}@voorbeeld.test";
        return Add(new Account(email)
        {
            NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            PasswordHash = Hash,
            EmailConfirmed = true,
            LockoutEnabled = true,
        });
    }
}
