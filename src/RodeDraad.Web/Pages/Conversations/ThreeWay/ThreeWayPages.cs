using System.Globalization;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Conversations.ThreeWay;

/// <summary>What the pages of a conversation with home share.</summary>
public static class ThreeWayPages
{
    private static string Code => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The parts, in the reader's language, and in short sentences for who reads those.</summary>
    public static IReadOnlyList<AgendaPart> Agenda => ThreeWayGuide.Shipped.AgendaIn(Code, PlainReading.IsOn);

    /// <summary>The card of somebody at the table, in the reader's words.</summary>
    public static TableCard CardOf(CardFor who) => ThreeWayGuide.Shipped.CardIn(Code, who, PlainReading.IsOn);

    /// <summary>A record of a conversation with home in which the viewer may write; null otherwise.</summary>
    public static async Task<ConversationRecord?> FindAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct) =>
        await OwnRecord.ToWriteAsync(db, viewer, id, ct) is { Conversation.Kind: ConversationKind.ThreeWay } record ? record : null;
}

/// <summary>A page that somebody from home reads, with an account or by a link.</summary>
public interface IGuestPage
{
    GuestView View { get; }
    SentenceForm Form { get; }

    /// <summary>Where the sentence goes.</summary>
    string Action { get; }
}

/// <summary>One sentence from home.</summary>
public sealed class SentenceForm
{
    [Needed(ThreeWayRules.WordsAreNeeded), Limit(GuardianInvitation.SentenceMaxLength)] public string? Sentence { get; set; }
}

/// <summary>The agenda as a line of fifteen minutes; the part where they are, or none.</summary>
public sealed record AgendaLineView(IReadOnlyList<AgendaPart> Parts, TalkPart? At);
