using System.Text.RegularExpressions;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Demo;
using Xunit;

namespace RodeDraad.Tests.Demo;

public sealed partial class DemoContentTests
{
    private static readonly DemoContent Content = DemoContent.Read();

    private static IEnumerable<LivedStory> Lived => Content.People.SelectMany(p => p.Experiences ?? []);

    private static IEnumerable<StoryContent> AllStories => [.. Content.Stories, .. Lived];

    [Fact]
    public void Stories_AreManyForEveryTrackAndAge()
    {
        Assert.True(Content.Stories.Count >= 90);
        Assert.All(
            [("praktijk", 14, 15), ("vmbo-tl", 12, 16), ("havo", 12, 17), ("vwo", 12, 18), ("mbo", 16, 19)],
            t => Assert.All(Enumerable.Range(t.Item2, t.Item3 - t.Item2 + 1),
                age => Assert.True(Content.Stories.Count(s => s.Suits(t.Item1, age)) >= 20, $"{t.Item1} {age}")));
    }

    [Fact]
    public void Stories_HaveUniqueNames() =>
        Assert.Empty(AllStories.GroupBy(s => s.Id).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Stories_FitTheLimitsOfTheDossier() => Assert.All(AllStories, s =>
    {
        Assert.True(s.Goal is not null || s.Story is not null, s.Id);
        Assert.True((s.Title?.Length ?? 0) <= Experience.TitleMaxLength, s.Id);
        Assert.True(string.Join(", ", s.Feelings).Length <= Experience.FeelingMaxLength, s.Id);
        Assert.True(s.Words.Count <= CoreWord.PerExperience && s.Words.All(w => w.Length <= CoreWord.MaxLength), s.Id);
        Assert.All(s.Next, n => Assert.True(
            n.What.Length <= NextStep.WhatMaxLength && (n.Helper?.Length ?? 0) <= NextStep.HelperMaxLength
            && (n.Dropped?.Length ?? 0) <= NextStep.ReasonMaxLength && (n.Done is null || n.Dropped is null), s.Id));
        Assert.True(s.Feelings.Count == 0 || s.Tone is not null, $"{s.Id} has a feeling without a tone");
    });

    [Fact]
    public void Answers_FitAndSuitEveryTone()
    {
        Assert.All(Content.Answers, a => Assert.InRange(a.Text.Length, 10, Answer.TextMaxLength));
        Assert.All(Enum.GetValues<Tone>(), tone => Assert.True(Content.Answers.Count(a => a.For.Contains(tone)) >= 5));
    }

    [Fact]
    public void Texts_OfLearners_SpeakTheirLanguage() => Assert.All(
        AllStories.SelectMany(s => new[] { s.Title, s.Goal, s.Story, s.Discovery }.Concat(s.Next.Select(n => n.What)))
            .Concat(Content.Answers.Select(a => a.Text)).Concat(Lived.SelectMany(l => l.Answers).Select(a => a.Text)),
        text => Assert.DoesNotMatch(Forbidden(), text ?? ""));

    [Fact]
    public void References_PointAtSomethingThatExists()
    {
        foreach (var person in Content.People)
        {
            var school = Content.Schools.Schools.Single(s => s.Key == person.School);
            var names = school.Groups.Concat(school.EarlierGroups).Select(g => g.Name).ToList();
            Assert.Contains(person.Group, school.Groups.Select(g => g.Name));
            Assert.All(person.Before, b => Assert.Contains(b.Group, names));
            Assert.All(person.Experiences ?? [], e => Assert.All(e.Answers, a => Assert.Contains(a.By, school.Staff.Select(s => s.Key))));
        }
        Assert.All(Lived.SelectMany(l => l.Next).Select(n => n.LeadsTo).OfType<string>(), id => Assert.Contains(id, Lived.Select(l => l.Id)));
    }

    [Fact]
    public void Schools_NameOnlyTheirOwnStaffGroupsAndDepartments() => Assert.All(Content.Schools.Schools, school =>
    {
        var (staff, departments) = (school.Staff.Select(s => s.Key).ToList(), school.Departments.Select(d => d.Key).ToList());
        Assert.All(school.Groups.Concat(school.EarlierGroups), g => Assert.Contains(g.Mentor, staff));
        Assert.All(school.Groups.Concat(school.EarlierGroups), g => Assert.Contains(g.Department, departments));
        Assert.All(school.Classes, c => Assert.Contains(c.Teacher, staff));
        Assert.All(school.Classes.SelectMany(c => c.From), name => Assert.Contains(name, school.Groups.Select(g => g.Name)));
        Assert.All(school.Staff.SelectMany(s => s.Roles).SelectMany(r => r.Departments ?? []), d => Assert.Contains(d, departments));
        Assert.All(school.Groups, g => Assert.True(Content.People.Count(p => p.School == school.Key && p.Group == g.Name) <= g.Learners));
    });

    [Fact]
    public void Support_NamesOnlyWhoAndWhatExists()
    {
        var (people, staff) = (Content.People.Select(p => p.Key).ToHashSet(), Content.Schools.Schools.SelectMany(s => s.Staff).Select(s => s.Key).ToHashSet());
        var support = Content.Support;

        Assert.All(support.Nudges, n => Assert.True(people.Contains(n.To) && staff.Contains(n.By) && n.Sentence.Length <= Nudge.SentenceMaxLength, n.Sentence));
        Assert.All(support.Referrals, r => Assert.True(people.Contains(r.About) && staff.Contains(r.By) && (r.Counsellor is null || staff.Contains(r.Counsellor)), r.Question));
        Assert.All(support.Cards.Select(c => c.Staff).Concat(support.Questions.Select(q => q.By)), key => Assert.Contains(key, staff));
        Assert.All(support.Hidden, h => Assert.Contains(h.Code, QuestionBank.Shipped.In("nl").Select(q => q.Code)));
        Assert.DoesNotContain("sem", support.Nudges.Select(n => n.To).Concat(support.Referrals.Select(r => r.About)));
    }

    [Fact]
    public void Names_FitAndLeaveRoomForManyLearners()
    {
        var (given, family) = (Content.Names.Origins.SelectMany(o => o.Given).ToList(), Content.Names.Origins.SelectMany(o => o.Family).ToList());
        Assert.True(given.Distinct().Count() >= 150 && family.Distinct().Count() >= 150);
        Assert.All(given.Concat(family), n => Assert.InRange(n.Length, 2, Person.NameMaxLength));
        Assert.All(Content.Names.Infixes, i => Assert.InRange(i.Length, 1, Person.PrefixMaxLength));
    }

    [GeneratedRegex(@"\bLOB\b|competentie|\bscore|portfolio-?eis", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Forbidden();
}
