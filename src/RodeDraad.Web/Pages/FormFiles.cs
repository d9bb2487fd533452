using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Web.Language;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Pages;

/// <summary>Files that come along with an ordinary form, kept in memory until they are checked.</summary>
public sealed class FormFiles
{
    /// <summary>Bytes of one form with its files.</summary>
    public const int LargestRequest = (FilesSettings.LargestFileMegabytes + 1) << 20;

    /// <summary>The files, in the order of the chooser.</summary>
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>Small versions that the browser made: "0.jpg" belongs to the first file.</summary>
    public List<IFormFile> Smalls { get; set; } = [];

    /// <summary>Identifiers that the sender made, in the same order; where there is none it follows from the form's.</summary>
    public List<Guid> FileIds { get; set; } = [];

    /// <summary>
    /// Puts the files with an experience; the same form sent twice gives the same identifiers. Refusals become errors of
    /// the form. Answers the attachments that were made; the caller saves.
    /// </summary>
    public async Task<IReadOnlyList<Attachment>> TakeInAsync(FileIntake intake, Intake into, Text text, ModelStateDictionary errors, CancellationToken ct)
    {
        var made = new List<Attachment>();
        foreach (var (number, file) in Files.Index())
        {
            var id = number < FileIds.Count && FileIds[number] != Guid.Empty ? FileIds[number] : IdOf(into.FormId, number);
            var taken = await intake.TakeInAsync(id, into.Experience, file.FileName, await BytesAsync(file, ct), ct);
            if (taken.Refusal is { } refusal) Refuse(file, refusal, text, errors);
            else if (intake.Made(id) is { } attachment)
            {
                made.Add(attachment);
                await ShowSmallAsync(attachment, number, ct);
            }
        }
        return made;
    }

    /// <summary>Looks whether all files can be kept, before anything is stored; refusals become errors of the form.</summary>
    public async Task LookAsync(FileIntake intake, Text text, ModelStateDictionary errors, CancellationToken ct)
    {
        foreach (var file in Files)
            if (intake.Look(file.FileName, await BytesAsync(file, ct)) is { } refusal) Refuse(file, refusal, text, errors);
    }

    private void Refuse(IFormFile file, string refusal, Text text, ModelStateDictionary errors) =>
        errors.AddModelError("Files", Files.Count == 1 ? refusal : $"Attachments.Named|{Shown(file.FileName)}|{text.Message(refusal)}");

    private async Task ShowSmallAsync(Attachment attachment, int number, CancellationToken ct)
    {
        var name = number.ToString(CultureInfo.InvariantCulture) + ".";
        if (Smalls.Find(s => s.FileName.StartsWith(name, StringComparison.Ordinal)) is not { Length: <= FileLimits.ThumbnailMaxLength } small) return;
        var (file, _) = FileCheck.Read(small.FileName, await BytesAsync(small, ct));
        // A small picture that cannot be used costs nothing: the list then shows a frame.
        if (file is not null) attachment.ShowSmall(file);
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken ct)
    {
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, ct);
        return content;
    }

    private static Guid IdOf(Guid form, int number)
    {
        Span<byte> seed = stackalloc byte[20];
        form.TryWriteBytes(seed);
        BinaryPrimitives.WriteInt32LittleEndian(seed[16..], number);
        return new Guid(SHA256.HashData(seed).AsSpan(0, 16));
    }

    private static string Shown(string name)
    {
        var format = FileFormats.Of(FileName.ExtensionOf(name));
        return FileName.Clean(name, format ?? FileFormat.Pdf).Replace('|', '_');
    }

    /// <summary>Where files of a form go.</summary>
    public readonly record struct Intake(Guid FormId, Experience Experience);
}
