namespace RodeDraad.Core.Dossier.Showing;

/// <summary>Names of the refusals; each is also the key of the text people see.</summary>
public static class ShowingRules
{
    public const string TitleNeeded = "Profile.TitleNeeded";
    public const string TooManyWords = "Profile.TooManyWords";
    public const string TooManyPieces = "Profile.TooManyPieces";
    public const string TooManySheets = "Profile.TooManySheets";
    public const string EndIsPast = "Profile.EndIsPast";
    public const string EndIsTooFar = "Profile.EndIsTooFar";
    public const string TooManyLinks = "Profile.TooManyLinks";
}
