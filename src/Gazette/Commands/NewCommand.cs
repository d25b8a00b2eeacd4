using System.CommandLine;
using System.Globalization;

namespace Gazette.Commands;

/// <summary><c>gazette new</c>: begins an article at the right place and prints where.</summary>
public static class NewCommand
{
    public static Command Of(Terminal terminal)
    {
        var title = new Argument<string>("title") { Description = "The title, in quotation marks." };
        var section = new Option<string?>("--section")
        {
            HelpName = "S",
            Description = "Id of the section in site.config.yml, such as politics.",
        };
        var date = new Option<string?>("--date")
        {
            HelpName = "D",
            Description = "When it was published: 2024-05-15, 2024-05, 2024 or unknown; a time may follow a day. Default: today.",
        };
        var slug = new Option<string?>("--slug")
        {
            HelpName = "NAME",
            Description = "The file's name and the last part of its address, such as flood-of-2009. Default: made of the title.",
        };
        title.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && (text.Trim().Length == 0 || text.Any(char.IsControl)))
                result.AddError("The title is empty or not one line. Write it in quotation marks: gazette new \"Flood on the river\".");
        });
        date.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && !NewArticle.IsDate(text))
                result.AddError($"\"{text}\" is not a date. Write 2024-05-15, 2024-05, 2024 or unknown; \"2024-05-15 16:05\" with a time.");
        });
        slug.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && !ArticleName.IsName(text))
                result.AddError($"\"{text}\" cannot be an article's name: write small letters, digits and single hyphens{(ArticleName.Of(text) is { Length: > 0 } near ? $", such as {near}" : "")}.");
        });
        section.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && !ArticleName.IsName(text))
                result.AddError($"\"{text}\" cannot be the id of a section: ids are small letters, digits and hyphens.");
        });

        var command = new SiteCommand("new", "Begin an article: write its file at the right place, and print the path.", terminal)
        {
            Examples =
            [
                "gazette new \"Flood on the river\"                       content/2026/03/09/flood-on-the-river.md, if that is today",
                "gazette new \"洪水退去\" --date 2009-07-03 --section news   content/2009/07/03/洪水退去.md",
                "gazette new \"洪水退去\" --slug flood --date unknown        content/undated/flood.md",
            ],
        };
        command.Add(title);
        command.Add(section);
        command.Add(date);
        command.Add(slug);
        command.Validators.Add(result =>
        {
            if (SiteCommand.Given(result, slug) is null && result.GetResult(title) is { Tokens: [{ Value: var text }, ..] } && ArticleName.Of(text).Length == 0)
                result.AddError($"\"{text}\" has no letters to make a file name of. Give one with --slug NAME.");
        });
        command.SetAction(result =>
        {
            var text = result.GetRequiredValue(title).Trim();
            var article = new NewArticle(
                text,
                result.GetValue(date) ?? Today(terminal),
                result.GetValue(slug) ?? ArticleName.Of(text),
                result.GetValue(section));
            return Write(article, command.SiteFolder(result), terminal);
        });
        return command;
    }

    private static string Today(Terminal terminal) =>
        terminal.Clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Write(NewArticle article, string siteFolder, Terminal terminal)
    {
        if (!article.Write(siteFolder))
        {
            terminal.Error.WriteLine($"gazette: {article.Path} exists already and is left as it is. Choose another name with --slug NAME.");
            return ExitCode.Usage;
        }

        // Where the person stands, so that the line can be given to an editor as it is.
        var path = Path.GetRelativePath(terminal.WorkingFolder, Path.Combine(siteFolder, article.Path));
        terminal.Output.WriteLine(path);
        return ExitCode.Done;
    }
}
