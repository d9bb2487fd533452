using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Components;

/// <summary>The face of how something was; beside the words, never in their place.</summary>
public static class ToneIcon
{
    public static string Of(Tone? tone)
    {
        if (tone == Tone.Pleasant) return "smile";
        return tone == Tone.Unpleasant ? "frown" : "meh";
    }
}
