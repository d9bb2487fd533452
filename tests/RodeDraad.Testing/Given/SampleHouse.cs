using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Conversations.Referrals;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Core.People.Rosters.Importing;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Hosting;

namespace RodeDraad.Testing.Given;

/// <summary>
/// The ordinary case, made once per test run: two schools of one board with somebody in every role and stories for every
/// audience. Tests read it and may add rows of their own; a test that changes the clock, settings or a person of the cast
/// starts its own <see cref="TestApp"/>.
/// </summary>
public sealed class SampleHouse : IAsyncDisposable
{
    private SampleHouse(TestApp app) => App = app;

    public TestApp App { get; }
    public SampleSchool Here { get; private set; } = null!;

    /// <summary>The other school of the same board: the same cast, nobody of whom may see anything here.</summary>
    public SampleSchool Elsewhere { get; private set; } = null!;

    /// <summary>Somebody of the board of both schools.</summary>
    public Someone Board { get; private set; } = null!;

    public static async Task<SampleHouse> StartAsync(TestApp? app = null)
    {
        var house = new SampleHouse(app ?? await TestApp.StartAsync());
        var here = GivenSchool.In(house.App, "Het Vlechtwerk");
        house.Here = new SampleSchool(here);
        house.Board = here.OfBoard();
        await here.SaveAsync();
        var elsewhere = GivenSchool.In(house.App, "De Overkant", here.Board);
        house.Elsewhere = new SampleSchool(elsewhere);
        await elsewhere.SaveAsync();
        return house;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

/// <summary>The cast of one school.</summary>
public sealed class SampleSchool
{
    internal SampleSchool(GivenSchool given)
    {
        Given = given;
        Havo = given.Department("Havo", Track.Havo);
        Vwo = given.Department("Vwo", Track.Vwo);
        Group = given.Group("4H1", Havo);
        OtherGroup = given.Group("4H2", Havo);
        VwoGroup = given.Group("4V1", Vwo);

        Noor = given.Learner("Noor", Group, "van den Berg");
        Sem = given.Learner("Sem", Group, "Yilmaz");
        Bram = given.Learner("Bram", OtherGroup, "Öztürk");
        Guardian = given.Guardian("Karin", Noor);
        OtherGuardian = given.Guardian("Rachid", Bram);
        Mentor = given.Mentor(Group, "Marijke");
        OtherMentor = given.Mentor(OtherGroup, "Joost");
        Teacher = given.Teacher(Group, "Tom");
        Counsellor = given.Counsellor(Havo, "Dina");
        OtherCounsellor = given.Counsellor(Vwo, "Daan");
        TeamLeader = given.TeamLeader(Havo);
        SchoolLeader = given.SchoolLeader();
        Administrator = given.Administrator();

        Private = given.Experience(Noor, "Alleen voor mij: ik stond voor de klas en durfde toch.");
        Shared = given.Experience(Noor, "Open dag in Utrecht: de maquette van een wijk die ik zelf mocht verbouwen.", Audience.Mentor);
        Home = given.Experience(Noor, "Ik hielp oma verhuizen en maakte een plan voor iedereen.", Audience.Home);
        Removed = given.Experience(Noor, "Weggehaald verhaal over een stage.", Audience.Home);
        Removed.Remove(given.Today.AddDays(-1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        Thread = given.Thread(Noor, "zelf doen", "Ik kom los als ik zelf mag beslissen.", Audience.Home, Shared, Home, Private);
        PrivateThread = given.Thread(Noor, "stil", "Alleen voor mij: stil is ook goed.", Audience.OnlyMe, Shared, Private);
        Step = given.Step(Shared, "Meelopen met een stedenbouwkundige", given.Today.AddDays(14));
        PrivateStep = given.Step(Private, "Nog een keer iets vertellen voor de klas");
        Answer = given.Answer(Shared, Mentor, "Wat maakte dat je die wijk wilde verbouwen?");
        SaidToMentor = given.Said(Noor, Themes.Qualities, "Ik kan een ruimte voor me zien voordat hij er is.", Audience.Mentor, Shared, Private);
        SaidPrivately = given.Said(Noor, Themes.Motives, "Ik wil niet altijd de sterkste zijn.");
        SaidAtHome = given.Said(Noor, Themes.Network, "Oma weet meer mensen dan het internet.", Audience.Home, Home);
        Picture = given.Picture(Shared);
        HomePicture = given.Picture(Home);
        PrivatePicture = given.Picture(Private);
        Upload = given.Upload(Private);
        NoorsSession = given.Session(Noor);
        BramsSession = given.Session(Bram);
        BramsShared = given.Experience(Bram, "Bijbaan bij de bakker, om vijf uur op en toch blij.", Audience.Home);
        BramsThread = given.Thread(Bram, "vroeg op", "Voor de rest wakker is.", Audience.Home, BramsShared);
        BramsPicture = given.Picture(BramsShared);
        BramsUpload = given.Upload(BramsShared);
        BramsStep = given.Step(BramsShared, "Vragen of ik taarten mag maken");
        BramsWords = given.Said(Bram, Themes.Qualities, "Vroeg opstaan kan ik als de beste.", Audience.Home, BramsShared);
        Roster = given.Roster(Administrator, "Stamnummer,Roepnaam,Tussenvoegsel,Achternaam,Klas\n9001,Lotte,,Visser,4H1\n");
        Nudge = given.Nudge(Noor, Teacher, "Toen het groepje vastliep, tekende jij de wijk uit.");
        BramsNudge = given.Nudge(Bram, OtherMentor, "Je bleef na om de stoelen op te zetten.");
        Referral = given.Referral(Noor, Mentor, "Noor wil weten of stedenbouw ook via het mbo kan.");
        BramsReferral = given.Referral(Bram, OtherMentor, "Bram zoekt een stage bij een banketbakker.");
        Feedback = given.Feedback(Noor, "Je bleef rustig toen iedereen door elkaar praatte.", Audience.Home);
        BramsFeedback = given.Feedback(Bram, "Je was als eerste binnen.", Audience.OnlyMe);
        OwnQuestion = given.Question(Counsellor, "Wat lag er die ochtend in je tas?");
        PersonalQuestion = given.PersonalQuestion(Mentor, "Wat hoorde je om je heen?");
        OfferedQuestion = given.PersonalQuestion(OtherCounsellor, "Wie stond er naast je?");
        Photo = given.Photo(Mentor);
        Draft = given.Draft(Noor, $"verhaal/{Private.Id}", "Alleen voor mij: ik stond voor de klas en het ging steeds beter.", address: $"/dossier/{Private.Id}/bewerken");
        BramsDraft = given.Draft(Bram, $"verhaal/{BramsShared.Id}", "Bijbaan bij de bakker, en ik mag blijven.", address: $"/dossier/{BramsShared.Id}/bewerken");
        Sheet = given.Sheet(Noor, "Wie ik ben", Shared, Private);
        foreach (var (kind, source) in new[] { (SheetPartKind.Thread, Thread.Id), (SheetPartKind.Saying, SaidToMentor.Id), (SheetPartKind.File, Picture.Id) })
            Sheet.PutOn(kind, source, place: 9, given.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        SheetLink = given.Link(Sheet);
        BramsSheet = given.Sheet(Bram, "Ik bak", BramsShared);
        BramsSheetLink = given.Link(BramsSheet);
        BramsAnswer = given.Answer(BramsShared, OtherMentor, "Wat vind je fijn aan vroeg beginnen?");
        var words = new RecordWords { SmallStory = "Ik zette een huis twee straten verder.", CoreWord = "bouwen", Step = "Bellen met de stedenbouwkundige" };
        Planned = given.Talk(Noor, Mentor, given.Today.AddDays(1).ToDateTime(new TimeOnly(12, 10), DateTimeKind.Utc));
        Running = given.Running(Noor, Mentor, Shared);
        Held = given.Offered(Noor, Mentor, Shared, words);
        Held.Confirm(words, given.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        Held.ShareHome(share: true, given.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var tomorrow = given.Today.AddDays(1).ToDateTime(new TimeOnly(14, 0), DateTimeKind.Utc);
        WithHome = given.WithHome(Noor, Mentor, tomorrow, Home);
        Invited = given.Invited(WithHome, Guardian);
        Invitation = given.Link(WithHome);
        Leading = given.Leading(Noor, Mentor, Home);
        BramsWithHome = given.WithHome(Bram, OtherMentor, tomorrow, BramsShared);
        BramsInvitation = given.Link(BramsWithHome);
        BramsInvited = given.Invited(BramsWithHome, OtherGuardian);
        GroupTalk = given.SmallGroup(Mentor, tomorrow, Noor, Sem);
        GroupRunning = given.SmallGroup(Mentor, null, Noor, Sem);
        BramsGroupTalk = given.SmallGroup(OtherMentor, tomorrow, Bram);
        (Round, var times) = given.Round(Group, Mentor, times: 3, seated: Noor);
        FreeSlot = times[2];
        (BramsRound, _) = given.Round(OtherGroup, OtherMentor, times: 2, seated: Bram);
        BramsTalk = given.Offered(Bram, OtherMentor, BramsShared, words);
    }

    public GivenSchool Given { get; }
    public Department Havo { get; }
    public Department Vwo { get; }
    public Group Group { get; }
    public Group OtherGroup { get; }
    public Group VwoGroup { get; }

    /// <summary>Learner with a story for every audience.</summary>
    public Someone Noor { get; }

    /// <summary>Learner with an empty dossier, in Noor's group.</summary>
    public Someone Sem { get; }

    /// <summary>Learner of another group, with a story open to home.</summary>
    public Someone Bram { get; }

    /// <summary>Guardian of Noor.</summary>
    public Someone Guardian { get; }

    /// <summary>Guardian of Bram.</summary>
    public Someone OtherGuardian { get; }

    /// <summary>Mentor of Noor's group.</summary>
    public Someone Mentor { get; }

    /// <summary>Mentor of Bram's group.</summary>
    public Someone OtherMentor { get; }

    /// <summary>Teacher of Noor's group.</summary>
    public Someone Teacher { get; }

    /// <summary>Counsellor of Noor's and Bram's department.</summary>
    public Someone Counsellor { get; }

    /// <summary>Counsellor of the other department.</summary>
    public Someone OtherCounsellor { get; }

    public Someone TeamLeader { get; }
    public Someone SchoolLeader { get; }
    public Someone Administrator { get; }

    public Experience Private { get; }
    public Experience Shared { get; }
    public Experience Home { get; }
    public Experience Removed { get; }

    /// <summary>Thread of Noor, open to home, along a story that is shared with the mentor, one open to home and one for her alone.</summary>
    public Core.Dossier.Threads.Thread Thread { get; }

    /// <summary>Thread of Noor, for her alone.</summary>
    public Core.Dossier.Threads.Thread PrivateThread { get; }

    public Core.Dossier.Threads.Thread BramsThread { get; }
    public NextStep Step { get; }
    public NextStep PrivateStep { get; }
    public Answer Answer { get; }
    public OwnWords SaidToMentor { get; }
    public OwnWords SaidPrivately { get; }
    public OwnWords SaidAtHome { get; }
    public OwnWords BramsWords { get; }
    /// <summary>Of the story that is shared with the mentor.</summary>
    public Attachment Picture { get; }

    public Attachment HomePicture { get; }
    public Attachment PrivatePicture { get; }
    public Upload Upload { get; }
    public Attachment BramsPicture { get; }
    public Upload BramsUpload { get; }
    public Session NoorsSession { get; }
    public Session BramsSession { get; }
    public Experience BramsShared { get; }
    public NextStep BramsStep { get; }
    public Answer BramsAnswer { get; }

    /// <summary>From the teacher to Noor.</summary>
    public Nudge Nudge { get; }

    /// <summary>From the other mentor to Bram.</summary>
    public Nudge BramsNudge { get; }

    /// <summary>From Noor's mentor to the counsellor.</summary>
    public Referral Referral { get; }

    /// <summary>From Bram's mentor to the counsellor.</summary>
    public Referral BramsReferral { get; }

    /// <summary>What somebody told Noor, open to home.</summary>
    public FeedbackRequest Feedback { get; }

    /// <summary>What somebody told Bram.</summary>
    public FeedbackRequest BramsFeedback { get; }

    /// <summary>A question of the school's own.</summary>
    public SchoolQuestion OwnQuestion { get; }

    /// <summary>A question of Noor's mentor alone, offered to the school.</summary>
    public SchoolQuestion PersonalQuestion { get; }

    /// <summary>The same of the other counsellor.</summary>
    public SchoolQuestion OfferedQuestion { get; }

    /// <summary>The photo of Noor's mentor.</summary>
    public StaffPhoto Photo { get; }

    /// <summary>Noor's conversation of tomorrow, one that runs, and one that she confirmed and opened to home.</summary>
    public ConversationRecord Planned { get; }

    public ConversationRecord Running { get; }
    public ConversationRecord Held { get; }

    /// <summary>Bram's, handed over and not confirmed.</summary>
    public ConversationRecord BramsTalk { get; }

    /// <summary>Noor's conversation with home of tomorrow, with a story on the table; her guardian and somebody by link were asked.</summary>
    public ConversationRecord WithHome { get; }

    public GuardianInvitation Invited { get; }
    public GuardianInvitation Invitation { get; }

    /// <summary>One that Noor leads now.</summary>
    public ConversationRecord Leading { get; }

    public ConversationRecord BramsWithHome { get; }
    public GuardianInvitation BramsInvitation { get; }
    public GuardianInvitation BramsInvited { get; }

    /// <summary>Noor and Sem together, tomorrow and now.</summary>
    public Conversation GroupTalk { get; }

    public Conversation GroupRunning { get; }
    public Conversation BramsGroupTalk { get; }

    /// <summary>What Noor typed about <see cref="Private"/> and did not save yet.</summary>
    public Draft Draft { get; }

    public Draft BramsDraft { get; }

    /// <summary>What Noor composed to show, with a story of her own alone on it, a thread, a saying and a picture.</summary>
    public Sheet Sheet { get; }

    public SheetLink SheetLink { get; }
    public Sheet BramsSheet { get; }
    public SheetLink BramsSheetLink { get; }
    /// <summary>A round of Noor's group; she has the first time.</summary>
    public Round Round { get; }

    /// <summary>A time in it where nobody sits.</summary>
    public Slot FreeSlot { get; }

    /// <summary>A round of Bram's group; he has the first time.</summary>
    public Round BramsRound { get; }

    /// <summary>A roster that waits to be applied.</summary>
    public RosterImport Roster { get; }

    /// <summary>Somebody in each role that a person at a school can have.</summary>
    public IReadOnlyDictionary<Role, Someone> Cast => new Dictionary<Role, Someone>
    {
        [Role.Learner] = Noor,
        [Role.Guardian] = Guardian,
        [Role.Teacher] = Teacher,
        [Role.Mentor] = Mentor,
        [Role.Counsellor] = Counsellor,
        [Role.TeamLeader] = TeamLeader,
        [Role.SchoolLeader] = SchoolLeader,
        [Role.Administrator] = Administrator,
    };
}
