namespace RodeDraad.Core.Schools;

/// <summary>A school board (bestuur): one or more schools. A deployment holds one or more boards.</summary>
public sealed class Board
{
    public const int NameMaxLength = 120;

    private Board() { }

    /// <summary>A board with a name of 1 to <see cref="NameMaxLength"/> characters.</summary>
    public Board(string name) => Name = name;

    public Guid Id { get; private set; } = Common.Id.New();
    public string Name { get; private set; } = "";
    public List<School> Schools { get; private set; } = [];
}
