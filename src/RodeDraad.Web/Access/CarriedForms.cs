using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace RodeDraad.Web.Access;

/// <summary>
/// Nothing typed is lost to an expired session. A form that this site's own page sent is caught, goes along with the
/// sign-in page, and is offered again to the same account. What another site sent is never caught.
/// </summary>
public sealed class CarriedForms(IDataProtectionProvider protection, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options)
{
    /// <summary>The largest form that is carried, in bytes as sent.</summary>
    public const int MaxLength = 200 * 1024;

    /// <summary>How long it can be sent again.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private const string Item = "carried-form";
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(Item).ToTimeLimitedDataProtector();

    /// <summary>The form that was caught in this request, if any.</summary>
    public static CarriedForm? CaughtIn(HttpContext context) => context.Items[Item] as CarriedForm;

    /// <summary>Catches the form of this request; false when there is none to carry: another site's, too large, or with a password in it.</summary>
    public async Task<bool> CatchAsync(HttpContext context, Guid? accountId)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength is not <= MaxLength || !IsOwn(request)) return false;
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return false;
        }
        if (form.Keys.Any(IsSecret)) return false;
        context.Items[Item] = new CarriedForm
        {
            Address = request.Path.ToUriComponent() + request.QueryString.ToUriComponent(),
            Fields = [.. form.Where(f => f.Key != options.Value.FormFieldName).SelectMany(f => f.Value.Select(v => new CarriedField(f.Key, v ?? "")))],
            HadFiles = form.Files.Count > 0,
            AccountId = accountId,
            Token = form[options.Value.FormFieldName],
            HasTokenCookie = request.Cookies.ContainsKey(options.Value.Cookie.Name!),
        };
        return true;
    }

    /// <summary>For a hidden field.</summary>
    public string Protect(CarriedForm form) => _protector.Protect(JsonSerializer.Serialize(form, Json), Lasts);

    /// <summary>Out of a hidden field; null when it is too old or not ours.</summary>
    public CarriedForm? Open(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<CarriedForm>(_protector.Unprotect(text), Json);
        }
        catch (Exception e) when (e is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether who has just signed in is who opened the form: by the old cookie's account, else by the form's token. When
    /// neither is left, the text was in this very browser and is given back.
    /// </summary>
    public async Task<bool> IsWriterAsync(HttpContext context, CarriedForm form, Guid accountId)
    {
        if (form.AccountId is { } known) return known == accountId;
        if (form.Token is null || !form.HasTokenCookie) return true;
        var probe = new DefaultHttpContext { RequestServices = context.RequestServices, User = context.User };
        probe.Request.Method = HttpMethods.Post;
        probe.Request.Headers.Cookie = context.Request.Headers.Cookie;
        probe.Request.Headers[options.Value.HeaderName!] = form.Token;
        return await antiforgery.IsRequestValidAsync(probe);
    }

    /// <summary>Browsers say where a form came from; without a word it is taken for somebody else's.</summary>
    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site == "same-origin";
        return Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value;
    }

    private static bool IsSecret(string name) =>
        name.Contains("password", StringComparison.OrdinalIgnoreCase) || name.Contains("present", StringComparison.OrdinalIgnoreCase);
}
