using System.CommandLine;

namespace Gazette.Commands;

/// <summary><c>gazette completion SHELL</c>: the lines that teach a shell to complete gazette's words.</summary>
public static class CompletionCommand
{
    private const string Bash = """
        _gazette() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(gazette "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _gazette gazette
        """;

    private const string Zsh = """
        _gazette() {
          local -a words_known
          words_known=("${(@f)$(gazette "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          compadd -- $words_known || _files
        }
        compdef _gazette gazette
        """;

    private const string Fish = """
        complete -c gazette -a '(gazette "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName gazette -ScriptBlock {
          param($word, $line, $position)
          gazette "[suggest:$position]" "$line" |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    public static Command Of(Terminal terminal)
    {
        var shell = new Argument<string>(terminal.Say("shell", "命令行程序"))
        {
            Description = terminal.Say("The shell you use.", "您使用的命令行程序。"),
        };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command(
            "completion",
            terminal.Say(
                "Print the lines that teach your shell to complete gazette's words with the Tab key. For bash: gazette "
                    + "completion bash >> ~/.bashrc",
                "显示一段设置，让命令行能用 Tab 键补全 gazette 的命令。bash 请运行：gazette completion bash >> ~/.bashrc"));
        command.Add(shell);
        command.SetAction(result =>
        {
            terminal.Output.WriteLine(result.GetRequiredValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "fish" => Fish,
                _ => PowerShell,
            });
            return ExitCode.Done;
        });
        return command;
    }
}
