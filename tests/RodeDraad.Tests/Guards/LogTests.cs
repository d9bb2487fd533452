using System.Net;
using RodeDraad.Tests.House;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>What a learner writes never reaches the log, whatever happens to it.</summary>
public sealed class LogTests(Sample sample)
{
    [Fact]
    public async Task Words_OfALearner_AreNeverLogged()
    {
        const string words = "Zevenklapper geheim verhaal";
        using var sem = await sample.App.SignInAsync(sample.Here.Sem);

        var capture = await sem.OpenAsync("/dossier/nieuw");
        var story = await sem.SubmitAsync(capture, null, ("Form.Story", words));
        Assert.Equal(HttpStatusCode.OK, story.Status);
        await sem.SubmitAsync(capture, null, ("Form.Story", words + new string('x', 30_000)));
        await sem.GetAsync($"/dossier?voor={Uri.EscapeDataString(words)}");
        await sem.PostAsync("/dossier/nieuw", [("Form.Story", words)]);

        Assert.Empty(sample.App.Log.Mentioning("Zevenklapper"));
    }
}
