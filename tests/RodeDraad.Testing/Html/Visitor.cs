using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using RodeDraad.Testing.Hosting;

namespace RodeDraad.Testing.Html;

/// <summary>
/// Somebody at the site: keeps cookies, opens addresses, follows links, fills in forms; as a browser without scripts
/// does. Redirects are followed unless a method says otherwise.
/// </summary>
public sealed class Visitor : IDisposable
{
    private const int MostRedirects = 8;
    private static readonly HtmlParser Parser = new();

    private readonly TestApp _app;
    private readonly HttpClient _http;

    internal Visitor(TestApp app)
    {
        _app = app;
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = app.Address,
        };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Opens an address and follows redirects.</summary>
    public async Task<Page> OpenAsync(string url) => await FollowAsync(await GetAsync(url));

    /// <summary>Asks for an address and takes the first answer, a redirect too.</summary>
    public Task<Page> GetAsync(string url) => SendAsync(new HttpRequestMessage(HttpMethod.Get, url));

    /// <summary>Reads pages in this language from now on.</summary>
    public async Task<Visitor> InAsync(string language)
    {
        await GetAsync($"/taal/{language}");
        return this;
    }

    /// <summary>
    /// Fills in the form that goes to an address (or the only form of the page's main part) and sends it; fields keep
    /// what the page put in them unless named here. A null value leaves a field out, as an unticked box does.
    /// </summary>
    public async Task<Page> SubmitAsync(Page page, string? action, params (string Name, string? Value)[] values) =>
        await FollowAsync(await SubmitOnceAsync(page, action, values));

    /// <summary>As <see cref="SubmitAsync"/>, and takes the first answer, a redirect too.</summary>
    public Task<Page> SubmitOnceAsync(Page page, string? action, params (string Name, string? Value)[] values)
    {
        var form = page.Form(action);
        var fields = Page.FieldsOf(form).Where(f => !values.Any(v => v.Name == f.Name)).ToList();
        fields.AddRange(values.Where(v => v.Value is not null)!);
        var target = form.GetAttribute("action") is { Length: > 0 } address ? address : page.Url;
        return PostAsync(target, fields);
    }

    /// <summary>Posts fields as they are, without a page; the first answer.</summary>
    public Task<Page> PostAsync(string url, IEnumerable<(string Name, string? Value)> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value ?? ""))),
        });

    /// <summary>Sends a form with a file in it, antiforgery and hidden fields included; follows redirects.</summary>
    public async Task<Page> UploadAsync(Page page, string? action, string field, string fileName, byte[] file, params (string Name, string? Value)[] values)
    {
        var form = page.Form(action);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Page.FieldsOf(form).Where(f => !values.Any(v => v.Name == f.Name)).Concat(values.Where(v => v.Value is not null)))
            content.Add(new StringContent(value ?? ""), name);
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(part, field, fileName);
        var target = form.GetAttribute("action") is { Length: > 0 } address ? address : page.Url;
        return await FollowAsync(await SendAsync(new HttpRequestMessage(HttpMethod.Post, target) { Content = content }));
    }

    /// <summary>Sends any request; the first answer.</summary>
    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        var count = Guid.NewGuid().ToString("N");
        request.Headers.Add(SqlCount.Header, count);
        using var response = await _http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        return new Page(request.RequestUri!.IsAbsoluteUri ? request.RequestUri.PathAndQuery : request.RequestUri.OriginalString, response, body, Parser)
        {
            Statements = _app.Sql.Of(count),
        };
    }

    public void Dispose() => _http.Dispose();

    private async Task<Page> FollowAsync(Page page)
    {
        for (var hop = 0; page.Location is { } next; hop++)
        {
            if (hop == MostRedirects) throw new InvalidOperationException($"{page.Url} redirects in a circle.");
            page = await GetAsync(next);
        }
        return page;
    }
}
