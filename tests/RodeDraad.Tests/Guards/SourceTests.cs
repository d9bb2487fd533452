using System.Text.RegularExpressions;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>Rules about the source that no compiler keeps.</summary>
public sealed partial class SourceTests
{
    private const RegexOptions Plain = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>Updates that pass by the change log, and SQL of our own: each file with its reason.</summary>
    private static readonly Dictionary<string, string> PastTheLog = new()
    {
        ["src/RodeDraad.Core/Data/Copies/Restore.cs"] = "A restore puts back rows with their change log as they were copied.",
        ["src/RodeDraad.Core/Dossier/SearchIndex.cs"] = "The text for searching follows from words whose changes are logged.",
        ["src/RodeDraad.Core/Dossier/Showing/OpenSheets.cs"] = "That a link was opened is counted by nobody in particular.",
        ["src/RodeDraad.Core/People/SchoolCounting.cs"] = "Counters that follow from rows whose changes are logged.",
        ["src/RodeDraad.Core/People/SigningIn/Tidying.cs"] = "What signing in left behind is technical; nobody did anything.",
        ["src/RodeDraad.Web/Access/ViewerLoading.cs"] = "The minute a session was last seen is no change by anybody.",
        ["src/RodeDraad.Web/Mail/Outbox.cs"] = "A sender claims a mail; the row is technical and has no change log.",
        ["src/RodeDraad.Web/Pages/Dossier/Experiences/Show.cshtml.cs"] = "That an answer was seen is a record of reading, set on many rows at once.",
    };

    /// <summary>The one place where the databases may differ.</summary>
    private const string Providers = "src/RodeDraad.Core/Data/Providers/";

    [Fact]
    public void BulkUpdatesAndSql_OnlyWhereNamed()
    {
        var found = Repository.Files("src", ".cs").Where(f => !f.StartsWith(Providers, StringComparison.Ordinal) && !f.Contains("/Migrations/"))
            .Where(f => PassesByTheLog().IsMatch(Comment().Replace(Repository.Read(f), ""))).ToList();

        Guard.None(found.Except(PastTheLog.Keys), "These pass by the change log; use the entity, or name them here with a reason:");
        Guard.None(PastTheLog.Keys.Except(found), "These need no exception any more:");
    }

    [Fact]
    public void Program_IsATableOfContents() => Assert.InRange(Repository.Lines("src/RodeDraad.Web/Program.cs").Length, 1, 79);

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("tools")]
    [InlineData("benchmarks")]
    [InlineData("bin")]
    [InlineData("docs")]
    public void Files_HaveNoNotesToSelfAndNoPathsOfAMachine(string folder)
    {
        var wrong = from file in Repository.Files(folder, ".cs", ".cshtml", ".css", ".js", ".mjs", ".md", ".csproj", ".json", ".resx", ".sh")
                    where !file.EndsWith("SourceTests.cs", StringComparison.Ordinal) && IsText(file)
                    from line in Repository.Lines(file).Index()
                    where NoteToSelf().IsMatch(line.Item) || MachinePath().IsMatch(line.Item)
                    select $"{file}:{line.Index + 1}: {line.Item.Trim()}";

        Guard.None(wrong, "Against the house rules:");
    }

    [Fact]
    public void Views_HaveNoInlineStyleScriptOrHandler()
    {
        var wrong = from file in Repository.Files("src", ".cshtml")
                    from line in Repository.Lines(file).Index()
                    where Inline().IsMatch(line.Item)
                    select $"{file}:{line.Index + 1}: {line.Item.Trim()}";

        Guard.None(wrong, "Against the house rules:");
    }

    [Fact]
    public void Pages_StylesAndScripts_NameNoOtherHost()
    {
        var wrong = from file in Repository.Files("src", ".cshtml", ".css", ".js", ".mjs")
                    from line in Repository.Lines(file).Index()
                    where OtherHost().IsMatch(line.Item)
                    select $"{file}:{line.Index + 1}: {line.Item.Trim()}";

        Guard.None(wrong, "Against the house rules:");
    }

    [Theory]
    [InlineData("<p style=\"color:red\">", true)]
    [InlineData("<button onclick=\"go()\">", true)]
    [InlineData("<script>alert(1)</script>", true)]
    [InlineData("<script defer src=\"@Asset.Url(\"app.js\")\" nonce=\"@Nonce.Of(Context)\"></script>", false)]
    [InlineData("<link rel=\"stylesheet\" href=\"x\">", false)]
    [InlineData("<field for=\"Form.Style\" />", false)]
    public void Inline_IsRecognised(string line, bool wrong) => Assert.Equal(wrong, Inline().IsMatch(line));

    [Theory]
    [InlineData("@import url(https://fonts.example.org/a.css)", true)]
    [InlineData("fetch('//cdn.example.org/a.js')", true)]
    [InlineData("xmlns=\"http://www.w3.org/2000/svg\"", false)]
    [InlineData("// a comment", false)]
    public void OtherHost_IsRecognised(string line, bool wrong) => Assert.Equal(wrong, OtherHost().IsMatch(line));

    private static bool IsText(string file) => Path.GetExtension(file) is not (".png" or ".woff2" or ".zip" or ".ico" or ".xlsx" or ".csv" or ".svg");

    [GeneratedRegex(@"\b(ExecuteUpdate|ExecuteDelete|FromSql|ExecuteSql|SqlQuery|CreateCommand|CommandText)", Plain, 1000)]
    private static partial Regex PassesByTheLog();

    [GeneratedRegex(@"^\s*//.*$", Plain | RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(TODO|FIXME|XXX|HACK)\b", Plain, 1000)]
    private static partial Regex NoteToSelf();

    [GeneratedRegex(@"(?<![\w.])/(work|home|root|Users)/", Plain, 1000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\sstyle\s*=|\son[a-z]+\s*=\s*[""']|<style\b|<script\b(?![^>]*\bsrc=)|javascript:", Plain, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex(@"(https?:)(//)(?!www\.w3\.org/|schemas\.microsoft\.com/|127\.0\.0\.1|localhost)|[""'(]//[a-z0-9]", Plain, 1000)]
    private static partial Regex OtherHost();
}
