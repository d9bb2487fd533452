using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Web.Access;
using RodeDraad.Web.Setup;

namespace RodeDraad.Testing.Hosting;

/// <summary>
/// The real application on a free port of this machine, with its own database, a clock that stands still, and windows
/// on what it asks the database and writes in its log. Nothing of ours is replaced.
/// </summary>
public sealed class TestApp : IAsyncDisposable
{
    /// <summary>Enough to be a real hash, few enough not to slow down the tests.</summary>
    private const int HashIterations = 1_000;

    private readonly WebApplication _app;
    private readonly TestDatabase _database;

    private TestApp(WebApplication app, TestDatabase database, Settings settings)
    {
        _app = app;
        _database = database;
        Settings = settings;
    }

    public Settings Settings { get; }
    public FakeClock Clock { get; private init; } = new();
    public SqlCount Sql { get; private init; } = new();
    public LogSink Log { get; private init; } = new();
    public IServiceProvider Services => _app.Services;
    public DatabaseOptions Database => _database.Options;

    /// <summary>Where it listens, for example http://127.0.0.1:41234.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts the application on a fresh database.</summary>
    /// <param name="change">Other settings than the defaults.</param>
    /// <param name="also">Other services than the product's.</param>
    public static async Task<TestApp> StartAsync(Action<Settings>? change = null, Action<WebApplicationBuilder>? also = null)
    {
        var database = await TestDatabase.MakeAsync();
        var settings = new Settings();
        settings.Site.Port = 0;
        settings.Data.Folder = database.Options.Folder;
        settings.Database.Connection = database.Options.Connection;
        change?.Invoke(settings);

        var (clock, sql, log) = (new FakeClock(), new SqlCount(), new LogSink());
        var app = RodeDraad.Web.Program.Build(settings, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            builder.Services.AddSingleton<IStartupFilter>(sql);
            builder.Services.ConfigureDbContext<SqliteAppDb>(o => o.AddInterceptors(sql));
            builder.Services.ConfigureDbContext<PostgresAppDb>(o => o.AddInterceptors(sql));
            builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = HashIterations);
            also?.Invoke(builder);
        });
        var started = new TestApp(app, database, settings) { Clock = clock, Sql = sql, Log = log };
        await app.StartAsync();
        started.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return started;
    }

    /// <summary>Somebody at the site who is not signed in.</summary>
    public Visitor Visit() => new(this);

    /// <summary>Somebody at the site with a running session, begun as the product begins one, without the sign-in page.</summary>
    public async Task<Visitor> SignInAsync(Someone who)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var account = await db.Users.SingleAsync(a => a.Id == who.AccountId);
        var membership = await db.Memberships.SingleAsync(m => m.Id == who.MembershipId);
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        await scope.ServiceProvider.GetRequiredService<SignInSessions>().BeginAsync(context, account, membership, ownDevice: true, CancellationToken.None);
        var visitor = Visit();
        foreach (var cookie in context.Response.Headers.SetCookie) visitor.Cookies.SetCookies(Address, cookie!.Split(';')[0]);
        return visitor;
    }

    /// <summary>Works in the database as somebody of a school, through the product's own context.</summary>
    public async Task<T> InSchoolAsync<T>(Guid? schoolId, Func<AppDb, Task<T>> work, Guid? actorId = null)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenancy>().Enter(schoolId, actorId);
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <summary>Works in the database as somebody of a school.</summary>
    public Task InSchoolAsync(Guid? schoolId, Func<AppDb, Task> work, Guid? actorId = null) =>
        InSchoolAsync(schoolId, async db =>
        {
            await work(db);
            return true;
        }, actorId);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}
