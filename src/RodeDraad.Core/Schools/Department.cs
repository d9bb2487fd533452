using RodeDraad.Core.Common;

namespace RodeDraad.Core.Schools;

/// <summary>Level or track (leerweg). Codes are the field's own.</summary>
public enum Track
{
    Pro, VmboB, VmboK, VmboG, VmboT, Havo, Vwo, Mbo1, Mbo2, Mbo3, Mbo4,
}

/// <summary>A department (afdeling, leerweg, opleiding): what a counsellor or team leader is responsible for.</summary>
public sealed class Department : ISchoolOwned, IVersioned
{
    public const int NameMaxLength = 80;

    private Department() { }

    /// <summary>A department; <paramref name="id"/> comes from a form, so that a double click makes one.</summary>
    public Department(Guid schoolId, string name, Track track, Guid? id = null)
    {
        Id = id ?? Common.Id.New();
        SchoolId = schoolId;
        Name = name;
        Track = track;
    }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public string Name { get; private set; } = "";
    public Track Track { get; private set; }
    public int Version { get; private set; } = 1;

    /// <summary>Corrects name and track.</summary>
    public void Rename(string name, Track track)
    {
        Name = name;
        Track = track;
    }
}
