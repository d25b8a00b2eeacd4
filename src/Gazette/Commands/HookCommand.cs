using System.CommandLine;
using Gazette.Hooks;

namespace Gazette.Commands;

/// <summary><c>gazette hook</c>: has Git check the articles before each commit.</summary>
public static class HookCommand
{
    public static Command Of(Terminal terminal)
    {
        var install = new SiteCommand(
            "install",
            terminal.Say(
                "Have Git check the staged articles before each commit. Another hook is never overwritten.",
                "让 Git 在每次提交前检查暂存的文章。绝不覆盖别的钩子。"),
            terminal);
        install.SetAction(result => Run(install.SiteFolder(result), terminal, hook => Install(hook, terminal)));
        var remove = new SiteCommand("remove", terminal.Say("Take the hook away again.", "去掉这个钩子。"), terminal);
        remove.SetAction(result => Run(remove.SiteFolder(result), terminal, hook => Remove(hook, terminal)));
        return new Command(
            "hook", terminal.Say("Have Git check articles before they are committed.", "让 Git 在提交前检查文章。")) { install, remove };
    }

    /// <summary>What to tell a person whose folder is in no repository.</summary>
    internal static string WithoutRepository(Terminal terminal, string folder) => terminal.Say(
        "gazette: {0} is in no Git repository, or Git is not installed. \"git init\" makes a repository.",
        "gazette：{0} 不在 Git 仓库里，或者没有安装 Git。用“git init”可以建一个仓库。", folder);

    private static int Run(string site, Terminal terminal, Func<PreCommitHook, int> work)
    {
        // A portable program is run by another, which nobody can call by this name.
        var program = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "gazette" ? path : null;
        if (PreCommitHook.Of(site, program) is { } hook)
            return work(hook);
        terminal.Error.WriteLine(WithoutRepository(terminal, site));
        return ExitCode.Usage;
    }

    private static int Install(PreCommitHook hook, Terminal terminal)
    {
        var name = Path.GetRelativePath(terminal.WorkingFolder, hook.File);
        switch (hook.Install())
        {
            case HookOutcome.Foreign:
                terminal.Error.WriteLine(terminal.Say(
                    "gazette: {0} was not written by Gazette, or was changed since, and is left as it is. Add this line:\n{1}",
                    "gazette：{0} 不是 Gazette 写的，或者后来改动过，保持原样。请把这一行加进去：\n{1}", name, hook.Command));
                return ExitCode.Usage;
            case HookOutcome.Already:
                terminal.Output.WriteLine(terminal.Say("{0} is there already.", "{0} 已经有了。", name));
                return ExitCode.Done;
            default:
                terminal.Output.WriteLine(terminal.Say(
                    "{0}: Git checks the staged articles before each commit. \"git commit --no-verify\" leaves that out.",
                    "{0}：以后每次提交前，Git 会检查暂存的文章。“git commit --no-verify”可以跳过检查。", name));
                return ExitCode.Done;
        }
    }

    private static int Remove(PreCommitHook hook, Terminal terminal)
    {
        var name = Path.GetRelativePath(terminal.WorkingFolder, hook.File);
        switch (hook.Remove())
        {
            case HookOutcome.Foreign:
                terminal.Error.WriteLine(terminal.Say(
                    "gazette: {0} was not written by Gazette, or was changed since, and is left as it is.",
                    "gazette：{0} 不是 Gazette 写的，或者后来改动过，保持原样。", name));
                return ExitCode.Usage;
            case HookOutcome.Already:
                terminal.Output.WriteLine(terminal.Say("There is no {0}.", "没有 {0}。", name));
                return ExitCode.Done;
            default:
                terminal.Output.WriteLine(terminal.Say("{0} is gone.", "{0} 已去掉。", name));
                return ExitCode.Done;
        }
    }
}
