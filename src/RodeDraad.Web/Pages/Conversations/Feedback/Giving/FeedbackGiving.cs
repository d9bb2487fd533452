using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Data;

namespace RodeDraad.Web.Pages.Conversations.Feedback.Giving;

/// <summary>
/// Opens a link to give feedback, in a scope of its own inside the school of the token: who opens it may be signed in at
/// another school, or nowhere.
/// </summary>
public sealed class FeedbackGiving(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>What is asked; null when the link was used, made shut, is too old or never was.</summary>
    public async Task<OpenRequest?> FindAsync(string? token, CancellationToken ct)
    {
        if (FeedbackToken.SchoolOf(token) is not { } school) return null;
        await using var scope = Enter(school);
        var request = await FindAsync(scope, token!, ct);
        return request is null ? null : new OpenRequest(request.Learner!.GivenName, request.GiverName, request.About, request.Subject);
    }

    /// <summary>Gives the answer, once; null when the link does not open.</summary>
    public async Task<Outcome?> GiveAsync(string? token, string? saw, string? further, CancellationToken ct)
    {
        if (FeedbackToken.SchoolOf(token) is not { } school) return null;
        await using var scope = Enter(school);
        if (await FindAsync(scope, token!, ct) is not { } request) return null;
        var outcome = request.Give(saw, further, clock.Now());
        if (outcome.IsRefused) return outcome;
        return await Db(scope).TrySaveAsync(ct) ? outcome : null;
    }

    private AsyncServiceScope Enter(Guid school)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenancy>().Enter(school);
        return scope;
    }

    private async Task<FeedbackRequest?> FindAsync(AsyncServiceScope scope, string token, CancellationToken ct)
    {
        var hash = FeedbackToken.HashOf(token);
        var request = await Db(scope).FeedbackRequests.Include(r => r.Learner).SingleOrDefaultAsync(r => r.Hash == hash, ct);
        return request?.OpensAt(clock.Now()) == true ? request : null;
    }

    private static AppDb Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<AppDb>();
}

/// <summary>All that somebody with the link gets to know.</summary>
public sealed record OpenRequest(string Learner, string GiverName, FeedbackAbout About, string Subject);
