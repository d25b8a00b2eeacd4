namespace Gazette.Diagnostics;

public static partial class DiagnosticCatalog
{
    /// <param name="place">Where the second is asked for; null where that is the second itself, or a list's name.</param>
    public static Diagnostic TwoPagesOnePath(string path, string first, string second, FileLocation? place = null) => Error(
        "two-pages-one-address",
        place ?? new FileLocation(IsFile(second) ? second : IsFile(first) ? first : "site.config.yml"),
        $"{Quote(path)} is made by {first} and by {second}.",
        "Rename one of them, or change the alias, section or tag that leads there; the first was kept.");

    public static Diagnostic TemplateFault(FileLocation place, string message) => Error(
        "template-fault",
        place,
        message.EndsWith('.') ? message : message + ".",
        "Mend the template; templates/README.md tells what each one is given.");

    /// <summary>A member that the model of the template does not have.</summary>
    /// <param name="nearest">What was probably meant, or null.</param>
    public static Diagnostic UnknownMember(FileLocation place, string name, string? nearest) => Error(
        "unknown-name", place, $"There is no {Quote(name)} here: nothing would be printed.", Meant(nearest));

    /// <summary>A variable that nobody gives or sets.</summary>
    /// <inheritdoc cref="UnknownMember"/>
    public static Diagnostic UnknownVariable(FileLocation place, string name, string? nearest) => Error(
        "unknown-name", place, $"Nothing is called {Quote(name)}: nothing would be printed.", Meant(nearest));

    /// <summary>Words that no file of templates/strings has.</summary>
    /// <inheritdoc cref="UnknownMember"/>
    public static Diagnostic UnknownWord(FileLocation place, string name, string? nearest) => Error(
        "unknown-name",
        place,
        $"There are no words {Quote(name)} in templates/strings: nothing would be printed.",
        nearest is null ? $"Write a line \"{name}: ...\" in each file there." : $"Did you mean {Quote(nearest)}?");

    /// <summary>An included template that is not there.</summary>
    public static Diagnostic UnknownTemplate(FileLocation place, string name, string? nearest) => Error(
        "unknown-name",
        place,
        $"There is no template {Quote(name)} to include.",
        nearest is null ? $"Write templates/{name}.sbn-html, or mend the name." : $"Did you mean {Quote(nearest)}?");

    private static string Meant(string? nearest) =>
        (nearest is null ? "" : $"Did you mean {Quote(nearest)}? ") + "templates/README.md tells what each template is given.";

    /// <summary>The copyright notice of a source cannot be filled in.</summary>
    public static Diagnostic NoticeFault(FileLocation place, string source, string message) => Error(
        "template-fault",
        place,
        $"The copyright notice of {Quote(source)} cannot be filled in: {message.TrimEnd('.')}.",
        "Write {{ source.name }}, {{ article.title }} or {{ article.url }} where these words shall stand, each with two braces "
            + "before and behind.");

    /// <summary>Two templates that differ in their endings alone.</summary>
    public static Diagnostic TwoTemplates(string file, string other) => Error(
        "two-templates",
        new FileLocation(file),
        $"{other} has the same name but for its ending, and only one of them can be used.",
        "Take one of the two away, or give it another name.");

    /// <param name="page">The page, or its article's file, that was being made; the first of them.</param>
    /// <param name="pages">How many pages it spoiled.</param>
    public static Diagnostic TemplateFailed(
        FileLocation place, string message, string page, int pages, IEnumerable<string> includedFrom)
    {
        var way = string.Join(", ", includedFrom);
        return Error(
            "template-failed",
            place,
            (message.EndsWith('.') ? message : message + ".") + (way.Length > 0 ? $" It was included from {way}." : ""),
            pages == 1
                ? $"This happened while making {page}, which cannot be made. Mend the template; templates/README.md tells what "
                    + "it is given."
                : $"This happened while making {page} and {pages - 1} more, which cannot be made. Mend the template; "
                    + "templates/README.md tells what it is given.");
    }

    /// <param name="place">The line behind which they would stand; the file alone where it has none, or is not there.</param>
    /// <param name="other">Where another language has them; null when none of the site's own files has.</param>
    /// <param name="english">The built-in English words; null when there are none.</param>
    public static Diagnostic WordsMissing(FileLocation place, string key, FileLocation? other, string? english) => Error(
        "words-missing",
        place,
        Wording.Say("There are no words \"{0}\" in this file.", "这个文件里没有用语“{0}”。", key),
        Wording.Say(
            "Add a line \"{0}: ...\"{1}{2}",
            "请{1}加一行“{0}: ...”{2}",
            key,
            place.Line > 0 ? Wording.Say(" behind this one", "在这一行后面") : Wording.None,
            other is { } there
                ? Wording.Say(", as in line {0} of {1}.", "，参看 {1} 第 {0} 行。", there.Line, there.File)
                : Wording.Say("; in English it is: {0}.", "，英文是：{0}。", english ?? "")));

    public static Diagnostic WordsNotText(FileLocation place, string key) => Error(
        "words-not-text",
        place,
        $"The words of \"{key}\" are not one line of text.",
        $"Write {key}: and the words behind it, in quotation marks if they hold a colon.");

    public static Diagnostic WordsTwice(FileLocation place, string key) => Error(
        "words-twice",
        place,
        $"The words of \"{key}\" stand twice.",
        "Take one of the lines out.");

    public static Diagnostic LanguageMissing(
        FileLocation place, string language, IReadOnlyCollection<string> spoken) => Error(
        "language-missing",
        place,
        Wording.Say("The site's language \"{0}\" has no words.", "网站的语言“{0}”没有界面用语。", language),
        Wording.Say(
            "Write templates/strings/{0}.yml, or choose one of: {1}.",
            "请写 templates/strings/{0}.yml，或改用：{1}。",
            language,
            Wording.List(spoken)));

    public static Diagnostic NotAFolder(string file) => Error(
        "not-a-folder",
        new FileLocation(file),
        Wording.Say("This is a file, and must be a folder.", "这是一个文件，而这里应该是目录。"),
        Wording.Say("Give it another name, or take it away.", "请改名或移走。"));

    public static Diagnostic FileChanged(string file) => Error(
        "file-changed",
        new FileLocation(file),
        "The file was changed or taken away while the site was being built.",
        "Build again.");

    /// <summary>A pipe or a device where a file of the site should be.</summary>
    public static Diagnostic PipeOrDevice(string file) => Error(
        "special-file",
        new FileLocation(file),
        "This is a pipe or a device, and no file: reading it might never end.",
        "Put a file here instead, or take it away.");

    /// <summary>A file among the assets whose name begins with a dot.</summary>
    public static Diagnostic HiddenAsset(string file) => Error(
        "refused-file",
        new FileLocation(file),
        "Names that begin with a dot are not published.",
        "Take the file away, or set what it says on the web server.");

    /// <summary>A symbolic link among the templates.</summary>
    public static Diagnostic TemplateLink(string file) => Error(
        "template-link",
        new FileLocation(file),
        "This is a symbolic link, and what it leads to may lie outside of the site.",
        "Put a copy of the file or folder here instead.");

    private static bool IsFile(string origin) =>
        origin.StartsWith("content/", StringComparison.Ordinal) || origin.StartsWith("templates/", StringComparison.Ordinal);
}
