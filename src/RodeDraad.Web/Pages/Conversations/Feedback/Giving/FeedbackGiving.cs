using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Data;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Pages.Conversations.Feedback.Giving;

/// <summary>Opens a link to give feedback, for who is nobody here.</summary>
public sealed class FeedbackGiving(LinkOpening opening, TimeProvider clock)
{
    /// <summary>What is asked; nothing when the link was used, made shut, is too old or never was.</summary>
    public Task<Opened<OpenRequest>> FindAsync(string? token, IPAddress? address, CancellationToken ct) =>
        opening.OpenAsync(token, address, async (db, hash) => await FindAsync(db, hash, ct) is { } request
            ? new OpenRequest(request.Learner!.GivenName, request.GiverName, request.About, request.Subject)
            : null, ct);

    /// <summary>Gives the answer, once; null when the link does not open.</summary>
    public async Task<Outcome?> GiveAsync(string? token, IPAddress? address, (string? Saw, string? Further) words, CancellationToken ct)
    {
        var given = await opening.OpenAsync(token, address, async (db, hash) =>
        {
            if (await FindAsync(db, hash, ct) is not { } request) return null;
            var outcome = request.Give(words.Saw, words.Further, clock.Now());
            return outcome.IsRefused || await db.TrySaveAsync(ct) ? new Given(outcome) : null;
        }, ct);
        return given.Found?.Outcome;
    }

    private async Task<FeedbackRequest?> FindAsync(AppDb db, string hash, CancellationToken ct)
    {
        var request = await db.FeedbackRequests.Include(r => r.Learner).SingleOrDefaultAsync(r => r.Hash == hash, ct);
        return request?.OpensAt(clock.Now()) == true ? request : null;
    }

    private sealed record Given(Outcome Outcome);
}

/// <summary>All that somebody with the link gets to know.</summary>
public sealed record OpenRequest(string Learner, string GiverName, FeedbackAbout About, string Subject);
