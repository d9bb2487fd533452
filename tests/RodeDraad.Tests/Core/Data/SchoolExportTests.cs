using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Copies;
using RodeDraad.Tests.House;
using Xunit;

namespace RodeDraad.Tests.Core.Data;

/// <summary>An export holds what belongs to a school or a learner, and nothing of anybody else or of signing in.</summary>
public sealed class SchoolExportTests(Sample sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_School_HoldsItsRowsAndNobodyElses()
    {
        var tables = await ExportAsync(null);

        Assert.Contains(sample.Here.Noor.Id.ToString(), tables["people.jsonl"], StringComparison.Ordinal);
        Assert.Contains("\"audience\":\"", tables["experiences.jsonl"], StringComparison.Ordinal);
        Assert.DoesNotContain(tables.Values, t => t.Contains(sample.Elsewhere.Noor.Id.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(sample.Elsewhere.Noor.Email, tables["accounts.jsonl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_School_HoldsNoSecrets()
    {
        var tables = await ExportAsync(null);
        var account = await sample.App.InSchoolAsync(null, db => db.Users.SingleAsync(a => a.Id == sample.Here.Noor.AccountId, Stop));

        foreach (var (name, text) in tables)
        {
            Assert.DoesNotContain(account.PasswordHash!, text, StringComparison.Ordinal);
            Assert.DoesNotContain(account.SecurityStamp!, text, StringComparison.Ordinal);
            Assert.DoesNotContain("key", name.Replace("person_keys", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
        Assert.DoesNotContain("one_time_links.jsonl", tables.Keys);
    }

    [Fact]
    public async Task Export_Learner_HoldsOnlyWhatIsAboutThatLearner()
    {
        var tables = await ExportAsync(sample.Here.Noor.Id);

        Assert.Single(tables["people.jsonl"].Trim().Split('\n'));
        Assert.NotEmpty(tables["experiences.jsonl"]);
        Assert.All(tables["experiences.jsonl"].Trim().Split('\n'), line => Assert.Contains(sample.Here.Noor.Id.ToString(), line, StringComparison.Ordinal));
        Assert.Contains(sample.Here.Noor.Email, tables["accounts.jsonl"], StringComparison.Ordinal);
        Assert.DoesNotContain(tables.Keys, name => name is "staff_roles.jsonl" && tables[name].Length > 0);
    }

    [Fact]
    public async Task Export_LearnerOfAnotherSchool_IsRefused() =>
        await Assert.ThrowsAsync<CopyRefusedException>(() => ExportAsync(sample.Elsewhere.Noor.Id));

    [Fact]
    public async Task Export_UnknownSchool_IsRefusedAndSaysWhichThereAre()
    {
        var refused = await Assert.ThrowsAsync<CopyRefusedException>(() =>
            new SchoolExport(new Migrator(sample.App.Database)).WriteAsync(Path.GetTempFileName(), "Nergens", null, null, Stop));

        Assert.Contains("Het Vlechtwerk", refused.Message, StringComparison.Ordinal);
    }

    private async Task<Dictionary<string, string>> ExportAsync(Guid? learnerId)
    {
        var folder = Directory.CreateTempSubdirectory("rodedraad-export-");
        try
        {
            var file = Path.Combine(folder.FullName, "export.zip");
            await new SchoolExport(new Migrator(sample.App.Database)).WriteAsync(file, sample.Here.Given.Id.ToString(), learnerId, null, Stop);
            await using var zip = await ZipFile.OpenReadAsync(file, Stop);
            var tables = new Dictionary<string, string>();
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(await entry.OpenAsync(Stop));
                tables[entry.Name] = await reader.ReadToEndAsync(Stop);
            }
            return tables;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
