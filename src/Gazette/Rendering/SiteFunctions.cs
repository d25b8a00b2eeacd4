using System.Globalization;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Markup;
using Gazette.Pages;
using Gazette.Templating;

namespace Gazette.Rendering;

/// <summary>What templates can call beside the language's own functions. One set serves one context.</summary>
internal sealed class SiteFunctions(SiteFrame frame, Notices notices, InlineScript script)
{
    private readonly string _basePath = frame.Config.BaseUrl.AbsolutePath.TrimEnd('/');
    private readonly string _baseUrl = frame.Config.BaseUrl.AbsoluteUri.TrimEnd('/');

    private readonly Dictionary<string, HashSet<string>> _menus = new(StringComparer.Ordinal);

    private HashSet<string> _menu = [];
    private string _language = frame.Language;
    private IReadOnlyDictionary<string, string> _words = frame.Text;
    private Places _places = frame.Places;

    /// <summary>The language in which dates, numbers and names are given from now on.</summary>
    /// <param name="site">The frame of its pages.</param>
    public void Speak(string language, SiteView site)
    {
        if (!_menus.TryGetValue(language, out var menu))
            _menus.Add(
                language, menu = [.. site.Navigation.SelectMany(item => item.Children.Prepend(item)).Select(item => item.To)]);
        _menu = menu;
        _language = language;
        _words = frame.Words.In(language);
        _places = frame.PlacesIn(language);
    }

    /// <summary>
    /// The language whose words are given from now on, where no function is called that names a place: any, also one that has no
    /// edition.
    /// </summary>
    public void SpeakWords(string language) => (_language, _words) = (language, frame.Words.In(language));

    /// <summary>The functions by name.</summary>
    public IEnumerable<NativeFunction> All =>
    [
        // Addresses
        new("href", "address", a => Href(a.Text(0) ?? "")),
        new("absolute", "address", a => Absolute(a.Text(0) ?? "")),
        new("author_address", "name", a => _places.Author(a.Text(0) ?? "").Address),
        new("in_menu", "address", a => Box.Of(_menu.Contains(a.Text(0) ?? ""))),
        new("tag_address", "name", a => _places.Tag(a.Text(0) ?? "").Address),

        // Dates
        new("date_text", "date", a => DateText.Of(DateOf(a), _words)),
        new("date_text_in", "date language", a => DateText.Of(DateOf(a), frame.Words.In(a.Text(1) ?? ""))),
        new("day_text", "date", a => DateText.Of(DateOf(a).ToDay(), _words)),
        new("month_name", "month", a => DateText.MonthName(MonthOf(a, 0), _words)),
        new("month_text", "year month", a => DateText.OfMonth(YearOf(a), MonthOf(a, 1), _words)),
        new("rfc822", "date", a => FeedDate.Rfc822(DateOf(a))),
        new("rfc3339", "date", a => FeedDate.Rfc3339(DateOf(a))),
        new("last_change", "card", a => a[0] is ArticleCard card ? FeedDate.LastChange(card) : ArticleDate.Unknown),

        // Words
        new("fill", "text values...", Fill),
        new("text_in", "language key", TextIn),
        new("title_in", "language", a => frame.Config.Title.In(a.Text(0) ?? "")),
        new("number_text", "number", a => NumberText(a.Long(0))),
        new("plural", "number key", Plural),
        new("language_name", "language", a => LanguageName(a.Text(0) ?? "")),

        // Names
        new("section_place", "id", a => a.Text(0) is { Length: > 0 } id ? _places.Section(id) : null),
        new("source_name", "id", a => a.Text(0) is { Length: > 0 } id ? _places.Source(id).Name : ""),
        new("tag_name", "name", a => a.Text(0) is { Length: > 0 } name ? _places.Tag(name).Name : ""),
        new("notice", "source article", a => a[0] is SourceView source ? notices.Of(source, a[1], _language, a) : null),

        // The script that runs before the page is shown
        new("inline_script", "", _ => script.Text),
        new("inline_script_hash", "", _ => script.Hash),
    ];

    /// <summary>An address of this site as a link takes it; a URL of another site as it is.</summary>
    private string Href(string address) =>
        address.StartsWith('/') ? string.Concat(_basePath, SiteAddress.Encode(address)) : address;

    private string Absolute(string address) => address.StartsWith('/') ? _baseUrl + SiteAddress.Encode(address) : address;

    private static ArticleDate DateOf(Arguments arguments) => arguments[0] is ArticleDate date ? date : ArticleDate.Unknown;

    private static int MonthOf(Arguments arguments, int index) => arguments.Int(index) is >= 1 and <= 12 and var month
        ? month
        : throw arguments.ErrorAt(index, $"{arguments.Int(index)} is not a month: a month is 1 to 12.");

    private static int YearOf(Arguments arguments) => arguments.Int(0) is >= 1 and <= 9999 and var year
        ? year
        : throw arguments.ErrorAt(0, $"{arguments.Int(0)} is not a year: a year is 1 to 9999.");

    private static string Fill(Arguments arguments)
    {
        var text = arguments.Text(0) ?? "";
        for (var i = 1; i < arguments.Count; i++)
            text = text.Replace($"{{{i - 1}}}", arguments.Text(i), StringComparison.Ordinal);
        return text;
    }

    private string Plural(Arguments arguments)
    {
        var number = arguments.Long(0);
        var key = arguments.Text(1) + (number == 1 ? "_one" : "_other");
        return _words.TryGetValue(key, out var form)
            ? form.Replace("{0}", NumberText(number), StringComparison.Ordinal)
            : throw arguments.ErrorAt(1, $"There are no words \"{key}\" in templates/strings.");
    }

    private string TextIn(Arguments arguments) =>
        frame.Words.In(arguments.Text(0) ?? "").TryGetValue(arguments.Text(1) ?? "", out var words)
            ? words
            : throw arguments.ErrorAt(1, $"There are no words \"{arguments.Text(1)}\" in templates/strings.");

    private static string NumberText(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private string LanguageName(string language)
    {
        const string prefix = "language_";
        if (_words.TryGetValue(prefix + language, out var name))
            return name;
        var known = _words.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(key => key[prefix.Length..]);
        return LanguageTag.Nearest(language, known) is { } nearest ? _words[prefix + nearest] : language;
    }
}
