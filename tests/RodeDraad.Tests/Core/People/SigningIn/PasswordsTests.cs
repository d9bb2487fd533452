using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;
using Xunit;

namespace RodeDraad.Tests.Core.People.SigningIn;

public sealed class PasswordsTests
{
    private static readonly CommonPasswords Common = CommonPasswords.Read();
    private readonly Passwords _passwords = With(1_000);

    [Theory]
    [InlineData("kort", SignInRules.PasswordTooShort)]
    [InlineData("zeven77", SignInRules.PasswordTooShort)]
    [InlineData("welkom01", SignInRules.PasswordCommon)]
    [InlineData("Wachtwoord1", SignInRules.PasswordCommon)]
    [InlineData("School2026!", SignInRules.PasswordCommon)]
    [InlineData("qwertyuiop", SignInRules.PasswordCommon)]
    [InlineData("aaaaaaaaaaaa", SignInRules.PasswordCommon)]
    [InlineData("987654321", SignInRules.PasswordCommon)]
    [InlineData("fatima2010", SignInRules.PasswordCommon)]
    [InlineData("noor vdberg", SignInRules.PasswordOwnName)]
    [InlineData("VandenBerg!123", SignInRules.PasswordOwnName)]
    [InlineData("hetvlechtwerk26", SignInRules.PasswordOwnName)]
    [InlineData("rodedraad-2026", SignInRules.PasswordOwnName)]
    public void Check_EasyToGuess_IsRefused(string password, string rule) =>
        Assert.Equal(rule, _passwords.Check(password, ["noor.vdberg@school.test", "Noor van den Berg", "Het Vlechtwerk"]).Refusal);

    [Theory]
    [InlineData("fietsen in de regen")]
    [InlineData("p4ardenbloem")]
    [InlineData("Noor houdt van koffie")]
    [InlineData("été à la plage")]
    [InlineData("パスワード長いです")]
    public void Check_LongAndOwn_IsTaken(string password) =>
        Assert.False(_passwords.Check(password, ["noor@school.test", "Noor van den Berg", null]).IsRefused);

    [Fact]
    public void Check_LongerThanTheLimit_IsRefused()
    {
        Assert.False(_passwords.Check(Long(Passwords.MaxLength), []).IsRefused);
        Assert.Equal(SignInRules.PasswordTooLong, _passwords.Check(Long(Passwords.MaxLength + 1), []).Refusal);

        static string Long(int length) => string.Concat(Enumerable.Range(0, length).Select(i => "vijfzesnegen"[i % 12]));
    }

    [Fact]
    public void Choose_Anew_EndsWhatBeganUnderTheOldStamp()
    {
        var account = new Account("noor@school.test");
        var stamp = account.SecurityStamp;

        Assert.False(_passwords.Choose(account, "fietsen in de regen", []).IsRefused);

        Assert.NotEqual(stamp, account.SecurityStamp);
        Assert.True(_passwords.Matches(account, "fietsen in de regen"));
        Assert.False(_passwords.Matches(account, "fietsen in de zon"));
    }

    [Fact]
    public void Matches_SameLettersFromAnotherKeyboard_IsTheSamePassword()
    {
        var account = new Account("noor@school.test");
        _passwords.Choose(account, "cr\u00e8me br\u00fbl\u00e9e", []);

        Assert.True(_passwords.Matches(account, "cre\u0300me bru\u0302le\u0301e"));
    }

    [Fact]
    public void Matches_HashWithFewerRounds_IsRenewedWithoutEndingSessions()
    {
        var account = new Account("noor@school.test");
        _passwords.Choose(account, "fietsen in de regen", []);
        var (hash, stamp) = (account.PasswordHash, account.SecurityStamp);

        Assert.True(With(2_000).Matches(account, "fietsen in de regen"));

        Assert.NotEqual(hash, account.PasswordHash);
        Assert.Equal(stamp, account.SecurityStamp);
        Assert.True(With(2_000).Matches(account, "fietsen in de regen"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("fietsen in de regen")]
    [InlineData("\ud800 half een paar")]
    public void Matches_WithoutAccountOrPassword_NeverDoes(string? password)
    {
        Assert.False(_passwords.Matches(null, password));
        Assert.False(_passwords.Matches(new Account("nog@niet.test"), password));
    }

    [Fact]
    public void CommonPasswords_Shipped_AreSomeThousands() => Assert.InRange(Common.Count, 3_000, 20_000);

    private static Passwords With(int rounds)
    {
        var options = Options.Create(new PasswordHasherOptions { IterationCount = rounds });
        return new Passwords(new PasswordHasher<Account>(options), options, Common);
    }
}
