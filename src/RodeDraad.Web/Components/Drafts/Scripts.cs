namespace RodeDraad.Web.Components;

/// <summary>Scripts that only some pages need: what is drawn in the page asks for them, the layout loads them.</summary>
public static class Scripts
{
    private const string Item = "scripts";

    /// <summary>Asks for a script by its plain name; asking twice loads it once.</summary>
    public static void Need(HttpContext context, string name)
    {
        var needed = NeededIn(context);
        if (!needed.Contains(name, StringComparer.Ordinal)) context.Items[Item] = needed.Append(name).ToList();
    }

    /// <summary>The scripts of this page, in the order in which they were asked for.</summary>
    public static IReadOnlyList<string> NeededIn(HttpContext context) => context.Items[Item] as IReadOnlyList<string> ?? [];
}
