namespace RodeDraad.Core.People;

/// <summary>Names of the refusals of this capability; each is also the key of the text people see.</summary>
public static class PeopleRules
{
    public const string HasLeft = "People.HasLeft";
    public const string OutsideSchoolYear = "People.OutsideSchoolYear";
    public const string NotForStaff = "People.NotForStaff";
    public const string RoleNeedsGroup = "People.RoleNeedsGroup";
    public const string RoleNeedsDepartment = "People.RoleNeedsDepartment";
    public const string RoleRunsAlready = "People.RoleRunsAlready";
    public const string EndsBeforeItBegins = "People.EndsBeforeItBegins";
    public const string LastAdministrator = "People.LastAdministrator";
    public const string LastDayInFuture = "People.LastDayInFuture";
    public const string NotYourself = "People.NotYourself";
}
