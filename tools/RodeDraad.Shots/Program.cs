using RodeDraad.Shots;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Demo;
using Microsoft.Extensions.DependencyInjection;

// bin/shots [DIR] [--language nl|en] [--only noor@demo.rodedraad.test]
var folder = args.FirstOrDefault(a => !a.StartsWith("--", StringComparison.Ordinal)) ?? "artifacts/shots";
string? Option(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
var language = Option("--language") ?? "nl";
if (Option("--language") is not null && folder == language) folder = "artifacts/shots";

await using var app = await TestApp.StartAsync(settings => settings.Demo.Enabled = true);
await using (var scope = app.Services.CreateAsyncScope())
    await scope.ServiceProvider.GetRequiredService<DemoSchool>().LoadAsync(default);

Directory.CreateDirectory(folder);
await using var tour = await Tour.StartAsync(app, folder, language);
await tour.VisitAsync(null, ["/", "/inloggen", "/wachtwoord-vergeten", "/vormgeving", "/bestaat-niet"]);
foreach (var account in DemoAccounts.All.Where(a => Option("--only") is not { } only || a.Email == only))
    await tour.VisitAsync(account, ["/"]);
await tour.WriteIndexAsync();
Console.WriteLine($"{tour.Pictures} pictures in {folder}/index.html, {tour.Violations} axe violations, {tour.TooWide} pages wider than the screen");
return tour.Violations + tour.TooWide == 0 ? 0 : 1;
