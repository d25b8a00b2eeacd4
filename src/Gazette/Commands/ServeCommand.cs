using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Gazette.Building;
using Gazette.Diagnostics;
using Gazette.Serving;

namespace Gazette.Commands;

/// <summary><c>gazette serve</c>: shows the site in a browser while it is written.</summary>
public static class ServeCommand
{
    private const int UsualPort = 8080;

    private static readonly TimeSpan s_pollEvery = TimeSpan.FromSeconds(1);

    public static Command Of(Terminal terminal)
    {
        var port = new Option<string?>("--port")
        {
            HelpName = "N",
            Description = "The port to answer at; 0 for any that is free. Default: 8080.",
        };
        var host = new Option<string?>("--host")
        {
            HelpName = "ADDRESS",
            Description = "The network address to answer at. Default: 127.0.0.1, which only this computer can reach.",
        };
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        var poll = new Option<bool>("--poll")
        {
            Description = "Look for changes every second, where the system tells of none: network drives, some virtual machines.",
        };
        var command = new SiteCommand(
            "serve", "Show the site in a browser while you write, drafts and all; every save is seen at once.", terminal)
        {
            Examples =
            [
                new("gazette serve --open", "the site at http://127.0.0.1:8080/, and the desk at /-/"),
                new("gazette serve --port 8081", "where another program has that port"),
            ],
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ushort.TryParse(token.Value, CultureInfo.InvariantCulture, out _))
                result.AddError($"\"{token.Value}\" is not a port. Write a number up to 65535, such as 8080.");
        });
        host.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && AddressOf(token.Value) is null)
                result.AddError($"\"{token.Value}\" is not a network address. Write 127.0.0.1, or 0.0.0.0 for every one.");
        });
        command.Add(port);
        command.Add(host);
        command.Add(open);
        command.Add(poll);
        command.SetAction(async (result, cancellation) =>
        {
            var address = result.GetValue(host) is { } name ? AddressOf(name)! : IPAddress.Loopback;
            var number = result.GetValue(port) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : UsualPort;
            return await RunAsync(
                command.SiteFolder(result), address, number, result.GetValue(open), result.GetValue(poll), terminal, cancellation)
                .ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string site, IPAddress address, int port, bool opens, bool polls, Terminal terminal, CancellationToken cancellation)
    {
        var report = new ConsoleReport(terminal, quiet: false, allWarnings: false);
        using var preview = new Preview(
            new BuildOptions { SiteFolder = site, OutputFolder = Path.Combine(site, "out", "preview"), Drafts = true },
            polls,
            s_pollEvery,
            build => Tell(build, report, terminal));
        PreviewServer server;
        try
        {
            server = await PreviewServer.StartAsync(preview, address, port, UserLanguage.English, terminal.Clock)
                .ConfigureAwait(false);
        }
        catch (IOException fault)
        {
            await terminal.Error.WriteLineAsync(
                $"gazette: port {port.ToString(CultureInfo.InvariantCulture)} cannot be used ({fault.Message.TrimEnd('.')}). "
                + "Choose another with --port N.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        await using (server.ConfigureAwait(false))
        {
            if (!IPAddress.IsLoopback(address))
                await terminal.Error.WriteLineAsync(
                    "gazette: warning: everybody in this network can read the preview now, drafts and all.").ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(
                $"The site: {server.Address}\nThe desk: {new Uri(server.Address, "/-/")}\nCtrl+C ends this.")
                .ConfigureAwait(false);
            if (opens)
                Open(server.Address, terminal);
            await preview.RunAsync(cancellation).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static void Tell(PreviewBuild build, ConsoleReport report, Terminal terminal)
    {
        report.Complain([new DiagnosticGroup([.. build.Diagnostics])]);
        if (build.Failure is { } failure)
            terminal.Error.WriteLine($"gazette: the disk refused: {failure}");
        var errors = build.Diagnostics.Count(fault => fault.Severity == Severity.Error);
        report.Remark(Wording.Plain(string.Create(
            CultureInfo.InvariantCulture,
            $"{build.Report.FilesWritten:N0} files written, {build.Report.FilesRemoved:N0} removed, {errors:N0} errors, {build.Elapsed.TotalSeconds:0.00} seconds.")));
    }

    private static IPAddress? AddressOf(string name) =>
        name == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(name, out var address) ? address : null;

    private static void Open(Uri address, Terminal terminal)
    {
        try
        {
            var start = OperatingSystem.IsLinux() ? new ProcessStartInfo("xdg-open", address.AbsoluteUri)
                : OperatingSystem.IsMacOS() ? new ProcessStartInfo("open", address.AbsoluteUri)
                : new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true };
            start.RedirectStandardOutput = start.RedirectStandardError = !start.UseShellExecute;
            using var browser = Process.Start(start);
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            terminal.Error.WriteLine($"gazette: no browser could be opened. Open {address} in one.");
        }
    }
}
