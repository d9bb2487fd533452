using RodeDraad.Core.Common.Files;

namespace RodeDraad.Core.Dossier.Files;

/// <summary>How much a learner may keep; settings of the deployment.</summary>
/// <param name="File">Bytes of one file.</param>
/// <param name="Dossier">Bytes of all files of one learner together.</param>
public sealed record FileLimits(long File, long Dossier)
{
    public const int PerExperience = 20;
    public const int ThumbnailMaxLength = 200 * 1024;
    public const int ThumbnailMaxSide = 800;

    /// <summary>The refusal of a file of this length, or null; with the limit in megabytes behind a bar.</summary>
    public string? RefusalOf(long length) => length > File ? $"{FileRules.TooLarge}|{File >> 20}" : null;
}
