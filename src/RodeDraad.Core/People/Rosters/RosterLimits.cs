namespace RodeDraad.Core.People.Rosters;

/// <summary>How large a roster may be before it is refused unread. The defaults fit a board with 20,000 learners.</summary>
public sealed record RosterLimits
{
    /// <summary>Bytes of the file as it comes in.</summary>
    public int PackedBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Bytes of all files together once unpacked.</summary>
    public int UnpackedBytes { get; init; } = 200 * 1024 * 1024;

    /// <summary>Files in one zip or folder.</summary>
    public int Entries { get; init; } = 100;

    /// <summary>Unpacked bytes for each packed byte, judged from one megabyte on; rosters stay far below this.</summary>
    public int Ratio { get; init; } = 150;

    /// <summary>Rows in one file.</summary>
    public int Rows { get; init; } = 500_000;

    /// <summary>Columns in one file.</summary>
    public int Columns { get; init; } = 300;

    /// <summary>Characters in one cell.</summary>
    public int CellCharacters { get; init; } = 4_000;

    public static RosterLimits Standard { get; } = new();
}
