using System.Globalization;
using Gazette.Importing;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Commands;

/// <summary><c>gazette import review</c>: asks a person about one doubtful field after the other.</summary>
internal static class ImportReviewCommand
{
    public static SiteCommand Of(Terminal terminal)
    {
        var command = new SiteCommand(
            "review",
            terminal.Say(
                "Go through the doubtful fields of the last import, one by one. What is decided is kept in import/decisions.yml.",
                "逐项核对上次导入中存疑的字段，结果保存在 import/decisions.yml。"),
            terminal)
        {
            Examples =
            [
                new("gazette import review", terminal.Say("then import the folder again", "核对完再导入一次")),
            ],
        };
        command.SetAction(result =>
        {
            if (terminal.ReadLine is null)
                return Refuse(terminal, terminal.Say(
                    "Nobody can be asked here. Run it on a terminal, or write decisions into {0} yourself.",
                    "这里无法提问。请在终端里运行，或自己把决定写进 {0}。", ImportDecisions.File));
            var site = command.SiteFolder(result);
            if (ImportCommand.Decisions(site, terminal) is not { } decisions)
                return ExitCode.Faults;
            if (ReviewQueue.Of(site, decisions) is not { } fields)
                return Refuse(terminal, terminal.Say(
                    "There is no report of an import here. Run gazette import FOLDER first.",
                    "这里还没有导入报告。请先运行 gazette import 文件夹。"));
            var decided = new Review(site, terminal, decisions).Ask(fields);
            terminal.Output.WriteLine(fields.Count == 0 ? terminal.Say("Nothing is doubtful.", "没有存疑的字段。")
                : terminal.Say(
                    "{0:N0} decided, {1:N0} left. Run gazette import FOLDER again to have it in the articles.",
                    "已决定 {0:N0} 项，还剩 {1:N0} 项。请再运行一次 gazette import 文件夹，写入文章。", decided, fields.Count - decided));
            return ExitCode.Done;
        });
        return command;
    }

    private static int Refuse(Terminal terminal, string why)
    {
        terminal.Error.WriteLine($"gazette: {why}");
        return ExitCode.Usage;
    }

    /// <summary>Asks, and keeps every answer at once: who goes away loses none.</summary>
    private sealed class Review(string site, Terminal terminal, ImportDecisions decisions)
    {
        private const int MostCandidates = 9;
        private const int LongestPlace = 100;

        /// <summary>How many were decided.</summary>
        public int Ask(IReadOnlyList<DoubtfulField> fields)
        {
            var answered = new Stack<int>();
            for (var at = 0; at < fields.Count;)
            {
                Show(fields[at], at + 1, fields.Count);
                switch (Answer(fields[at]))
                {
                    case Reply.Quit:
                        return answered.Count;
                    case Reply.Decided:
                        answered.Push(at++);
                        break;
                    case Reply.Later:
                        at++;
                        break;
                    case Reply.Undo when answered.TryPop(out var last):
                        decisions.Undo(fields[last].Source, fields[last].Field);
                        decisions.Write(site);
                        at = last;
                        break;
                    default:
                        terminal.Output.WriteLine(terminal.Say("There is nothing to undo.", "没有可以撤销的。"));
                        break;
                }
            }

            return answered.Count;
        }

        private void Show(DoubtfulField field, int number, int count)
        {
            var output = terminal.Output;
            output.WriteLine();
            output.WriteLine(terminal.Say(
                "{0} of {1}: {2}, {3}: {4}", "第 {0} 项（共 {1} 项）：{2}，{3}：{4}", number, count, Plain(field.Article),
                ImportCommand.FieldName(ImportDecisions.NameOf(field.Field)).In(terminal.Language), Plain(DoubtOf(field.Doubt))));
            if (ReviewQueue.Excerpt(site, field.Article) is { Length: > 0 } excerpt)
                output.WriteLine($"  {Plain(excerpt)}");
            for (var i = 0; i < Math.Min(MostCandidates, field.Candidates.Count); i++)
            {
                var (value, place) = field.Candidates[i];
                if (place.Length > LongestPlace)
                    place = place[..LongestPlace] + "…";
                var from = place.Length == 0 || place == value ? "" : $"    [{place}]";
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {i + 1}  {Plain(value)}{Plain(from)}"));
            }
        }

        private Reply Answer(DoubtfulField field)
        {
            while (true)
            {
                terminal.Output.Write(terminal.Say(
                    "Number, u unknown, w write my own, z undo, q quit, Enter later: ", "编号，u 不详，w 自己写，z 撤销，q 退出，回车留到以后："));
                if (terminal.ReadLine!() is not { } line)
                    return Reply.Quit;
                switch (line.Trim().ToLowerInvariant())
                {
                    case "":
                        return Reply.Later;
                    case "q":
                        return Reply.Quit;
                    case "z":
                        return Reply.Undo;
                    case "u":
                        return Decide(field, null);
                    case "w":
                        if (Written(field) is { } written)
                            return Decide(field, written);
                        break;
                    case var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        && number >= 1 && number <= Math.Min(MostCandidates, field.Candidates.Count):
                        return Decide(field, field.Candidates[number - 1].Value);
                    default:
                        terminal.Output.WriteLine(terminal.Say("That is none of these.", "没有这一项。"));
                        break;
                }
            }
        }

        private Reply Decide(DoubtfulField field, string? value)
        {
            decisions.Decide(field.Source, field.Field, value);
            decisions.Write(site);
            return Reply.Decided;
        }

        /// <summary>What a person writes; null when they write nothing.</summary>
        private string? Written(DoubtfulField field)
        {
            terminal.Output.Write(field.Field switch
            {
                ImportField.Date => terminal.Say(
                    "Date, such as 2009, 2009-07 or 2009-07-03 08:30: ", "日期，如 2009、2009-07 或 2009-07-03 08:30："),
                ImportField.Authors => terminal.Say("Names, with commas between them: ", "姓名，用顿号或逗号隔开："),
                _ => terminal.Say("Text: ", "内容："),
            });
            var text = terminal.ReadLine!()?.Trim() ?? "";
            if (text.Length == 0 || ImportDecisions.CanBe(field.Field, text))
                return text.Length == 0 ? null : text;
            terminal.Output.WriteLine(terminal.Say("That cannot be read. Nothing was decided.", "无法识别，没有记下。"));
            return null;
        }

        private string DoubtOf(string doubt) => (doubt switch
        {
            "not found" => Say("not found", "没有找到"),
            "found empty" or "the page leaves it empty" => Say("the page leaves it empty", "网页上此项为空"),
            "no strong evidence" => Say("no strong evidence", "依据不足"),
            "only a page tag says so" => Say("only a page tag says so", "只有网页标签里有"),
            "names run together" => Say("names run together", "姓名连写"),
            "breaks off" => Say("breaks off", "没有写完"),
            _ when doubt.StartsWith("another rule says: ", StringComparison.Ordinal) => Say(
                "another rule says: {0}", "另一条规则得出：{0}", doubt["another rule says: ".Length..]),
            _ => Say("{0}", "{0}", doubt),
        }).In(terminal.Language);

        /// <summary>Text of a page must not steer the terminal.</summary>
        private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
    }

    private enum Reply
    {
        Decided,
        Later,
        Undo,
        Quit,
    }
}
