using RodeDraad.Core.People;

namespace RodeDraad.Web.Access;

/// <summary>The viewer of this request; null when nobody is signed in. Pages that need one take <see cref="Viewer"/> itself.</summary>
public sealed class CurrentViewer
{
    public Viewer? Viewer { get; internal set; }

    /// <summary>The account of a session that is over, when the browser still sent its cookie.</summary>
    public Guid? LastAccountId { get; internal set; }
}
