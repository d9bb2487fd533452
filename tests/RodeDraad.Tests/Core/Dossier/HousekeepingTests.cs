using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Access;
using Xunit;

namespace RodeDraad.Tests.Core.Dossier;

public sealed class HousekeepingTests
{
    [Fact]
    public async Task Tidy_ErasesWhatWasRemovedLongAgo_WithEverythingOnIt_AndNothingElse()
    {
        await using var app = await TestApp.StartAsync();
        var school = GivenSchool.In(app);
        var learner = school.Learner("Sanne", school.Group());
        var (old, recent, kept) = (school.Experience(learner, "Lang weg"), school.Experience(learner, "Net weg"), school.Experience(learner, "Blijft"));
        var step = school.Step(old, "Verdwijnt mee");
        await school.SaveAsync();
        await RemoveAsync(app, school, old.Id);
        app.Clock.Pass(TimeSpan.FromDays(Housekeeping.DaysKept - 1));
        await RemoveAsync(app, school, recent.Id);
        app.Clock.Pass(TimeSpan.FromDays(2));

        await new DailyTidying(app.Services.GetRequiredService<IServiceScopeFactory>(), app.Clock, NullLogger<DailyTidying>.Instance).TidyAsync(TestContext.Current.CancellationToken);

        var left = await app.InSchoolAsync(school.Id, db => db.Experiences.Select(e => e.Id).ToListAsync());
        Assert.Equal([.. new[] { recent.Id, kept.Id }.Order()], left.Order());
        Assert.False(await app.InSchoolAsync(school.Id, db => db.NextSteps.AnyAsync(s => s.Id == step.Id)));
    }

    private static Task RemoveAsync(TestApp app, GivenSchool school, Guid id) => app.InSchoolAsync(school.Id, async db =>
    {
        (await db.Experiences.SingleAsync(e => e.Id == id)).Remove(app.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    });
}
