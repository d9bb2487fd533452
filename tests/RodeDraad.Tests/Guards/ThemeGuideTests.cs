using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Guides;
using RodeDraad.Tests.House;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>
/// The themes and their small questions explain and invite; nobody ticks, counts or scores them. So nothing that describes
/// them, and nothing that is stored about them, can hold a yes or no or a number.
/// </summary>
public sealed class ThemeGuideTests(Sample sample)
{
    /// <summary>Words in the names of types that would be about indicators, wherever they are put.</summary>
    private static readonly string[] About = ["Indicator", "Competence", "ThemeGuide", "OwnWords"];

    /// <summary>Names a theme and who may read it: kinds, not amounts.</summary>
    private static readonly Type[] Kinds = [typeof(Themes), typeof(Audience)];

    [Fact]
    public void Types_OfThemesAndTheirQuestions_HoldNoNumberAndNoYesOrNo()
    {
        var types = typeof(AppDb).Assembly.GetTypes().Where(t => !t.IsEnum && !t.IsNested && IsAbout(t) && !typeof(Microsoft.EntityFrameworkCore.Infrastructure.ModelSnapshot).IsAssignableFrom(t));
        var wrong = from type in types
                    from property in type.GetProperties()
                    where Counts(property.PropertyType)
                    select $"{type.Name}.{property.Name}: {property.PropertyType.Name}";

        Guard.None(wrong, "Indicators explain; they are never a state. Take these out:");
    }

    [Fact]
    public async Task Tables_HoldNothingAboutIndicators_AndOwnWordsHoldNoNumber()
    {
        var wrong = await sample.App.InSchoolAsync(null, db => Task.FromResult((
            from entity in db.Model.GetEntityTypes()
            where IsAbout(entity.ClrType)
            from property in entity.GetProperties()
            where Counts(property.ClrType) || entity.ClrType.Name.Contains("Indicator", StringComparison.Ordinal)
            select $"{entity.ClrType.Name}.{property.Name}").ToList()));

        Guard.None(wrong, "A table would remember a state of an indicator:");
    }

    [Theory]
    [InlineData(typeof(bool), true)]
    [InlineData(typeof(int?), true)]
    [InlineData(typeof(decimal), true)]
    [InlineData(typeof(IReadOnlyList<double>), true)]
    [InlineData(typeof(Stage), true)]
    [InlineData(typeof(string), false)]
    [InlineData(typeof(Themes), false)]
    [InlineData(typeof(DateTime?), false)]
    [InlineData(typeof(IReadOnlyList<string>), false)]
    public void Ruler_KnowsWhatCounts(Type type, bool counts) => Assert.Equal(counts, Counts(type));

    private static bool IsAbout(Type type) =>
        type == typeof(ThemeGuide) || Array.Exists(About, word => type.Name.StartsWith(word, StringComparison.Ordinal) && !type.Name.StartsWith("ThemeGuides", StringComparison.Ordinal));

    /// <summary>A boolean, a number, an enum that could be a state, or a list of those.</summary>
    private static bool Counts(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsGenericType && plain.GetGenericArguments() is [var item]) return Counts(item);
        if (plain.IsEnum) return !Kinds.Contains(plain);
        return plain.IsPrimitive || plain == typeof(decimal) || plain == typeof(TimeSpan);
    }
}
