namespace RodeDraad.Web.Setup;

internal static class BackgroundSetup
{
    /// <summary>Work beside the requests; each piece names its school itself.</summary>
    public static void AddBackgroundWork(this IServiceCollection services)
    {
    }
}
