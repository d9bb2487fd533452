using System.Buffers.Binary;

namespace RodeDraad.Core.Common;

/// <summary>A row that belongs to one school. The global filter and row-level security keep it inside that school.</summary>
public interface ISchoolOwned
{
    /// <summary>The owning school.</summary>
    Guid SchoolId { get; }
}

/// <summary>A row that two people may change at once. <see cref="Version"/> counts up with every saved change.</summary>
public interface IVersioned
{
    /// <summary>Starts at 1; the form that changes the row sends it back.</summary>
    int Version { get; }
}

/// <summary>A row whose changes are not written to the change log, because it is itself a log or a technical record.</summary>
public interface IUnlogged;

/// <summary>Identifiers (UUID version 7): new rows land at the end of an index, and what was made later sorts later.</summary>
public static class Id
{
    /// <summary>Milliseconds since 1970 and a counter of 12 bits, of the identifier made last in this process.</summary>
    private static long last;

    /// <summary>
    /// A new identifier. Two made in the same millisecond keep their order too, so that words typed one after the other
    /// come back in that order.
    /// </summary>
    public static Guid New()
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
        var moment = BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16 << 12;
        long before, next;
        do
        {
            before = Interlocked.Read(ref last);
            next = Math.Max(moment, before + 1);
        }
        while (Interlocked.CompareExchange(ref last, next, before) != before);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (next >> 12 << 16) | 0x7000 | (next & 0xFFF));
        return new Guid(bytes, bigEndian: true);
    }
}
