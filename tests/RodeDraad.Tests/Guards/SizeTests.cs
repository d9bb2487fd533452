using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>Small by measure: what cannot be read on one screen is cut, or named here with its reason.</summary>
public sealed class SizeTests
{
    private const int FileLimit = 400;
    private const int MethodLimit = 80;
    private const int ParameterLimit = 7;

    /// <summary>File, or type and method, with the reason why it may be larger.</summary>
    private static readonly Dictionary<string, string> Exceptions = [];

    [Fact]
    public void File_FitsItsLimit()
    {
        var large = Repository.Files("", ".cs", ".cshtml", ".css", ".js", ".mjs").Where(f => !f.Contains("/Migrations/") && !f.Contains("/node_modules/"))
            .Select(f => (File: f, Lines: Repository.Lines(f).Length))
            .Where(f => f.Lines > FileLimit && !Exceptions.ContainsKey(f.File));

        Guard.None(large.Select(f => $"{f.File}: {f.Lines} lines"), "Longer than 400 lines:");
    }

    [Fact]
    public void Method_FitsItsLimit()
    {
        var large = from type in OurTypes()
                    from method in type.Methods
                    let lines = LinesOf(method)
                    // A static constructor holds tables of data, not steps.
                    where method.Name != ".cctor" && lines > MethodLimit && !Exceptions.ContainsKey(NameOf(method))
                    select $"{NameOf(method)}: {lines} lines";

        Guard.None(large, "Longer than 80 lines:");
    }

    [Fact]
    public void Constructor_TakesFewParameters()
    {
        var large = from type in OurTypes()
                    where !IsRecord(type)
                    from constructor in type.Methods
                    where constructor.IsConstructor && constructor.Parameters.Count > ParameterLimit && !Exceptions.ContainsKey(NameOf(constructor))
                    select $"{NameOf(constructor)}: {constructor.Parameters.Count} parameters";

        Guard.None(large, "More than 7 parameters:");
    }

    [Fact]
    public void Exception_IsStillNeeded() => Assert.All(Exceptions, e => Assert.False(string.IsNullOrWhiteSpace(e.Value)));

    [Fact]
    public void Measure_SeesThisMethod()
    {
        // Five lines of body and its braces: the ruler itself.
        var self = OurTypes(typeof(SizeTests).Assembly.Location).Single(t => t.Name == nameof(SizeTests)).Methods.Single(m => m.Name == nameof(Measure_SeesThisMethod));
        var lines = LinesOf(self);

        Assert.InRange(lines, 6, 9);
    }

    private static IEnumerable<TypeDefinition> OurTypes() =>
        OurTypes(typeof(RodeDraad.Core.Data.AppDb).Assembly.Location).Concat(OurTypes(typeof(RodeDraad.Web.Program).Assembly.Location));

    private static IEnumerable<TypeDefinition> OurTypes(string assembly) =>
        AssemblyDefinition.ReadAssembly(assembly, new ReaderParameters { ReadSymbols = true }).MainModule.GetAllTypes()
            .Where(t => t.FullName.StartsWith("RodeDraad.", StringComparison.Ordinal) && !t.FullName.Contains(".Migrations.", StringComparison.Ordinal)
                && !t.FullName.Contains(".Pages_", StringComparison.Ordinal) && !t.FullName.Contains(".Components_", StringComparison.Ordinal));

    /// <summary>From the first line of a body to its last; the body of an async method stands in a type of its own.</summary>
    private static int LinesOf(MethodDefinition method)
    {
        var points = method.DebugInformation.SequencePoints
            .Where(p => !p.IsHidden && p.Document.Url.EndsWith(".cs", StringComparison.Ordinal)).ToList();
        return points.Count == 0 ? 0 : points.Max((SequencePoint p) => p.EndLine) - points.Min(p => p.StartLine) + 1;
    }

    private static bool IsRecord(TypeDefinition type) => type.Methods.Any(m => m.Name == "<Clone>$") || (type.IsValueType && type.Methods.Any(m => m.Name == "PrintMembers"));

    private static string NameOf(MethodDefinition method) => $"{method.DeclaringType.FullName}.{method.Name}";
}
