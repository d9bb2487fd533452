using System.Globalization;
using System.Net;
using System.Text.Json;
using RodeDraad.Testing.Html;
using RodeDraad.Web.Links;

namespace RodeDraad.Tests.Pages.Dossier;

/// <summary>Sends files the way the script of a page does.</summary>
internal sealed class Sending(Visitor visitor, string token)
{
    public static async Task<Sending> AsAsync(Visitor visitor) => new(visitor, (await visitor.OpenAsync(DossierLinks.Capture)).Value("_form")!);

    public Task<Page> BeginAsync(Guid experience, Guid id, string name, long length, Guid? thumbnailOf = null) =>
        SendAsync(HttpMethod.Post, FileLinks.Begin(experience), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Id"] = id.ToString(),
            ["Name"] = name,
            ["Length"] = length.ToString(CultureInfo.InvariantCulture),
            ["Kind"] = "Picture",
            ["ThumbnailOf"] = thumbnailOf?.ToString() ?? "",
        }));

    public Task<Page> AppendAsync(Guid id, long offset, byte[] bytes)
    {
        var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new("application/offset+octet-stream");
        return SendAsync(HttpMethod.Patch, FileLinks.Attachment(id), body, offset);
    }

    /// <summary>All of it at once; the last answer.</summary>
    public async Task<Page> WholeAsync(Guid experience, Guid id, string name, byte[] bytes, Guid? thumbnailOf = null)
    {
        var begun = await BeginAsync(experience, id, name, bytes.Length, thumbnailOf);
        return begun.Status == HttpStatusCode.OK && !Told(begun).Done ? await AppendAsync(id, 0, bytes) : begun;
    }

    public static (long Offset, bool Done, string? Note) Told(Page answer)
    {
        using var json = JsonDocument.Parse(answer.Body);
        return (json.RootElement.GetProperty("offset").GetInt64(), json.RootElement.GetProperty("done").GetBoolean(), json.RootElement.GetProperty("note").GetString());
    }

    public static string Error(Page answer)
    {
        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.GetProperty("error").GetString()!;
    }

    private Task<Page> SendAsync(HttpMethod method, string address, HttpContent body, long? offset = null)
    {
        var request = new HttpRequestMessage(method, address) { Content = body };
        request.Headers.Add("RequestVerificationToken", token);
        if (offset is { } place) request.Headers.Add("Upload-Offset", place.ToString(CultureInfo.InvariantCulture));
        return visitor.SendAsync(request);
    }
}
