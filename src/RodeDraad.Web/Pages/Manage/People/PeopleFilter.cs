using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.People;

/// <summary>Whether somebody has an account, or cannot get one for want of an e-mail address.</summary>
public enum AccountWanted { With, Without, WithoutEmail }

/// <summary>What is looked for in the list of people; it stands in the address, so that a view can be kept and sent.</summary>
public sealed class PeopleFilter
{
    [FromQuery(Name = "zoek")] public string? Search { get; set; }
    [FromQuery(Name = "soort")] public PersonKind? Kind { get; set; }
    [FromQuery(Name = "afdeling")] public Guid? Department { get; set; }
    [FromQuery(Name = "groep")] public Guid? Group { get; set; }
    [FromQuery(Name = "account")] public AccountWanted? Account { get; set; }
    [FromQuery(Name = "groepsloos")] public bool WithoutGroup { get; set; }
    [FromQuery(Name = "vertrokken")] public bool Left { get; set; }
    [FromQuery(Name = "pagina")] public int Page { get; set; }

    /// <summary>Something besides the kind narrows the list.</summary>
    public bool IsNarrow => !string.IsNullOrWhiteSpace(Search) || IsNarrowBesidesWords;

    /// <summary>Something besides the kind and the words narrows the list.</summary>
    public bool IsNarrowBesidesWords => Department is not null || Group is not null || Account is not null || WithoutGroup || Left;

    /// <summary>The people that answer to it.</summary>
    public IQueryable<Person> Apply(IQueryable<Person> people, AppDb db, Viewer viewer)
    {
        var (today, year) = (viewer.Today, viewer.Year);
        people = Left ? people.Where(p => p.LeftOn != null) : people.Where(p => p.LeftOn == null);
        foreach (var word in Words.Fold(Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
            people = people.Where(p => p.NameFold.Contains(word) || (p.Email != null && p.Email.Contains(word)));
        if (Kind?.ToString() is { } kind) people = people.Where(p => EF.Property<string>(p, "Kind") == kind);
        if (Account == AccountWanted.With) people = people.Where(p => db.Memberships.Any(m => m.PersonId == p.Id));
        if (Account is AccountWanted.Without or AccountWanted.WithoutEmail) people = people.Where(p => !db.Memberships.Any(m => m.PersonId == p.Id));
        if (Account == AccountWanted.WithoutEmail) people = people.Where(p => p.Email == null);
        var enrolments = db.Enrolments.Where(e => e.From <= today && (e.Until == null || e.Until >= today) && e.Group!.Year == year);
        var roles = db.StaffRoles.Where(r => r.From <= today && (r.Until == null || r.Until >= today));
        if (WithoutGroup) people = people.Where(p => !enrolments.Any(e => e.LearnerId == p.Id && e.Group!.Kind == GroupKind.Homeroom));
        if (Group is { } group)
            people = people.Where(p => enrolments.Any(e => e.LearnerId == p.Id && e.GroupId == group) || roles.Any(r => r.StaffId == p.Id && r.GroupId == group));
        if (Department is { } department)
            people = people.Where(p => enrolments.Any(e => e.LearnerId == p.Id && e.Group!.DepartmentId == department)
                || roles.Any(r => r.StaffId == p.Id && (r.DepartmentId == department || r.Group!.DepartmentId == department)));
        return people;
    }

    /// <summary>The same list for another kind of people, from its beginning.</summary>
    public string AddressFor(PersonKind? kind) => Address(kind, page: 0);

    /// <summary>Another part of the same list; parts are numbered from 0.</summary>
    public string AddressOf(int page) => Address(Kind, page);

    private string Address(PersonKind? kind, int page)
    {
        var query = new QueryBuilder();
        Add("zoek", string.IsNullOrWhiteSpace(Search) ? null : Search);
        Add("soort", kind?.ToString());
        Add("afdeling", Department?.ToString());
        Add("groep", Group?.ToString());
        Add("account", Account?.ToString());
        Add("groepsloos", WithoutGroup ? "true" : null);
        Add("vertrokken", Left ? "true" : null);
        Add("pagina", page > 0 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return ManageLinks.People + query;

        void Add(string name, string? value)
        {
            if (value is not null) query.Add(name, value);
        }
    }
}
