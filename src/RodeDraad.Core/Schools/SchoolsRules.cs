using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.Schools;

/// <summary>Names of the refusals of this capability; each is also the key of the text people see.</summary>
public static class SchoolsRules
{
    public const string GroupNameTaken = "Schools.GroupNameTaken";
    public const string DepartmentNameTaken = "Schools.DepartmentNameTaken";

    /// <summary>Whether another group of the school year has the name; capitals and accents do not make a difference.</summary>
    public static Task<bool> IsGroupNameTakenAsync(this AppDb db, SchoolYear year, string name, Guid except, CancellationToken ct)
    {
        var fold = Words.Fold(name);
        return db.Groups.AnyAsync(g => g.Year == year && g.NameFold == fold && g.Id != except, ct);
    }

    /// <summary>Whether another department of the school has the name.</summary>
    public static Task<bool> IsDepartmentNameTakenAsync(this AppDb db, string name, Guid except, CancellationToken ct) =>
        db.Departments.AnyAsync(d => d.Name == name && d.Id != except, ct);
}
