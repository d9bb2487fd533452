using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>Says everything that is wrong at once, a line each, and what to do about it.</summary>
internal static class Guard
{
    public static void None(IEnumerable<string> wrong, string advice)
    {
        var lines = wrong.Distinct().Order(StringComparer.Ordinal).ToList();
        if (lines.Count > 0) Assert.Fail($"{advice}\n{string.Join('\n', lines)}");
    }
}
