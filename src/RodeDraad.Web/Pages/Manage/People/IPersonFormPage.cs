using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Manage.People;

/// <summary>A page with the fields of a person: making one, and changing one.</summary>
public interface IPersonFormPage
{
    PersonKind Kind { get; }
    PersonForm Form { get; }
}
