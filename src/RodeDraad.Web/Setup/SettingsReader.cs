using System.Globalization;
using System.Net;
using System.Reflection;

namespace RodeDraad.Web.Setup;

/// <summary>A setting that cannot be used: its name, and what is allowed.</summary>
public sealed class WrongSettingException(string name, string allowed)
    : Exception($"Setting {name} cannot be used. Allowed: {allowed}.");

/// <summary>Reads and checks all settings at once, before anything starts.</summary>
public static class SettingsReader
{
    private const string Prefix = "RODEDRAAD__";

    /// <summary>Settings from appsettings.json beside the program, then the environment; throws <see cref="WrongSettingException"/>.</summary>
    public static Settings Read() => Read(new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables(Prefix)
        .Build());

    /// <summary>Settings from a given source.</summary>
    public static Settings Read(IConfiguration source)
    {
        var settings = new Settings();
        var known = All(settings).ToDictionary(s => s.Key, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in source.AsEnumerable())
        {
            if (value is null || key.StartsWith("Logging", StringComparison.OrdinalIgnoreCase)) continue;
            if (!known.TryGetValue(key, out var setting))
                throw new WrongSettingException(NameOf(key), $"one of {string.Join(", ", known.Keys.Select(NameOf))}");
            Set(setting, value);
        }
        Check(settings);
        return settings;
    }

    /// <summary>Every setting: "Section:Key" with its place.</summary>
    public static IEnumerable<(string Key, object Section, PropertyInfo Property)> All(Settings settings) =>
        from section in typeof(Settings).GetProperties()
        let instance = section.GetValue(settings)!
        from property in instance.GetType().GetProperties()
        where property.GetCustomAttribute<AllowedAttribute>() is not null
        select ($"{section.Name}:{property.Name}", instance, property);

    /// <summary>The environment variable of a setting.</summary>
    public static string NameOf(string key) => Prefix + key.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant();

    private static void Set((string Key, object Section, PropertyInfo Property) setting, string value)
    {
        var allowed = setting.Property.GetCustomAttribute<AllowedAttribute>()!;
        object? read = setting.Property.PropertyType switch
        {
            { } type when type == typeof(int) =>
                int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                && number >= allowed.Min && number <= allowed.Max ? number : null,
            { } type when type == typeof(TimeOnly) => TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
            { } type when type == typeof(bool) => bool.TryParse(value, out var yes) ? yes : null,
            _ => value,
        };
        setting.Property.SetValue(setting.Section, read ?? throw new WrongSettingException(NameOf(setting.Key), allowed.Words));
    }

    private static void Check(Settings settings)
    {
        Require(IPAddress.TryParse(settings.Site.Bind, out _), "Site:Bind", settings.Site);
        Require(settings.Site.Address.Length == 0 || Uri.TryCreate(settings.Site.Address, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https", "Site:Address", settings.Site);
        Require(settings.Site.Proxies.Split(',', StringSplitOptions.RemoveEmptyEntries).All(p => IPAddress.TryParse(p.Trim(), out _)), "Site:Proxies", settings.Site);
        Require(settings.Keys.Certificate.Length == 0 || File.Exists(settings.Keys.Certificate), "Keys:Certificate", settings.Keys);
        Require(settings.Metrics.Token.Length is 0 or >= 16, "Metrics:Token", settings.Metrics);
        Require(!settings.Mail.IsOn || settings.Mail.From.Contains('@'), "Mail:From", settings.Mail);
    }

    private static void Require(bool holds, string key, object section)
    {
        if (holds) return;
        var property = section.GetType().GetProperty(key.Split(':')[1])!;
        throw new WrongSettingException(NameOf(key), property.GetCustomAttribute<AllowedAttribute>()!.Words);
    }
}
