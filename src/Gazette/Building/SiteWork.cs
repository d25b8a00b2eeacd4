using Gazette.Diagnostics;

namespace Gazette.Building;

/// <summary>What is done to a whole site: building it, or checking it.</summary>
/// <param name="bag">Receives every diagnostic.</param>
/// <param name="progress">Told how far the work has come, from any thread; null when nobody watches.</param>
public delegate BuildReport SiteWork(BuildOptions options, DiagnosticBag bag, Action<BuildProgress>? progress);
