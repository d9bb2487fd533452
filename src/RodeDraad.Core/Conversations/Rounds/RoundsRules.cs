namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>Names of the refusals of rounds; each is also the key of the text people see.</summary>
public static class RoundsRules
{
    public const string EndsBeforeItBegins = "Rounds.EndsBeforeItBegins";
    public const string ChoosingAfterTheEnd = "Rounds.ChoosingAfterTheEnd";
    public const string NeedsAGroup = "Rounds.NeedsAGroup";
    public const string IsClosed = "Rounds.IsClosed";
    public const string SlotTaken = "Rounds.SlotTaken";
    public const string SlotPassed = "Rounds.SlotPassed";
    public const string NotYourSlot = "Rounds.NotYourSlot";
    public const string HasBegun = "Rounds.HasBegun";
    public const string NotOffered = "Rounds.NotOffered";
    public const string OutsideRound = "Rounds.OutsideRound";
    public const string NoTimeFits = "Rounds.NoTimeFits";
    public const string Overlaps = "Rounds.Overlaps";
    public const string TooManySlots = "Rounds.TooManySlots";
    public const string SlotHasPeople = "Rounds.SlotHasPeople";
}
