using System.Data.Common;
using System.IO.Compression;
using RodeDraad.Core.Common.Files;

namespace RodeDraad.Core.Data.Copies;

/// <summary>
/// Photos, sound and files of learners in an export: each as the file that it is, named after its identifier. What it is
/// and how the learner called it stands in <c>attachments.jsonl</c>.
/// </summary>
internal static class FileExport
{
    /// <summary>The pieces in their order, of the rows that a condition on the table of pieces lets through.</summary>
    public static string Query(string where) =>
        $"select attachment_id, (select format from attachments where id = attachment_id), content from attachment_parts where {where} order by attachment_id, start";

    /// <summary>Writes each file into the folder "files" of a zip.</summary>
    public static async Task WriteAsync(DbCommand query, ZipArchive zip, CancellationToken ct)
    {
        Stream? file = null;
        var current = Guid.Empty;
        try
        {
            await using var parts = await query.ExecuteReaderAsync(ct);
            while (await parts.ReadAsync(ct))
            {
                if (parts.GetGuid(0) is var id && id != current)
                {
                    if (file is not null) await file.DisposeAsync();
                    file = await zip.CreateEntry($"files/{id}.{((FileFormat)parts.GetInt32(1)).Extension()}", CompressionLevel.NoCompression).OpenAsync(ct);
                    current = id;
                }
                await file!.WriteAsync(parts.GetFieldValue<byte[]>(2), ct);
            }
        }
        finally
        {
            if (file is not null) await file.DisposeAsync();
        }
    }
}
