using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations.Questions;

/// <summary>For which learners a question is worded. Practical education has a set of its own in short sentences.</summary>
[Flags]
public enum Levels
{
    None = 0,
    Practical = 1,
    Vmbo = 2,
    Havo = 4,
    Vwo = 8,
    Mbo = 16,
}

public static class LevelOf
{
    /// <summary>Where the ordinary questions are for.</summary>
    public const Levels Ordinary = Levels.Vmbo | Levels.Havo | Levels.Vwo | Levels.Mbo;

    /// <summary>The one level of a track.</summary>
    public static Levels Level(this Track track) => track switch
    {
        Track.Pro => Levels.Practical,
        Track.VmboB or Track.VmboK or Track.VmboG or Track.VmboT => Levels.Vmbo,
        Track.Havo => Levels.Havo,
        Track.Vwo => Levels.Vwo,
        _ => Levels.Mbo,
    };
}
