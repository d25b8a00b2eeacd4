using System.CommandLine;
using System.Globalization;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;

namespace Gazette.Commands;

/// <summary>
/// The moment for which a site is made: <c>--now</c>, else <c>SOURCE_DATE_EPOCH</c> (reproducible-builds.org), else that at which
/// the command was called, rounded down to the minute.
/// </summary>
internal sealed class NowOption(Terminal terminal)
{
    private const string Variable = "SOURCE_DATE_EPOCH";

    private readonly Option<string?> _now = new("--now")
    {
        HelpName = terminal.Say("TIME", "时刻"),
        Description = terminal.Say(
            "The moment for which the site is made: articles of later dates wait. In the site's time: 2026-03-09T08:00. Default: "
                + "now.",
            "按哪个时刻生成网站：日期更晚的文章先不发布。用网站的时间，例如 2026-03-09T08:00。默认是现在。"),
    };

    public void AddTo(SiteCommand command)
    {
        command.Add(_now);
        command.Validators.Add(result =>
        {
            if (SiteCommand.Given(result, _now) is { } text && command.FindSite(result) is { } site && Parse(text, site) is null)
                result.AddError(terminal.Say(
                    "\"{0}\" is not a moment. Write a day and a time, such as 2026-03-09T08:00.",
                    "“{0}”不是时刻。请写日期和时间，例如 2026-03-09T08:00。",
                    text));
            else if (terminal.Variable(Variable) is { Length: > 0 } epoch && !IsEpoch(epoch, out _))
                result.AddError(terminal.Say(
                    "{0} is \"{1}\", which is no number of seconds since 1970.",
                    "环境变量 {0} 的值是“{1}”，不是自 1970 年起的秒数。",
                    Variable,
                    epoch));
        });
    }

    /// <summary>The moment. Only where the command line was found valid.</summary>
    public DateTimeOffset Of(ParseResult result, string site)
    {
        if (result.GetValue(_now) is { } text)
            return Parse(text, site)!.Value;
        if (terminal.Variable(Variable) is { Length: > 0 } epoch && IsEpoch(epoch, out var moment))
            return moment;
        return Minute(terminal.Clock);
    }

    /// <summary>The present, rounded down to the minute.</summary>
    public static DateTimeOffset Minute(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerMinute));
    }

    private static bool IsEpoch(string text, out DateTimeOffset moment)
    {
        // The last second of the year 9999.
        var isOne = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= 253_402_300_799;
        moment = isOne ? DateTimeOffset.FromUnixTimeSeconds(seconds) : default;
        return isOne;
    }

    private static DateTimeOffset? Parse(string text, string site)
    {
        var zone = SiteConfigFile.Read(site, new DiagnosticBag())?.TimeZone ?? SiteTimeZone.Shanghai;
        return ArticleDateText.TryParse(text, zone, out var date) && date.HasDay ? date.Value : null;
    }
}
