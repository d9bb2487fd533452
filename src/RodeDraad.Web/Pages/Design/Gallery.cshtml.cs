using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Pages.Design;

/// <summary>Every component with its states, for those who build pages. In demo mode only.</summary>
public class GalleryModel(Settings settings, Text text) : PageModel
{
    public const int ShortLength = 40;
    public const int LongLength = 4000;

    /// <summary>The day that samples speak of.</summary>
    public static readonly DateOnly Day = new(2026, 11, 14);

    public SampleForm Form { get; private set; } = new();

    /// <summary>What the samples of choices offer.</summary>
    public IReadOnlyList<Option> Themes =>
    [
        new(nameof(Core.Dossier.Themes.Qualities), text["Design.Sample.Qualities"], text["Design.Sample.QualitiesMeaning"], "q"),
        new(nameof(Core.Dossier.Themes.Motives), text["Design.Sample.Motives"], text["Design.Sample.MotivesMeaning"], "m"),
        new(nameof(Core.Dossier.Themes.Work), text["Design.Sample.Work"], text["Design.Sample.WorkMeaning"], "w"),
    ];

    public IReadOnlyList<Option> Feelings =>
        [.. new[] { "Proud", "Calm", "Tense", "Happy" }.Select(f => new Option(f, text[$"Design.Sample.Feeling.{f}"]))];

    public IReadOnlyList<Option> Groups => [new("1", "4 havo A"), new("2", "4 havo B"), new("3", "5 vwo C")];

    public IReadOnlyList<Step> Questions =>
    [
        new(text["Design.Sample.Step.Story"], "#stories", IsDone: true),
        new(text["Design.Sample.Step.Feeling"], "#stories", IsDone: true),
        new(text["Design.Sample.Step.Discovery"], "#stories", IsDone: false, IsHere: true),
        new(text["Design.Sample.Step.Words"], "#stories", IsDone: false),
        new(text["Design.Sample.Step.Next"], "#stories", IsDone: false),
    ];

    public IActionResult OnGet()
    {
        if (!settings.Demo.Enabled) return NotFound();
        ModelState.AddModelError("Form.Email", "Design.Sample.WrongEmail");
        ModelState.AddModelError("Form.Wish", "Common.Needed");
        return Page();
    }

    public sealed class SampleForm
    {
        [Limit(ShortLength)] public string? Name { get; set; } = "Noor van den Berg";
        [DataType(DataType.EmailAddress)] public string? Email { get; set; } = "noor@";
        [DataType(DataType.Password)] public string? Password { get; set; }
        public DateOnly On { get; set; } = Day;
        public string? Group { get; set; } = "2";
        public IFormFile? File { get; set; }
        [Limit(LongLength)] public string? Story { get; set; }
        [Limit(LongLength)] public string? Wish { get; set; }
        public IReadOnlyList<string> Themes { get; set; } = [nameof(Core.Dossier.Themes.Qualities)];
        public IReadOnlyList<string> Feelings { get; set; } = ["Proud"];
        public string Reply { get; set; } = "1";
        public bool OwnDevice { get; set; } = true;
    }
}
