using Microsoft.EntityFrameworkCore;
using Npgsql;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>The second wall between schools: row-level security, proven with SQL that forgets the school.</summary>
public sealed class WallTests(Sample sample)
{
    [Fact]
    public async Task Query_OutsideAnySchool_SeesNoRows()
    {
        OnlyOnPostgres();
        foreach (var table in await SchoolTablesAsync())
            Assert.True(await CountAsync(null, table) == 0, $"{table} shows rows without a school.");
    }

    [Fact]
    public async Task Query_InASchool_SeesThatSchoolOnly()
    {
        OnlyOnPostgres();
        foreach (var table in await SchoolTablesAsync())
            Assert.True(await CountAsync(sample.Here.Given.Id, table, $"school_id <> '{sample.Here.Given.Id}'") == 0, $"{table} shows rows of another school.");
        Assert.True(await CountAsync(sample.Here.Given.Id, "experiences") > 0);
        Assert.Equal(0, await CountAsync(sample.Here.Given.Id, "experiences", $"id = '{sample.Elsewhere.Shared.Id}'"));
    }

    [Fact]
    public async Task Insert_IntoAnotherSchool_IsRefused()
    {
        OnlyOnPostgres();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(sample.Here.Given.Id,
            $"insert into departments (id, school_id, name, track) values ('{Guid.NewGuid()}', '{sample.Elsewhere.Given.Id}', 'Binnengesmokkeld', 'Havo')"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Update_OfAnotherSchoolsRow_TouchesNothing()
    {
        OnlyOnPostgres();
        Assert.Equal(0, await ExecuteAsync(sample.Here.Given.Id, $"update experiences set title = 'gekaapt' where id = '{sample.Elsewhere.Shared.Id}'"));
        Assert.Equal(0, await ExecuteAsync(sample.Here.Given.Id, $"delete from experiences where id = '{sample.Elsewhere.Shared.Id}'"));
    }

    [Fact]
    public async Task Connection_ActsAsARoleThatOwnsNothing()
    {
        OnlyOnPostgres();
        var role = await sample.App.InSchoolAsync(sample.Here.Given.Id, db => db.Database.SqlQueryRaw<string>("select current_user::text as \"Value\"").SingleAsync());

        Assert.Equal(PostgresAppDb.RowRole, role);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(sample.Here.Given.Id, "alter table experiences disable row level security"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Table_OfASchool_HasItsPolicy()
    {
        OnlyOnPostgres();
        var guarded = await sample.App.InSchoolAsync(null, db => db.Database.SqlQueryRaw<string>("select tablename::text as \"Value\" from pg_policies").ToListAsync());

        Guard.None((await SchoolTablesAsync()).Except(guarded), "These tables have no policy:");
    }

    /// <summary>On both databases: contexts from the pool never bring a school along from their last use.</summary>
    [Fact]
    public async Task Contexts_FromThePool_InParallel_KeepToTheirSchool()
    {
        var (here, elsewhere) = (sample.Here.Given.Id, sample.Elsewhere.Given.Id);
        var seen = await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(async () =>
        {
            var wrong = 0;
            for (var i = 0; i < 25; i++)
            {
                var school = (worker + i) % 2 == 0 ? here : elsewhere;
                wrong += await sample.App.InSchoolAsync(school, db => db.Experiences.CountAsync(e => e.SchoolId != school));
                if (TestDatabase.IsPostgres)
                    wrong += await sample.App.InSchoolAsync(school, db => db.Experiences.IgnoreQueryFilters().CountAsync(e => e.SchoolId != school));
                if (await sample.App.InSchoolAsync(school, db => db.Experiences.CountAsync()) == 0) wrong++;
            }
            return wrong;
        })));

        Assert.Equal(0, seen.Sum());
    }

    [Fact]
    public async Task Query_WithoutASchool_Throws()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => sample.App.InSchoolAsync(null, db => db.Experiences.CountAsync()));
    }

    [Fact]
    public async Task Save_OfAnotherSchoolsRow_Throws()
    {
        var stray = new Department(sample.Elsewhere.Given.Id, "Verdwaald", Track.Havo);

        await Assert.ThrowsAsync<InvalidOperationException>(() => sample.App.InSchoolAsync(sample.Here.Given.Id, async db =>
        {
            db.Departments.Add(stray);
            await db.SaveChangesAsync();
        }));
    }

    private static void OnlyOnPostgres() => Assert.SkipUnless(TestDatabase.IsPostgres, "Row-level security is PostgreSQL's.");

    private Task<List<string>> SchoolTablesAsync() => sample.App.InSchoolAsync(null, db => Task.FromResult(db.Model.GetEntityTypes()
        .Where(e => e.BaseType is null && typeof(ISchoolOwned).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName()!).ToList()));

    private Task<int> CountAsync(Guid? school, string table, string where = "true")
    {
        var sql = $"select count(*)::int as \"Value\" from {table} where {where}";
        return sample.App.InSchoolAsync(school, db => db.Database.SqlQueryRaw<int>(sql).SingleAsync());
    }

    private Task<int> ExecuteAsync(Guid? school, string sql) => sample.App.InSchoolAsync(school, db => db.Database.ExecuteSqlRawAsync(sql));
}
