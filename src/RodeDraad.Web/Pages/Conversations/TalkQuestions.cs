using System.Globalization;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Web.Pages.Conversations;

/// <summary>A question beside the conversation, and whether the guide picked it beforehand.</summary>
public sealed record TalkQuestion(string Code, string Words, bool IsPicked);

/// <summary>Which questions stand beside a conversation: from the bank as this school and this viewer have it, in the reader's language.</summary>
public sealed class TalkQuestions(SchoolBank bank)
{
    /// <summary>So many of a phase go along with the page; the screen shows three of them at a time.</summary>
    private const int MostOfPhase = 12;

    public static async Task<TalkQuestions> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct) => new(await SchoolBank.LoadAsync(db, viewer, ct));

    /// <summary>The questions of a phase, the picked ones first; in a small group those that are worded for one.</summary>
    public IReadOnlyList<TalkQuestion> Of(Phase phase, Themes themes, Track? track, IReadOnlyCollection<string> picked, bool inGroup = false)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var level = (track ?? Track.Havo).Level();
        var shown = bank.In(language).Where(q => q.Phase == phase && picked.Contains(q.Code)).Select(q => new TalkQuestion(q.Code, q.Text, true)).ToList();
        while (shown.Count < MostOfPhase)
        {
            var more = bank.Suggest(phase, themes, level, language, [.. shown.Select(q => q.Code)], inGroup);
            if (more.Count == 0) break;
            shown.AddRange(more.Select(q => new TalkQuestion(q.Code, q.Text, false)));
        }
        return shown;
    }
}
