using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Testing.Given;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static RodeDraad.BrowserTests.Browsing.Words;

namespace RodeDraad.BrowserTests.Journeys;

/// <summary>J11: in August the administrator imports 1,500 learners; the same file again changes nothing; nobody is there twice.</summary>
public sealed class RosterTests(Browser browser)
{
    private const int Learners = 1_500;

    [Fact]
    public async Task Administrator_ImportsARoster_Twice_NobodyIsThereTwice()
    {
        var school = GivenSchool.In(browser.App, "De Nieuwe Start");
        school.Department();
        var administrator = school.Administrator();
        await school.SaveAsync();
        var roster = Roster();

        await using var desk = await browser.OpenAsync(administrator);
        await HandInAsync(desk, roster);
        await desk.Button(Dutch("Rosters.Apply")).ClickAsync();
        await Expect(desk.Page.Locator("main")).ToContainTextAsync(Dutch("Rosters.AppliedTitle"));
        Assert.Equal(Learners, await CountAsync(school));

        await HandInAsync(desk, roster);
        await desk.SeesAsync(Dutch("Rosters.SameTitle"));

        Assert.Equal(Learners, await CountAsync(school));
        Assert.Equal(Learners, await browser.App.InSchoolAsync(school.Id, db => db.Enrolments.CountAsync(e => e.Until == null)));
    }

    private static async Task HandInAsync(Window desk, byte[] roster)
    {
        await desk.GoAsync("/beheer/import");
        await desk.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "leerlingen.csv", MimeType = "text/csv", Buffer = roster });
        await desk.Page.Locator("[name='Form.Department']").SelectOptionAsync("Havo");
        await desk.Button(Dutch("Rosters.Look")).ClickAsync();
        await Expect(desk.Page).ToHaveURLAsync(Addresses.Import());
    }

    private Task<int> CountAsync(GivenSchool school) => browser.App.InSchoolAsync(school.Id, db => db.Learners.CountAsync());

    private static byte[] Roster()
    {
        string[] given = ["Noor", "Sem", "Yara", "Daan", "Amira", "Luuk", "Fenna", "Milan", "Zoë", "Bram"];
        string[] family = ["de Jong", "Yılmaz", "van den Berg", "El Amrani", "Visser", "Nguyen", "Bakker", "’t Hart", "Öztürk", "Smit"];
        var csv = new StringBuilder("Stamnummer,Roepnaam,Tussenvoegsel,Achternaam,Klas\r\n");
        for (var i = 0; i < Learners; i++)
        {
            var name = family[i / 10 % 10];
            var space = name.LastIndexOf(' ');
            csv.Append($"{10_000 + i},{given[i % 10]},{(space < 0 ? "" : name[..space])},{name[(space + 1)..]},{1 + i / 300}H{1 + i / 30 % 10}\r\n");
        }
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }
}
