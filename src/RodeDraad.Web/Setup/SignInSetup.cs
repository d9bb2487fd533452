using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Web.Access;
using RodeDraad.Web.Mail;

namespace RodeDraad.Web.Setup;

internal static class SignInSetup
{
    /// <summary>Iterations of PBKDF2-SHA512; a hash made with fewer is renewed at the next sign-in.</summary>
    private const int HashIterations = 210_000;

    /// <summary>The key ring stands in the database: every node can read every cookie, and a backup holds it all.</summary>
    public static void AddProtection(this IServiceCollection services, Settings settings)
    {
        var protection = services.AddDataProtection().SetApplicationName("RodeDraad");
        if (settings.Keys.Certificate.Length > 0)
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(settings.Keys.Certificate, settings.Keys.CertificatePassword));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(
            o => o.XmlRepository = new KeysInDatabase(s.GetRequiredService<IServiceScopeFactory>())));
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = CookieName("form", settings);
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = Secure(settings);
            o.FormFieldName = "_form";
        });
    }

    public static void AddSignIn(this IServiceCollection services, Settings settings)
    {
        services.AddIdentityCore<Account>(o =>
            {
                o.Password.RequiredLength = 8;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
                o.Password.RequiredUniqueChars = 1;
                o.User.RequireUniqueEmail = true;
                o.User.AllowedUserNameCharacters = "";
            })
            .AddUserStore<UserOnlyStore<Account, AppDb, Guid>>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = HashIterations);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o =>
        {
            o.Cookie.Name = CookieName("session", settings);
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = Secure(settings);
            o.ExpireTimeSpan = TimeSpan.FromDays(settings.Session.OwnDeviceDays);
            o.SlidingExpiration = false;
        });
        services.AddScoped<CurrentViewer>();
        services.AddScoped<ViewerLoading>();
        services.AddScoped<SignInSessions>();
        services.AddSingleton<KeyedHash>();
        services.AddSingleton<LinkTokens>();
        services.AddSingleton<LinkOpening>();
        services.AddSingleton<Memberships>();
        services.AddScoped<SignInLimits>();
        services.AddScoped<SigningIn>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<TakingUp>();
        services.AddScoped<PasswordChanging>();
        services.AddSingleton<CarriedForms>();
        services.AddScoped<PasswordChanges>();
        services.AddScoped<Beginning>();
        services.AddScoped<Tidying>();
        services.AddSingleton<FirstRun>();
        services.AddSingleton(_ => CommonPasswords.Read());
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<Passwords>();
        services.AddScoped<Invitations>();
        services.AddMail();
        services.AddScoped(s => s.GetRequiredService<CurrentViewer>().Viewer
            ?? throw new InvalidOperationException("A page without a viewer asked for one."));
    }

    /// <summary>"__Host-" cookies never leave this host and only travel over https; a plain school network has no https.</summary>
    public static string CookieName(string name, Settings settings) =>
        settings.Site.IsHttps ? $"__Host-rodedraad-{name}" : $"rodedraad-{name}";

    public static CookieSecurePolicy Secure(Settings settings) =>
        settings.Site.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    private sealed class KeysInDatabase(IServiceScopeFactory scopes) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            using var scope = scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            return [.. db.StoredKeys.Where(k => k.Name != KeyedHash.KeyName).Select(k => k.Xml).ToList().Select(XElement.Parse)];
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            using var scope = scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.StoredKeys.Add(new StoredKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
            db.SaveChanges();
        }
    }
}
