using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RodeDraad.Core.Common;

namespace RodeDraad.Core.People;

/// <summary>What a member of staff says about being reached; every part is optional.</summary>
public sealed record CardWords(string? Days, string? Room, string? Reach, string? About);

/// <summary>How learners find a mentor or counsellor: written by that person, one for each.</summary>
public sealed class StaffCard : ISchoolOwned, IVersioned
{
    public const int DaysMaxLength = 120;
    public const int RoomMaxLength = 80;
    public const int ReachMaxLength = 160;
    public const int AboutMaxLength = 300;

    private StaffCard() { }

    public StaffCard(Guid schoolId, Guid staffId) => (SchoolId, Id) = (schoolId, staffId);

    /// <summary>The member of staff.</summary>
    public Guid Id { get; private set; }

    public StaffMember? Staff { get; private set; }
    public Guid SchoolId { get; private set; }

    /// <summary>"ma, di en do, ook in de kleine pauze".</summary>
    public string? Days { get; private set; }

    public string? Room { get; private set; }

    /// <summary>"Loop binnen, of stuur een bericht".</summary>
    public string? Reach { get; private set; }

    /// <summary>What to come for.</summary>
    public string? About { get; private set; }

    public int Version { get; private set; } = 1;

    public void Say(CardWords words)
    {
        Days = Words.Clean(words.Days);
        Room = Words.Clean(words.Room);
        Reach = Words.Clean(words.Reach);
        About = Words.Clean(words.About);
    }
}

internal sealed class StaffCardMapping : IEntityTypeConfiguration<StaffCard>
{
    public void Configure(EntityTypeBuilder<StaffCard> card)
    {
        card.Property(c => c.Days).HasMaxLength(StaffCard.DaysMaxLength);
        card.Property(c => c.Room).HasMaxLength(StaffCard.RoomMaxLength);
        card.Property(c => c.Reach).HasMaxLength(StaffCard.ReachMaxLength);
        card.Property(c => c.About).HasMaxLength(StaffCard.AboutMaxLength);
        card.HasOne(c => c.Staff).WithOne().HasForeignKey<StaffCard>(c => c.Id).OnDelete(DeleteBehavior.Cascade);
    }
}
