namespace RodeDraad.Web.Components;

/// <summary>A thread to draw.</summary>
/// <param name="Word">The core word.</param>
/// <param name="Href">Where the word leads.</param>
/// <param name="Colour">Its place among all threads, so that it keeps its colour when others are left out.</param>
public sealed record PictureThread(string Word, string Href, int Colour);

/// <summary>An experience to draw.</summary>
/// <param name="Href">Where the knot leads.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Day">The day it happened.</param>
/// <param name="Threads">Places of its threads in the list of threads, rising; none when no thread runs through it.</param>
public sealed record PictureStory(string Href, string Heading, DateOnly Day, IReadOnlyList<int> Threads);

/// <summary>A place in the drawing.</summary>
internal readonly record struct Dot(double X, double Y);

/// <summary>A rectangle of the drawing.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;
    public double Bottom => Y + Height;

    public bool Touches(Box other, double apart = 0) =>
        X < other.Right + apart && other.X < Right + apart && Y < other.Bottom + apart && other.Y < Bottom + apart;
}

/// <summary>A school year as a band behind the threads; no words when they do not fit.</summary>
internal sealed record Band(Box Box, string? Words, Dot At);

/// <summary>One thread as the places it runs through.</summary>
internal sealed record Strand(int Thread, IReadOnlyList<Dot> Dots);

/// <summary>One experience.</summary>
internal sealed record Knot(int Story, Dot At, double Radius);

/// <summary>A heading beside a knot.</summary>
internal sealed record KnotLabel(int Story, string Words, Box Box, bool IsCentred)
{
    /// <summary>Where the text is anchored, on its base line.</summary>
    public Dot At => new(IsCentred ? Box.X + Box.Width / 2 : Box.X, Box.Y + Box.Height - 4);
}

/// <summary>A picture of threads as geometry: everything stands inside it and no two labels touch.</summary>
internal sealed record Picture(double Width, double Height, bool IsTall)
{
    public required IReadOnlyList<Band> Bands { get; init; }

    /// <summary>Where each thread runs when nothing draws it elsewhere.</summary>
    public required IReadOnlyList<double> Lanes { get; init; }

    public required IReadOnlyList<Strand> Strands { get; init; }
    public required IReadOnlyList<Knot> Knots { get; init; }
    public required IReadOnlyList<KnotLabel> Labels { get; init; }
}
