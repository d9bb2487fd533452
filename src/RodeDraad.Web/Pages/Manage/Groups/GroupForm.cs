using System.ComponentModel.DataAnnotations;
using RodeDraad.Core.Schools;

namespace RodeDraad.Web.Pages.Manage.Groups;

/// <summary>What can be said of a group.</summary>
public class GroupForm
{
    [Needed, Limit(Group.NameMaxLength)]
    public string Name { get; set; } = "";

    [Needed] public Guid? DepartmentId { get; set; }

    [Range(1, Group.LastGrade, ErrorMessage = "Manage.Grade.Wrong")]
    public int? Grade { get; set; }
}
