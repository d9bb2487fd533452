namespace RodeDraad.Core.Conversations;

/// <summary>Names of the refusals of this capability; each is also the key of the text people see.</summary>
public static class ConversationsRules
{
    public const string WasCancelled = "Conversations.WasCancelled";
    public const string HasBegun = "Conversations.HasBegun";
    public const string HasNotBegun = "Conversations.HasNotBegun";
    public const string HasEnded = "Conversations.HasEnded";
    public const string NotYoursToLead = "Conversations.NotYoursToLead";
    public const string StoryFirst = "Conversations.StoryFirst";
    public const string NotYourStory = "Conversations.NotYourStory";
    public const string TooManyQuestions = "Conversations.TooManyQuestions";
    public const string OtherPen = "Conversations.OtherPen";
    public const string NothingWritten = "Conversations.NothingWritten";
    public const string TooManyLines = "Conversations.TooManyLines";
    public const string IsOffered = "Conversations.IsOffered";
    public const string IsNotOffered = "Conversations.IsNotOffered";
    public const string IsConfirmed = "Conversations.IsConfirmed";
    public const string IsNotConfirmed = "Conversations.IsNotConfirmed";
    public const string StepNeedsStory = "Conversations.StepNeedsStory";
}
