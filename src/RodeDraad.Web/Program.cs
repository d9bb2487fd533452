using RodeDraad.Core.Data;
using RodeDraad.Web.Access;
using RodeDraad.Web.Commands;
using RodeDraad.Web.Demo;
using RodeDraad.Web.Language;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web;

/// <summary>Where the program begins: the command line, and the web application as a table of contents.</summary>
public static class Program
{
    /// <summary>Runs a command; without one it serves.</summary>
    public static Task<int> Main(string[] args) => CommandLine.RunAsync(args);

    /// <summary>The web application, ready to start.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="also">Changes for tests, such as another clock.</param>
    public static WebApplication Build(Settings settings, Action<WebApplicationBuilder>? also = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            EnvironmentName = Environments.Production,
        });
        builder.AddServer(settings);
        builder.AddLogging();
        builder.Services.AddSingleton(settings);
        builder.Services.AddData(settings.Database.Options(settings.Data.Folder));
        builder.Services.AddProtection(settings);
        builder.Services.AddSignIn(settings);
        builder.Services.AddLanguages();
        builder.Services.AddGuides();
        builder.Services.AddPages();
        builder.Services.AddFiles(settings);
        builder.Services.AddConversations();
        builder.Services.AddProblems();
        builder.Services.AddHealth();
        builder.Services.AddMeasuring();
        builder.Services.AddApi();
        builder.Services.AddBackgroundWork();
        builder.Services.AddScoped<DemoSchool>();
        also?.Invoke(builder);

        var app = builder.Build();
        app.UseProxies(settings);
        app.UseResponseCompression();
        app.UseProblems();
        app.UseSecurityHeaders(settings);
        app.UseAssets();
        app.UseCarriedForms();
        app.UseRouting();
        app.UseBodyLimit();
        app.UseAuthentication();
        app.UseViewer();
        app.UseLanguages();
        app.UseAccessGate();
        app.UseAntiforgery();
        app.MapPages();
        app.MapPhone();
        app.MapHealth();
        app.MapMetrics(settings);
        app.MapApi();
        return app;
    }
}
