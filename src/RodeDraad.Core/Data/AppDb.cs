using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Hours;
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
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;
using RodeDraad.Core.People.Rosters.Importing;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Data;

/// <summary>
/// The one model, on both databases. School-owned rows are filtered to the school of <see cref="Tenancy"/>; reading
/// them outside a school throws, so that a missing school can never open anything.
/// </summary>
public abstract class AppDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    private Tenancy _tenancy = new(TimeProvider.System);

    public DbSet<Board> Boards => Set<Board>();
    public DbSet<School> Schools => Set<School>();
    public DbSet<Department> Departments => Set<Department>();
    public DbSet<Group> Groups => Set<Group>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Learner> Learners => Set<Learner>();
    public DbSet<StaffMember> Staff => Set<StaffMember>();
    public DbSet<Guardian> Guardians => Set<Guardian>();
    public DbSet<PersonKey> PersonKeys => Set<PersonKey>();
    public DbSet<StaffCard> StaffCards => Set<StaffCard>();
    public DbSet<StaffPhoto> StaffPhotos => Set<StaffPhoto>();
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
    public DbSet<StaffRole> StaffRoles => Set<StaffRole>();
    public DbSet<Guardianship> Guardianships => Set<Guardianship>();
    public DbSet<RosterImport> RosterImports => Set<RosterImport>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<SignInFailure> SignInFailures => Set<SignInFailure>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<Experience> Experiences => Set<Experience>();
    public DbSet<ExperienceVersion> ExperienceVersions => Set<ExperienceVersion>();
    public DbSet<CoreWord> CoreWords => Set<CoreWord>();
    public DbSet<NextStep> NextSteps => Set<NextStep>();
    public DbSet<Answer> Answers => Set<Answer>();
    public DbSet<Dossier.Threads.Thread> Threads => Set<Dossier.Threads.Thread>();
    public DbSet<ThreadStory> ThreadStories => Set<ThreadStory>();
    public DbSet<ThreadVersion> ThreadVersions => Set<ThreadVersion>();
    public DbSet<Reading> Readings => Set<Reading>();
    public DbSet<OwnWords> OwnWords => Set<OwnWords>();
    public DbSet<OwnWordsStory> OwnWordsStories => Set<OwnWordsStory>();
    public DbSet<HeldTalk> HeldTalks => Set<HeldTalk>();
    public DbSet<DiscussedStory> DiscussedStories => Set<DiscussedStory>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<Participant> Participants => Set<Participant>();
    public DbSet<ConversationRecord> ConversationRecords => Set<ConversationRecord>();
    public DbSet<GuardianInvitation> GuardianInvitations => Set<GuardianInvitation>();
    public DbSet<ShownPiece> ShownPieces => Set<ShownPiece>();
    public DbSet<Impression> Impressions => Set<Impression>();
    public DbSet<SchoolQuestion> SchoolQuestions => Set<SchoolQuestion>();
    public DbSet<HiddenQuestion> HiddenQuestions => Set<HiddenQuestion>();
    public DbSet<Nudge> Nudges => Set<Nudge>();
    public DbSet<Referral> Referrals => Set<Referral>();
    public DbSet<FeedbackRequest> FeedbackRequests => Set<FeedbackRequest>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<AttachmentPart> AttachmentParts => Set<AttachmentPart>();
    public DbSet<SmallPicture> SmallPictures => Set<SmallPicture>();
    public DbSet<Upload> Uploads => Set<Upload>();
    public DbSet<UploadPart> UploadParts => Set<UploadPart>();
    public DbSet<Sheet> Sheets => Set<Sheet>();
    public DbSet<SheetPart> SheetParts => Set<SheetPart>();
    public DbSet<SheetLink> SheetLinks => Set<SheetLink>();
    public DbSet<Round> Rounds => Set<Round>();
    public DbSet<Slot> Slots => Set<Slot>();
    public DbSet<Booking> Bookings => Set<Booking>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<HoursPlan> HoursPlans => Set<HoursPlan>();
    public DbSet<HandIn> HandIns => Set<HandIn>();
    public DbSet<PartProof> PartProofs => Set<PartProof>();
    public DbSet<Change> Changes => Set<Change>();
    public DbSet<StoredKey> StoredKeys => Set<StoredKey>();

    /// <summary>The school of this unit of work; throws outside a school.</summary>
    public Guid SchoolId => _tenancy.SchoolId
        ?? throw new InvalidOperationException("School-owned rows were asked for outside a school.");

    internal Guid? SchoolOrNone => _tenancy.SchoolId;

    /// <summary>Takes over the scope's tenancy; called on every rent from the pool.</summary>
    public AppDb Under(Tenancy tenancy)
    {
        _tenancy = tenancy;
        return this;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        ChangeLog.Record(this, _tenancy, _tenancy.Clock.Now());
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeLog.Record(this, _tenancy, _tenancy.Clock.Now());
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>
    /// Saves a great many new rows: the same checks and the same change log as every save, by the quickest way that the
    /// database knows, after which nothing is tracked any more. Throws when a tracked row is not new.
    /// </summary>
    public async Task InsertAllAsync(CancellationToken ct)
    {
        ChangeLog.Record(this, _tenancy, _tenancy.Clock.Now());
        var added = ChangeTracker.Entries().Where(e => e.State != EntityState.Unchanged).ToList();
        if (added.Exists(e => e.State != EntityState.Added))
            throw new InvalidOperationException("Only new rows can be inserted together.");
        await InsertAsync(added, ct);
        ChangeTracker.Clear();
    }

    /// <summary>Writes new rows whose changes are recorded already.</summary>
    protected virtual Task InsertAsync(IReadOnlyList<EntityEntry> added, CancellationToken ct) =>
        base.SaveChangesAsync(acceptAllChangesOnSuccess: true, ct);

    protected override void ConfigureConventions(ModelConfigurationBuilder builder) => Conventions.Configure(builder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        Conventions.Finish(builder, this);
    }
}
