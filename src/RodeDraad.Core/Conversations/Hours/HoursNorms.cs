namespace RodeDraad.Core.Conversations.Hours;

/// <summary>Norms of the field, from <c>content/norms/hours.json</c>: shown beside a school's own hours, never as a demand.</summary>
public static class HoursNorms
{
    private const int Version = 1;

    private static readonly Lazy<IReadOnlyList<HoursNorm>> Once = new(() => Read(ContentFile.Folder));

    /// <summary>The norms that ship beside the program.</summary>
    public static IReadOnlyList<HoursNorm> Shipped => Once.Value;

    /// <summary>Reads a content folder. Throws <see cref="InvalidDataException"/> with file and field when something is not right.</summary>
    public static IReadOnlyList<HoursNorm> Read(string folder)
    {
        var path = Path.Combine(folder, "norms", "hours.json");
        var norms = ContentFile.Read<NormsFile>(path, Version).Norms;
        foreach (var norm in norms)
        {
            ContentFile.Check(!string.IsNullOrWhiteSpace(norm.Source), path, "source", "a norm names who says so.");
            ContentFile.Check(norm is { Base: >= 0, PerCounsellor: >= 0, PerLearner: >= 0 }, path, norm.Source, "hours are 0 or more.");
        }
        return norms;
    }

    private sealed record NormsFile : VersionedFile
    {
        public required IReadOnlyList<HoursNorm> Norms { get; init; }
    }
}
