using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.People.SigningIn;

/// <summary>One of the places that an account opens.</summary>
public sealed record Place
{
    public required Membership Membership { get; init; }

    /// <summary>Name of the school or the board.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the person there.</summary>
    public required string Person { get; init; }

    /// <summary>What that person is there today, without scope.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }
}

/// <summary>
/// The places that an account opens today. Looks into each school in a unit of work of its own, because nobody may read
/// two schools at once.
/// </summary>
public sealed class Memberships(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Running memberships of people who are still there, the one used last first.</summary>
    public async Task<IReadOnlyList<Place>> OfAsync(Guid accountId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var running = await db.Memberships.AsNoTracking().Where(m => m.AccountId == accountId && m.EndedAt == null)
            .Select(m => new
            {
                Membership = m,
                School = db.Schools.Where(s => s.Id == m.SchoolId).Select(s => s.Name).FirstOrDefault(),
                Board = db.Boards.Where(b => b.Id == m.BoardId).Select(b => b.Name).FirstOrDefault(),
                UsedAt = db.Sessions.Where(s => s.MembershipId == m.Id).Max(s => (DateTime?)s.StartedAt),
            }).ToListAsync(ct);
        var places = new List<Place>();
        foreach (var one in running.OrderByDescending(r => r.UsedAt).ThenBy(r => r.Membership.Id))
            if (await LookAsync(one.Membership, one.School ?? one.Board ?? "", ct) is { } place) places.Add(place);
        return places;
    }

    private async Task<Place?> LookAsync(Membership membership, string name, CancellationToken ct)
    {
        if (membership.PersonId is not { } personId)
            return new Place { Membership = membership, Name = name, Person = membership.Name ?? "", Roles = [Role.Board] };
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenancy>().Enter(membership.SchoolId);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var today = clock.Today();
        var found = await db.People.AsNoTracking().Where(p => p.Id == personId && (p.LeftOn == null || p.LeftOn >= today)).Select(p => new
        {
            Person = p,
            Staff = db.StaffRoles.Where(r => r.StaffId == p.Id && r.From <= today && (r.Until == null || r.Until >= today)).Select(r => r.Role).ToList(),
        }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        IReadOnlyList<Role> roles = found.Person switch
        {
            Learner => [Role.Learner],
            Guardian => [Role.Guardian],
            _ => [.. found.Staff.Distinct().Order()],
        };
        return new Place { Membership = membership, Name = name, Person = found.Person.FullName, Roles = roles };
    }
}
