using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using Gazette.Diagnostics;

namespace Gazette.Commands;

/// <summary>Where a command was called: its streams, its folder, and the person's clock. Tests pass their own.</summary>
public sealed record Terminal
{
    /// <summary>What was asked for: paths, summaries, help.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Complaints.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Absolute path; relative paths on the command line start here.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>
    /// Only <c>new</c> and what tells how long something takes read it: a site must not depend on when it was built.
    /// </summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>A person is watching, so a bar may move.</summary>
    public bool Interactive { get; init; }

    /// <summary>Columns of the window; no end of them where nobody watches.</summary>
    public int Width { get; init; } = int.MaxValue;

    /// <summary>
    /// Reads the line that a person types; null at the end of what there is. Null itself where nobody can be asked.
    /// </summary>
    public Func<string?>? ReadLine { get; init; }

    /// <summary>False when the person asked for none (https://no-color.org).</summary>
    public bool Colour { get; init; } = true;

    /// <summary>The language of all that is printed.</summary>
    public UserLanguage Language { get; init; }

    /// <summary>Gives variables of the environment; null for one that is not set.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Words in the terminal's language.</summary>
    /// <inheritdoc cref="Wording.Say"/>
    public string Say([ConstantExpected] string english, [ConstantExpected] string chinese, params object[] arguments) =>
        Wording.Say(english, chinese, arguments).In(Language);

    /// <summary>Prints lines of a file as they are; controls in it but tabs must not steer the terminal.</summary>
    public void WriteText(string text) =>
        Output.Write(string.Concat(text.Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? '\uFFFD' : c)));

    /// <summary>The terminal, pipe or log that this process was started with.</summary>
    public static Terminal OfThisProcess()
    {
        // Paths and diagnostics hold Chinese whatever the machine's own character set is.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal
        {
            Output = Console.Out,
            Error = Console.Error,
            WorkingFolder = Environment.CurrentDirectory,
            Variable = Environment.GetEnvironmentVariable,
            Interactive = !Console.IsOutputRedirected && !Console.IsErrorRedirected
                && Environment.GetEnvironmentVariable("TERM") is not "dumb"
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")),
            Width = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? int.MaxValue : Console.WindowWidth,
            ReadLine = Console.IsInputRedirected || Console.IsOutputRedirected ? null : Console.ReadLine,
            Colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    /// <summary>From now on Ctrl+C ends the process with a line and a code of its own, and gives the cursor back.</summary>
    public IDisposable EndOnInterrupt() => PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        context.Cancel = true;
        if (!Console.IsOutputRedirected)
            Console.Out.Write("\e[?25h");
        Console.Error.WriteLine(Say("Stopped.", "已停止。"));
        Environment.Exit(ExitCode.Interrupted);
    });
}
