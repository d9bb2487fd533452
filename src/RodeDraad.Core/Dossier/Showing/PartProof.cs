using RodeDraad.Core.Common;

namespace RodeDraad.Core.Dossier.Showing;

/// <summary>The four parts of a career dossier at vmbo, in the order of the exam programme.</summary>
public enum DossierPart
{
    /// <summary>Shaping the own way.</summary>
    OwnWay = 1,

    /// <summary>How one grew.</summary>
    Growth = 2,

    /// <summary>What was done for it.</summary>
    Activities = 3,

    /// <summary>From aim to what follows.</summary>
    Cycle = 4,
}

/// <summary>An experience that the learner points at for one of the four parts: "here you can see it".</summary>
public sealed class PartProof : ISchoolOwned, IUnlogged
{
    private PartProof() { }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public DossierPart Part { get; private set; }
    public Guid ExperienceId { get; private set; }
    public Experience? Experience { get; private set; }

    public static PartProof Of(Guid schoolId, Guid learnerId, Guid experienceId, DossierPart part) => new()
    {
        SchoolId = schoolId,
        LearnerId = learnerId,
        ExperienceId = experienceId,
        Part = part,
    };
}
