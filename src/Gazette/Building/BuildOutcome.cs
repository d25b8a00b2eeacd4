namespace Gazette.Building;

/// <summary>What came of a build.</summary>
/// <param name="Known">What the next one need not look at where nobody changed it; null where nothing is certain.</param>
internal sealed record BuildOutcome(BuildReport Report, KnownSite? Known)
{
    /// <summary>There was nothing to build from.</summary>
    public static BuildOutcome None { get; } = new(new BuildReport(), null);
}
