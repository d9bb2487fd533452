using RodeDraad.Core.Common;

namespace RodeDraad.Core.Data;

/// <summary>What happened to a row.</summary>
public enum ChangeKind { Added = 1, Changed = 2, Removed = 3 }

/// <summary>
/// One line of the change log: who changed which row when, and which fields. Field names only, never their contents:
/// a learner's words stand in the dossier, where they can be erased, and nowhere else.
/// </summary>
public sealed class Change : IUnlogged
{
    public const int EntityMaxLength = 60;
    public const int FieldsMaxLength = 400;

    private Change() { }

    internal Change(Guid? schoolId, Guid? actorId, DateTime at, ChangeKind kind, string entity, Guid entityId, string fields)
    {
        SchoolId = schoolId;
        ActorId = actorId;
        At = at;
        Kind = kind;
        Entity = entity;
        EntityId = entityId;
        Fields = fields;
    }

    public long Id { get; private set; }

    /// <summary>Null for what belongs to the whole deployment (accounts, boards).</summary>
    public Guid? SchoolId { get; private set; }

    /// <summary>The person who did it; null for the system or a command on the console.</summary>
    public Guid? ActorId { get; private set; }

    public DateTime At { get; private set; }
    public ChangeKind Kind { get; private set; }

    /// <summary>Name of the entity as in the glossary.</summary>
    public string Entity { get; private set; } = "";

    public Guid EntityId { get; private set; }

    /// <summary>Names of the changed properties, comma separated; empty for added and removed rows.</summary>
    public string Fields { get; private set; } = "";
}

/// <summary>A key of the ring that protects cookies and forms; in the database, so that all nodes share it.</summary>
public sealed class StoredKey : IUnlogged
{
    private StoredKey() { }

    public StoredKey(string name, string xml)
    {
        Name = name;
        Xml = xml;
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public string Xml { get; private set; } = "";
}
