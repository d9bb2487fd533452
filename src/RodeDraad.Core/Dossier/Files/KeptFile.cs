using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.Dossier.Files;

/// <summary>A kept file as a stream that can begin anywhere; one piece at a time is in memory.</summary>
public sealed class KeptFile(AppDb db, Guid attachmentId, long length) : Stream
{
    private byte[] _part = [];
    private long _start = -1;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= length || buffer.Length == 0) return 0;
        if (_start < 0 || Position < _start || Position >= _start + _part.Length) await LoadAsync(cancellationToken);
        var from = (int)(Position - _start);
        var count = Math.Min(buffer.Length, _part.Length - from);
        _part.AsMemory(from, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Reading a kept file waits for the database.");

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async Task LoadAsync(CancellationToken ct)
    {
        var place = Position;
        var found = await db.AttachmentParts.AsNoTracking().Where(p => p.AttachmentId == attachmentId && p.Start <= place)
            .OrderByDescending(p => p.Start).FirstAsync(ct);
        if (place >= found.Start + found.Content.Length) throw new InvalidDataException("A kept file misses a piece.");
        (_part, _start) = (found.Content, found.Start);
    }
}
