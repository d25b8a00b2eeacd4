using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Gazette.Building;
using Gazette.Diagnostics;
using Gazette.Serving;
using static Gazette.Diagnostics.Wording;

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
            Description = terminal.Say(
                "The port to answer at; 0 for any that is free. Default: 8080.", "使用的端口；0 表示任选一个空闲的。默认 8080。"),
        };
        var host = new Option<string?>("--host")
        {
            HelpName = terminal.Say("ADDRESS", "地址"),
            Description = terminal.Say(
                "The network address to answer at. Default: 127.0.0.1, which only this computer can reach.",
                "在哪个网络地址上应答。默认 127.0.0.1，只有本机能打开。"),
        };
        var open = new Option<bool>("--open")
        {
            Description = terminal.Say("Open the site in the browser.", "在浏览器里打开网站。"),
        };
        var poll = new Option<bool>("--poll")
        {
            Description = terminal.Say(
                "Look for changes every second, where the system tells of none: network drives, some virtual machines.",
                "每秒查看一次改动，用于系统不通知改动的地方：网络盘、某些虚拟机。"),
        };
        var command = new SiteCommand(
            "serve",
            terminal.Say(
                "Show the site in a browser while you write, drafts and all; every save is seen at once.",
                "边写边在浏览器里看网站，草稿也在内；一保存就能看到。"),
            terminal)
        {
            Examples =
            [
                new("gazette serve --open", terminal.Say(
                    "the site at http://127.0.0.1:8080/, and the desk at /-/",
                    "网站在 http://127.0.0.1:8080/，编辑台在 /-/")),
                new("gazette serve --port 8081", terminal.Say(
                    "where another program has that port", "8080 端口已被别的程序占用时")),
            ],
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ushort.TryParse(token.Value, CultureInfo.InvariantCulture, out _))
                result.AddError(terminal.Say(
                    "\"{0}\" is not a port. Write a number up to 65535, such as 8080.",
                    "“{0}”不是端口。请写不大于 65535 的数，例如 8080。",
                    token.Value));
        });
        host.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && AddressOf(token.Value) is null)
                result.AddError(terminal.Say(
                    "\"{0}\" is not a network address. Write 127.0.0.1, or 0.0.0.0 for every one of this computer.",
                    "“{0}”不是网络地址。请写 127.0.0.1；写 0.0.0.0 表示本机的所有地址。",
                    token.Value));
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
            new BuildOptions
            {
                SiteFolder = site,
                OutputFolder = Path.Combine(site, "out", BuildOptions.PreviewName),
                Drafts = true,
                Future = true,
                Now = NowOption.Minute(terminal.Clock),
            },
            polls,
            s_pollEvery,
            build => Tell(build, report, terminal));
        PreviewServer server;
        try
        {
            server = await PreviewServer.StartAsync(preview, address, port, terminal.Language, terminal.Clock)
                .ConfigureAwait(false);
        }
        catch (IOException fault)
        {
            await terminal.Error.WriteLineAsync("gazette: " + terminal.Say(
                "port {0} cannot be used ({1}). Choose another with --port N.",
                "端口 {0} 不能用（{1}）。请用 --port N 另选一个。",
                port.ToString(CultureInfo.InvariantCulture),
                fault.Message.TrimEnd('.'))).ConfigureAwait(false);
            return ExitCode.Usage;
        }

        using (server)
        {
            if (!IPAddress.IsLoopback(address))
                await terminal.Error.WriteLineAsync("gazette: " + terminal.Say(
                    "warning: everybody in this network can read the preview now, drafts and all.",
                    "警告：同一网络里的人现在都能看到预览，包括草稿。")).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(terminal.Say(
                "The site: {0}\nThe desk: {1}\nCtrl+C ends this.",
                "网站：{0}\n编辑台：{1}\n按 Ctrl+C 结束。",
                server.Address,
                new Uri(server.Address, "/-/"))).ConfigureAwait(false);
            if (opens)
                Open(server.Address, terminal);
            await preview.RunAsync(cancellation).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static void Tell(PreviewBuild build, ConsoleReport report, Terminal terminal)
    {
        report.Complain(build.News.Count > 0 ? [new DiagnosticGroup([.. build.News])] : []);
        if (build.Failure is { } failure)
            terminal.Error.WriteLine("gazette: " + terminal.Say("the disk refused: {0}", "磁盘拒绝写入：{0}", failure));
        report.Remark(Say(
            "{0}, {1} removed, {2}, {3:0.00} seconds.",
            "{0}，删除 {1} 个，{2}，用时 {3:0.00} 秒。",
            Count(build.Report.FilesWritten, "{0:N0} file written", "{0:N0} files written", "写入 {0:N0} 个文件"),
            build.Report.FilesRemoved,
            Count(build.Problems.Errors.Count, "{0:N0} error", "{0:N0} errors", "{0:N0} 处错误"),
            build.Elapsed.TotalSeconds));
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
            terminal.Error.WriteLine("gazette: " + terminal.Say(
                "no browser could be opened. Open {0} in one.", "打不开浏览器。请自己在浏览器里打开 {0}。", address));
        }
    }
}
