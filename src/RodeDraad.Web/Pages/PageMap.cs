using RodeDraad.Core.People;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Pages;

/// <summary>Who may open which pages: one line per folder, each capability its own method. docs/permissions.md says the same.</summary>
public static class PageMap
{
    /// <summary>Those who sit at the table of a conversation.</summary>
    private static readonly OpenTo TableTalk = new([Role.Learner, Role.Mentor, Role.Counsellor]);

    public static void Declare(PageAccess pages)
    {
        pages.Declare("/Start", OpenTo.Everybody)
            .Declare("/Account", OpenTo.SignedIn)
            .Page("/Account/SignIn", OpenTo.Everybody)
            .Page("/Account/Language", OpenTo.Everybody)
            .Page("/Account/Begin", OpenTo.Everybody)
            .Page("/Account/Forgotten", OpenTo.Everybody)
            .Page("/Account/Invitation", OpenTo.Everybody)
            .Page("/Account/Reset", OpenTo.Everybody);
        pages.Declare("/Design", OpenTo.Everybody);
        // Whoever writes in a form of a school; a board writes none.
        pages.Folder("/Drafts", [.. Enum.GetValues<Role>().Where(r => r != Role.Board)]);
        pages.Folder("/Dossier", Role.Learner)
            .Folder("/Dossier/Files", Role.Learner, Role.Guardian, Role.Mentor, Role.Counsellor)
            .Page("/Dossier/Showing/Open", OpenTo.Everybody)
            .Page("/Dossier/Showing/OpenFile", OpenTo.Everybody);
        pages.Folder("/People/Rosters", Role.Administrator)
            .Folder("/People/WhoIsWho", Role.Learner)
            .Page("/People/WhoIsWho/Edit", new OpenTo([Role.Mentor, Role.Counsellor]))
            .Folder("/People/WhoIsWho/Photos", Role.Mentor, Role.Counsellor)
            .Page("/People/WhoIsWho/Photos/Show", new OpenTo([.. Enum.GetValues<Role>().Where(r => r != Role.Board)]));
        pages.Folder("/Guidance", Role.Mentor, Role.Counsellor)
            .Folder("/Guidance/Groups", Role.Mentor, Role.Counsellor, Role.Teacher, Role.TeamLeader, Role.SchoolLeader)
            .Page("/Guidance/Groups/HandedIn", new OpenTo([Role.Mentor, Role.Counsellor, Role.TeamLeader]))
            .Page("/Guidance/Groups/AllHandedIn", new OpenTo([Role.Mentor, Role.Counsellor, Role.TeamLeader]))
            .Folder("/Guidance/Home", Role.Guardian);
        pages.Folder("/Conversations/Talks", Role.Mentor, Role.Counsellor)
            .Page("/Conversations/Talks/Index", new OpenTo([Role.Learner, Role.Guardian, Role.Mentor, Role.Counsellor]))
            .Page("/Conversations/Talks/Ask", new OpenTo([Role.Learner]))
            .Page("/Conversations/Talks/Cancel", TableTalk)
            .Page("/Conversations/Talks/PutBack", TableTalk)
            .Page("/Conversations/Talks/GoOn", TableTalk)
            .Page("/Conversations/Talks/Hold", TableTalk)
            .Page("/Conversations/Talks/Save", TableTalk);
        pages.Folder("/Conversations/Preparation", Role.Mentor, Role.Counsellor)
            .Page("/Conversations/Preparation/Choose", new OpenTo([Role.Learner]))
            .Page("/Conversations/Preparation/Cards", TableTalk);
        pages.Folder("/Conversations/Records", Role.Learner)
            .Page("/Conversations/Records/Show", new OpenTo([Role.Learner, Role.Guardian, Role.Mentor, Role.Counsellor]))
            .Page("/Conversations/Records/Impression", TableTalk)
            .Page("/Conversations/Records/Offer", TableTalk)
            .Page("/Conversations/Records/TakeBack", new OpenTo([Role.Mentor, Role.Counsellor]));
        WithMore(pages);
        pages.Folder("/Conversations/Held", Role.TeamLeader, Role.Counsellor, Role.Mentor);
        DeclareTools(pages);
        pages.Folder("/Manage", Role.Administrator);
        Rounds(pages);
    }

    /// <summary>Conversations of more than two: with somebody from home, or with a small group.</summary>
    private static void WithMore(PageAccess pages) => pages
        .Folder("/Conversations/ThreeWay", Role.Learner, Role.Mentor, Role.Counsellor)
        .Page("/Conversations/ThreeWay/Choose", new OpenTo([Role.Learner]))
        .Page("/Conversations/ThreeWay/LayOnTable", new OpenTo([Role.Learner]))
        .Page("/Conversations/ThreeWay/AtHome", new OpenTo([Role.Guardian]))
        .Page("/Conversations/ThreeWay/HomeCard", new OpenTo([Role.Guardian]))
        .Page("/Conversations/ThreeWay/Open", OpenTo.Everybody)
        .Folder("/Conversations/SmallGroups", Role.Mentor, Role.Counsellor);

    private static void Rounds(PageAccess pages)
    {
        pages.Folder("/Conversations/Rounds", Role.Mentor, Role.Counsellor)
            .Folder("/Conversations/Slots", Role.Mentor, Role.Counsellor)
            .Folder("/Conversations/Times", Role.Learner)
            .Folder("/Conversations/Hours", Role.Counsellor, Role.TeamLeader, Role.SchoolLeader)
            .Folder("/Conversations/Figures", Role.Counsellor, Role.TeamLeader, Role.SchoolLeader)
            .Folder("/Conversations/Calendar", Role.Learner, Role.Guardian, Role.Mentor, Role.Counsellor)
            .Page("/Conversations/Calendar/Feed", OpenTo.Everybody)
            .Page("/Conversations/Calendar/File", new OpenTo([Role.Learner, Role.Mentor, Role.Counsellor]));
    }

    /// <summary>What helps whoever talks with learners, and what comes of it for the learner.</summary>
    private static void DeclareTools(PageAccess pages)
    {
        pages.Folder("/Conversations/Questions", Role.Mentor, Role.Counsellor, Role.Teacher)
            .Folder("/Conversations/Questions/Own", Role.Mentor, Role.Counsellor)
            .Page("/Conversations/Questions/Own/Adopt", new OpenTo([Role.Counsellor]))
            .Page("/Conversations/Questions/Own/Hidden", new OpenTo([Role.Counsellor]))
            .Page("/Conversations/Questions/Own/Hide", new OpenTo([Role.Counsellor]))
            .Page("/Conversations/Questions/Own/Show", new OpenTo([Role.Counsellor]))
            .Folder("/Conversations/Practice", Role.Mentor, Role.Counsellor, Role.Teacher);
        pages.Folder("/Conversations/Nudges/Giving", Role.Teacher, Role.Mentor)
            .Folder("/Conversations/Nudges/Counts", Role.Counsellor)
            .Folder("/Conversations/Nudges/Received", Role.Learner);
        pages.Folder("/Conversations/Referrals", Role.Mentor, Role.Counsellor)
            .Page("/Conversations/Referrals/Ask", new OpenTo([Role.Mentor]))
            .Page("/Conversations/Referrals/Withdraw", new OpenTo([Role.Mentor]))
            .Page("/Conversations/Referrals/AskAgain", new OpenTo([Role.Mentor]))
            .Page("/Conversations/Referrals/TakeUp", new OpenTo([Role.Counsellor]))
            .Page("/Conversations/Referrals/Close", new OpenTo([Role.Counsellor]))
            .Page("/Conversations/Referrals/Reopen", new OpenTo([Role.Counsellor]))
            .Folder("/Conversations/Referrals/Own", Role.Learner);
        pages.Folder("/Conversations/Feedback/Asking", Role.Learner)
            .Declare("/Conversations/Feedback/Giving", OpenTo.Everybody)
            .Folder("/Conversations/Feedback/Shared", Role.Mentor, Role.Counsellor)
            .Page("/Conversations/Feedback/Shared/Home", new OpenTo([Role.Guardian]));
    }
}
