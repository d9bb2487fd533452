namespace RodeDraad.Core.Data;

/// <summary>
/// Inside which school the current unit of work (a request, a job, a command) happens, and who acts. Scoped: every
/// rented <see cref="AppDb"/> takes it over, because pooled contexts keep no fields of their own.
/// </summary>
public sealed class Tenancy(TimeProvider clock)
{
    /// <summary>The clock that stamps what is saved.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>The school; null outside any school (signing in, boards, housekeeping per school).</summary>
    public Guid? SchoolId { get; private set; }

    /// <summary>The person who acts; null for the system itself.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>Enters a school on behalf of somebody.</summary>
    public void Enter(Guid? schoolId, Guid? actorId = null)
    {
        SchoolId = schoolId;
        ActorId = actorId;
    }

    /// <summary>Leaves the school: school-owned rows cannot be read or written any more.</summary>
    public void Leave() => Enter(null);
}
