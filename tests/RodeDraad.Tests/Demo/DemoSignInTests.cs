using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Testing.Hosting;
using RodeDraad.Testing.Html;
using RodeDraad.Web.Demo;
using Xunit;

namespace RodeDraad.Tests.Demo;

/// <summary>In demo mode every account is one click away.</summary>
public sealed class DemoSignInTests
{
    [Fact]
    public async Task SignIn_OneClick_OpensEachDemoAccount()
    {
        await using var app = await TestApp.StartAsync(s => s.Demo.Enabled = true);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DemoSchool>().LoadAsync(TestContext.Current.CancellationToken);

        foreach (var account in DemoAccounts.All)
        {
            using var visitor = app.Visit();
            var page = await visitor.OpenAsync("/inloggen");
            var button = page.Document.QuerySelectorAll(".accounts form").Single(f => f.QuerySelector("[name=email]")!.GetAttribute("value") == account.Email);
            var fields = button.QuerySelectorAll("input").Select(i => (Name: i.GetAttribute("name")!, Value: i.GetAttribute("value")));

            var start = await visitor.PostAsync(button.GetAttribute("action")!, fields);

            Assert.Equal("/", start.Location);
            Assert.Contains(account.Name, (await visitor.OpenAsync("/")).Body, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/account")).Status);
        }
    }
}
