using RodeDraad.Core.Common;

namespace RodeDraad.Core.People;

/// <summary>The three kinds of people at a school.</summary>
public enum PersonKind { Learner, Staff, Guardian }

/// <summary>
/// Somebody at one school. The same human at two schools is two persons with one account; only a transfer that the
/// learner agreed to carries anything across. Kept minimal: name, e-mail for signing in, birth date only for the
/// age limits of the law (16 and 18).
/// </summary>
public abstract class Person : ISchoolOwned, IVersioned
{
    public const int NameMaxLength = 80;
    public const int PrefixMaxLength = 20;
    public const int EmailMaxLength = 254;

    private protected Person() { }

    private protected Person(Guid schoolId, string givenName, string? namePrefix, string familyName, Guid? id)
    {
        Id = id ?? Common.Id.New();
        SchoolId = schoolId;
        Rename(givenName, namePrefix, familyName);
    }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }

    /// <summary>Roepnaam.</summary>
    public string GivenName { get; private set; } = "";

    /// <summary>Tussenvoegsel, as written: "van den", "’t".</summary>
    public string? NamePrefix { get; private set; }

    /// <summary>Achternaam without the prefix.</summary>
    public string FamilyName { get; private set; } = "";

    /// <summary>Whole name, folded, for searching.</summary>
    public string NameFold { get; private set; } = "";

    /// <summary>Family name first, without prefix, folded: the Dutch order of a list.</summary>
    public string NameSort { get; private set; } = "";

    public string? Email { get; private set; }
    public DateOnly? BirthDate { get; private set; }

    /// <summary>Last day at the school; null while here.</summary>
    public DateOnly? LeftOn { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>"Noor van den Berg".</summary>
    public string FullName => FullNameOf(GivenName, NamePrefix, FamilyName);

    /// <summary>Joins the parts of a Dutch name.</summary>
    public static string FullNameOf(string givenName, string? namePrefix, string familyName) =>
        string.IsNullOrEmpty(namePrefix) ? $"{givenName} {familyName}".Trim() : $"{givenName} {namePrefix} {familyName}";

    public void Rename(string givenName, string? namePrefix, string familyName)
    {
        GivenName = givenName;
        NamePrefix = Words.Clean(namePrefix);
        FamilyName = familyName;
        NameFold = Words.Fold(FullName);
        NameSort = Words.Fold($"{familyName}, {givenName} {namePrefix}");
    }

    public void ReachableAt(string? email) => Email = Words.Clean(email);

    public void BornOn(DateOnly? day) => BirthDate = day;

    /// <summary>Leaves the school; <paramref name="lastDay"/> is the last day here. What was lived stays.</summary>
    public void Leave(DateOnly lastDay) => LeftOn = lastDay;

    /// <summary>Comes back after leaving, as the same person.</summary>
    public void Return() => LeftOn = null;
}
