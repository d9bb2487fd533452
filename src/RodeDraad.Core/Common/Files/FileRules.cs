namespace RodeDraad.Core.Common.Files;

/// <summary>Names of the refusals of files; each is also the key of the text people see.</summary>
public static class FileRules
{
    public const string Empty = "Attachments.Empty";
    public const string UnknownFormat = "Attachments.UnknownFormat";
    public const string NotWhatItsNameSays = "Attachments.NotWhatItsNameSays";
    public const string TwoInOne = "Attachments.TwoInOne";
    public const string Broken = "Attachments.Broken";
    public const string ActiveContent = "Attachments.ActiveContent";
    public const string IsVideo = "Attachments.IsVideo";
    public const string TooManyPixels = "Attachments.TooManyPixels";
    public const string TooLarge = "Attachments.TooLarge";
    public const string DossierFull = "Attachments.DossierFull";
    public const string TooMany = "Attachments.TooMany";
    public const string NoRoom = "Attachments.NoRoom";
    public const string NotUnderstood = "Attachments.NotUnderstood";
    public const string SameAgain = "Attachments.SameAgain";
}
