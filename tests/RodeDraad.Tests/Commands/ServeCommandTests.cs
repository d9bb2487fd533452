using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Parser;
using RodeDraad.Testing.Given;
using Xunit;

namespace RodeDraad.Tests.Commands;

/// <summary>The program as it is started on a server: what it warms up beforehand must fit what pages ask.</summary>
public sealed class ServeCommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Serve_OnADatabaseThatIsThere_OpensTheFirstPageOfSomebodyWhoSignsIn()
    {
        await using var house = await SampleHouse.StartAsync();
        using var program = ProgramRun.Start(["serve"], [.. ProgramRun.Where(house.App), ("RODEDRAAD__SITE__PORT", "0")]);
        try
        {
            using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = await AddressAsync(program) };

            var form = new HtmlParser().ParseDocument(await http.GetStringAsync("/inloggen", Ct));
            var token = form.QuerySelector("input[name=_form]")!.GetAttribute("value")!;
            using var fields = new FormUrlEncodedContent([new("email", house.Here.Noor.Email), new("password", GivenSchool.Password), new("_form", token)]);
            using var start = await http.PostAsync("/inloggen", fields, Ct);
            using var dossier = await http.GetAsync("/dossier", Ct);

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (start.StatusCode, dossier.StatusCode));
            Assert.EndsWith("/dossier", dossier.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        }
        finally
        {
            program.Kill();
        }
    }

    private static async Task<Uri> AddressAsync(Process program)
    {
        const string Before = "Rode Draad: ";
        while (await program.StandardOutput.ReadLineAsync(Ct) is { } line)
            if (line.StartsWith(Before, StringComparison.Ordinal)) return new Uri(line[Before.Length..]);
        throw new InvalidOperationException(await program.StandardError.ReadToEndAsync(Ct));
    }
}
