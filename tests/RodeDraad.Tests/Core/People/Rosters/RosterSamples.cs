using System.IO.Compression;
using System.Text;
using RodeDraad.Core.People.Rosters;
using Xunit;

namespace RodeDraad.Tests.Core.People.Rosters;

/// <summary>Rosters of an invented school, written as the systems of schools write them.</summary>
internal static class RosterSamples
{
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public const string LearnerHeader = "Stamnummer,Roepnaam,Tussenvoegsel,Achternaam,Klas,Klassenmentor 1";

    /// <summary>Five learners in two groups, as the list of a school for secondary education.</summary>
    public static readonly string[] Learners =
    [
        LearnerHeader,
        "100234,Noor,van den,Berg,4h1,HAD",
        "100235,Zoë,,Çelik,4h1,HAD",
        "100236,Émile,d',Artagnan,4h1,HAD",
        "100237,Fatima-Zohra,,El Idrissi,4h2,Joke Willems",
        "100238,Tijn,,\"Jansen, de jonge\",4h2,Joke Willems",
    ];

    public static byte[] Utf8(params string[] lines) => Encoding.UTF8.GetBytes(Text(lines));

    public static byte[] Utf8WithMark(params string[] lines) => [.. Encoding.UTF8.GetPreamble(), .. Utf8(lines)];

    public static byte[] Western(params string[] lines) => Windows1252.GetBytes(Text(lines));

    public static RosterFile Read(byte[] content, string name = "leerlingen.csv", RosterSchool? school = null)
        => new RosterReader().Read(name, content, school);

    public static RosterFile Read(params string[] lines) => Read(Utf8(lines));

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }

        return buffer.ToArray();
    }

    /// <summary>The only finding of this cause; fails when there is none or more than one.</summary>
    public static RosterFinding One(this RosterFile file, RosterCause cause)
        => Assert.Single(file.Findings, finding => finding.Cause == cause);

    public static bool Has(this RosterFile file, RosterCause cause)
        => file.Findings.Any(finding => finding.Cause == cause);

    private static string Text(string[] lines) => string.Join("\r\n", lines) + "\r\n";
}
