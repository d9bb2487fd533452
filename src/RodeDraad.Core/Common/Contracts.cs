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

/// <summary>Identifiers: time-ordered, so that new rows land at the end of an index.</summary>
public static class Id
{
    /// <summary>A new identifier (UUID version 7).</summary>
    public static Guid New() => Guid.CreateVersion7();
}
