using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.People.Rosters.Importing;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Testing.Html;
using Xunit;

namespace RodeDraad.Tests.Pages.People.Rosters;

/// <summary>The import as an administrator meets it, on a house of its own because imports change who is at school.</summary>
public sealed class RosterPagesTests : IAsyncLifetime
{
    private const string Header = "Stamnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas;Leerjaar;Afdeling;Klassenmentor 1";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private SampleHouse house = null!;
    private Visitor administrator = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        house = await SampleHouse.StartAsync();
        administrator = await house.App.SignInAsync(house.Here.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        administrator.Dispose();
        await house.DisposeAsync();
    }

    [Fact]
    public async Task Upload_SoundFile_ShowsWhatWouldChangeAndChangesNothing()
    {
        var preview = await UploadAsync(Header, "9001;Imke;van der;Velde;4H1;4;Havo;", "9002;Çağan;;Öztürk;4h3;4;Havo;XYZ");

        Assert.Equal("leerlingen.csv", preview.Heading);
        Assert.True(preview.Says("Imke van der Velde"));
        Assert.True(preview.Says("Mentor XYZ van 4h3 kennen we niet."));
        Assert.True(preview.Says("rij 3, kolom Klassenmentor 1"));
        Assert.False(await ExistsAsync("Imke"));
        Assert.InRange(preview.Statements.Count, 1, 14);
    }

    [Fact]
    public async Task Apply_Preview_ChangesEverythingAndSaysSo()
    {
        var preview = await UploadAsync(Header, "9001;Imke;van der;Velde;4H1;4;Havo;");

        var applied = await ApplyAsync(preview);

        Assert.True(applied.Says("Alles uit het bestand staat nu in Rode Draad."));
        Assert.True(await ExistsAsync("Imke"));
        var import = await ImportAsync();
        Assert.Equal((RosterImportState.Applied, 1), (import.State, import.Added));
        Assert.Null(import.Content);
        Assert.Contains("rodedraad_imports_total{outcome=\"applied\"} 1\n", (await administrator.GetAsync("/metrics")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_SentTwice_AppliesOnce()
    {
        var preview = await UploadAsync(Header, "9001;Imke;van der;Velde;4H1;4;Havo;");

        await administrator.SubmitOnceAsync(preview, preview.Url);
        var second = await administrator.SubmitOnceAsync(preview, preview.Url);
        await WaitAsync(preview.Url);

        Assert.Equal(preview.Url, second.Location);
        Assert.Equal(1, await house.App.InSchoolAsync(house.Here.Given.Id, db => db.Learners.CountAsync(l => l.GivenName == "Imke", Ct)));
    }

    [Fact]
    public async Task Apply_SchoolChangedSincePreview_SaysToLookAgain()
    {
        var first = await UploadAsync(Header, "9001;Imke;van der;Velde;4H1;4;Havo;");
        var second = await UploadFileAsync("medewerkers.csv", ["Afkorting;Roepnaam;Achternaam", "ZZZ;Wies;Brandsma"]);
        var other = await UploadAsync(Header, "9001;Imke;van der;Velde;4H2;4;Havo;", "9003;Bo;;Smit;4H2;4;Havo;");
        await ApplyAsync(other);
        await ApplyAsync(second);

        var told = await ApplyAsync(first);

        Assert.True(told.Says("Er is intussen iets veranderd op school."));
        Assert.NotNull(told.Document.QuerySelector("input[name=fingerprint]"));
    }

    [Fact]
    public async Task Upload_BrokenFile_ShowsEveryProblemAndNoWayToApply()
    {
        var preview = await UploadAsync(Header, "9001;ZoÃ«;;Velde;4H1;4;Havo;", "9002;Bo;;");

        Assert.True(preview.Says("Dit kan zo niet verwerkt worden. Problemen: 2"));
        Assert.True(preview.Says("Er staan kapotte letters in: ZoÃ«"));
        Assert.True(preview.Says("Deze rij heeft 4 kolommen en de kop heeft er 8."));
        Assert.Null(preview.Document.QuerySelector("input[name=fingerprint]"));

        var report = await administrator.OpenAsync($"{preview.Url}/verslag");
        Assert.Equal("text/csv; charset=utf-8", report.Headers["Content-Type"]);
        Assert.Contains("leerlingen.csv;2;Roepnaam;", report.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_NoFile_SaysWhatIsMissing()
    {
        var start = await administrator.OpenAsync("/beheer/import");

        var again = await administrator.SubmitAsync(start, "/beheer/import");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal("Kies een bestand.", again.FieldError("File"));
    }

    [Fact]
    public async Task Upload_ZipBomb_IsRefusedInWords()
    {
        var start = await administrator.OpenAsync("/beheer/import");

        var preview = await administrator.UploadAsync(start, "/beheer/import", "Form.File", "rooster.zip", Core.People.Rosters.RosterSamples.Zip(("leerlingen.csv", new byte[30_000_000])));

        Assert.True(preview.Says("verdacht groot"));
    }

    [Fact]
    public async Task Upload_ForbiddenColumns_LeavesNoTrace()
    {
        var preview = await UploadAsync("Stamnummer;Roepnaam;Achternaam;Klas;Afdeling;BSN;Wachtwoord", "9001;Imke;Velde;4H1;Havo;111222333;Zomer2026!");

        Assert.True(preview.Says("Deze kolom bevat persoonsnummers (BSN)."));
        Assert.DoesNotContain("111222333", preview.Body, StringComparison.Ordinal);
        var import = await ImportAsync();
        Assert.DoesNotContain("111222333", System.Text.Json.JsonSerializer.Serialize(RosterPacking.UnpackFile(import.Content!)), StringComparison.Ordinal);
        Assert.Empty(house.App.Log.Mentioning("111222333"));
    }

    [Fact]
    public async Task Upload_HostileNames_AreShownAsTextAndHarmlessInTheReport()
    {
        var preview = await UploadAsync(Header, "9001;<script>alert(1)</script>;;=cmd|'/c calc'!A0;4H1;4;Havo;");
        Assert.DoesNotContain("<script>alert", preview.Body, StringComparison.Ordinal);

        var changes = await administrator.OpenAsync($"{preview.Url}/veranderingen");

        Assert.Contains("<script>alert(1)</script> =cmd", changes.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(";=cmd", changes.Body, StringComparison.Ordinal);
        Assert.Equal(0xEF, changes.Bytes[0]);
    }

    [Fact]
    public async Task Upload_GroupWithoutDepartment_CanBePlacedAfterwards()
    {
        var preview = await UploadAsync("Stamnummer;Roepnaam;Achternaam;Klas", "9001;Imke;Velde;brug");
        Assert.True(preview.Says("Van groep brug weten we de afdeling niet."));

        var placed = await administrator.SubmitAsync(preview, $"{preview.Url}/afdeling", ("department", "Vwo"));

        Assert.NotNull(placed.Document.QuerySelector("input[name=fingerprint]"));
    }

    [Fact]
    public async Task Show_CutOffImport_SaysThatNothingChanged()
    {
        var preview = await UploadAsync(Header, "9001;Imke;van der;Velde;4H1;4;Havo;");
        await house.App.InSchoolAsync(house.Here.Given.Id, async db =>
        {
            var import = await db.RosterImports.OrderByDescending(i => i.Id).FirstAsync(Ct);
            import.Agree("x", acceptEndings: false, house.App.Clock.GetUtcNow().UtcDateTime);
            import.Interrupt(house.App.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(Ct);
        });

        var shown = await administrator.OpenAsync(preview.Url);

        Assert.True(shown.Says("Onderbroken: er is niets veranderd"));
        Assert.True((await ApplyAsync(shown)).Says("Alles uit het bestand staat nu in Rode Draad."));
    }

    [Fact]
    public async Task Show_AnotherSchoolsImport_IsNotFound()
    {
        var preview = await UploadAsync(Header, "9001;Imke;van der;Velde;4H1;4;Havo;");
        using var stranger = await house.App.SignInAsync(house.Elsewhere.Administrator);

        foreach (var part in (string[])["", "/verslag", "/veranderingen", "/afdeling"])
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(preview.Url + part)).Status);
    }

    [Fact]
    public async Task Open_WithAnotherRole_IsNotFound()
    {
        foreach (var (role, someone) in house.Here.Cast.Where(cast => cast.Key != RodeDraad.Core.People.Role.Administrator))
        {
            using var visitor = await house.App.SignInAsync(someone);
            Assert.True((await visitor.OpenAsync("/beheer/import")).Status == HttpStatusCode.NotFound, role.ToString());
        }
    }

    [Theory]
    [InlineData("leerlingen")]
    [InlineData("studenten")]
    [InlineData("medewerkers")]
    [InlineData("ouders")]
    public async Task Example_EveryList_CanBeReadBack(string name)
    {
        var example = await administrator.OpenAsync($"/beheer/import/voorbeeld/{name}");

        var file = new RodeDraad.Core.People.Rosters.RosterReader().Read($"{name}.csv", example.Bytes);

        Assert.False(file.IsRefused);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync("/beheer/import/voorbeeld/anders")).Status);
    }

    [Fact]
    public async Task Show_InEnglish_SaysTheSame()
    {
        await administrator.InAsync("en");

        var preview = await UploadAsync(Header, "9001;Imke;van der;Velde;4H1;4;Havo;XYZ");

        Assert.True(preview.Says("We do not know mentor XYZ of 4H1."));
    }

    private Task<Page> UploadAsync(params string[] lines) => UploadFileAsync("leerlingen.csv", lines);

    private async Task<Page> UploadFileAsync(string name, string[] lines)
    {
        var start = await administrator.OpenAsync("/beheer/import");
        return await administrator.UploadAsync(start, "/beheer/import", "Form.File", name, Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
    }

    private async Task<Page> ApplyAsync(Page preview)
    {
        await administrator.SubmitOnceAsync(preview, preview.Url);
        return await WaitAsync(preview.Url);
    }

    private async Task<Page> WaitAsync(string url)
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (TimeProvider.System.GetUtcNow() < until)
        {
            var page = await administrator.OpenAsync(url);
            if (page.Document.QuerySelector("progress") is null)
                return page;
            await Task.Delay(50, Ct);
        }

        throw new TimeoutException("The import did not end.");
    }

    private Task<bool> ExistsAsync(string givenName)
        => house.App.InSchoolAsync(house.Here.Given.Id, db => db.Learners.AnyAsync(learner => learner.GivenName == givenName, Ct));

    private Task<RosterImport> ImportAsync()
        => house.App.InSchoolAsync(house.Here.Given.Id, db => db.RosterImports.AsNoTracking().OrderByDescending(i => i.Id).FirstAsync(Ct));
}
