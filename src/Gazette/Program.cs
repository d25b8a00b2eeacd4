using Gazette.Commands;

var terminal = LanguageChoice.For(args, Terminal.OfThisProcess());
using var interrupt = terminal.EndOnInterrupt();
return GazetteCommand.Run(args, terminal);
