namespace RodeDraad.Core.Data;

/// <summary>Where the data is.</summary>
public sealed class DatabaseOptions
{
    /// <summary>PostgreSQL connection string; empty means SQLite in <see cref="Folder"/>.</summary>
    public string Connection { get; set; } = "";

    /// <summary>
    /// PostgreSQL connection string of the owner of the tables, for migrations; empty means <see cref="Connection"/>.
    /// </summary>
    public string OwnerConnection { get; set; } = "";

    /// <summary>Data folder: the SQLite file stands here.</summary>
    public string Folder { get; set; } = "data";

    public bool IsPostgres => Connection.Length > 0;

    /// <summary>The SQLite file.</summary>
    public string File => Path.Combine(Folder, "rodedraad.db");
}
