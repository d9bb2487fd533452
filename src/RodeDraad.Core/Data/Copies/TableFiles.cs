using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RodeDraad.Core.Data.Copies;

/// <summary>Writes rows of a table as JSON lines.</summary>
internal static class TableFiles
{
    private const int Chunk = 64 * 1024;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs a query over the columns of a table and writes each row as a line.</summary>
    /// <returns>How many rows, and the SHA-256 of what was written.</returns>
    public static async Task<BackupTable> WriteAsync(
        CopyTable table, DbCommand query, Stream to, IReadOnlyList<CopyColumn> columns, CopyWork work)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new MemoryStream(Chunk + 4096);
        await using var json = new Utf8JsonWriter(buffer, Plain);
        await using var rows = await query.ExecuteReaderAsync(work.Stop);
        long count = 0;
        while (await rows.ReadAsync(work.Stop))
        {
            json.WriteStartObject();
            for (var i = 0; i < columns.Count; i++) RowJson.Write(json, columns[i], rows, i, work.Readable);
            json.WriteEndObject();
            await json.FlushAsync(work.Stop);
            json.Reset();
            buffer.WriteByte((byte)'\n');
            if (buffer.Length >= Chunk) await PassOnAsync(buffer, hash, to, work.Stop);
            count++;
            work.Tell(table.Name);
        }
        await PassOnAsync(buffer, hash, to, work.Stop);
        return new BackupTable(table.Name, count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task PassOnAsync(MemoryStream buffer, IncrementalHash hash, Stream to, CancellationToken ct)
    {
        var written = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        hash.AppendData(written.Span);
        await to.WriteAsync(written, ct);
        buffer.SetLength(0);
    }
}

/// <summary>What a copy carries along: who wants to know how far it is, and when to stop.</summary>
internal sealed class CopyWork(IProgress<CopyProgress>? progress, CancellationToken stop, bool readable = false)
{
    private const int Step = 500;
    private long _rows;

    public CancellationToken Stop { get; } = stop;

    /// <summary>For people's eyes: choices by name.</summary>
    public bool Readable { get; } = readable;

    /// <summary>Counts a row.</summary>
    public void Tell(string table)
    {
        if (++_rows % Step == 0) progress?.Report(new CopyProgress(table, _rows));
    }
}
