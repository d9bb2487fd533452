using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace RodeDraad.Testing.Hosting;

/// <summary>Lets a test's request come from another network address, which the application sees as the connection's own.</summary>
public sealed class Elsewhere : IStartupFilter
{
    /// <summary>The header that names the address.</summary>
    public const string Header = "X-Test-From";

    /// <summary>For <see cref="TestApp.StartAsync"/>.</summary>
    public static void Add(WebApplicationBuilder builder) => builder.Services.AddSingleton<IStartupFilter, Elsewhere>();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, go) =>
        {
            if (context.Request.Headers[Header].ToString() is { Length: > 0 } address) context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            return go(context);
        });
        next(app);
    };
}
