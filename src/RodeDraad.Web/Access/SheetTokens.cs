using System.Buffers.Text;
using RodeDraad.Core.People.SigningIn;

namespace RodeDraad.Web.Access;

/// <summary>
/// The secret in the address of a sheet: the school, and 256 bits that only the key of this deployment makes out of the
/// link. So the learner can see the address again, while only its hash is stored. docs/adr/0023.
/// </summary>
public sealed class SheetTokens(KeyedHash hash)
{
    private const int SchoolBytes = 16;
    private const int SecretBytes = 32;

    /// <summary>The secret of a link, always the same.</summary>
    public string Of(Guid schoolId, Guid linkId) => Base64Url.EncodeToString([.. schoolId.ToByteArray(), .. hash.OfLink(linkId)]);

    /// <summary>What is stored of it.</summary>
    public string HashOf(Guid schoolId, Guid linkId) => OneTimeToken.HashOf(Of(schoolId, linkId));

    /// <summary>In which school to look for a secret; null for what was never one.</summary>
    public static Guid? SchoolOf(string? token)
    {
        if (token is not { Length: <= 100 } || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        return bytes.Length == SchoolBytes + SecretBytes ? new Guid(bytes.AsSpan(0, SchoolBytes)) : null;
    }
}
