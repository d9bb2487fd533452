using System.Text.RegularExpressions;
using RodeDraad.Core.People;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>What a learner types in running text is kept before it is saved: every such form declares a draft.</summary>
public sealed partial class DraftTests(Sample sample)
{
    private const string Pages = "src/RodeDraad.Web/Pages";

    /// <summary>Views with a learner's free text and no draft on the server, each with its reason.</summary>
    private static readonly Dictionary<string, string> Otherwise = new()
    {
        ["/Dossier/Phone/Offline"] = "There is no network: what is typed waits on the device.",
    };

    [Fact]
    public void Form_WithALearnersFreeText_KeepsADraft()
    {
        var views = PageRoute.Of(sample.App).Where(r => r.Page is not null && !r.Open!.IsPublic && r.Open.Roles.Contains(Role.Learner))
            .Select(r => r.Page!).Where(p => !IsStaffTool(p)).Append("/Start/_Learner").Append("/Start/_LearnerPlain").Distinct().ToList();
        var bare = views.Where(v => Repository.Exists($"{Pages}{v}.cshtml") && !Otherwise.ContainsKey(v))
            .Where(v => Forms().Matches(WithPartials(v)).Any(f => FreeText().IsMatch(f.Value) && !f.Groups["tag"].Value.Contains(" draft=", StringComparison.Ordinal)));

        Guard.None(bare, "Give these forms a draft=\"…\" (docs/design.md), or say here why their words are safe:");
        Guard.None(Otherwise.Keys.Where(v => !Repository.Exists($"{Pages}{v}.cshtml") || !FreeText().IsMatch(WithPartials(v))), "These need no reason here any more:");
    }

    /// <summary>Account pages hold settings and are everybody's.</summary>
    private static bool IsStaffTool(string page) => page.StartsWith("/Account/", StringComparison.Ordinal);

    /// <summary>The view with its own partial views in their place.</summary>
    private static string WithPartials(string view)
    {
        var text = Repository.Read($"{Pages}{view}.cshtml");
        return Partials().Replace(text, partial =>
        {
            var name = partial.Groups["name"].Value;
            var path = name.Contains('/', StringComparison.Ordinal) ? $"{Pages}/{name}.cshtml" : $"{Pages}{view[..view.LastIndexOf('/')]}/{name}.cshtml";
            return Repository.Exists(path) ? Repository.Read(path) : "";
        });
    }

    [GeneratedRegex(@"<partial name=""(?<name>[^""]+)""[^>]*/>", RegexOptions.None, 5000)]
    private static partial Regex Partials();

    [GeneratedRegex(@"(?<tag><form\b[^\n]*)(?s:.*?)</form>", RegexOptions.None, 5000)]
    private static partial Regex Forms();

    [GeneratedRegex(@"<textarea\b|<field [^>]*\brows=", RegexOptions.None, 5000)]
    private static partial Regex FreeText();
}
