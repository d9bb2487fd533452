using System.Text;
using Microsoft.Data.Sqlite;
using RodeDraad.Core.Data.Providers;

namespace RodeDraad.Bench.Bare;

/// <summary>The rows of the dossier page by raw ADO.NET: the session, the experiences, the core words, the steps and the drafts.</summary>
internal sealed class BareRows(string folder)
{
    private const string Session = """
        select s.account_id, s.membership_id, s.seen_at, s.started_at, s.remembered, s.ended_at, a.closed_at, m.ended_at, a.security_stamp, a.language,
          m.school_id, p.id, p.kind, p.left_on, p.given_name, p.name_prefix, p.family_name
        from sessions s join memberships m on m.id = s.membership_id join accounts a on a.id = s.account_id join people p on p.id = m.person_id
        where s.id = @id
        """;

    private const string Experiences = """
        select e.id, e.heading, e.happened_on, substr(coalesce(e.story, e.goal), 1, 280), e.title is not null, e.story is not null, e.discovery is not null, e.themes, e.audience,
          exists (select 1 from next_steps s where s.experience_id = e.id and exists (select 1 from experiences x where x.from_step_id = s.id and x.removed_at is null)),
          (select d.talk_id from discussed_stories d where d.experience_id = e.id and d.held_at is not null order by d.held_at desc limit 1),
          (select max(d.held_at) from discussed_stories d where d.experience_id = e.id),
          exists (select 1 from attachments a where a.experience_id = e.id and a.removed_at is null),
          exists (select 1 from answers a where a.experience_id = e.id and a.seen_at is null and a.withdrawn_at is null),
          f.id, f.heading
        from experiences e left join next_steps n on n.id = e.from_step_id left join experiences f on f.id = n.experience_id
        where e.school_id = @school and e.learner_id = @id and e.removed_at is null order by e.happened_on desc, e.id desc limit 21
        """;

    private const string Words = "select experience_id, word from core_words where school_id = @school and learner_id = @id order by id";
    private const string Steps = "select id, experience_id, what, by_when, done_at is null from next_steps where school_id = @school and learner_id = @id and dropped_at is null order by set_at";

    private const string Drafts = """
        select id, key, address, heading, fields, form_version, version, started_at, changed_at from drafts
        where school_id = @school and person_id = @id and key = 'nieuw' and removed_at is null order by changed_at desc limit 10
        """;

    private readonly string _connection = SqliteAppDb.ConnectionString(Path.Combine(folder, "rodedraad.db"));

    /// <summary>The values of all rows as text; null when the session opens nothing.</summary>
    public string? Read(Guid session, string stamp)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        var text = new StringBuilder(16 * 1024);
        Guid school, person;
        using (var command = Command(connection, Session, session, null))
        using (var row = command.ExecuteReader())
        {
            if (!row.Read() || !row.IsDBNull(5) || !row.IsDBNull(6) || !row.IsDBNull(7) || row.GetString(8) != stamp) return null;
            (school, person) = (row.GetGuid(10), row.GetGuid(11));
            Append(text, row);
        }
        foreach (var sql in new[] { Experiences, Words, Steps, Drafts })
        {
            using var command = Command(connection, sql, person, school);
            using var rows = command.ExecuteReader();
            while (rows.Read()) Append(text, rows);
        }
        return text.ToString();
    }

    /// <summary>The key ring as the product stored it.</summary>
    public List<string> Keys()
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select xml from stored_keys where xml like '<%'";
        using var rows = command.ExecuteReader();
        var keys = new List<string>();
        while (rows.Read()) keys.Add(rows.GetString(0));
        return keys;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, Guid id, Guid? school)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@id", id);
        if (school is not null) command.Parameters.AddWithValue("@school", school.Value);
        return command;
    }

    private static void Append(StringBuilder text, SqliteDataReader row)
    {
        for (var i = 0; i < row.FieldCount; i++)
            if (!row.IsDBNull(i)) text.Append("<p>").Append(row.GetString(i)).Append("</p>");
    }
}
