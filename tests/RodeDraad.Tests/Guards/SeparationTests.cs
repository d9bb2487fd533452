using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.People;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Testing.Hosting;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>
/// Walks every address that carries an identifier, found by reflection, as everybody who may open such an address, and
/// puts in the identifiers of another school and of other people, of the kind that the address is about: GET and POST answer 404 and nothing else. The
/// identifiers of one's own must work, so that the walk cannot pass by asking for nothing.
/// </summary>
public sealed class SeparationTests : IAsyncLifetime
{
    private const string Token = "_form";
    private const string Unknown = "unknown";

    /// <summary>Which rows a plain "id" may be of, by the word before it in the address.</summary>
    private static readonly Dictionary<string, string[]> KindsAfter = new()
    {
        ["afdelingen"] = ["department"],
        ["antwoorden"] = ["answer"],
        ["apparaten"] = ["session", "account"],
        ["bestanden"] = ["attachment"],
        ["bijlagen"] = ["attachment", "upload", "experience"],
        ["concepten"] = ["draft"],
        ["doorverwijzingen"] = ["referral"],
        ["dossier"] = ["experience"],
        ["draden"] = ["thread"],
        ["feedback"] = ["feedback"],
        ["gesprekken"] = ["talk", "invitation"],
        ["groepen"] = ["group"],
        ["groepje"] = ["talk"],
        ["import"] = ["roster"],
        ["koppelingen"] = ["guardianship"],
        ["laten-zien"] = ["sheet"],
        ["leerlingen"] = ["learner"],
        ["links"] = ["sheetLink"],
        ["mensen"] = ["learner", "staff", "guardian", "administrator", "account", "membership"],
        ["rollen"] = ["staffRole"],
        ["rondes"] = ["round"],
        ["stappen"] = ["step"],
        ["tijd-kiezen"] = ["round", "slot"],
        ["tijden"] = ["slot"],
        ["uitnodigingen"] = ["invitation"],
        ["uren"] = ["department"],
        ["verhalen"] = ["experience"],
        ["vragen"] = ["question"],
        ["woorden"] = ["words"],
        ["zetjes"] = ["nudge"],
    };

    private TestApp _app = null!;
    private SampleHouse _house = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _house = await SampleHouse.StartAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Identifier_OfAnotherSchoolOrPerson_IsNotFound_OwnOnesWork()
    {
        var routes = PageRoute.Of(_app).Where(r => r.Identifiers.Count > 0).ToList();
        Guard.None(routes.SelectMany(r => r.Identifiers.Where(i => !IsNamed(i)).Select(i => WordBefore(r, i))).Except(KindsAfter.Keys), "Say which rows may stand after these words:");
        var wrong = new List<string>();
        var worked = new HashSet<PageRoute>();
        var actors = await ActorsAsync();
        foreach (var actor in actors)
        {
            using var visitor = await _app.SignInAsync(actor.Who);
            var token = (await visitor.OpenAsync("/")).Value(Token)!;
            foreach (var route in routes)
            {
                var takesPosts = Views.TakesPosts(route.Page!);
                foreach (var (tried, ids) in Forbidden(route, actor).Index())
                {
                    var address = route.At(ids);
                    List<Page> answers = [await visitor.GetAsync(address)];
                    // A page without a form is stopped before any identifier is read: one try is enough.
                    if (takesPosts || tried == 0) answers.Add(await PostAsync(visitor, address, token));
                    wrong.AddRange(answers.Where(a => a.Status != HttpStatusCode.NotFound).Select(a => $"{actor.Who} ({actor.Role}): {route.Pattern} -> {a.Describe()}"));
                }
            }
        }
        Guard.None(_app.Log.Errors.Select(e => e[..Math.Min(e.Length, 1500)]), "These failed:");
        // Only now, and posts last, because posting with own identifiers changes things.
        foreach (var isPost in new[] { false, true })
            foreach (var actor in actors)
            {
                using var visitor = await _app.SignInAsync(actor.Who);
                var token = (await visitor.OpenAsync("/")).Value(Token)!;
                foreach (var route in routes.Where(r => (!isPost || Views.TakesPosts(r.Page!)) && r.Open!.Roles.Contains(actor.Role) && !worked.Contains(r)))
                    foreach (var ids in Combine(route, actor.Own))
                    {
                        var answer = isPost ? await PostAsync(visitor, route.At(ids), token) : await visitor.GetAsync(route.At(ids));
                        if (isPost ? answer.Status != HttpStatusCode.NotFound : answer.Status == HttpStatusCode.OK) worked.Add(route);
                    }
            }
        Guard.None(wrong, "These answer with something else than 404:");
        Guard.None(routes.Except(worked).Select(r => r.Pattern), "Nobody can open these with an identifier of their own; give the sample school a row for them:");
    }

    private static Task<Page> PostAsync(Visitor visitor, string address, string token) => visitor.PostAsync(address, [(Token, token)]);

    /// <summary>Every combination with at least one identifier that is not the actor's to use.</summary>
    private static IEnumerable<IReadOnlyDictionary<string, Guid>> Forbidden(PageRoute route, Actor actor)
    {
        var admitted = route.Open!.Roles.Contains(actor.Role);
        // Who may not open the address at all is stopped before any identifier is read: one try is enough.
        if (!admitted)
        {
            yield return route.Identifiers.ToDictionary(i => i, _ => actor.NotOwn[0].Id);
            yield break;
        }
        foreach (var name in route.Identifiers)
            foreach (var bad in actor.NotOwn.Where(n => n.Kind == Unknown || Fits(route, name, n.Kind)))
                foreach (var rest in Combine(route, actor.Own, except: name))
                    yield return new Dictionary<string, Guid>(rest) { [name] = bad.Id };
    }

    private static IEnumerable<Dictionary<string, Guid>> Combine(PageRoute route, IReadOnlyList<Row> rows, string? except = null)
    {
        IEnumerable<Dictionary<string, Guid>> combined = [[]];
        foreach (var name in route.Identifiers.Where(n => n != except))
            combined = combined.SelectMany(c => rows.Where(r => Fits(route, name, r.Kind)).Select(r => new Dictionary<string, Guid>(c) { [name] = r.Id })).ToList();
        return combined;
    }

    /// <summary>"learnerId" takes a learner; what a plain "id" may be follows from the word before it.</summary>
    private static bool Fits(PageRoute route, string name, string kind) =>
        IsNamed(name) ? name.StartsWith(kind, StringComparison.OrdinalIgnoreCase) : KindsAfter[WordBefore(route, name)].Contains(kind);

    private static bool IsNamed(string identifier) => identifier.Length > 2;

    private static string WordBefore(PageRoute route, string identifier) =>
        route.Pattern.Split('/').TakeWhile(part => !part.StartsWith($"{{{identifier}:", StringComparison.Ordinal)).Last();

    private sealed record Row(string Kind, Guid Id);

    private sealed record Actor(Someone Who, Role Role, IReadOnlyList<Row> Own, IReadOnlyList<Row> NotOwn);

    private IEnumerable<Actor> Actors()
    {
        var here = _house.Here;
        var noors = Story(here.Noor, here.Shared.Id, here.Step.Id).Append(new("answer", here.Answer.Id)).Append(new("attachment", here.Picture.Id)).Append(new("thread", here.Thread.Id)).Concat(Talks(here)).ToArray();
        Row[] hidden = [new("experience", here.Private.Id), new("experience", here.Removed.Id), new("step", here.PrivateStep.Id), new("thread", here.PrivateThread.Id),
            new("attachment", here.PrivatePicture.Id), new("upload", here.Upload.Id)];
        Row[] brams = [.. Story(here.Bram, here.BramsShared.Id, here.BramsStep.Id), new("answer", here.BramsAnswer.Id), new("thread", here.BramsThread.Id), new("talk", here.BramsTalk.Id), new("talk", here.BramsWithHome.Id), new("invitation", here.BramsInvitation.Id), new("invitation", here.BramsInvited.Id), new("talk", here.BramsGroupTalk.Id), new("round", here.BramsRound.Id),
            new("attachment", here.BramsPicture.Id), new("upload", here.BramsUpload.Id)];
        Row[] dossiers = [.. noors.Where(r => r.Kind != "learner"), .. hidden, .. brams.Where(r => r.Kind != "learner"), new("experience", here.Home.Id), new("draft", here.Draft.Id)];
        Row[] groups = [new("group", here.OtherGroup.Id), new("group", here.VwoGroup.Id)];
        Row vwo = new("group", here.VwoGroup.Id);
        Row own = new("group", here.Group.Id);
        Row time = new("slot", here.FreeSlot.Id);
        Row havo = new("department", here.Havo.Id);
        Row nudge = new("nudge", here.Nudge.Id);
        Row bramsNudge = new("nudge", here.BramsNudge.Id);
        Row referral = new("referral", here.Referral.Id);
        Row bramsReferral = new("referral", here.BramsReferral.Id);
        Row feedback = new("feedback", here.Feedback.Id);
        Row bramsFeedback = new("feedback", here.BramsFeedback.Id);
        Row question = new("question", here.OwnQuestion.Id);
        Row personal = new("question", here.PersonalQuestion.Id);
        Row photo = new("staff", here.Photo.Id);

        yield return Make(here.Noor, Role.Learner, [.. noors, .. hidden, new("experience", here.Home.Id), new("attachment", here.HomePicture.Id), new("sheet", here.Sheet.Id), new("sheetLink", here.SheetLink.Id), new("draft", here.Draft.Id), new("session", here.NoorsSession.Id), new("words", here.SaidToMentor.Id), nudge, feedback, new("guardian", here.Guardian.Id)],
            [.. brams, new("draft", here.BramsDraft.Id), new("sheet", here.BramsSheet.Id), new("sheetLink", here.BramsSheetLink.Id), new("session", here.BramsSession.Id), new("words", here.BramsWords.Id), bramsNudge, question, personal, referral, bramsReferral, bramsFeedback, new("guardian", here.OtherGuardian.Id)]);
        yield return Make(here.Guardian, Role.Guardian, [noors[0], new("experience", here.Home.Id), new("attachment", here.HomePicture.Id), new("talk", here.Held.Id), new("thread", here.Thread.Id), new("invitation", here.Invited.Id)],
            [.. brams, .. hidden, new("experience", here.Shared.Id), new("attachment", here.Picture.Id), new("step", here.Step.Id), new("talk", here.Planned.Id), new("talk", here.Running.Id), new("talk", here.WithHome.Id), new("invitation", here.Invitation.Id), new("talk", here.GroupTalk.Id)]);
        yield return Make(here.Mentor, Role.Mentor, [.. noors, own, time, referral, personal, photo, new("guardian", here.Guardian.Id)], [question, new("question", here.OfferedQuestion.Id), havo, .. brams, .. hidden, .. groups, nudge, bramsNudge, bramsReferral, new("draft", here.Draft.Id)]);
        yield return Make(here.OtherMentor, Role.Mentor, [.. brams, groups[0], bramsNudge, bramsReferral], [time, .. noors, .. hidden, own, vwo, nudge, referral, personal, question]);
        yield return Make(here.Teacher, Role.Teacher, [own, noors[0], nudge], [.. dossiers, .. groups, new("learner", here.Bram.Id), bramsNudge]);
        yield return Make(here.Counsellor, Role.Counsellor, [.. noors, own, groups[0], havo, question, personal, new("question", here.OfferedQuestion.Id), referral, bramsReferral],
            [time, nudge, bramsNudge, .. hidden, vwo, new("answer", here.Answer.Id), new("answer", here.BramsAnswer.Id), new("draft", here.Draft.Id)]);
        yield return Make(here.OtherCounsellor, Role.Counsellor, [vwo, question], [nudge, referral, bramsReferral, .. dossiers, new("learner", here.Noor.Id), new("learner", here.Bram.Id), own, groups[0], time, havo]);
        yield return Make(here.TeamLeader, Role.TeamLeader, [own, havo], [.. dossiers, vwo]);
        yield return Make(here.SchoolLeader, Role.SchoolLeader, [own, vwo], dossiers);
        yield return Make(here.Administrator, Role.Administrator, Everything(here), dossiers);
        yield return Make(_house.Board, Role.Board, [], [.. dossiers, own, new("learner", here.Noor.Id)]);
    }

    private Actor Make(Someone who, Role role, Row[] own, Row[] notOwn) =>
        new(who, role, own, [.. notOwn, .. Everything(_house.Elsewhere), new(Unknown, Guid.NewGuid())]);

    /// <summary>The cast with the rows of their accounts: everybody has a session on another device too.</summary>
    private async Task<IReadOnlyList<Actor>> ActorsAsync()
    {
        var actors = new List<Actor>();
        var stranger = await SessionOfAsync(_house.Elsewhere.Noor);
        foreach (var actor in Actors())
        {
            var session = await SessionOfAsync(actor.Who);
            actors.Add(actor with
            {
                Own = [.. actor.Own, new("account", actor.Who.AccountId), new("membership", actor.Who.MembershipId), new("session", session)],
                NotOwn = [.. actor.NotOwn, new("session", stranger)],
            });
        }
        return actors;
    }

    private async Task<Guid> SessionOfAsync(Someone who)
    {
        using var device = await _app.SignInAsync(who);
        return await _app.InSchoolAsync(null, db => db.Sessions.Where(s => s.AccountId == who.AccountId && s.EndedAt == null)
            .OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync());
    }

    private static Row[] Story(Someone learner, Guid experience, Guid step) => [new("learner", learner.Id), new("experience", experience), new("step", step)];

    private static Row[] Talks(SampleSchool school) => [new("talk", school.Planned.Id), new("talk", school.Running.Id), new("talk", school.Held.Id), new("round", school.Round.Id),
        new("talk", school.WithHome.Id), new("talk", school.Leading.Id), new("invitation", school.Invitation.Id), new("talk", school.GroupTalk.Id), new("talk", school.GroupRunning.Id)];

    /// <summary>One row of every kind of a school.</summary>
    private static Row[] Everything(SampleSchool school) =>
    [
        .. Story(school.Noor, school.Shared.Id, school.Step.Id), .. Talks(school), new("experience", school.Home.Id), new("experience", school.Private.Id),
        new("attachment", school.Picture.Id), new("attachment", school.PrivatePicture.Id), new("upload", school.Upload.Id),
        new("answer", school.Answer.Id), new("words", school.SaidToMentor.Id), new("thread", school.Thread.Id), new("sheet", school.Sheet.Id), new("sheetLink", school.SheetLink.Id), new("draft", school.Draft.Id), new("roster", school.Roster.Id), new("group", school.Group.Id), new("department", school.Havo.Id),
        new("staff", school.Mentor.Id), new("guardian", school.Guardian.Id), new("administrator", school.Administrator.Id),
        new("account", school.Noor.AccountId), new("membership", school.Noor.MembershipId),
        new("guardianship", school.Given.First<Guardianship>().Id),
        new("staffRole", school.Given.First<StaffRole>().Id),
        new("nudge", school.Nudge.Id), new("question", school.OwnQuestion.Id), new("question", school.PersonalQuestion.Id), new("referral", school.Referral.Id), new("feedback", school.Feedback.Id),
    ];
}
