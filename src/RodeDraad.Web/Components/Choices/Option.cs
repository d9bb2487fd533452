namespace RodeDraad.Web.Components;

/// <summary>One thing to choose, in a list or in a group of choices.</summary>
/// <param name="Value">What the form receives.</param>
/// <param name="Words">What the reader sees, already in the reader's language.</param>
/// <param name="Small">A line of explanation under the words.</param>
/// <param name="Tone">Class of a competence's shape and colour: q, m, w, d or n.</param>
/// <param name="Icon">Pictogram before the words.</param>
public sealed record Option(string Value, string Words, string? Small = null, string? Tone = null, string? Icon = null);
