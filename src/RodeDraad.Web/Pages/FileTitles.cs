using RodeDraad.Core.Common.Files;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages;

/// <summary>What a story without words is called.</summary>
internal static class FileTitles
{
    /// <summary>"Foto van 3 maart": until the learner finds better words.</summary>
    public static string On(DateOnly day, AttachmentKind kind, Text text) => text.Format($"Attachments.TitleOn.{kind}", When.InYear(day));
}
