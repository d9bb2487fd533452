using System.Net;
using System.Security.Claims;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RodeDraad.Bench.Bare;

/// <summary>
/// What the same machine can do at least: the same cookie sign-in, the same check of the session in the database, the
/// same rows by raw ADO.NET, and as many bytes; no model, no page, no layout.
/// </summary>
internal static class BareServer
{
    public static async Task RunAsync(int port, string folder, int bytes)
    {
        var rows = new BareRows(folder);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.Listen(IPAddress.Loopback, port);
            k.AddServerHeader = false;
        });
        builder.Services.AddDataProtection().SetApplicationName("RodeDraad").DisableAutomaticKeyGeneration();
        builder.Services.Configure<KeyManagementOptions>(o => o.XmlRepository = new Keys(rows));
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o => o.Cookie.Name = "rodedraad-session");
        var app = builder.Build();
        app.UseAuthentication();
        app.Run(context => AnswerAsync(context, rows, bytes));
        await app.RunAsync();
    }

    private static async Task AnswerAsync(HttpContext context, BareRows rows, int bytes)
    {
        if (!Guid.TryParse(context.User.FindFirstValue("session"), out var session)
            || rows.Read(session, context.User.FindFirstValue("stamp")!) is not { } text)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = bytes;
        var memory = context.Response.BodyWriter.GetSpan(bytes)[..bytes];
        var written = Encoding.UTF8.GetBytes(text, memory);
        memory[written..].Fill((byte)' ');
        context.Response.BodyWriter.Advance(bytes);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private sealed class Keys(BareRows rows) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => [.. rows.Keys().Select(k => XElement.Parse(k))];

        public void StoreElement(XElement element, string friendlyName) => throw new NotSupportedException("The bare server only reads keys.");
    }
}
