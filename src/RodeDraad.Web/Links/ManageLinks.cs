using RodeDraad.Core.People;

namespace RodeDraad.Web.Links;

/// <summary>Addresses of the administrator.</summary>
public static class ManageLinks
{
    public const string Overview = "/beheer";
    public const string People = "/beheer/mensen";
    public const string NewPerson = "/beheer/mensen/nieuw";
    public const string Groups = "/beheer/groepen";
    public const string NewGroup = "/beheer/groepen/nieuw";
    public const string Departments = "/beheer/afdelingen";
    public const string NewDepartment = "/beheer/afdelingen/nieuw";
    public const string Rosters = "/beheer/import";
    public const string Invitations = "/beheer/uitnodigingen";
    public const string InvitationSheet = "/beheer/uitnodigingen/blad";
    public const string Changes = "/beheer/logboek";
    public const string School = "/beheer/school";

    /// <summary>Learners who are in no group this year.</summary>
    public const string WithoutGroup = "/beheer/mensen?soort=Learner&groepsloos=true";

    /// <summary>People who cannot be invited, because the school has no address for them.</summary>
    public const string WithoutEmail = "/beheer/mensen?account=WithoutEmail";

    public static string PeopleOf(PersonKind kind) => $"{People}?soort={kind}";
    public static string NewPersonOf(PersonKind kind) => $"{NewPerson}?soort={kind}";
    public static string Person(Guid id) => $"{People}/{id}";
    public static string EditPerson(Guid id) => $"{People}/{id}/bewerken";
    public static string Leave(Guid id) => $"{People}/{id}/vertrek";
    public static string Return(Guid id) => $"{People}/{id}/terug";
    public static string ChangesOf(Guid personId) => $"{Changes}?wie={personId}";

    public static string NewEnrolment(Guid learnerId) => $"{People}/{learnerId}/groepen/nieuw";
    public static string Enrol(Guid learnerId, Guid groupId) => $"{People}/{learnerId}/groepen/{groupId}";
    public static string EndEnrolment(Guid learnerId, Guid groupId) => $"{People}/{learnerId}/groepen/{groupId}/einde";

    public static string NewRole(Guid staffId) => $"{People}/{staffId}/rollen/nieuw";
    public static string EndRole(Guid id) => $"/beheer/rollen/{id}/einde";
    public static string ResumeRole(Guid id) => $"/beheer/rollen/{id}/hervatten";

    public static string NewGuardianship(Guid personId) => $"{People}/{personId}/ouders/nieuw";
    public static string EndGuardianship(Guid id) => $"/beheer/koppelingen/{id}/einde";
    public static string ResumeGuardianship(Guid id) => $"/beheer/koppelingen/{id}/hervatten";

    public static string Invite(Guid personId) => $"{People}/{personId}/account/uitnodigen";
    public static string ChangeAddress(Guid personId) => $"{People}/{personId}/account/adres";
    public static string ResetPassword(Guid personId) => $"{People}/{personId}/account/wachtwoord";
    public static string CloseAccount(Guid personId) => $"{People}/{personId}/account/sluiten";
    public static string ReopenAccount(Guid personId) => $"{People}/{personId}/account/openen";
    public static string EndSessions(Guid personId) => $"{People}/{personId}/account/sessies";

    public static string Group(Guid id) => $"{Groups}/{id}";
    public static string EditGroup(Guid id) => $"{Groups}/{id}/bewerken";
    public static string NewMentor(Guid groupId) => $"{Groups}/{groupId}/mentor";
    public static string AddLearners(Guid groupId) => $"{Groups}/{groupId}/leerlingen";
    public static string GroupsOf(Guid departmentId) => $"{Groups}?afdeling={departmentId}";
    public static string EditDepartment(Guid id) => $"{Departments}/{id}/bewerken";
}
