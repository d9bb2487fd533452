using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RodeDraad.Core.Common;

namespace RodeDraad.Core.People.SigningIn;

/// <summary>
/// Choosing and comparing passwords. Long enough and not easy to guess is all that is asked: no rules about capitals or
/// digits, which make passwords harder to remember and not harder to guess.
/// </summary>
public sealed class Passwords(IPasswordHasher<Account> hasher, IOptions<PasswordHasherOptions> options, CommonPasswords common)
{
    public const int MinLength = 8;
    public const int MaxLength = 128;

    /// <summary>What of a password must be left when the owner's own names are taken out.</summary>
    private const int LeftBesideNames = 5;

    private readonly string _nobodys = HashOfNobody(options.Value.IterationCount);

    /// <summary>Whether an account may have this password.</summary>
    /// <param name="ownWords">Name, e-mail address and school of the owner; nulls are passed over.</param>
    public Outcome Check(string? password, IEnumerable<string?> ownWords)
    {
        if (password is null || password.Length < MinLength) return Outcome.Refused(SignInRules.PasswordTooShort);
        if (password.Length > MaxLength) return Outcome.Refused(SignInRules.PasswordTooLong);
        if (common.Contains(password)) return Outcome.Refused(SignInRules.PasswordCommon);
        return IsMadeOf(password, ownWords) ? Outcome.Refused(SignInRules.PasswordOwnName) : Outcome.Done;
    }

    /// <summary>
    /// Gives an account another password; its sessions end with the next request, because they were begun under the old one.
    /// Refusals as in <see cref="Check"/>.
    /// </summary>
    public Outcome Choose(Account account, string? password, IEnumerable<string?> ownWords)
    {
        var outcome = Check(password, [account.Email, .. ownWords]);
        if (!outcome.IsRefused) account.TakePassword(hasher.HashPassword(account, Normal(password!)));
        return outcome;
    }

    /// <summary>
    /// Compares. Without an account, or with one that has no password yet, it takes as long as with one. A hash made with
    /// fewer rounds than are asked today is renewed in the account, for the caller to save.
    /// </summary>
    public bool Matches(Account? account, string? password)
    {
        var typed = Normal(password is { Length: <= MaxLength } ? password : "");
        var result = hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? _nobodys, typed);
        if (account?.PasswordHash is null || typed.Length == 0) return false;
        if (result == PasswordVerificationResult.SuccessRehashNeeded) account.PasswordHash = hasher.HashPassword(account, typed);
        return result != PasswordVerificationResult.Failed;
    }

    private static bool IsMadeOf(string password, IEnumerable<string?> ownWords)
    {
        var left = Letters(password);
        var length = left.Length;
        foreach (var word in ownWords.Append("rodedraad").SelectMany(Parts).OrderByDescending(w => w.Length))
            left = left.Replace(word, "", StringComparison.Ordinal);
        return left.Length < length && left.Length < LeftBesideNames;
    }

    private static IEnumerable<string> Parts(string? words) =>
        (words ?? "").Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Select(Letters).Where(w => w.Length > 2);

    private static string Letters(string text) => string.Concat(Words.Fold(text).Where(char.IsLetterOrDigit));

    /// <summary>The same letters typed on another keyboard are the same password (é as one sign or as two).</summary>
    private static string Normal(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return password; // Half a character pair: taken as it is.
        }
    }

    /// <summary>A hash in the format of Identity (version 3, PBKDF2 with SHA-512) that no password has.</summary>
    private static string HashOfNobody(int iterations)
    {
        var hash = new byte[13 + 16 + 32];
        RandomNumberGenerator.Fill(hash);
        hash[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(1), 2);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(5), (uint)iterations);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(9), 16);
        return Convert.ToBase64String(hash);
    }
}
