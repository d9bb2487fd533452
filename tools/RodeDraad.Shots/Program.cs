using RodeDraad.Shots;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Demo;
using Microsoft.Extensions.DependencyInjection;

// bin/shots [DIR] [--language nl|en] [--only noor@demo.rodedraad.test] [--page /dossier/draden]
bool IsOption(int at) => at >= 0 && args[at].StartsWith("--", StringComparison.Ordinal);
string? Option(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
var folder = args.Where((_, at) => !IsOption(at) && !IsOption(at - 1)).FirstOrDefault() ?? "artifacts/shots";
var language = Option("--language") ?? "nl";

await using var app = await TestApp.StartAsync(settings => settings.Demo.Enabled = true);
await using (var scope = app.Services.CreateAsyncScope())
    await scope.ServiceProvider.GetRequiredService<DemoSchool>().LoadAsync(default);

Directory.CreateDirectory(folder);
await using var tour = await Tour.StartAsync(app, folder, language, Option("--page") ?? "/");
await tour.VisitAsync(null, ["/", "/inloggen", "/wachtwoord-vergeten", "/vormgeving", "/bestaat-niet"]);
foreach (var account in DemoAccounts.All.Where(a => Option("--only") is not { } only || a.Email == only))
    await tour.VisitAsync(account, ["/"]);
await tour.WriteIndexAsync();
Console.WriteLine($"{tour.Pictures} pictures in {folder}/index.html, {tour.Violations} axe violations, {tour.TooWide} pages wider than the screen");
return tour.Violations + tour.TooWide == 0 ? 0 : 1;
