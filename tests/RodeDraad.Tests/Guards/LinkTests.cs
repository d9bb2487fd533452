using System.Reflection;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>Every typed link leads to a page, and pages write no addresses of their own.</summary>
public sealed class LinkTests(Sample sample)
{
    [Fact]
    public void Link_LeadsToAnEndpoint()
    {
        var routes = PageRoute.Of(sample.App);
        var dead = Links().Where(l => !routes.Any(r => r.Leads(l.Address))).Select(l => $"{l.Name}: {l.Address}");

        Guard.None(dead, "These links have no page:");
    }

    [Fact]
    public void Page_IsReachedByALink()
    {
        var links = Links().ToList();
        string[] byNoLink = ["/health/live", "/health/ready", "/metrics", "/api/openapi.json", "/api/v1/version", "/vormgeving", "/probleem/{status:int}"];
        var lost = PageRoute.Of(sample.App).Where(r => !links.Any(l => r.Leads(l.Address))).Select(r => r.Pattern).Except(byNoLink);

        Guard.None(lost, "No typed link leads to these pages; add one in Links/:");
    }

    [Fact]
    public void View_WritesNoAddressOfItsOwn()
    {
        var wrong = from file in Repository.Files("src/RodeDraad.Web/Pages", ".cshtml").Concat(Repository.Files("src/RodeDraad.Web/Components", ".cshtml"))
                    where !file.Contains("/Pages/Design/")
                    from line in Repository.Lines(file).Index()
                    where line.Item.Contains("href=\"/", StringComparison.Ordinal) && !line.Item.Contains("favicon", StringComparison.Ordinal)
                        || line.Item.Contains("action=\"/", StringComparison.Ordinal)
                    select $"{file}:{line.Index + 1}: {line.Item.Trim()}";

        Guard.None(wrong, "Use the links in Links/:");
    }

    private static IEnumerable<(string Name, string Address)> Links()
    {
        foreach (var type in typeof(RodeDraad.Web.Program).Assembly.GetTypes().Where(t => t.Namespace == "RodeDraad.Web.Links"))
        {
            foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(string)))
                yield return ($"{type.Name}.{field.Name}", (string)field.GetValue(null)!);
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == typeof(string)))
                yield return ($"{type.Name}.{method.Name}", (string)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!);
        }
    }

    private static object? Sample(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (parameter.HasDefaultValue) return parameter.DefaultValue;
        if (type == typeof(Guid)) return Guid.NewGuid();
        if (type == typeof(string)) return "nl";
        if (type == typeof(int)) return 2;
        if (type == typeof(DateOnly)) return new DateOnly(2026, 11, 18);
        return type.IsEnum ? Enum.GetValues(type).GetValue(0) : Activator.CreateInstance(type);
    }
}
