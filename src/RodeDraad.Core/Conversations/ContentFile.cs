using System.Text.Json;
using System.Text.Json.Serialization;

namespace RodeDraad.Core.Conversations;

/// <summary>Reads the files in <c>content</c> that non-programmers edit; a mistake is told with its file and its field.</summary>
internal static class ContentFile
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Where a build puts the files.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "content");

    /// <summary>The JSON files of a folder in the order of their names; at least one.</summary>
    public static IReadOnlyList<string> In(params ReadOnlySpan<string> folder)
    {
        var path = Path.Combine(folder);
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.json") : [];
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0 ? files : throw new InvalidDataException($"{path}: there is no content file.");
    }

    /// <summary>One file, of the one version that this program knows.</summary>
    public static T Read<T>(string path, int version) where T : VersionedFile
    {
        try
        {
            using var stream = File.OpenRead(path);
            var content = JsonSerializer.Deserialize<T>(stream, Reading);
            return content?.Version == version
                ? content
                : throw new InvalidDataException($"{path}: version: {content?.Version} is not known, {version} is.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Stops the program when something in a file is not as it must be.</summary>
    public static void Check(bool isRight, string path, string field, string mend)
    {
        if (!isRight) throw new InvalidDataException($"{path}: {field}: {mend}");
    }
}

/// <summary>A content file with a version.</summary>
internal abstract record VersionedFile
{
    public required int Version { get; init; }
}
