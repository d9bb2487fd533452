using RodeDraad.Core.Dossier.Files;

namespace RodeDraad.Web.Pages;

/// <summary>The files of one experience on a page; its owner can also open each to change or remove it.</summary>
public sealed record FilesView(IReadOnlyList<FileItem> Items, bool IsOwner);
