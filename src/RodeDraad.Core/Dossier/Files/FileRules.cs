namespace RodeDraad.Core.Dossier.Files;

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

/// <summary>How much a learner may keep; settings of the deployment.</summary>
/// <param name="File">Bytes of one file.</param>
/// <param name="Dossier">Bytes of all files of one learner together.</param>
public sealed record FileLimits(long File, long Dossier)
{
    public const int PerExperience = 20;
    public const int MaxSide = 20_000;
    public const long MaxPixels = 64_000_000;
    public const int ThumbnailMaxLength = 200 * 1024;
    public const int ThumbnailMaxSide = 800;

    /// <summary>The refusal of a file of this length, or null; with the limit in megabytes behind a bar.</summary>
    public string? RefusalOf(long length) => length > File ? $"{FileRules.TooLarge}|{File >> 20}" : null;
}
