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
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = new Uri(server.Address) };
        var form = await http.GetStringAsync("/inloggen");
        var token = Token().Match(form).Groups[1].Value;
        using var content = new FormUrlEncodedContent([new("email", email), new("password", BenchSchool.Password), new("_form", token)]);
        using var answer = await http.PostAsync("/inloggen", content);
        answer.EnsureSuccessStatusCode();
        var all = cookies.GetAllCookies().ToList();
        return all.Exists(c => c.Name.EndsWith("session", StringComparison.Ordinal)) ? string.Join("; ", all.Select(c => $"{c.Name}={c.Value}")) : throw new InvalidOperationException("Signing in did not work.");
    }

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

    [GeneratedRegex("name=\"_form\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
