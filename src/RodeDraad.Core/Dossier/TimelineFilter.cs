using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>What sort of experiences the learner wants to see.</summary>
public enum StoryKind { Pleasant, Unpleasant, Mixed, Planned, Open, Answered }

/// <summary>A choice among the own experiences; everything left out means all of it.</summary>
/// <param name="Words">Words that have to stand in it.</param>
/// <param name="Year">School year.</param>
/// <param name="Kind">What sort.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="CoreWord">One of the own core words.</param>
public sealed record TimelineFilter(SearchWords Words, SchoolYear? Year, StoryKind? Kind, Themes? Theme, string? CoreWord)
{
    /// <summary>Whether anything is left out at all.</summary>
    public bool IsEmpty => Words.IsEmpty && Year is null && Kind is null && Theme is null && CoreWord is null;

    /// <summary>The experiences that fit.</summary>
    public IQueryable<Experience> Choose(IQueryable<Experience> own)
    {
        // A stem stands at the beginning of a word in the text, so that "buit" finds "buiten" while it is being typed.
        foreach (var term in Words.Terms) own = own.Where(AnyForm(term.Select(form => " " + form)));
        if (Year is { } year)
        {
            var (first, last) = (year.FirstDay, year.LastDay);
            own = own.Where(e => e.HappenedOn >= first && e.HappenedOn <= last);
        }
        if (Theme is { } theme) own = own.Where(e => (e.Themes & theme) != Themes.None);
        if (CoreWord is not null)
        {
            var fold = Common.Words.Fold(CoreWord);
            own = own.Where(e => e.CoreWords.Any(w => w.WordFold == fold));
        }
        return Kind switch
        {
            StoryKind.Pleasant => own.Where(e => e.Tone == Tone.Pleasant),
            StoryKind.Unpleasant => own.Where(e => e.Tone == Tone.Unpleasant),
            StoryKind.Mixed => own.Where(e => e.Tone == Tone.Mixed),
            StoryKind.Planned => own.Where(e => e.Story == null),
            StoryKind.Open => own.Where(e => e.Story != null && e.Discovery == null),
            StoryKind.Answered => own.Where(e => e.Answers.Any(a => a.WithdrawnAt == null)),
            _ => own,
        };
    }

    /// <summary>One condition for all forms of a word; each stays a parameter, so that nothing typed becomes SQL.</summary>
    private static Expression<Func<Experience, bool>> AnyForm(IEnumerable<string> forms)
    {
        var conditions = forms.Select(form => (Expression<Func<Experience, bool>>)(e => e.SearchText!.Contains(form))).ToList();
        var row = conditions[0].Parameters[0];
        var any = conditions.Select(c => new Swap(c.Parameters[0], row).Visit(c.Body)).Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<Experience, bool>>(any, row);
    }

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}

/// <summary>What there is to choose from: school years with experiences in them and the own core words.</summary>
/// <param name="Years">Newest first.</param>
/// <param name="Words">In the order of the alphabet.</param>
public sealed record TimelineChoices(IReadOnlyList<SchoolYear> Years, IReadOnlyList<string> Words)
{
    private const int MostWords = 60;

    private static readonly Func<AppDb, Guid, Task<Ends?>> EndsOf = EF.CompileAsyncQuery((AppDb db, Guid learner) =>
        db.Experiences.AsNoTracking().Where(e => e.LearnerId == learner && e.RemovedAt == null)
            .GroupBy(_ => 1).Select(g => new Ends(g.Min(e => e.HappenedOn), g.Max(e => e.HappenedOn))).SingleOrDefault());

    /// <summary>Two statements.</summary>
    public static async Task<TimelineChoices> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Is(Role.Learner) || await EndsOf(db, viewer.Person) is not { } ends) return new TimelineChoices([], []);
        var (oldest, newest) = (SchoolYear.Of(ends.First).Start, SchoolYear.Of(ends.Last).Start);
        var words = await ReturningWords.LoadAsync(db, viewer, least: 1, MostWords, ct);
        return new TimelineChoices(
            [.. Enumerable.Range(oldest, newest - oldest + 1).Reverse().Select(start => new SchoolYear(start))],
            [.. words.Select(w => w.Word).Order(StringComparer.CurrentCulture)]);
    }

    private sealed record Ends(DateOnly First, DateOnly Last);
}
