using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RodeDraad.Core.People.Rosters.Importing;

/// <summary>Packs what was read from a roster, and its findings, into a few bytes for the database.</summary>
public static class RosterPacking
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new CauseByKey() },
    };

    public static byte[] Pack(RosterFile file) => Write(file);

    public static byte[] Pack(IReadOnlyList<RosterFinding> findings) => Write(findings);

    public static RosterFile UnpackFile(byte[] content) => Read<RosterFile>(content);

    public static IReadOnlyList<RosterFinding> UnpackFindings(byte[] content) => Read<IReadOnlyList<RosterFinding>>(content);

    private static byte[] Write<T>(T value)
    {
        using var buffer = new MemoryStream();
        using (var packed = new BrotliStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(packed, value, Options);
        return buffer.ToArray();
    }

    private static T Read<T>(byte[] content)
    {
        using var packed = new BrotliStream(new MemoryStream(content, writable: false), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(packed, Options)!;
    }

    /// <summary>A cause is stored by its key; its texts and weight come from the program that reads it.</summary>
    private sealed class CauseByKey : JsonConverter<RosterCause>
    {
        private static readonly Dictionary<string, RosterCause> Known = RosterCauses.All.ToDictionary(cause => cause.Text, StringComparer.Ordinal);

        public override RosterCause Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => Known.GetValueOrDefault(reader.GetString()!) ?? RosterCauses.UnknownReference;

        public override void Write(Utf8JsonWriter writer, RosterCause value, JsonSerializerOptions options)
            => writer.WriteStringValue(value.Text);
    }
}
