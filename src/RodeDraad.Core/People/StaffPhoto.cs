using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RodeDraad.Core.Common;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.People;

/// <summary>
/// A photograph of a mentor or counsellor, put there by that person so that learners recognise who it is: one for each,
/// checked and written anew like every file, small enough for one row. Refusals: <see cref="StaffPhotoRules"/>.
/// </summary>
public sealed class StaffPhoto : ISchoolOwned, IVersioned
{
    /// <summary>Bytes as kept.</summary>
    public const int MaxLength = 256 * 1024;

    public const int HashLength = 64;

    /// <summary>Days that a photo that was taken away can be put back.</summary>
    public const int DaysKept = 30;

    private StaffPhoto() { }

    public StaffPhoto(Guid schoolId, Guid staffId) => (SchoolId, Id) = (schoolId, staffId);

    /// <summary>The member of staff.</summary>
    public Guid Id { get; private set; }

    public StaffMember? Staff { get; private set; }
    public Guid SchoolId { get; private set; }
    public FileFormat Format { get; private set; }
    public byte[] Content { get; private set; } = [];

    /// <summary>SHA-256 of the bytes, hexadecimal: another photo has another address.</summary>
    public string Hash { get; private set; } = "";

    public DateTime SetAt { get; private set; }

    /// <summary>Taken away by that person; can be put back for thirty days, then it is gone.</summary>
    public DateTime? RemovedAt { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Shows a photo, in place of the one before.</summary>
    public Outcome Show(string name, byte[] content, DateTime at)
    {
        var (file, refusal) = FileCheck.Read(name, content);
        if (file is null) return Outcome.Refused(refusal!);
        if (file.Format.Kind() != AttachmentKind.Picture) return Outcome.Refused(StaffPhotoRules.NoPicture);
        if (file.Content.Length > MaxLength) return Outcome.Refused(StaffPhotoRules.TooLarge);
        Format = file.Format;
        Content = file.Content;
        Hash = Convert.ToHexStringLower(SHA256.HashData(file.Content));
        SetAt = at;
        RemovedAt = null;
        return Outcome.Done;
    }

    public void Remove(DateTime at) => RemovedAt ??= at;

    public void PutBack() => RemovedAt = null;

    /// <summary>Erases, in the school of the unit of work, what was taken away longer ago.</summary>
    public static async Task EraseRemovedAsync(AppDb db, TimeProvider clock, CancellationToken ct)
    {
        var limit = clock.Now().AddDays(-DaysKept);
        db.StaffPhotos.RemoveRange(await db.StaffPhotos.Where(p => p.RemovedAt != null && p.RemovedAt < limit).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Names of the refusals of a photo; each is also the key of the text people see.</summary>
public static class StaffPhotoRules
{
    public const string NoPicture = "WhoIsWho.Photo.NoPicture";
    public const string TooLarge = "WhoIsWho.Photo.TooLarge";
}

public static class StaffPhotoAccess
{
    /// <summary>Everybody at the school sees the photos of who still works there.</summary>
    public static IQueryable<StaffPhoto> VisibleTo(this IQueryable<StaffPhoto> photos, Viewer viewer)
    {
        var (school, today) = (viewer.SchoolId, viewer.Today);
        return photos.Where(p => school != null && p.SchoolId == school && p.RemovedAt == null && (p.Staff!.LeftOn == null || p.Staff.LeftOn >= today));
    }

    /// <summary>Only the person who is on it.</summary>
    public static IQueryable<StaffPhoto> EditableBy(this IQueryable<StaffPhoto> photos, Viewer viewer) =>
        viewer.Is(Role.Mentor) || viewer.Is(Role.Counsellor)
            ? photos.Where(p => p.SchoolId == viewer.School && p.Id == viewer.Person)
            : photos.Where(_ => false);
}

internal sealed class StaffPhotoMapping : IEntityTypeConfiguration<StaffPhoto>
{
    public void Configure(EntityTypeBuilder<StaffPhoto> photo)
    {
        photo.Property(p => p.Content).HasMaxLength(StaffPhoto.MaxLength);
        photo.Property(p => p.Hash).HasMaxLength(StaffPhoto.HashLength);
        photo.HasOne(p => p.Staff).WithOne().HasForeignKey<StaffPhoto>(p => p.Id).OnDelete(DeleteBehavior.Cascade);
    }
}
