using System.Text.RegularExpressions;
using RodeDraad.Core.Common;
using RodeDraad.Core.People.Rosters.Lists;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>Recognises the track in what a file calls a department, and in the name of a group.</summary>
internal static partial class Tracks
{
    private static readonly Dictionary<string, Track> Names = new(StringComparer.Ordinal)
    {
        ["praktijkonderwijs"] = Track.Pro,
        ["pro"] = Track.Pro,
        ["vmbobasis"] = Track.VmboB,
        ["vmbobb"] = Track.VmboB,
        ["vmbob"] = Track.VmboB,
        ["bb"] = Track.VmboB,
        ["vmbokader"] = Track.VmboK,
        ["vmbokb"] = Track.VmboK,
        ["vmbok"] = Track.VmboK,
        ["kb"] = Track.VmboK,
        ["vmbogl"] = Track.VmboG,
        ["vmbog"] = Track.VmboG,
        ["gl"] = Track.VmboG,
        ["vmbotl"] = Track.VmboT,
        ["vmbot"] = Track.VmboT,
        ["vmbogt"] = Track.VmboT,
        ["tl"] = Track.VmboT,
        ["mavo"] = Track.VmboT,
        ["havo"] = Track.Havo,
        ["vwo"] = Track.Vwo,
        ["atheneum"] = Track.Vwo,
        ["gymnasium"] = Track.Vwo,
        ["mbo1"] = Track.Mbo1,
        ["mbo2"] = Track.Mbo2,
        ["mbo3"] = Track.Mbo3,
        ["mbo4"] = Track.Mbo4,
        ["mboniveau1"] = Track.Mbo1,
        ["mboniveau2"] = Track.Mbo2,
        ["mboniveau3"] = Track.Mbo3,
        ["mboniveau4"] = Track.Mbo4,
    };

    private static readonly Dictionary<string, Track> Letters = new(StringComparer.Ordinal)
    {
        ["h"] = Track.Havo,
        ["v"] = Track.Vwo,
        ["a"] = Track.Vwo,
        ["t"] = Track.VmboT,
        ["m"] = Track.VmboT,
        ["k"] = Track.VmboK,
        ["b"] = Track.VmboB,
    };

    /// <summary>The track that the name of a department says; null when it says none or more than one ("havo/vwo").</summary>
    public static Track? OfDepartment(string name, int? level)
    {
        if (level is >= 1 and <= 4)
            return Track.Mbo1 + (level.Value - 1);
        return Names.TryGetValue(Folded(name), out var track) || Names.TryGetValue(Folded(WithoutYear(name)), out track) ? track : null;
    }

    /// <summary>"havo 4" without the year: "havo".</summary>
    public static string WithoutYear(string name) => Year().Replace(name, " ").Trim();

    /// <summary>
    /// The track and year in the name of a group, only where the name leaves no choice: "4h1", "h4a", "2 vmbo-tl A".
    /// Null for "1hv" or "4ha", which can be two things.
    /// </summary>
    public static (Track Track, int Grade)? OfGroup(string name)
    {
        var match = GroupName().Match(Words.Fold(name));
        if (!match.Success)
            return null;

        var words = Folded(match.Groups["track"].Value);
        return Letters.TryGetValue(words, out var track) || Names.TryGetValue(words, out track)
            ? (track, match.Groups["grade"].ValueSpan[0] - '0')
            : null;
    }

    /// <summary>What a new department of this track is called.</summary>
    public static string NameOf(Track track) => track switch
    {
        Track.Pro => "praktijkonderwijs",
        Track.VmboB => "vmbo-bb",
        Track.VmboK => "vmbo-kb",
        Track.VmboG => "vmbo-gl",
        Track.VmboT => "vmbo-tl",
        Track.Havo => "havo",
        Track.Vwo => "vwo",
        _ => $"mbo niveau {1 + (track - Track.Mbo1)}",
    };

    private static string Folded(string text) => RosterColumns.Fold(text);

    [GeneratedRegex(@"(?<![0-9])[1-6](?![0-9])", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"^(?<grade>[1-6])[ .-]?(?<track>vmbo[ -]?(tl|gl|kb|bb|gt|t|k|b)|havo|vwo|mavo|atheneum|gymnasium|tl|gl|kb|bb|[hvatmkb])(?![a-z])([ .-]?[0-9a-z]{1,3})?$"
        + @"|^(?<track>[hvatmkb])(?<grade>[1-6])[a-z0-9]{0,2}$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex GroupName();
}
