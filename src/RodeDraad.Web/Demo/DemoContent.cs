using System.Text.Json;
using System.Text.Json.Serialization;

namespace RodeDraad.Web.Demo;

/// <summary>The text of the demo school: the files in <c>content/demo</c>, whose README explains every field.</summary>
internal sealed record DemoContent
{
    /// <summary>The version of the files that this program reads.</summary>
    public const int KnownVersion = 1;

    /// <summary>Where a build puts the files.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "content", "demo");

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public required SchoolsContent Schools { get; init; }
    public required NamesContent Names { get; init; }
    public required IReadOnlyList<PoolStory> Stories { get; init; }
    public required IReadOnlyList<PersonContent> People { get; init; }
    public required IReadOnlyList<AnswerContent> Answers { get; init; }
    public required IReadOnlyList<OwnWordsContent> OwnWords { get; init; }
    public required IReadOnlyList<PlacementContent> Placements { get; init; }
    public required IReadOnlyList<ThreadContent> Threads { get; init; }
    public required IReadOnlyList<TalkContent> Talks { get; init; }
    public required IReadOnlyList<AttachmentContent> Attachments { get; init; }
    public required IReadOnlyList<DraftContent> Drafts { get; init; }
    public required IReadOnlyList<SheetContent> Sheets { get; init; }
    public required IReadOnlyList<RoundContent> Rounds { get; init; }
    public required IReadOnlyList<HoursContent> Hours { get; init; }
    public required SupportContent Support { get; init; }
    public required TogetherContent Together { get; init; }

    /// <summary>Reads the files; throws with the file's name when one is missing, of another version or malformed.</summary>
    public static DemoContent Read(string? folder = null)
    {
        folder ??= Folder;
        var rounds = File<RoundsContent>(folder, "rounds.json");
        return new DemoContent
        {
            Schools = File<SchoolsContent>(folder, "school.json"),
            Names = File<NamesContent>(folder, "names.json"),
            Stories = File<StoriesContent>(folder, "stories.json").Stories,
            People = File<PeopleContent>(folder, "people.json").People,
            Answers = File<AnswersContent>(folder, "answers.json").Answers,
            OwnWords = File<OwnWordsFile>(folder, "own-words.json").OwnWords,
            Placements = File<PlacementsFile>(folder, "placements.json").Placements,
            Threads = File<ThreadsContent>(folder, "threads.json").Threads,
            Support = File<SupportContent>(folder, "support.json"),
            Together = File<TogetherContent>(folder, "together.json"),
            Talks = File<TalksContent>(folder, "talks.json").Talks,
            Attachments = File<AttachmentsContent>(folder, "attachments.json").Attachments,
            Drafts = File<DraftsContent>(folder, "drafts.json").Drafts,
            Sheets = File<SheetsContent>(folder, "sheets.json").Sheets,
            Rounds = rounds.Rounds,
            Hours = rounds.Hours,
        };
    }

    private static T File<T>(string folder, string name) where T : VersionedContent
    {
        var path = Path.Combine(folder, name);
        try
        {
            using var stream = System.IO.File.OpenRead(path);
            var content = JsonSerializer.Deserialize<T>(stream, Reading);
            return content is { Version: KnownVersion }
                ? content
                : throw new InvalidDataException($"{path}: version {content?.Version} is not known, {KnownVersion} is.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    private sealed record StoriesContent : VersionedContent
    {
        public required IReadOnlyList<PoolStory> Stories { get; init; }
    }

    private sealed record PeopleContent : VersionedContent
    {
        public required IReadOnlyList<PersonContent> People { get; init; }
    }

    private sealed record PlacementsFile : VersionedContent
    {
        public required IReadOnlyList<PlacementContent> Placements { get; init; }
    }

    private sealed record OwnWordsFile : VersionedContent
    {
        public required IReadOnlyList<OwnWordsContent> OwnWords { get; init; }
    }

    private sealed record ThreadsContent : VersionedContent
    {
        public required IReadOnlyList<ThreadContent> Threads { get; init; }
    }

    private sealed record TalksContent : VersionedContent
    {
        public required IReadOnlyList<TalkContent> Talks { get; init; }
    }

    private sealed record AttachmentsContent : VersionedContent
    {
        public required IReadOnlyList<AttachmentContent> Attachments { get; init; }
    }

    private sealed record DraftsContent : VersionedContent
    {
        public required IReadOnlyList<DraftContent> Drafts { get; init; }
    }

    private sealed record SheetsContent : VersionedContent
    {
        public required IReadOnlyList<SheetContent> Sheets { get; init; }
    }

    private sealed record RoundsContent : VersionedContent
    {
        public required IReadOnlyList<RoundContent> Rounds { get; init; }
        public required IReadOnlyList<HoursContent> Hours { get; init; }
    }

    private sealed record AnswersContent : VersionedContent
    {
        public required IReadOnlyList<AnswerContent> Answers { get; init; }
    }
}

/// <summary>A content file with a version.</summary>
internal abstract record VersionedContent
{
    public required int Version { get; init; }
}
