using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;
using RodeDraad.Web.Pages.Conversations.Talks;

namespace RodeDraad.Web.Pages.Conversations.SmallGroups;

/// <summary>Puts some learners together for a conversation, now or at a moment.</summary>
public class NewModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [BindProperty] public NewForm Form { get; set; } = new();

    /// <summary>"now" begins at once; anything else plans.</summary>
    [BindProperty] public string? Do { get; set; }

    public IReadOnlyList<(string Group, Option Learner)> Learners { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Learners = await GroupChoices.LoadAsync(db, viewer, ct);
        Form = new NewForm { Id = Id.New(), Day = viewer.Today, Minutes = Conversation.UsualMinutes * 2 };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Learners = await GroupChoices.LoadAsync(db, viewer, ct);
        if (Form.Learners.Exists(l => Learners.All(o => o.Learner.Value != l.ToString()))) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Learners.Count is < NewForm.Fewest or > Round.SmallGroupSeats) return this.ShowRefusal(Outcome.Refused("GroupTalks.HowMany"), "Form.Learners");
        if (Form.Id == Guid.Empty) Form.Id = Id.New();
        if (!await IsThereAsync(ct))
        {
            var talk = Conversation.With(Form.Id, viewer.School, ConversationKind.SmallGroup, viewer.Person, clock.Now());
            foreach (var learner in Form.Learners.Distinct()) talk.Seat(Id.New(), learner);
            talk.PlanFor(Do == "now" ? null : Form.Moment, Form.Minutes, viewer.Person, Form.Place);
            if (Do == "now") talk.Start(viewer.Person, viewer.Is(Role.Mentor) ? Role.Mentor : Role.Counsellor, clock.Now());
            db.Conversations.Add(talk);
            await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        }
        return Do == "now" ? LocalRedirect(GroupTalkLinks.Hold(Form.Id)) : this.Done(GroupTalkLinks.Show(Form.Id), "Conversations.Planned");
    }

    private Task<bool> IsThereAsync(CancellationToken ct) => db.Conversations.AnyAsync(c => c.Id == Form.Id && c.MadeById == viewer.Person, ct);

    public sealed class NewForm : MomentForm
    {
        public const int Fewest = 2;

        public Guid Id { get; set; }
        public List<Guid> Learners { get; set; } = [];
    }
}
