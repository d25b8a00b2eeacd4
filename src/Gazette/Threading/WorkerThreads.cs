using System.Runtime.ExceptionServices;

namespace Gazette.Threading;

/// <summary>Runs work on a thread for each processor.</summary>
public static class WorkerThreads
{
    /// <summary>Deep Markdown and templates take stack; the platform's default differs from one to another.</summary>
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Runs <paramref name="work"/> for each number below <paramref name="count"/>, in any order.</summary>
    public static void ForEach(int count, Action<int> work)
    {
        if (count == 0)
            return;
        // Of many small things several at once, so that threads seldom meet; of a few large ones each by itself.
        var size = Math.Clamp(count / (Environment.ProcessorCount * 8), 1, 16);
        var next = -1;
        Run(() =>
        {
            while (Interlocked.Increment(ref next) is var chunk && chunk * size < count)
                for (var i = chunk * size; i < Math.Min(count, (chunk + 1) * size); i++)
                    work(i);
        });
    }

    /// <summary>
    /// Makes a thing for each number below <paramref name="count"/> side by side, and takes each in the order of the numbers, one
    /// at a time.
    /// </summary>
    /// <typeparam name="T">A class: native code has a copy for each struct, and one for all classes.</typeparam>
    public static void InOrder<T>(int count, Func<int, T> make, Action<int, T> take)
        where T : class
    {
        var taking = new Lock();
        var made = new T?[count];
        var (next, taken) = (-1, 0);
        Run(() =>
        {
            while (Interlocked.Increment(ref next) is var i && i < count)
            {
                var thing = make(i);
                lock (taking)
                {
                    made[i] = thing;
                    for (; taken < count && made[taken] is { } ready; taken++)
                    {
                        made[taken] = null;
                        take(taken, ready);
                    }
                }
            }
        });
    }

    /// <summary>Does all these things, side by side.</summary>
    public static void All(params Action[] works) => ForEach(works.Length, i => works[i]());

    /// <summary>
    /// Runs <paramref name="work"/> once on each thread and returns when all have ended; throws what the first to fail threw.
    /// </summary>
    public static void Run(Action work)
    {
        ExceptionDispatchInfo? failure = null;
        var workers = new Thread[Environment.ProcessorCount];
        for (var i = 0; i < workers.Length; i++)
        {
            workers[i] = new Thread(Guarded, StackBytes);
            workers[i].Start();
        }

        foreach (var worker in workers)
            worker.Join();
        failure?.Throw();

        void Guarded()
        {
            try
            {
                work();
            }
            catch (Exception fault)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(fault), null);
            }
        }
    }
}
