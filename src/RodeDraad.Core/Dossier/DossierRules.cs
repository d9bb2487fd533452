namespace RodeDraad.Core.Dossier;

/// <summary>Names of the refusals of this capability; each is also the key of the text people see.</summary>
public static class DossierRules
{
    public const string SomethingIsNeeded = "Dossier.SomethingIsNeeded";
    public const string TooManyCoreWords = "Dossier.TooManyCoreWords";
    public const string CoreWordTooLong = "Dossier.CoreWordTooLong";
    public const string IsRemoved = "Dossier.IsRemoved";
    public const string StepIsClosed = "Dossier.StepIsClosed";
    public const string DayFarAhead = "Drafts.DayFarAhead";
    public const string DayLongAgo = "Drafts.DayLongAgo";
    public const string DraftChangedElsewhere = "Drafts.ChangedElsewhere";
    public const string DraftTooLong = "Drafts.TooLong";
    public const string OnlyTheAuthorChanges = "Dossier.OnlyTheAuthorChanges";
}
