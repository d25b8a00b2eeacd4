namespace Gazette.Commands;

/// <summary>What the command tells the shell or the CI job that called it.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The content has errors, or the disk failed: what lies in the output folder is not fit to be published.</summary>
    public const int Faults = 1;

    /// <summary>The command line asks for something that cannot be.</summary>
    public const int Usage = 2;

    /// <summary>A mistake in Gazette itself (EX_SOFTWARE of BSD's sysexits).</summary>
    public const int Bug = 70;

    /// <summary>Ended by Ctrl+C: 128 and the number of SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
