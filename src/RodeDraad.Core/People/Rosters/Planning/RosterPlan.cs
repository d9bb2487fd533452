using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RodeDraad.Core.Common;

namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>How many people of one kind would leave, and how many there are.</summary>
public sealed record RosterEndings(RosterSubject Subject, int Ending, int Present)
{
    private const int FewestToAsk = 10;
    private const double LargestShare = 0.2;

    /// <summary>More than ten and more than a fifth: that is asked about before it is done.</summary>
    public bool IsMany => Ending > FewestToAsk && Ending > Present * LargestShare;
}

/// <summary>What a roster would change at a school: nothing has been changed yet.</summary>
public sealed class RosterPlan
{
    internal RosterPlan(SchoolYear year, IReadOnlyList<RosterStep> steps, RosterFindings findings, IReadOnlyList<RosterEndings> endings, int unchanged)
    {
        Year = year;
        Steps = steps;
        Findings = findings.All;
        Endings = endings;
        Unchanged = unchanged;
        IsRefused = findings.Refuses;
        Fingerprint = Print();
    }

    public SchoolYear Year { get; }

    public IReadOnlyList<RosterStep> Steps { get; }

    /// <summary>What was found in the file and while comparing it with the school.</summary>
    public IReadOnlyList<RosterFinding> Findings { get; }

    public IReadOnlyList<RosterEndings> Endings { get; }

    /// <summary>People in the file for whom nothing changes.</summary>
    public int Unchanged { get; }

    /// <summary>Whether a finding forbids to apply the plan.</summary>
    public bool IsRefused { get; }

    /// <summary>Whether so many people would leave that somebody has to say yes to it.</summary>
    public bool NeedsConsent => Endings.Any(ending => ending.IsMany);

    /// <summary>Changes when the file, the choices or what the school has changes; compared before applying.</summary>
    public string Fingerprint { get; }

    /// <summary>A plan without steps, for when the school could not be read.</summary>
    internal static RosterPlan Nothing(SchoolYear year) => new(year, [], new RosterFindings(), [], 0);

    public int Count(RosterAction action) => Steps.Count(step => step.Action == action);

    private string Print()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Year.Start}\n");
        foreach (var step in Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"{step.Subject}|{step.Action}|{step.Number}|{step.Name}");
            foreach (var difference in step.Differences)
                text.Append(CultureInfo.InvariantCulture, $"|{difference.Field}:{difference.Before}>{difference.After}");
            text.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
