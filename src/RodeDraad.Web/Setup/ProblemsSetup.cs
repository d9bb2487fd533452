namespace RodeDraad.Web.Setup;

internal static class ProblemsSetup
{
    /// <summary>
    /// Every answer without a page of its own becomes one in the reader's language: unknown or not yours (404), a form
    /// that no longer fits the session (400), too large (413), no room or no database (503), our own mistake (500).
    /// </summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler("/probleem/500");
        app.UseStatusCodePagesWithReExecute("/probleem/{0}");
    }
}
