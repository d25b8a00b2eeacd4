using Gazette.Commands;

using var interrupt = Terminal.EndOnInterrupt();
return GazetteCommand.Run(args, Terminal.OfThisProcess());
