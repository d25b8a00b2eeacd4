using System.CommandLine;
using System.CommandLine.Parsing;
using Gazette.Configuration;
using Gazette.Starting;

namespace Gazette.Commands;

/// <summary>What <c>init</c> has to know: from its options or, on a terminal, by asking.</summary>
internal sealed class InitQuestions
{
    private readonly Terminal _terminal;
    private readonly Option<string[]> _titles;
    private readonly Option<string[]> _languages;
    private readonly Option<string?> _timeZone;
    private readonly Option<string?> _baseUrl;
    private readonly Option<bool> _yes;

    public InitQuestions(Terminal terminal)
    {
        _terminal = terminal;
        _titles = new("--title")
        {
            HelpName = terminal.Say("TITLE", "名称"),
            Description = terminal.Say(
                "What the archive is called. Of one in two languages it may be given twice, in their order.",
                "网站名称。两种语言的网站可以写两次，次序与语言相同。"),
        };
        _languages = new("--language")
        {
            HelpName = "zh-Hans|en",
            Description = terminal.Say(
                "The language of the site; twice for both, the main one first.", "网站的语言；两种都要就写两次，主要的在前。"),
        };
        _timeZone = new("--time-zone")
        {
            HelpName = terminal.Say("ZONE", "时区"),
            Description = terminal.Say(
                "The zone by whose clock dates are read, such as Asia/Shanghai.", "文章时间所用的时区，如 Asia/Shanghai。"),
        };
        _baseUrl = new("--base-url")
        {
            HelpName = terminal.Say("URL", "网址"),
            Description = terminal.Say(
                "Where the site will be published; it can be changed later.", "网站将来的网址，以后可以再改。"),
        };
        _yes = new("--yes", "-y")
        {
            Description = terminal.Say("Ask nothing: what is not given is as usual.", "不提问，没有写明的一律用默认值。"),
        };
    }

    public void AddTo(Command command)
    {
        command.Add(_titles);
        command.Add(_languages);
        command.Add(_timeZone);
        command.Add(_baseUrl);
        command.Add(_yes);
        Check(_titles, TitleFault);
        Check(_timeZone, TimeZoneFault);
        Check(_baseUrl, BaseUrlFault);
        command.Validators.Add(result =>
        {
            var (languages, titles) = (Given(result, _languages), Given(result, _titles));
            if (languages.Length > 0 && LanguagesFault(string.Join(' ', languages)) is { } fault)
                result.AddError(fault);
            if (languages.Length > 0 && titles.Length > languages.Length)
                result.AddError(_terminal.Say(
                    "There are more titles than languages. Give one, or one for each language.",
                    "名称比语言还多。请只写一个，或每种语言写一个。"));
            if (_terminal.ReadLine is not null || result.GetResult(_yes) is { Implicit: false })
                return;
            foreach (var option in new Option[] { _titles, _languages, _timeZone, _baseUrl })
                if (Given(result, option).Length == 0)
                    result.AddError(_terminal.Say(
                        "Nobody can be asked here. Give {0} too, or take what is usual with --yes.",
                        "这里无法提问。请写明 {0}，或用 --yes 采用默认值。",
                        option.Name));
        });
    }

    /// <summary>The answers; null where the person went away.</summary>
    public NewSite? Ask(ParseResult result)
    {
        var asks = !result.GetValue(_yes) && _terminal.ReadLine is not null;
        var languages = result.GetValue(_languages) is { Length: > 0 } given ? given : Answer(
            asks,
            _terminal.Say(
                "Language of the site: en, zh-Hans, or both with the main one first", "网站的语言：zh-Hans、en，或两种都写，主要的在前"),
            _terminal.Say("en", "zh-Hans"),
            LanguagesFault) is { } tags ? Tags(tags) : [];
        if (languages.Length == 0 || Titles(result, languages, asks) is not { } titles)
            return null;
        if ((result.GetValue(_timeZone) ?? Answer(asks, _terminal.Say("Time zone", "时区"), UsualTimeZone, TimeZoneFault))
                is not { } zone
            || (result.GetValue(_baseUrl) ?? Answer(
                asks,
                _terminal.Say("Address on the web (Enter, if it is not known yet)", "网址（还不知道就按回车）"),
                NewSite.UnknownBaseUrl,
                BaseUrlFault)) is not { } url)
            return null;
        return new NewSite(
            titles,
            [.. languages.Select(LanguageTag.Canonical)],
            zone,
            BuildCommand.BaseUrl(url)!.AbsoluteUri,
            DateOnly.FromDateTime(SiteTimeZone.Find(zone)!.At(_terminal.Clock.GetUtcNow()).DateTime));
    }

    /// <summary>The zone of this machine, where it says one that is somebody's; else that of the program's home.</summary>
    private string UsualTimeZone => _terminal.Clock.LocalTimeZone.Id is var id
        && id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)
        && SiteTimeZone.Find(id) is not null ? id : SiteTimeZone.Shanghai.Id;

    /// <summary>A title in each language: those given, a single one for both, or what is answered.</summary>
    private string[]? Titles(ParseResult result, string[] languages, bool asks)
    {
        var given = result.GetValue(_titles) ?? [];
        var titles = new string[languages.Length];
        for (var i = 0; i < titles.Length; i++)
        {
            var isChinese = LanguageTag.IsChinese(languages[i]);
            var title = given.Length > 0 ? given[Math.Min(i, given.Length - 1)] : Answer(
                asks,
                isChinese ? _terminal.Say("Title in Chinese", "网站的中文名称") : _terminal.Say("Title in English", "网站的英文名称"),
                isChinese ? "新闻档案" : "News Archive",
                TitleFault);
            if (title is null)
                return null;
            titles[i] = title.Trim();
        }

        return titles;
    }

    /// <summary>What is answered to a question, the usual answer to an empty line; null where the person went away.</summary>
    private string? Answer(bool asks, string question, string usual, Func<string, string?> faultOf)
    {
        while (asks)
        {
            _terminal.Output.Write(_terminal.Say("{0} [{1}]: ", "{0} [{1}]：", question, usual));
            if (_terminal.ReadLine!() is not { } line)
                return null;
            if (string.IsNullOrWhiteSpace(line))
                break;
            if (faultOf(line.Trim()) is not { } fault)
                return line.Trim();
            _terminal.Output.WriteLine(fault);
        }

        return usual;
    }

    private static string[] Tags(string text) =>
        text.Split([' ', ',', '，', '、', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string? TitleFault(string text) => string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl)
        ? _terminal.Say("The title is empty or not one line.", "名称不能为空，且只能有一行。") : null;

    private string? LanguageFault(string tag) => NewSite.Speaks(tag) ? null : _terminal.Say(
        "\"{0}\" is none of the languages whose words are built in: zh-Hans and en. Begin with one of these; "
            + "templates/README.md tells how to add the words of another.",
        "“{0}”不在内置的语言（zh-Hans、en）之内。请先用其中之一，其他语言的用语以后可以按 templates/README.md 添加。",
        tag);

    private string? LanguagesFault(string text) => Tags(text) switch
    {
        [] => LanguageFault(text),
        [var one] => LanguageFault(one),
        [var first, var second] => LanguageFault(first) ?? LanguageFault(second)
            ?? (LanguageTag.IsChinese(first) == LanguageTag.IsChinese(second) ? TooManyLanguages : null),
        _ => TooManyLanguages,
    };

    private string TooManyLanguages => _terminal.Say(
        "A site begins with Chinese, with English, or with both.", "新网站可以只用中文、只用英文，或两种都用。");

    private string? TimeZoneFault(string text) => SiteTimeZone.Find(text) is not null ? null : _terminal.Say(
        "There is no time zone \"{0}\". Write one such as Asia/Shanghai.", "没有“{0}”这个时区。请写 Asia/Shanghai 一类的名称。", text);

    private string? BaseUrlFault(string text) => BuildCommand.BaseUrl(text) is not null ? null : _terminal.Say(
        "\"{0}\" is not a web address. Write the whole of it: https://news.example.org/.",
        "“{0}”不是网址。请写全：https://news.example.org/。",
        text);

    /// <summary>Complains of each value of an option that is wrong.</summary>
    private static void Check(Option option, Func<string, string?> faultOf) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
            if (faultOf(token.Value) is { } fault)
                result.AddError(fault);
    });

    private static string[] Given(SymbolResult result, Option option) =>
        result.GetResult(option) is { } given ? [.. given.Tokens.Select(token => token.Value)] : [];
}
