using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RodeDraad.Core.People.SigningIn;

/// <summary>The secret in a one-time link: 256 random bits. Only its hash is ever stored.</summary>
public static class OneTimeToken
{
    /// <summary>A new token of 43 characters that fit in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256, hexadecimal. A fast hash is enough: nobody can guess 256 bits.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>A fresh link on its way to its owner. The token exists only here: in the mail, or once on a screen.</summary>
/// <param name="Account">Whose link it is.</param>
/// <param name="Purpose">Invitation or reset.</param>
/// <param name="Token">The secret part of the address.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record Ticket(Account Account, LinkPurpose Purpose, string Token, DateTime ExpiresAt);
