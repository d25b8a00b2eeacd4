using Gazette.Memory;
using Gazette.Threading;

namespace Gazette.Building;

/// <summary>Keeps the ledger from one build to the next.</summary>
internal static class LedgerFile
{
    private const int PartLength = 16 * 1024;

    /// <summary>The ledger of the last build; an empty one when there is none, or it is not to be trusted and <paramref name="why"/> says so.</summary>
    /// <param name="isTrusted">Whether the last build ended well.</param>
    public static PageLedger Load(string path, bool isTrusted, out string? why)
    {
        if (MemoryFile.Load(path, key: 0, out why) is not { } parts)
            return PageLedger.Empty;
        try
        {
            var lists = new IReadOnlyList<LedgerLine>[parts.Count];
            WorkerThreads.ForEach(parts.Count, i => lists[i] = parts[i].List(Read));
            var entries = new Dictionary<string, LedgerEntry>(parts.Count * PartLength, StringComparer.Ordinal);
            foreach (var line in lists.SelectMany(list => list))
                entries.Add(line.Path, line.Entry);
            return new PageLedger(entries, isTrusted);
        }
        catch (Exception fault) when (fault is MemoryException or ArgumentException)
        {
            why = "is damaged";
            return PageLedger.Empty;
        }
    }

    /// <summary>Replaces the file.</summary>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static void Save(string path, PageLedger ledger)
    {
        var paths = ledger.Entries.Keys.Order(StringComparer.Ordinal).Chunk(PartLength).ToArray();
        var parts = new MemoryWriter[paths.Length];
        WorkerThreads.ForEach(parts.Length, i =>
        {
            parts[i] = new MemoryWriter();
            parts[i].List(paths[i], path => Write(parts[i], path, ledger.Entries[path]));
        });
        MemoryFile.Save(path, key: 0, parts);
    }

    private static void Write(MemoryWriter memory, string path, LedgerEntry entry)
    {
        memory.Text(path);
        memory.Fixed(entry.Fingerprint);
        memory.Fixed(entry.Content);
        memory.Number(entry.Length);
        memory.Number(entry.Modified);
    }

    private static LedgerLine Read(MemoryReader memory) =>
        new(memory.Text(), new LedgerEntry(memory.Fixed(), memory.Fixed(), memory.Number(), memory.Number()));

    private sealed record LedgerLine(string Path, LedgerEntry Entry);
}
