using System.CommandLine;
using Gazette.Hooks;

namespace Gazette.Commands;

/// <summary><c>gazette hook</c>: has Git check the articles before each commit.</summary>
public static class HookCommand
{
    public static Command Of(Terminal terminal)
    {
        var install = new SiteCommand(
            "install", "Have Git check the staged articles before each commit; another hook is never overwritten.", terminal);
        install.SetAction(result => Run(install.SiteFolder(result), terminal, isInstalled: true));
        var remove = new SiteCommand("remove", "Take the hook away again.", terminal);
        remove.SetAction(result => Run(remove.SiteFolder(result), terminal, isInstalled: false));
        return new Command("hook", "Have Git check articles before they are committed.") { install, remove };
    }

    private static int Run(string site, Terminal terminal, bool isInstalled)
    {
        // A portable program is run by another, which is none that can be called so.
        var program = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "gazette" ? path : null;
        if (PreCommitHook.Of(site, program) is not { } hook)
        {
            terminal.Error.WriteLine($"gazette: {site} is in no Git repository, or there is no Git. Make one with: git init");
            return ExitCode.Usage;
        }

        var name = Path.GetRelativePath(terminal.WorkingFolder, hook.File);
        switch (isInstalled ? hook.Install() : hook.Remove())
        {
            case HookOutcome.Foreign when isInstalled:
                terminal.Error.WriteLine($"gazette: {name} is a hook that Gazette did not write, or that was changed since; it is "
                    + $"left as it is. Add this line to it:\n{hook.Command}");
                return ExitCode.Usage;
            case HookOutcome.Foreign:
                terminal.Error.WriteLine($"gazette: {name} is a hook that Gazette did not write, or that was changed since; it is "
                    + "left as it is.");
                return ExitCode.Usage;
            case HookOutcome.Already:
                terminal.Output.WriteLine(isInstalled ? $"{name} is there already." : $"There is no {name}.");
                return ExitCode.Done;
            default:
                terminal.Output.WriteLine(isInstalled
                    ? $"{name}: Git checks the staged articles before each commit; git commit --no-verify leaves that out."
                    : $"{name} is gone.");
                return ExitCode.Done;
        }
    }
}
