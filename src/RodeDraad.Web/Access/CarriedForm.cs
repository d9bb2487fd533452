using System.Globalization;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Access;

/// <summary>One field of a form as it was sent.</summary>
public sealed record CarriedField(string Name, string Value);

/// <summary>
/// A form that arrived when its writer was no longer signed in, or that was opened before a sign-in. It is not kept by us:
/// it travels in the page, protected, until its writer sends it again.
/// </summary>
public sealed record CarriedForm
{
    /// <summary>Where it was sent: an address of this site, with its query.</summary>
    public required string Address { get; init; }

    public required IReadOnlyList<CarriedField> Fields { get; init; }

    /// <summary>Files are not carried; the page says that they must be chosen again.</summary>
    public bool HadFiles { get; init; }

    /// <summary>The account under which it was opened, when the old cookie still said so.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The form's antiforgery token, which is bound to the account under which it was opened.</summary>
    public string? Token { get; init; }

    /// <summary>Whether the browser still had the cookie that belongs to the token, so that the token can be compared.</summary>
    public bool HasTokenCookie { get; init; }

    private static readonly HashSet<string> Choices =
        [.. typeof(Audience).Assembly.GetTypes().Where(t => t is { IsEnum: true, IsPublic: true }).SelectMany(Enum.GetNames)];

    /// <summary>What a person typed, to show: no identifiers, versions, dates, choices and buttons.</summary>
    public IEnumerable<string> Typed => Fields.Select(f => f.Value.Trim()).Where(v => v.Any(char.IsLetter)
        && !Guid.TryParse(v, out _) && !bool.TryParse(v, out _) && v != "on" && !Choices.Contains(v)
        && !DateOnly.TryParse(v, CultureInfo.InvariantCulture, out _));
}
