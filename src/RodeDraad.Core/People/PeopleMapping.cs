using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RodeDraad.Core.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.HasDiscriminator<string>("Kind")
            .HasValue<Learner>("Learner").HasValue<StaffMember>("Staff").HasValue<Guardian>("Guardian");
        person.Property("Kind").HasMaxLength(10);
        person.Property(p => p.GivenName).HasMaxLength(Person.NameMaxLength);
        person.Property(p => p.NamePrefix).HasMaxLength(Person.PrefixMaxLength);
        person.Property(p => p.FamilyName).HasMaxLength(Person.NameMaxLength);
        person.Property(p => p.NameFold).HasMaxLength(2 * Person.NameMaxLength + Person.PrefixMaxLength + 8);
        person.Property(p => p.NameSort).HasMaxLength(2 * Person.NameMaxLength + Person.PrefixMaxLength + 8);
        person.Property(p => p.Email).HasMaxLength(Person.EmailMaxLength);
        person.Ignore(p => p.FullName);
        person.HasIndex(p => new { p.SchoolId, p.NameSort });
    }
}

internal sealed class StaffMemberMapping : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> staff) =>
        staff.Property(s => s.Code).HasMaxLength(StaffMember.CodeMaxLength);
}

internal sealed class PersonKeyMapping : IEntityTypeConfiguration<PersonKey>
{
    public void Configure(EntityTypeBuilder<PersonKey> key)
    {
        key.Property(k => k.Source).HasMaxLength(PersonKey.SourceMaxLength);
        key.Property(k => k.Key).HasMaxLength(PersonKey.KeyMaxLength);
        key.HasOne(k => k.Person).WithMany().HasForeignKey(k => k.PersonId).OnDelete(DeleteBehavior.Cascade);
        key.HasIndex(k => new { k.SchoolId, k.Source, k.Key }).IsUnique();
    }
}

internal sealed class EnrolmentMapping : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> enrolment)
    {
        enrolment.HasOne(e => e.Learner).WithMany(l => l.Enrolments).HasForeignKey(e => e.LearnerId).OnDelete(DeleteBehavior.Cascade);
        enrolment.HasOne(e => e.Group).WithMany().HasForeignKey(e => e.GroupId).OnDelete(DeleteBehavior.Restrict);
        enrolment.HasIndex(e => new { e.GroupId, e.LearnerId });
    }
}

internal sealed class StaffRoleMapping : IEntityTypeConfiguration<StaffRole>
{
    public void Configure(EntityTypeBuilder<StaffRole> role)
    {
        role.Property(r => r.Role).HasConversion<string>().HasMaxLength(20);
        role.HasOne(r => r.Staff).WithMany(s => s.Roles).HasForeignKey(r => r.StaffId).OnDelete(DeleteBehavior.Cascade);
        role.HasOne(r => r.Group).WithMany().HasForeignKey(r => r.GroupId).OnDelete(DeleteBehavior.Restrict);
        role.HasOne(r => r.Department).WithMany().HasForeignKey(r => r.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GuardianshipMapping : IEntityTypeConfiguration<Guardianship>
{
    public void Configure(EntityTypeBuilder<Guardianship> link)
    {
        link.HasOne(g => g.Learner).WithMany(l => l.Guardianships).HasForeignKey(g => g.LearnerId).OnDelete(DeleteBehavior.Cascade);
        link.HasOne(g => g.Guardian).WithMany(g => g.Guardianships).HasForeignKey(g => g.GuardianId).OnDelete(DeleteBehavior.Cascade);
        link.HasIndex(g => new { g.GuardianId, g.LearnerId });
    }
}
