using Mono.Cecil;
using Mono.Cecil.Rocks;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>Which capability may know which: the chain is declared here and nowhere else.</summary>
public sealed class ArrowTests
{
    /// <summary>Each may know those before it. Data holds the one model and is known to all but Common.</summary>
    private static readonly string[] Chain =
    [
        "Common", "Schools", "People", "Privacy", "Dossier", "Activities", "Conversations", "Programme", "Quality", "Achievements", "Transfer",
    ];

    private const string Hub = "Data";

    private static readonly AssemblyDefinition Core = AssemblyDefinition.ReadAssembly(typeof(RodeDraad.Core.Data.AppDb).Assembly.Location);
    private static readonly AssemblyDefinition Web = AssemblyDefinition.ReadAssembly(typeof(RodeDraad.Web.Program).Assembly.Location);

    [Fact]
    public void Core_HasOnlyCapabilitiesOfTheChain()
    {
        var found = Core.MainModule.GetAllTypes().Select(t => Capability(t.FullName, "RodeDraad.Core")).OfType<string>().Distinct();

        Guard.None(found.Except([.. Chain, Hub]), "Capabilities that the chain does not name:");
    }

    [Fact]
    public void Core_ArrowsPointBackAlongTheChain()
    {
        var wrong = Arrows(Core, "RodeDraad.Core").Where(a => !IsAllowed(a.From, a.To)).Select(a => $"{a.Type} ({a.From}) knows {a.Known} ({a.To})");

        Guard.None(wrong, "Arrows against the chain: make it an event, or cut otherwise.");
    }

    [Fact]
    public void Core_KnowsNothingOfHttp()
    {
        var wrong = Core.MainModule.GetTypeReferences()
            .Where(t => t.Namespace.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                && !t.Namespace.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal))
            .Select(t => t.FullName);

        Guard.None(wrong, "The domain knows HTTP:");
        Assert.DoesNotContain(Core.MainModule.AssemblyReferences, r => r.Name is "rodedraad");
    }

    [Fact]
    public void Pages_OfOneCapability_DoNotKnowThoseOfAnother()
    {
        // The start page shows each role its next step, so it may look into all.
        var wrong = Arrows(Web, "RodeDraad.Web.Pages").Where(a => a.From != "Start").Select(a => $"{a.Type} knows {a.Known}");

        Guard.None(wrong, "Pages that know those of another capability:");
    }

    [Theory]
    [InlineData("Dossier", "People", true)]
    [InlineData("People", "Dossier", false)]
    [InlineData("Common", "Data", false)]
    [InlineData("People", "Data", true)]
    [InlineData("Data", "Dossier", true)]
    public void Chain_AllowsOnlyTheWayBack(string from, string to, bool allowed) => Assert.Equal(allowed, IsAllowed(from, to));

    private static bool IsAllowed(string from, string to) => from == to || from == Hub
        || (to == Hub ? from != Chain[0] : Array.IndexOf(Chain, to) <= Array.IndexOf(Chain, from));

    private sealed record Arrow(string Type, string From, string Known, string To);

    private static IEnumerable<Arrow> Arrows(AssemblyDefinition assembly, string root) =>
        from type in assembly.MainModule.GetAllTypes()
        let @from = Capability(type.FullName, root)
        where @from is not null
        from known in Known(type).Distinct()
        let to = Capability(known, root)
        where to is not null && to != @from
        select new Arrow(type.FullName, @from, known, to);

    /// <summary>"RodeDraad.Core.People.Rosters.X" is of People; a type directly in the root namespace is of none.</summary>
    private static string? Capability(string type, string root)
    {
        // Views are generated into namespaces of their own making and say nothing about arrows.
        if (!type.StartsWith(root + ".", StringComparison.Ordinal) || type.Contains(".Pages_", StringComparison.Ordinal)) return null;
        var parts = type[(root.Length + 1)..].Split('.', '/');
        return parts.Length > 1 && !parts[0].Contains('<') && !type.Contains($"{root}.{parts[0]}/", StringComparison.Ordinal) ? parts[0] : null;
    }

    private static IEnumerable<string> Known(TypeDefinition type)
    {
        IEnumerable<TypeReference?> direct =
        [
            type.BaseType, .. type.Interfaces.Select(i => i.InterfaceType), .. type.Fields.Select(f => f.FieldType),
            .. type.Properties.Select(p => p.PropertyType), .. type.CustomAttributes.Select(a => a.AttributeType),
            .. type.Methods.SelectMany(m => m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType)),
            .. type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Variables.Select(v => v.VariableType).Concat(m.Body.Instructions.Select(Of))),
        ];
        return direct.OfType<TypeReference>().SelectMany(Parts);
    }

    private static TypeReference? Of(Mono.Cecil.Cil.Instruction instruction) => instruction.Operand switch
    {
        MethodReference method => method.DeclaringType,
        FieldReference field => field.DeclaringType,
        TypeReference type => type,
        _ => null,
    };

    private static IEnumerable<string> Parts(TypeReference type)
    {
        if (type is GenericInstanceType generic)
            foreach (var argument in generic.GenericArguments.SelectMany(Parts)) yield return argument;
        yield return type.GetElementType().FullName;
    }
}
