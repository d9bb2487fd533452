using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Dossier.Attachments;

/// <summary>How a script that sends a file is answered: how far it is, or why not, in the reader's words.</summary>
internal static class UploadAnswers
{
    /// <summary>Header with the place of the first byte that is sent, or of the next one that is asked for.</summary>
    public const string Offset = "Upload-Offset";

    /// <summary>Runs a step of an upload and answers it; a full disk is an answer too.</summary>
    public static async Task<IActionResult> AnswerAsync(this PageModel page, Text text, Func<Task<UploadState?>> step)
    {
        UploadState? state;
        try
        {
            state = await step();
        }
        catch (Exception e) when (DatabaseTrouble.IsDiskFull(e))
        {
            return Refused(text, FileRules.NoRoom);
        }
        if (state is null) return page.NotFound();
        page.Response.Headers[Offset] = state.Offset.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (state.Refusal is { } refusal) return Refused(text, refusal);
        return new JsonResult(new Answer(state.Offset, state.IsDone, state.IsSameAgain ? text[FileRules.SameAgain] : null))
        {
            StatusCode = state.IsMisplaced ? StatusCodes.Status409Conflict : StatusCodes.Status200OK,
        };
    }

    /// <summary>A refusal in words.</summary>
    public static IActionResult Refused(Text text, string refusal) =>
        new JsonResult(new Error(text.Message(refusal))) { StatusCode = StatusOf(refusal) };

    /// <summary>The status that says the same as a refusal.</summary>
    public static int StatusOf(string refusal) => refusal.Split('|')[0] switch
    {
        FileRules.TooLarge or FileRules.DossierFull => StatusCodes.Status413PayloadTooLarge,
        FileRules.UnknownFormat or FileRules.NotWhatItsNameSays or FileRules.TwoInOne or FileRules.IsVideo => StatusCodes.Status415UnsupportedMediaType,
        FileRules.NoRoom => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private sealed record Answer(long Offset, bool Done, string? Note);

    private sealed record Error([property: System.Text.Json.Serialization.JsonPropertyName("error")] string Words);
}
