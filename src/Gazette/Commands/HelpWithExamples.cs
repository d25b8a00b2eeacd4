using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Gazette.Commands;

/// <summary>The help of System.CommandLine, followed by examples.</summary>
public sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is CommandWithExamples { Examples.Count: > 0 } command)
        {
            output.WriteLine("Examples:");
            foreach (var example in command.Examples)
                output.WriteLine($"  {example.Line}  {example.Meaning}");
            output.WriteLine();
        }

        return ExitCode.Done;
    }
}
