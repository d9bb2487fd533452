using System.Buffers.Text;
using System.Security.Cryptography;
using RodeDraad.Core.People.SigningIn;

namespace RodeDraad.Core.Conversations.Feedback;

/// <summary>
/// The secret in a link to give feedback: the school, so that the row can be looked for inside its walls, and 256 random
/// bits. Only its hash is ever stored.
/// </summary>
public static class FeedbackToken
{
    private const int SchoolBytes = 16;
    private const int SecretBytes = 32;

    /// <summary>A new token of 64 characters that fit in an address.</summary>
    public static string New(Guid schoolId) => Base64Url.EncodeToString([.. schoolId.ToByteArray(), .. RandomNumberGenerator.GetBytes(SecretBytes)]);

    /// <summary>The school in a token; null when it is no token.</summary>
    public static Guid? SchoolOf(string? token)
    {
        if (token is not { Length: (SchoolBytes + SecretBytes) * 4 / 3 } || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        return bytes.Length == SchoolBytes + SecretBytes ? new Guid(bytes.AsSpan(0, SchoolBytes)) : null;
    }

    /// <summary>SHA-256, hexadecimal.</summary>
    public static string HashOf(string token) => OneTimeToken.HashOf(token);
}
