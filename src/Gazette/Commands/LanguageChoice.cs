using System.CommandLine;
using Gazette.Configuration;
using Gazette.Diagnostics;

namespace Gazette.Commands;

/// <summary>
/// In which language the program speaks. It is chosen once, before the commands are made: their help is in it too. The first of
/// these that says something decides: <c>--language</c>, <c>GAZETTE_LANG</c>, the locale of the terminal (<c>LC_ALL</c>,
/// <c>LC_MESSAGES</c>, <c>LANG</c>), and a site whose first language is Chinese.
/// </summary>
internal static class LanguageChoice
{
    private const string Name = "--language";
    private const string Variable = "GAZETTE_LANG";

    /// <summary>The terminal with the language for a command line.</summary>
    public static Terminal For(IReadOnlyList<string> args, Terminal terminal) => terminal with { Language = Of(args, terminal) };

    private static UserLanguage Of(IReadOnlyList<string> args, Terminal terminal) =>
        Named(ValueOf(Name, args)) ?? Named(terminal.Variable(Variable)) ?? OfLocale(terminal, out var saysNothing)
        ?? (saysNothing && SiteSpeaksChinese(args, terminal) ? UserLanguage.Chinese : UserLanguage.English);

    /// <summary>What is wrong with the environment, in a sentence; null when nothing is.</summary>
    public static Wording? Fault(Terminal terminal) =>
        terminal.Variable(Variable) is { Length: > 0 } text && Named(text) is null
            ? Wording.Say(
                "{0} is \"{1}\", and Gazette speaks zh (Chinese) and en (English). Set one of these.",
                "环境变量 {0} 的值是“{1}”，而本程序只有中文（zh）和英文（en）。请改为其中之一。",
                Variable,
                text)
            : null;

    /// <summary>Gives a command the option, unless it has one of that name which means something else.</summary>
    public static void AddTo(Command command, Terminal terminal)
    {
        foreach (var inner in command.Subcommands)
            AddTo(inner, terminal);
        if (command.Options.Any(option => option.Name == Name))
            return;
        var option = new Option<string?>(Name)
        {
            HelpName = "zh|en",
            Description = terminal.Say(
                "Speak Chinese or English. Default: GAZETTE_LANG, the terminal's language, or the site's.",
                "使用中文或英文。默认依次看 GAZETTE_LANG、终端的语言、网站的语言。"),
        };
        option.CompletionSources.Add("zh", "en");
        option.Validators.Add(result =>
        {
            if (SiteCommand.Given(result, option) is { } text && Named(text) is null)
                result.AddError(terminal.Say(
                    "\"{0}\" is no language that Gazette speaks. Write zh (Chinese) or en (English).",
                    "本程序没有“{0}”这种语言。请写 zh（中文）或 en（英文）。",
                    text));
        });
        command.Add(option);
        foreach (var inner in command.Subcommands)
            AddTo(inner, terminal);
    }

    /// <summary>The language that a tag or the name of a locale begins with: <c>zh-Hans</c>, <c>zh_CN.UTF-8</c>.</summary>
    private static UserLanguage? Named(string? text) => text is null ? null : LanguagePart(text) switch
    {
        "zh" => UserLanguage.Chinese,
        "en" => UserLanguage.English,
        _ => null,
    };

    /// <param name="saysNothing">There is no locale, or that of programs.</param>
    private static UserLanguage? OfLocale(Terminal terminal, out bool saysNothing)
    {
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(terminal.Variable)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        saysNothing = LanguagePart(locale) is "" or "c" or "posix";
        return Named(locale);
    }

    private static string LanguagePart(string text) => text.Split('-', '_', '.', '@')[0].ToLowerInvariant();

    private static bool SiteSpeaksChinese(IReadOnlyList<string> args, Terminal terminal) =>
        SiteCommand.Find(ValueOf(SiteCommand.SiteOption, args), terminal.WorkingFolder) is { } site
        && Named(SiteConfigFile.FirstLanguage(site)) == UserLanguage.Chinese;

    /// <summary>What follows an option: <c>--language zh</c>, <c>--language=zh</c>.</summary>
    private static string? ValueOf(string option, IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == option)
                return i + 1 < args.Count ? args[i + 1] : null;
            if (args[i].StartsWith(option, StringComparison.Ordinal) && args[i][option.Length] is '=' or ':')
                return args[i][(option.Length + 1)..];
        }

        return null;
    }
}
