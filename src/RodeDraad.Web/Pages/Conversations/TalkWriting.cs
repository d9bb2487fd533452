using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations;

/// <summary>Takes over what the conversation screen holds: by itself at every pause, or with a button.</summary>
public sealed class TalkWriting(AppDb db, Viewer viewer, Holding holding, TimeProvider clock)
{
    /// <summary>
    /// Writes and saves. When this very screen was saving twice at the same moment it tries once more; only another
    /// screen that wrote since is refused.
    /// </summary>
    /// <returns>The record as it stands now, null when it is not the viewer's; and the outcome.</returns>
    public async Task<(ConversationRecord? Record, Outcome Outcome)> WriteAsync(Guid id, TalkForm form, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (await OwnRecord.ToWriteAsync(db, viewer, id, ct) is not { } record) return (null, Outcome.Done);
            var outcome = await WriteAsync(record, form, ct);
            if (outcome.IsRefused || await db.TrySaveAsync(ct)) return (record, outcome);
            if (attempt == 1) return (await OwnRecord.ToWriteAsync(db, viewer, id, ct), Outcome.Refused(ConversationsRules.OtherPen));
        }
    }

    private async Task<Outcome> WriteAsync(ConversationRecord record, TalkForm form, CancellationToken ct)
    {
        if (record.Conversation!.StartedAt is null) return Outcome.Refused(ConversationsRules.HasNotBegun);
        if (record.Conversation.CancelledAt is not null) return Outcome.Refused(ConversationsRules.WasCancelled);
        var before = record.PenCount;
        var isNew = record.PenId != form.Pen || form.Count > before;
        var written = record.Write(form.Words, new Pen(form.Pen, form.Count, form.Version), viewer.Person, clock.Now());
        if (written.IsRefused || !isNew) return written;
        await holding.LinkAsync(record, form.Beside, viewer, ct);
        return record.GoTo(form.Phase);
    }
}
