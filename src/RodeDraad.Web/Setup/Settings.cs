using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Files;

namespace RodeDraad.Web.Setup;

/// <summary>
/// Every setting, with its default. Read once by <see cref="SettingsReader"/> from appsettings.json and from
/// environment variables named RODEDRAAD__SECTION__KEY; docs/operations.md lists them and a test compares.
/// </summary>
public sealed class Settings
{
    public SiteSettings Site { get; } = new();
    public DataSettings Data { get; } = new();
    public DatabaseSettings Database { get; } = new();
    public DemoSettings Demo { get; } = new();
    public MailSettings Mail { get; } = new();
    public SessionSettings Session { get; } = new();
    public FilesSettings Files { get; } = new();
    public MetricsSettings Metrics { get; } = new();
    public KeysSettings Keys { get; } = new();
}

public sealed class SiteSettings
{
    [Allowed("an IP address to listen on")]
    public string Bind { get; set; } = "127.0.0.1";

    [Allowed("0 to 65535; 0 takes a free port", 0, 65535)]
    public int Port { get; set; } = 8080;

    [Allowed("the address people type, http(s)://…, for links in mail; empty means http://Bind:Port")]
    public string Address { get; set; } = "";

    [Allowed("IP addresses of reverse proxies whose X-Forwarded headers count, separated by commas")]
    public string Proxies { get; set; } = "";

    /// <summary>The address that people type, without a slash at the end.</summary>
    public string PublicAddress => Address.Length > 0
        ? Address.TrimEnd('/')
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://{Bind}:{Port}");

    /// <summary>Cookies and headers are made for https when the public address is https.</summary>
    public bool IsHttps => Address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}

public sealed class DataSettings
{
    [Allowed("a folder that the program may write in")]
    public string Folder { get; set; } = "data";
}

public sealed class DatabaseSettings
{
    [Allowed("a PostgreSQL connection string; empty means SQLite in the data folder")]
    public string Connection { get; set; } = "";

    [Allowed("a PostgreSQL connection string of the owner of the tables, for migrations; empty means Connection")]
    public string OwnerConnection { get; set; } = "";

    /// <summary>As the data layer takes it.</summary>
    public DatabaseOptions Options(string folder) => new() { Connection = Connection, OwnerConnection = OwnerConnection, Folder = folder };
}

public sealed class DemoSettings
{
    [Allowed("true or false; true loads the demo school into an empty database and lists its accounts at sign-in")]
    public bool Enabled { get; set; }
}

public sealed class MailSettings
{
    [Allowed("name of the SMTP server; empty means that no mail is sent and links are handed over by the administrator")]
    public string Host { get; set; } = "";

    [Allowed("1 to 65535", 1, 65535)]
    public int Port { get; set; } = 587;

    [Allowed("true or false; true asks for STARTTLS")]
    public bool StartTls { get; set; } = true;

    [Allowed("account at the SMTP server; empty means none is needed")]
    public string User { get; set; } = "";

    [Allowed("password at the SMTP server")]
    public string Password { get; set; } = "";

    [Allowed("an e-mail address that mails come from; needed when Host is set")]
    public string From { get; set; } = "";

    public bool IsOn => Host.Length > 0;
}

public sealed class SessionSettings
{
    [Allowed("5 to 1440 minutes without a click after which a session on a shared computer ends", 5, 1440)]
    public int IdleMinutes { get; set; } = 30;

    [Allowed("1 to 90 days that a session on somebody's own device lasts", 1, 90)]
    public int OwnDeviceDays { get; set; } = 30;

    /// <summary>Whether a session is over: on an own device by its age, elsewhere by the time since the last click.</summary>
    public bool IsOver(bool remembered, DateTime startedAt, DateTime seenAt, DateTime now) => remembered
        ? now - startedAt > TimeSpan.FromDays(OwnDeviceDays)
        : now - seenAt > TimeSpan.FromMinutes(IdleMinutes) + SeenStep;

    /// <summary>The last click is stored to the minute, so that a page seldom writes.</summary>
    public static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(1);
}

public sealed class FilesSettings
{
    /// <summary>The most that the setting allows: what one request may carry follows from it.</summary>
    public const int LargestFileMegabytes = 100;

    [Allowed("1 to 100: the largest picture, voice note or file of a learner, in megabytes", 1, LargestFileMegabytes)]
    public int MaxFileMegabytes { get; set; } = 15;

    [Allowed("10 to 10000: all files of one learner together, in megabytes", 10, 10_000)]
    public int MaxDossierMegabytes { get; set; } = 250;

    /// <summary>As the dossier takes them.</summary>
    public FileLimits Limits() => new((long)MaxFileMegabytes << 20, (long)MaxDossierMegabytes << 20);
}

public sealed class MetricsSettings
{
    [Allowed("16 characters or more that a collector sends as bearer token; empty means loopback only")]
    public string Token { get; set; } = "";
}

public sealed class KeysSettings
{
    [Allowed("a PKCS#12 file (.pfx) whose certificate locks the keys of cookies and forms in the database; empty means not locked")]
    public string Certificate { get; set; } = "";

    [Allowed("password of that file")]
    public string CertificatePassword { get; set; } = "";
}

/// <summary>What a setting may be, in words for the one who starts the program.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowedAttribute(string words, int min = int.MinValue, int max = int.MaxValue) : Attribute
{
    public string Words { get; } = words;
    public int Min { get; } = min;
    public int Max { get; } = max;
}
