using System.Globalization;
using RodeDraad.Core.Common;
using Xunit;

namespace RodeDraad.Tests.Core.Common;

public sealed class WordsTests
{
    private const string Family = "👨‍👩‍👧‍👦";
    private const string Flag = "🏳️‍🌈";

    [Theory]
    [InlineData("Kort", 10, "Kort")]
    [InlineData("Een lange zin met veel woorden erin", 20, "Een lange zin met…")]
    [InlineData("\n\nEerst een lege regel", 80, "Eerst een lege regel")]
    public void Shorten_Words_CutsAtAWord(string text, int length, string expected) => Assert.Equal(expected, Words.Shorten(text, length));

    [Theory]
    [InlineData(Family)]
    [InlineData(Flag)]
    [InlineData("🇳🇱")]
    [InlineData("é")]
    [InlineData("😀")]
    public void Shorten_Signs_NeverCutsOneInHalf(string sign)
    {
        var text = string.Concat(Enumerable.Repeat(sign, 40));
        for (var length = 3; length < 40; length++)
        {
            var cut = Words.Shorten(text, length);

            Assert.InRange(cut.Length, 1, Math.Max(length, sign.Length + 1));
            if (cut.Length > sign.Length) Assert.All(Signs(cut[..^1]), s => Assert.Equal(sign, s));
            Assert.True(IsWhole(cut), $"{cut} has half a character.");
        }
    }

    [Fact]
    public void Excerpt_OfALongerText_LosesTheSignThatWasCut()
    {
        var start = new string('a', 8) + "👨‍👩"; // What a database leaves of a family after eleven code points.

        Assert.Equal(new string('a', 8) + "…", Words.Excerpt(start, 11));
        Assert.Equal("kort", Words.Excerpt("kort", 11));
    }

    [Fact]
    public void Storable_WhatNoDatabaseKeeps_IsTakenOut()
    {
        Assert.Equal("ab", Words.Storable("a\0b"));
        Assert.Equal("half �", Words.Storable("half \ud83d"));
        Assert.Equal("� half", Words.Storable("\ude00 half"));
        Assert.Equal("heel 😀", Words.Storable("heel 😀"));
    }

    [Fact]
    public void Clean_NothingButNul_IsNothing() => Assert.Null(Words.Clean("\0 \0"));

    private static IEnumerable<string> Signs(string text)
    {
        var signs = StringInfo.GetTextElementEnumerator(text);
        while (signs.MoveNext()) yield return signs.GetTextElement();
    }

    private static bool IsWhole(string text) => Words.Storable(text) == text;
}
