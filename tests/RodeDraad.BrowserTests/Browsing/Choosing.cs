using Microsoft.Playwright;

namespace RodeDraad.BrowserTests.Browsing;

/// <summary>Choosing a file as a learner does, by one of the three buttons.</summary>
internal static class Choosing
{
    public static async Task ChooseAsync(this IPage page, FilePayload file, string way = "picture") =>
        await (await ChooserAsync(page, way)).SetFilesAsync(file);

    /// <summary>Chooses a file on disk, which does not travel through the tester as text.</summary>
    public static async Task ChooseAsync(this IPage page, string path, string way) =>
        await (await ChooserAsync(page, way)).SetFilesAsync(path);

    private static Task<IFileChooser> ChooserAsync(IPage page, string way) =>
        page.RunAndWaitForFileChooserAsync(() => page.Locator($"[data-way={way}]").ClickAsync());

    /// <summary>A real photograph-sized JPEG, drawn by the browser itself.</summary>
    public static async Task<FilePayload> PhotoAsync(this IPage page, int width = 2600, int height = 1800)
    {
        var base64 = await page.EvaluateAsync<string>(
            "([w, h]) => { const c = document.createElement('canvas'); c.width = w; c.height = h; const x = c.getContext('2d'); x.fillStyle = '#357'; x.fillRect(0, 0, w, h); x.fillStyle = '#fb5'; x.fillRect(200, 200, 800, 600); return c.toDataURL('image/jpeg', 0.9).split(',')[1]; }",
            new[] { width, height });
        return new FilePayload { Name = "IMG_0001.jpg", MimeType = "image/jpeg", Buffer = Convert.FromBase64String(base64) };
    }
}
