using System.Diagnostics;

namespace Gazette.Building;

/// <summary>Tells whoever watches which stage a build is in, and measures what each takes.</summary>
internal sealed class StageClock(Action<BuildProgress>? progress)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly long _inUse = GC.GetTotalMemory(forceFullCollection: false);
    private readonly List<StageTime> _stages = [];
    private BuildStage _stage = BuildStage.Opening;
    private TimeSpan _entered;
    private long _allocated;

    /// <summary>Since the build began.</summary>
    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>
    /// Bytes in use, garbage too, beyond those when the build began: a process that does more than build may hold much that is
    /// none of the build's.
    /// </summary>
    public long InUse => GC.GetTotalMemory(forceFullCollection: false) - _inUse;

    /// <summary>The stages that are over, in order.</summary>
    public IReadOnlyList<StageTime> Stages => _stages;

    /// <summary>The present stage ends and another begins.</summary>
    public void Enter(BuildStage stage)
    {
        End();
        _stage = stage;
        progress?.Invoke(new BuildProgress(stage, 0, 0));
    }

    /// <summary>The last stage is over.</summary>
    public void End()
    {
        var now = _clock.Elapsed;
        var allocated = GC.GetTotalAllocatedBytes();
        _stages.Add(new StageTime(_stage, now - _entered, allocated - _allocated));
        (_entered, _allocated) = (now, allocated);
    }

    /// <summary>So much of the present stage is done.</summary>
    public void Tell(int done, int total) => progress?.Invoke(new BuildProgress(_stage, done, total));
}
