using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using RodeDraad.Core.Common;

namespace RodeDraad.Core.Dossier.Drafts;

/// <summary>
/// What somebody typed in a form and did not save yet. Every open form keeps a draft of its own, so two devices never
/// write over each other; only the writer sees it. <see cref="Version"/> is the draft's own revision.
/// </summary>
public sealed partial class Draft : ISchoolOwned, IVersioned, IUnlogged
{
    public const int KeyMaxLength = 80;
    public const int AddressMaxLength = 200;
    public const int HeadingLength = 80;

    /// <summary>More than any form takes, so that words which are too long for their field are kept as well.</summary>
    public const int FieldsMaxLength = 400_000;

    /// <summary>Of a form that captures a new experience: the draft's identifier is that of the experience to be.</summary>
    public const string Capture = "nieuw";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Draft() { }

    /// <summary>The first words of a form.</summary>
    /// <param name="id">Made with the form, so that sending it twice keeps one.</param>
    /// <param name="schoolId">The writer's school.</param>
    /// <param name="personId">The writer: the only one who sees it.</param>
    /// <param name="key">Which form, for example "verhaal/" and an identifier.</param>
    /// <param name="at">Now, UTC.</param>
    public Draft(Guid id, Guid schoolId, Guid personId, string key, DateTime at)
    {
        Id = id;
        SchoolId = schoolId;
        PersonId = personId;
        Key = key;
        StartedAt = at;
        ChangedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid PersonId { get; private set; }
    public string Key { get; private set; } = "";

    /// <summary>Address of the page with the form.</summary>
    public string Address { get; private set; } = "/";

    /// <summary>The first words, for a list.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What stands in the fields: JSON, names with their values.</summary>
    public string Fields { get; private set; } = "{}";

    /// <summary>Version of the stored row that the form began with; 0 when there was none.</summary>
    public int FormVersion { get; private set; }

    public DateTime StartedAt { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>Thrown away by its writer; can be taken back until it is tidied up.</summary>
    public DateTime? RemovedAt { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>
    /// Keeps what stands in the form now. <paramref name="revision"/> is the one the form knows, 0 when it never kept
    /// anything. Refused when another device went on with this draft meanwhile, and when it is longer than can be kept.
    /// </summary>
    public Outcome Keep(DraftFields fields, string address, int formVersion, int revision, DateTime at)
    {
        var isNew = Fields == "{}";
        if (!isNew && revision != Version && !ValuesAre(fields)) return Outcome.Refused(DossierRules.DraftChangedElsewhere);
        var written = Written(fields);
        if (written.Length > FieldsMaxLength) return Outcome.Refused(DossierRules.DraftTooLong);
        Fields = written;
        Address = address;
        Heading = Words.Shorten(fields.FirstWords, HeadingLength);
        FormVersion = formVersion;
        ChangedAt = at;
        RemovedAt = null;
        return Outcome.Done;
    }

    /// <summary>Throws it away; <see cref="PutBack"/> undoes it.</summary>
    public Outcome Remove(DateTime at)
    {
        RemovedAt ??= at;
        return Outcome.Done;
    }

    public Outcome PutBack()
    {
        RemovedAt = null;
        return Outcome.Done;
    }

    /// <summary>The fields with their values.</summary>
    public DraftFields Read() => DraftFields.Parse(Fields) ?? new DraftFields(new Dictionary<string, string[]>());

    private bool ValuesAre(DraftFields fields) => Written(fields) == Fields;

    /// <summary>As JSON in which an emoji stands as itself: escaped it would take six times its length.</summary>
    private static string Written(DraftFields fields) => EscapedPair().Replace(JsonSerializer.Serialize(fields.Values, Json),
        pair => pair.Groups["high"].Success ? $"{Sign(pair.Groups["high"])}{Sign(pair.Groups["low"])}" : pair.Value);

    private static char Sign(Group hex) => (char)ushort.Parse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>An escaped backslash, which stays, or the two halves of a sign.</summary>
    [GeneratedRegex(@"\\\\|\\u(?<high>[Dd][89ABab][0-9A-Fa-f]{2})\\u(?<low>[Dd][C-Fc-f][0-9A-Fa-f]{2})", RegexOptions.None, 5000)]
    private static partial Regex EscapedPair();
}
