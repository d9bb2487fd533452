using System.Collections.Frozen;
using RodeDraad.Core.Common;

namespace RodeDraad.Core.People.SigningIn;

/// <summary>Passwords that guessers try first, from content/passwords/common.txt: one a line, "#" begins a remark.</summary>
public sealed class CommonPasswords(IEnumerable<string> lines)
{
    private readonly FrozenSet<string> _all = lines.Select(Words.Fold).Where(l => l.Length > 0 && l[0] != '#').ToFrozenSet();

    /// <summary>How many stand in the list.</summary>
    public int Count => _all.Count;

    /// <summary>Reads the list that ships beside the program.</summary>
    public static CommonPasswords Read() =>
        new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "content", "passwords", "common.txt")));

    /// <summary>Whether a password is one of them, also in other letters or with marks behind it ("Welkom2026!!").</summary>
    public bool Contains(string password)
    {
        var folded = Words.Fold(password);
        return _all.Contains(folded) || _all.Contains(folded.TrimEnd('!', '?', '.', '#', '*', '@', '$', '_', '-', ' ')) || IsOneRun(folded);
    }

    /// <summary>One character over and over, or neighbours in a row: "aaaaaaaa", "23456789", "hgfedcba".</summary>
    private static bool IsOneRun(string text)
    {
        if (text.Length < 2) return true;
        var step = text[1] - text[0];
        if (step is < -1 or > 1) return false;
        for (var i = 2; i < text.Length; i++)
            if (text[i] - text[i - 1] != step) return false;
        return true;
    }
}
