using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Drafts;

namespace RodeDraad.Web.Demo;

/// <summary>What a learner of the demo school typed and did not save yet.</summary>
internal sealed class DemoDrafts(AppDb db, DemoContent content, SchoolCalendar calendar)
{
    public void Fill(Pupil pupil)
    {
        foreach (var told in content.Drafts.Where(d => d.Of == pupil.ByHand?.Key))
        {
            var at = calendar.Now.AddHours(-told.HoursAgo);
            var draft = new Draft(Id.New(), pupil.Learner.SchoolId, pupil.Learner.Id, Draft.Capture, at);
            draft.Keep(new DraftFields(new Dictionary<string, string[]> { ["Form.Story"] = [told.Words] }), "/dossier/nieuw", formVersion: 0, revision: 0, at);
            db.Add(draft);
        }
    }
}

/// <summary>A draft as the file tells it.</summary>
internal sealed record DraftContent
{
    /// <summary>Key of the learner.</summary>
    public required string Of { get; init; }

    public required int HoursAgo { get; init; }
    public required string Words { get; init; }
}
