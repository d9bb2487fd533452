using System.ComponentModel.DataAnnotations;
using RodeDraad.Core.People;
using RodeDraad.Core.People.Rosters.Reading;

namespace RodeDraad.Web.Pages.Manage.People;

/// <summary>What the administrator keeps of a person.</summary>
public class PersonForm : IValidatableObject
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    [Needed, Limit(Person.NameMaxLength)]
    public string GivenName { get; set; } = "";

    [Limit(Person.PrefixMaxLength)]
    public string? NamePrefix { get; set; }

    [Needed, Limit(Person.NameMaxLength)]
    public string FamilyName { get; set; } = "";

    [Limit(Person.EmailMaxLength), DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    public DateOnly? BirthDate { get; set; }

    [Limit(StaffMember.CodeMaxLength)]
    public string? Code { get; set; }

    /// <summary>An address that can be one, and a birth date that somebody alive can have.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (!string.IsNullOrWhiteSpace(Email) && !RosterEmail.IsSound(Email.Trim())) yield return new("Manage.Email.Wrong", [nameof(Email)]);
        var today = Core.Common.DutchClock.Today(context.GetRequiredService<TimeProvider>());
        if (BirthDate is { } day && (day < Earliest || day > today)) yield return new("Manage.BirthDate.Wrong", [nameof(BirthDate)]);
    }

    /// <summary>Takes over what is stored.</summary>
    public void Show(Person person)
    {
        (GivenName, NamePrefix, FamilyName) = (person.GivenName, person.NamePrefix, person.FamilyName);
        (Email, BirthDate, Code) = (person.Email, person.BirthDate, (person as StaffMember)?.Code);
    }

    /// <summary>Writes what was typed into the person.</summary>
    public void Fill(Person person)
    {
        person.Rename(GivenName.Trim(), NamePrefix, FamilyName.Trim());
        person.ReachableAt(Email);
        if (person is Learner) person.BornOn(BirthDate);
        if (person is StaffMember staff) staff.AbbreviateAs(Code);
    }
}
