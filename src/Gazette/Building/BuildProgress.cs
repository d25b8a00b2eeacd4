namespace Gazette.Building;

/// <summary>The parts of a build that take time, in the order in which they come.</summary>
public enum BuildStage
{
    Opening,
    Reading,
    Planning,
    Rendering,
    Indexing,
    Checking,
    Sweeping,
    Verifying,
    Remembering,
}

/// <summary>How far a build has come.</summary>
/// <param name="Done">Articles read or pages rendered so far in this stage.</param>
/// <param name="Total">How many there will be; 0 while nobody knows.</param>
public readonly record struct BuildProgress(BuildStage Stage, int Done, int Total);
