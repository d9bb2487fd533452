using System.Net;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using Xunit;

namespace RodeDraad.Tests.Operation;

/// <summary>Figures for a collector: by template, never by person, and not for anybody who passes by.</summary>
public sealed class MetricsTests(Sample sample)
{
    private const string Token = "a-token-of-the-collector";

    [Fact]
    public async Task Metrics_OnThisMachine_CountsRequestsByTemplate()
    {
        using var noor = await sample.App.SignInAsync(sample.Here.Noor);
        await noor.OpenAsync("/dossier");

        var page = await noor.GetAsync("/metrics");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("http_server_request_duration_seconds_count{http_route=\"dossier\"", page.Body.Replace("\"/dossier", "\"dossier", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("dotnet_gc_collections_total", page.Body, StringComparison.Ordinal);
        Assert.Contains("dotnet_process_memory_working_set_bytes", page.Body, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9a-f]{8}-[0-9a-f]{4}-", page.Body);
    }

    [Fact]
    public async Task Metrics_CountsRefusedSignIns()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();
        var form = await visitor.OpenAsync("/inloggen");
        await visitor.SubmitAsync(form, "/inloggen", ("email", "niemand@voorbeeld.test"), ("password", "niet het goede"));

        Assert.Contains("rodedraad_sign_in_failures_total 1\n", (await visitor.GetAsync("/metrics")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    public async Task Metrics_ThroughAProxyOnThisMachine_DoesNotExist(string header)
    {
        using var visitor = sample.App.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.TryAddWithoutValidation(header, header == "Via" ? "1.1 proxy" : "for=192.0.2.1");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData(Token, HttpStatusCode.OK)]
    [InlineData("a-token-of-somebody-else", HttpStatusCode.NotFound)]
    public async Task Metrics_FromElsewhere_TakesTheTokenOnly(string sent, HttpStatusCode expected)
    {
        await using var app = await TestApp.StartAsync(s => s.Metrics.Token = Token);
        using var visitor = app.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");
        request.Headers.Authorization = new("Bearer", sent);

        Assert.Equal(expected, (await visitor.SendAsync(request)).Status);
    }

    [Fact]
    public async Task OpenApi_DescribesEveryAddressForPrograms()
    {
        using var visitor = sample.App.Visit();

        var page = await visitor.GetAsync("/api/openapi.json");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        using var document = System.Text.Json.JsonDocument.Parse(page.Body);
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            Assert.StartsWith("/api/v1/", path.Name, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path.Name)).Status);
        }
    }
}
