using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;

namespace RodeDraad.Web.Access;

/// <summary>
/// Hashes addresses and accounts with a key of this deployment, for counting failed sign-ins: who looks at the stored
/// hashes cannot find out whose they are. The key stands in the database, protected by the key ring.
/// </summary>
public sealed class KeyedHash(IDataProtectionProvider protection, IServiceScopeFactory scopes)
{
    /// <summary>Name of the stored key; the key ring passes it over.</summary>
    public const string KeyName = "keyed-hash";

    private readonly Lock _gate = new();
    private byte[]? _key;

    /// <summary>An attempt to sign in with an e-mail address from a network address.</summary>
    public Attempt OfAttempt(string email, IPAddress? address) => new(OfAccount(email), OfAddress(address));

    public string OfAccount(string email) => Of("account:" + Account.KeyOf(email));

    /// <summary>The address; for IPv6 the /64, which one household or one school has to itself.</summary>
    public string OfAddress(IPAddress? address)
    {
        if (address is null) return Of("address:");
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Of("address:" + Convert.ToHexString(address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, 8) : bytes));
    }

    /// <summary>A secret of 256 bits that belongs to a link; without the key nobody can make it.</summary>
    public byte[] OfLink(string link) => HMACSHA256.HashData(Key(), Encoding.UTF8.GetBytes("link:" + link));

    private string Of(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(Key(), Encoding.UTF8.GetBytes(text)));

    private byte[] Key()
    {
        lock (_gate) return _key ??= ReadOrMake();
    }

    // When two nodes make one at the same moment, both take the first that was stored.
    private byte[] ReadOrMake()
    {
        var protector = protection.CreateProtector(KeyName);
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (!db.StoredKeys.Any(k => k.Name == KeyName))
        {
            db.StoredKeys.Add(new StoredKey(KeyName, protector.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)))));
            db.SaveChanges();
        }
        return Convert.FromBase64String(protector.Unprotect(db.StoredKeys.Where(k => k.Name == KeyName).OrderBy(k => k.Id).Select(k => k.Xml).First()));
    }
}
