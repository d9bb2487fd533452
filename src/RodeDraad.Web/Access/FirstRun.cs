using System.Security.Cryptography;
using System.Text;
using RodeDraad.Core.People.SigningIn;

namespace RodeDraad.Web.Access;

/// <summary>
/// The door for the first administrator: open while nobody has an account, with a token that only the console shows. The
/// token is new at every start and closes after a number of wrong tries.
/// </summary>
public sealed class FirstRun(IServiceScopeFactory scopes) : IDisposable
{
    /// <summary>Wrong tries before the token of this start is worth nothing.</summary>
    public const int Tries = 20;

    // Crockford's letters: none that look alike when they are typed over from a console.
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int TokenLength = 26;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _wrong;

    /// <summary>130 random bits in groups of five characters, easy to type over; dashes, spaces and capitals do not count.</summary>
    public string Token { get; } = string.Join('-', RandomNumberGenerator.GetString(Letters, TokenLength).Chunk(5).Select(c => new string(c)));

    /// <summary>Whether nobody has an account yet, so that the page exists.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Beginning>().IsNeededAsync(ct);
    }

    /// <summary>Whether the token was tried too often; only a restart makes another.</summary>
    public bool IsSpent => _wrong >= Tries;

    /// <summary>Compares in a time that does not depend on the characters, and counts what is wrong.</summary>
    public bool Admits(string? typed)
    {
        if (IsSpent) return false;
        if (CryptographicOperations.FixedTimeEquals(Bytes(Token), Bytes(typed ?? ""))) return true;
        Interlocked.Increment(ref _wrong);
        return false;
    }

    /// <summary>Lets one through at a time, so that two at once cannot both begin.</summary>
    public async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            return await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    // A digest first, so that the lengths are equal whatever was typed.
    private static byte[] Bytes(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(token.Where(char.IsLetterOrDigit)).ToLowerInvariant().Replace('o', '0').Replace('i', '1').Replace('l', '1')));
}
