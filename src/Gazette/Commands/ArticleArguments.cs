using System.CommandLine;
using System.CommandLine.Parsing;

namespace Gazette.Commands;

/// <summary>The files that a command is to be about; none stands for all of the site.</summary>
internal sealed class ArticleArguments(Terminal terminal, string description)
{
    private readonly Argument<string[]> _files = new("file")
    {
        HelpName = terminal.Say("FILE", "文件"),
        Description = description,
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <param name="isMeant">Whether the command can be about a path from the site's folder.</param>
    public void AddTo(SiteCommand command, Func<string, bool> isMeant)
    {
        command.Add(_files);
        command.Validators.Add(result =>
        {
            if (command.FindSite(result) is not { } site)
                return;
            foreach (var name in Given(result))
                if (FaultOf(name, site, isMeant) is { } fault)
                    result.AddError(fault);
        });
    }

    public bool AreGiven(CommandResult result) => Given(result).Any();

    /// <summary>Paths from the site's folder, with <c>/</c> between the parts, each once.</summary>
    public IReadOnlyList<string> Of(ParseResult result, string site) =>
        [.. (result.GetValue(_files) ?? []).Select(name => PathOf(name, site)).Distinct(StringComparer.Ordinal)];

    private IEnumerable<string> Given(CommandResult result) =>
        result.GetResult(_files)?.Tokens.Select(token => token.Value) ?? [];

    /// <summary>From where the person stands or, where nothing is there, from the site's folder.</summary>
    private string PathOf(string name, string site)
    {
        var file = Path.GetFullPath(name, terminal.WorkingFolder);
        if (!Path.Exists(file) && Path.GetFullPath(name, site) is var other && Path.Exists(other))
            file = other;
        return Path.GetRelativePath(site, file).Replace(Path.DirectorySeparatorChar, '/');
    }

    private string? FaultOf(string name, string site, Func<string, bool> isMeant)
    {
        if (name.Length == 0 || name.Contains('\0'))
            return terminal.Say("A file's name is empty.", "文件名是空的。");
        var path = PathOf(name, site);
        var file = Path.Combine(site, path);
        return Directory.Exists(file)
            ? terminal.Say("\"{0}\" is a folder. Name files, or none for all of them.", "“{0}”是文件夹。请写文件名；什么也不写就是全部。", name)
            : !Path.Exists(file) ? terminal.Say("There is no file \"{0}\".", "没有“{0}”这个文件。", name)
            : !isMeant(path)
            ? terminal.Say(
                "\"{0}\" is no article of this site: these lie in content/ and end in .md.",
                "“{0}”不是本站的文章：文章放在 content/ 里，文件名以 .md 结尾。", name)
            : null;
    }
}
