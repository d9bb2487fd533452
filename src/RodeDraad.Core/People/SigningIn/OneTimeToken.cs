using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RodeDraad.Core.People.SigningIn;

/// <summary>The secret in a one-time link: 256 random bits. Only its hash is ever stored.</summary>
public static class OneTimeToken
{
    /// <summary>A new token of 43 characters that fit in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>
    /// A new token that also names its school, so that who is not signed in can be led behind the right wall. 65 characters.
    /// </summary>
    public static string NewAt(Guid schoolId) => At(schoolId, RandomNumberGenerator.GetBytes(32));

    /// <summary>A token that names its school, with a secret of 256 bits that was made elsewhere.</summary>
    public static string At(Guid schoolId, ReadOnlySpan<byte> secret) =>
        Base64Url.EncodeToString(schoolId.ToByteArray(bigEndian: true)) + Base64Url.EncodeToString(secret);

    /// <summary>The school that a token of <see cref="NewAt"/> names; null when it is no such token.</summary>
    public static Guid? SchoolOf(string? token)
    {
        Span<byte> school = stackalloc byte[16];
        return token is { Length: 65 } && Base64Url.IsValid(token.AsSpan(22)) && Base64Url.TryDecodeFromChars(token.AsSpan(0, 22), school, out var length) && length == school.Length
            ? new Guid(school, bigEndian: true)
            : null;
    }

    /// <summary>SHA-256, hexadecimal. A fast hash is enough: nobody can guess 256 bits.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>A fresh link on its way to its owner. The token exists only here: in the mail, or once on a screen.</summary>
/// <param name="Account">Whose link it is.</param>
/// <param name="Purpose">Invitation or reset.</param>
/// <param name="Token">The secret part of the address.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record Ticket(Account Account, LinkPurpose Purpose, string Token, DateTime ExpiresAt);
