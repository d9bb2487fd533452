using System.Net;
using System.Text.RegularExpressions;

namespace RodeDraad.Bench;

/// <summary>Signs in through the form, as a browser does.</summary>
internal static partial class SignedIn
{
    /// <summary>The Cookie header of somebody who signed in.</summary>
    public static async Task<string> CookieAsync(Server server, string email)
    {
        var cookies = new CookieContainer();
        using var http = await ClientAsync(server, email, cookies);
        return string.Join("; ", cookies.GetAllCookies().Select(c => $"{c.Name}={c.Value}"));
    }

    /// <summary>A client that keeps the cookies of somebody who signed in.</summary>
    public static async Task<HttpClient> ClientAsync(Server server, string email, CookieContainer? cookies = null)
    {
        cookies ??= new CookieContainer();
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = new Uri(server.Address) };
        using var content = new FormUrlEncodedContent(
            [new("email", email), new("password", BenchSchool.Password), new("_form", FieldOf(await http.GetStringAsync("/inloggen"), "_form"))]);
        using var answer = await http.PostAsync("/inloggen", content);
        answer.EnsureSuccessStatusCode();
        return cookies.GetAllCookies().Any(c => c.Name.EndsWith("session", StringComparison.Ordinal)) ? http : throw new InvalidOperationException("Signing in did not work.");
    }

    /// <summary>The value of a hidden field of a page.</summary>
    public static string FieldOf(string page, string name) =>
        Field().Matches(page).FirstOrDefault(m => m.Groups[1].Value == name)?.Groups[2].Value ?? throw new InvalidOperationException($"The page has no field {name}.");

    /// <summary>Bytes of a page as it travels, compressed or not, without its head.</summary>
    public static async Task<(long Bytes, string Body)> BytesAsync(Server server, string path, string cookie, string? encoding)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(server.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        if (encoding is not null) request.Headers.Add("Accept-Encoding", encoding);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadAsByteArrayAsync();
        return (body.Length, encoding is null ? System.Text.Encoding.UTF8.GetString(body) : "");
    }

    [GeneratedRegex("name=\"([^\"]+)\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Field();
}
