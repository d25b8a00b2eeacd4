using System.CommandLine;

namespace Gazette.Commands;

/// <summary>A command whose help ends in examples.</summary>
internal class CommandWithExamples(string name, string description) : Command(name, description)
{
    /// <summary>Whole command lines that a newcomer can copy.</summary>
    public IReadOnlyList<Example> Examples { get; init; } = [];
}

/// <summary>A command line that can be copied, and what it does.</summary>
public sealed record Example(string Line, string Meaning);
