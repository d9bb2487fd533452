using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RodeDraad.Core.Schools;

internal sealed class BoardMapping : IEntityTypeConfiguration<Board>
{
    public void Configure(EntityTypeBuilder<Board> board) => board.Property(b => b.Name).HasMaxLength(Board.NameMaxLength);
}

internal sealed class SchoolMapping : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> school)
    {
        school.Property(s => s.Name).HasMaxLength(School.NameMaxLength);
        school.Property(s => s.Brin).HasMaxLength(School.BrinMaxLength);
        school.HasOne(s => s.Board).WithMany(b => b.Schools).HasForeignKey(s => s.BoardId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DepartmentMapping : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> department)
    {
        department.Property(d => d.Name).HasMaxLength(Department.NameMaxLength);
        department.Property(d => d.Track).HasConversion<string>().HasMaxLength(10);
        department.HasIndex(d => new { d.SchoolId, d.Name }).IsUnique();
    }
}

internal sealed class GroupMapping : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> group)
    {
        group.Property(g => g.Name).HasMaxLength(Group.NameMaxLength);
        group.Property(g => g.NameFold).HasMaxLength(Group.NameMaxLength);
        group.Property(g => g.RosterKey).HasMaxLength(Group.RosterKeyMaxLength);
        group.Property(g => g.Kind).HasConversion<string>().HasMaxLength(10);
        group.HasOne(g => g.Department).WithMany().HasForeignKey(g => g.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        group.HasIndex(g => new { g.SchoolId, g.Year, g.NameFold }).IsUnique();
    }
}
