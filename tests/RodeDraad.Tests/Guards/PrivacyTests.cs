using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Tests.House;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>Every table with a person in it says why it exists and what becomes of it.</summary>
public sealed class PrivacyTests(Sample sample)
{
    private static readonly string[] PersonNames = ["LearnerId", "PersonId", "StaffId", "GuardianId", "AccountId", "ActorId", "AuthorId", "ReaderId", "UserId"];

    [Fact]
    public async Task Table_WithAPerson_DeclaresItsPrivacy()
    {
        var missing = (await Model()).Where(e => PersonKeysOf(e).Any() && Declared(e.ClrType) is null).Select(e => e.ClrType.Name);

        Guard.None(missing, "Tables with a person that declare nothing; add them to <Capability>Privacy.cs:");
    }

    [Fact]
    public async Task Declaration_NamesEveryKeyToAPerson()
    {
        var missing = from entity in await Model()
                      let declared = Declared(entity.ClrType)
                      where declared is not null
                      from key in PersonKeysOf(entity)
                      where !declared.PersonKeys.Contains(key)
                      select $"{entity.ClrType.Name}.{key}";

        Guard.None(missing, "Keys to a person that the declaration does not name:");
    }

    [Fact]
    public async Task Declaration_IsAboutATableOfTheModel()
    {
        var model = (await Model()).ToDictionary(e => e.ClrType);

        Assert.All(PersonalTables.All, t => Assert.All(t.PersonKeys, key => Assert.NotNull(model[t.Entity].FindProperty(key))));
        Assert.Distinct(PersonalTables.All.Select(t => t.Entity));
    }

    [Fact]
    public void Declaration_ThatKeepsSomethingBack_SaysWhy() => Assert.All(PersonalTables.All, t =>
    {
        Assert.EndsWith(".", t.Purpose, StringComparison.Ordinal);
        if (t.Export == Carried.No || t.Transfer == Carried.No || t.Retention == Retention.Short || t.Erasure == Erasure.Anonymise)
            Assert.False(string.IsNullOrWhiteSpace(t.Remark), t.Entity.Name);
    });

    private static PersonalTable? Declared(Type entity) => PersonalTables.All.FirstOrDefault(t => t.Entity == entity);

    private Task<List<IEntityType>> Model() => sample.App.InSchoolAsync(null, db => Task.FromResult(db.Model.GetEntityTypes().Where(e => e.BaseType is null).ToList()));

    /// <summary>Foreign keys to a person or an account, keys of those themselves, and identifiers that are named after one.</summary>
    private static IEnumerable<string> PersonKeysOf(IEntityType entity)
    {
        if (IsPerson(entity.ClrType)) yield return "Id";
        var pointing = entity.GetForeignKeys().Where(f => IsPerson(f.PrincipalEntityType.ClrType) && f.Properties.Count == 1).Select(f => f.Properties[0].Name);
        var named = entity.GetProperties().Where(p => PersonNames.Contains(p.Name) && (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(Guid)).Select(p => p.Name);
        foreach (var key in pointing.Union(named)) yield return key;
    }

    private static bool IsPerson(Type type) => typeof(Person).IsAssignableFrom(type) || type == typeof(Account);
}
