using RodeDraad.Core.Common;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Files;

namespace RodeDraad.Web.Demo;

/// <summary><c>attachments.json</c>: a picture or a sound of <c>content/demo/pictures</c> with a story written by hand.</summary>
internal sealed record AttachmentContent(string Story, string File, string Name, string? Caption);

/// <summary>Puts pictures and sound with the stories that have them, checked and written anew like any other.</summary>
internal sealed class DossierFiles(AppDb db, IEnumerable<AttachmentContent> told)
{
    private readonly ILookup<string, AttachmentContent> _told = told.ToLookup(a => a.Story, StringComparer.Ordinal);

    public void AddTo(Experience experience, string story)
    {
        foreach (var one in _told[story])
        {
            var attachment = Attachment.With(Id.New(), experience, one.Name, Read(one.File), experience.WrittenAt);
            attachment.Describe(one.Caption);
            var small = $"{Path.GetFileNameWithoutExtension(one.File)}-klein.jpg";
            if (File.Exists(PathOf(small))) attachment.ShowSmall(Read(small));
            db.Add(attachment);
        }
    }

    private static CheckedFile Read(string name)
    {
        var (file, refusal) = FileCheck.Read(name, File.ReadAllBytes(PathOf(name)));
        return file ?? throw new InvalidDataException($"{PathOf(name)}: {refusal}");
    }

    private static string PathOf(string name) => Path.Combine(DemoContent.Folder, "pictures", name);
}
