namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>A page on which a sheet is composed, new or not.</summary>
public interface IComposePage
{
    SheetForm Form { get; }
    SheetOptions Options { get; }
}
