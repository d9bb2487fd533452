using RodeDraad.Core.People.SigningIn;

namespace RodeDraad.Web.Access;

/// <summary>What a link opens. Part of its secret, so that the identifier of one kind makes no secret of another.</summary>
public enum LinkTo { Sheet, Invitation }

/// <summary>
/// The secret in an address that can be shown again: the school, and 256 bits that only the key of this deployment makes out
/// of the link. Only its hash is stored. docs/adr/0023.
/// </summary>
public sealed class LinkTokens(KeyedHash hash)
{
    /// <summary>The secret of a link, always the same.</summary>
    public string Of(LinkTo to, Guid schoolId, Guid linkId) => OneTimeToken.At(schoolId, hash.OfLink($"{to}:{schoolId:N}:{linkId:N}"));

    /// <summary>What is stored of it.</summary>
    public string HashOf(LinkTo to, Guid schoolId, Guid linkId) => OneTimeToken.HashOf(Of(to, schoolId, linkId));
}
