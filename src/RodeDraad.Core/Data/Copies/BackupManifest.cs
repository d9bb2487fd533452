namespace RodeDraad.Core.Data.Copies;

/// <summary>What a backup says about itself; the last thing written, so that half a file has none.</summary>
public sealed record BackupManifest
{
    public const string FileName = "manifest.json";
    public const string FormatName = "rodedraad-backup-1";

    public required string Format { get; init; }

    /// <summary>Version of the program that made it.</summary>
    public required string Version { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>Names of the applied migrations, without their time stamps, which differ per database.</summary>
    public required IReadOnlyList<string> Migrations { get; init; }

    /// <summary>SHA-256 over the names and types of all columns.</summary>
    public required string Shape { get; init; }

    public required IReadOnlyList<BackupTable> Tables { get; init; }
}

/// <summary>One table in a backup.</summary>
/// <param name="Name">Table, and name of its file without ".jsonl".</param>
/// <param name="Rows">Number of rows, one JSON line each.</param>
/// <param name="Sha256">Of the whole file, hexadecimal.</param>
public sealed record BackupTable(string Name, long Rows, string Sha256)
{
    internal string FileName => Name + ".jsonl";
}

/// <summary>How far a long copy is.</summary>
/// <param name="Table">The table at hand.</param>
/// <param name="Rows">Rows done, over all tables.</param>
public readonly record struct CopyProgress(string Table, long Rows);

/// <summary>A backup, restore or export that cannot be done; the message says why and what to do.</summary>
public sealed class CopyRefusedException(string message, Exception? inner = null) : Exception(message, inner);
