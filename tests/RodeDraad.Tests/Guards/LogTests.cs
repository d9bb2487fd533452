using System.Net;
using RodeDraad.Testing.Given;
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
        var school = GivenSchool.In(sample.App);
        var learner = school.Learner("Sem", school.Group());
        await school.SaveAsync();
        using var sem = await sample.App.SignInAsync(learner);

        var capture = await sem.OpenAsync("/dossier/nieuw");
        var story = await sem.SubmitAsync(capture, null, ("Form.Story", words));
        Assert.Equal(HttpStatusCode.OK, story.Status);
        await sem.SubmitAsync(capture, null, ("Form.Story", words + new string('x', 30_000)));
        await sem.GetAsync($"/dossier?voor={Uri.EscapeDataString(words)}");
        await sem.PostAsync("/dossier/nieuw", [("Form.Story", words)]);

        Assert.Empty(sample.App.Log.Mentioning("Zevenklapper"));
    }
}
