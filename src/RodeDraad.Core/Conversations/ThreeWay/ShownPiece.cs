using RodeDraad.Core.Common;

namespace RodeDraad.Core.Conversations.ThreeWay;

/// <summary>What can be laid on the table for home.</summary>
public enum ShownKind { Story = 1, Thread = 2, Words = 3 }

/// <summary>
/// Something of the dossier that the learner lays on the table, by its identifier. It holds no copy: what the learner takes
/// back from home, or takes away, no longer lies there.
/// </summary>
public sealed class ShownPiece : ISchoolOwned, IUnlogged
{
    private ShownPiece() { }

    internal ShownPiece(ConversationRecord record, ShownKind kind, Guid sourceId, int place)
    {
        SchoolId = record.SchoolId;
        LearnerId = record.LearnerId;
        RecordId = record.Id;
        Kind = kind;
        SourceId = sourceId;
        Place = place;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid RecordId { get; private set; }
    public ShownKind Kind { get; private set; }
    public Guid SourceId { get; private set; }
    public int Place { get; private set; }

    internal void MoveTo(int place) => Place = place;
}
