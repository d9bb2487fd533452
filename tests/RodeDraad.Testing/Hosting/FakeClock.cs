namespace RodeDraad.Testing.Hosting;

/// <summary>
/// A clock that stands still until a test moves it. It begins on a Wednesday morning in November, halfway through the
/// first term, so that "this school year" means the same on every day the tests run.
/// </summary>
public sealed class FakeClock : TimeProvider
{
    /// <summary>Wednesday 18 November 2026, 10:00 in Amsterdam.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);

    private long _ticks = Start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    /// <summary>Goes to a moment, forward or back.</summary>
    public void GoTo(DateTimeOffset moment) => Interlocked.Exchange(ref _ticks, moment.UtcTicks);
}
