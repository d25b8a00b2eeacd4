namespace Gazette.Files;

/// <summary>
/// When the time of a file or folder proves that it has not changed since it was looked at: when a change after that look would
/// have given it another time. All times are 100 ns ticks of UTC.
/// </summary>
public static class TimestampPolicy
{
    /// <summary>The coarsest clock of a file system in use (FAT) counts two seconds.</summary>
    private const long CoarsestTick = 2 * TimeSpan.TicksPerSecond;

    /// <summary>
    /// The slowest tick of file systems that count parts of a second: 10 ms by the kernel's timer, and as much for rounding.
    /// </summary>
    private const long SlowestTick = 20 * TimeSpan.TicksPerMillisecond;

    /// <summary>
    /// For what others write: who looks at it later than this sees any further change in its times. Sources may come from a disk
    /// of another machine, whose clock is a little off, so that no time younger than the coarsest tick is believed. The time of
    /// change is set by the system that keeps the file, and counts parts of a second wherever there is one.
    /// </summary>
    /// <param name="modified">The file's time of last change of content.</param>
    /// <param name="changed">Its time of last change of content or entry; 0 where there is none.</param>
    public static long SettledAt(long modified, long changed) => Math.Max(modified + CoarsestTick, changed + SlowestTick);

    /// <summary>
    /// For folders that the build itself writes to, and looks at moments later: a time in whole seconds comes from a file system
    /// that counts no finer (FAT, HFS+).
    /// </summary>
    /// <param name="modified">The folder's time.</param>
    /// <param name="lookedAt">When it was looked at, by this machine's clock.</param>
    public static bool ProvesFolder(long modified, long lookedAt) =>
        lookedAt - modified > (modified % TimeSpan.TicksPerSecond == 0 ? CoarsestTick : SlowestTick);
}
