using System.ComponentModel.DataAnnotations;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Rounds;

namespace RodeDraad.Web.Pages.Conversations.Rounds;

/// <summary>What a round is: for whom, when, how long.</summary>
public class RoundForm
{
    /// <summary>Made when the form was shown, so that a double click makes one round.</summary>
    public Guid Id { get; set; }

    public int Version { get; set; }

    [Needed, Limit(Round.TitleMaxLength)]
    public string Title { get; set; } = "";

    [Limit(Round.NoteMaxLength)]
    public string? Note { get; set; }

    public ConversationKind Kind { get; set; } = ConversationKind.Individual;

    [Needed] public DateOnly? From { get; set; }

    [Needed] public DateOnly? Until { get; set; }

    public DateOnly? ChooseUntil { get; set; }

    [Range(Conversation.FewestMinutes, Conversation.MostMinutes, ErrorMessage = "Conversations.Minutes.Range")]
    public int Minutes { get; set; } = Conversation.UsualMinutes;

    public List<Guid> Groups { get; set; } = [];

    /// <summary>Shows what is stored.</summary>
    public static RoundForm Of(Round round) => new()
    {
        Id = round.Id,
        Version = round.Version,
        Title = round.Title,
        Note = round.Note,
        Kind = round.Kind,
        From = round.From,
        Until = round.Until,
        ChooseUntil = round.ChooseUntil == round.Until ? null : round.ChooseUntil,
        Minutes = round.Minutes,
        Groups = [.. round.Groups.Select(g => g.GroupId)],
    };

    /// <summary>Writes it on a round.</summary>
    public Core.Common.Outcome On(Round round) =>
        round.Describe(Title, Note, (From!.Value, Until!.Value, ChooseUntil), Minutes, [.. Groups.Distinct()]);

    /// <summary>The field at which a refusal belongs.</summary>
    public static string FieldOf(string refusal) => refusal switch
    {
        RoundsRules.EndsBeforeItBegins => "Form.Until",
        RoundsRules.ChoosingAfterTheEnd => "Form.ChooseUntil",
        RoundsRules.NeedsAGroup => "Form.Groups",
        _ => "",
    };
}
