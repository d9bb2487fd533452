using AngleSharp.Html.Parser;
using RodeDraad.Web.Components;
using Xunit;

namespace RodeDraad.Tests.Components;

/// <summary>The picture as geometry: with few and with many experiences everything stands inside it and no labels touch.</summary>
public sealed class ThreadPictureTests
{
    public static TheoryData<int, int> Sizes { get; } = new() { { 1, 1 }, { 2, 1 }, { 3, 3 }, { 20, 3 }, { 60, 5 }, { 150, 6 }, { 150, 12 }, { 400, 12 } };

    [Theory, MemberData(nameof(Sizes))]
    public void Labels_NeverTouch_AndStandInsideThePicture(int stories, int threads)
    {
        foreach (var picture in Both(threads, stories))
        {
            var boxes = picture.Labels.Select(l => l.Box).ToList();
            for (var i = 0; i < boxes.Count; i++)
            {
                Assert.True(boxes[i].X >= 0 && boxes[i].Right <= picture.Width && boxes[i].Y >= 0 && boxes[i].Bottom <= picture.Height, $"label {i} stands outside");
                for (var j = i + 1; j < boxes.Count; j++) Assert.False(boxes[i].Touches(boxes[j]), $"labels {i} and {j} touch");
            }
        }
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Knots_AreAllThere_ApartAndInsideThePicture(int stories, int threads)
    {
        foreach (var picture in Both(threads, stories))
        {
            Assert.Equal(stories, picture.Knots.Count);
            Assert.Equal(stories, picture.Knots.Select(k => picture.IsTall ? k.At.Y : k.At.X).Distinct().Count());
            Assert.All(picture.Knots, k => Assert.True(k.At.X > 0 && k.At.X < picture.Width && k.At.Y > 0 && k.At.Y < picture.Height));
        }
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Strands_TouchOnlyTheirOwnKnots(int stories, int threads)
    {
        var told = Stories(stories, threads);
        foreach (var picture in Both(threads, stories))
            foreach (var strand in picture.Strands)
                foreach (var knot in picture.Knots.Where(k => strand.Dots.Contains(k.At)))
                    Assert.Contains(strand.Thread, told[knot.Story].Threads);
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Bands_FollowEachOther_OneForEveryYear(int stories, int threads)
    {
        foreach (var picture in Both(threads, stories))
        {
            Assert.Equal(Stories(stories, threads).Select(s => RodeDraad.Core.Common.SchoolYear.Of(s.Day)).Distinct().Count(), picture.Bands.Count);
            Assert.All(picture.Bands.Zip(picture.Bands.Skip(1)), pair => Assert.False(pair.First.Box.Touches(pair.Second.Box, -.5)));
        }
    }

    [Fact]
    public void Labels_ThinOut_WithManyStories_ButTheNewestKeepsItsOwn()
    {
        var (few, many) = (WidePicture.Of(Threads(3), Stories(3, 3)), WidePicture.Of(Threads(6), Stories(150, 6)));

        Assert.Equal(3, few.Labels.Count);
        Assert.InRange(many.Labels.Count, 10, 80);
        Assert.Contains(many.Labels, l => l.Story == 149);
    }

    [Fact]
    public void Draw_LinksEveryStoryOncePerPicture_WithItsWholeHeading_AndNoStyle()
    {
        var html = ThreadPicture.Draw(Threads(3), Stories(20, 3), "Drie draden").ToString()!;
        var page = new HtmlParser().ParseDocument(html);

        Assert.Equal(2, page.QuerySelectorAll("svg.weave[role=group][aria-label]").Length);
        Assert.Equal(40, page.QuerySelectorAll("a.knot > title").Length);
        Assert.All(page.QuerySelectorAll("a.knot"), a => Assert.NotNull(a.QuerySelector("title")));
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ClassOf_EveryThreadOfOnePicture_IsItsOwn() =>
        Assert.Equal(ThreadPicture.MostThreads, Enumerable.Range(0, ThreadPicture.MostThreads).Select(ThreadPicture.ClassOf).Distinct().Count());

    private static Picture[] Both(int threads, int stories) =>
        [WidePicture.Of(Threads(threads), Stories(stories, threads)), TallPicture.Of(Threads(threads), Stories(stories, threads))];

    private static List<PictureThread> Threads(int count) => [.. Enumerable.Range(0, count).Select(i => new PictureThread($"woord dat nummer {i} heet", $"/draad/{i}", i))];

    /// <summary>Over six school years; some along no thread, most along one, some along two or three.</summary>
    private static List<PictureStory> Stories(int count, int threads)
    {
        var first = new DateOnly(2021, 8, 20);
        return
        [
            .. Enumerable.Range(0, count).Select(i => new PictureStory($"/verhaal/{i}", $"Verhaal <b>{i}</b> over iets dat ik meemaakte en nooit vergeet",
                first.AddDays(i * 1_900 / count), [.. Enumerable.Range(0, threads).Where(t => (i * 7 + t * 3) % (threads + 2) == 0 || (i + t) % 11 == 0).Take(3)])),
        ];
    }
}
