using RodeDraad.Core.Schools;

namespace RodeDraad.Web.Pages.Manage.Departments;

/// <summary>What can be said of a department.</summary>
public class DepartmentForm
{
    [Needed, Limit(Department.NameMaxLength)]
    public string Name { get; set; } = "";

    [Needed] public Track? Track { get; set; }
}
