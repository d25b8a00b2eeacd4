using System.Globalization;
using System.Numerics;
using System.Text;
using Gazette.Templating.Parsing;

namespace Gazette.Templating.Syntax;

/// <summary>Writes a tree as template text that parses to the same tree: code one statement a line, text as it was.</summary>
internal sealed partial class TemplatePrinter
{
    private readonly StringBuilder text = new();
    private bool inCode;

    public static string Print(Block page)
    {
        var printer = new TemplatePrinter();
        printer.Write(page);
        return printer.text.ToString();
    }

    private void Write(Block block)
    {
        for (var i = 0; i < block.Statements.Count; i++)
        {
            if (block.Statements[i] is TextStatement plain)
                WriteText(plain.Text, block.Statements.ElementAtOrDefault(i - 1) as CodeEnd, block.Statements.ElementAtOrDefault(i + 1) as CodeStart);
            else
                Write(block.Statements[i]);
        }
    }

    private void Write(Statement statement)
    {
        switch (statement)
        {
            case CodeStart start:
                text.Append("{{").Append(MarkOf(start.Strip)).Append(' ');
                inCode = true;
                break;
            case CodeEnd end:
                text.Append(' ').Append(MarkOf(end.Strip)).Append("}}");
                inCode = false;
                break;
            default:
                WriteCode(statement);
                break;
        }
    }

    private static string MarkOf(Strip strip) => strip switch { Strip.All => "-", Strip.Line => "~", _ => "" };

    private void WriteCode(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement expression:
                Line(Text(expression.Expression));
                break;
            case IfStatement choice:
                WriteIf("if ", choice);
                Line("end");
                break;
            case CaseStatement choice:
                WriteCase(choice);
                break;
            case ForStatement loop:
                WriteLoop(loop);
                break;
            case WhileStatement loop:
                WriteBody("while " + Text(loop.Condition), loop.Body);
                break;
            case CaptureStatement capture:
                WriteBody("capture " + Text(capture.Target), capture.Body);
                break;
            case WithStatement with:
                WriteBody("with " + Text(with.Value), with.Body);
                break;
            case WrapStatement wrap:
                WriteBody("wrap " + Text(wrap.Call), wrap.Body);
                break;
            case FunctionStatement function:
                Line("func " + function.Function.Name!.Name + ParametersOf(function.Function));
                Write(function.Function.Body!);
                Line("end");
                break;
            default:
                Line(WordOf(statement));
                break;
        }
    }

    private static string WordOf(Statement statement) => statement switch
    {
        BreakStatement => "break",
        ContinueStatement => "continue",
        ReturnStatement { Value: { } value } => "ret " + Text(value),
        ReturnStatement => "ret",
        ImportStatement import => "import " + Text(import.Value),
        ReadOnlyStatement mark => "readonly " + mark.Variable.Name,
        _ => throw new InvalidOperationException($"{statement.GetType().Name} cannot be printed."),
    };

    private void WriteIf(string head, IfStatement choice)
    {
        Line(head + Text(choice.Condition));
        Write(choice.Then);
        switch (choice.Else)
        {
            case IfStatement next:
                WriteIf("else if ", next);
                break;
            case BlockStatement otherwise:
                Line("else");
                Write(otherwise.Block);
                break;
        }
    }

    private void WriteCase(CaseStatement choice)
    {
        Line("case " + Text(choice.Value));
        Write(choice.Lead);
        foreach (var when in choice.Whens)
        {
            Line("when " + string.Join(", ", when.Values.Select(Text)));
            Write(when.Body);
        }

        if (choice.Else is not null)
        {
            Line("else");
            Write(choice.Else);
        }

        Line("end");
    }

    private void WriteLoop(ForStatement loop)
    {
        var arguments = string.Concat(loop.Arguments.Select(static a => a.Value is null ? " " + a.Name : $" {a.Name}: {Text(a.Value)}"));
        Line($"{(loop.IsTableRow ? "tablerow" : "for")} {Text(loop.Target)} in {Text(loop.List)}{arguments}");
        Write(loop.Body);
        if (loop.Else is not null)
        {
            Line("else");
            Write(loop.Else);
        }

        Line("end");
    }

    private void WriteBody(string head, Block body)
    {
        Line(head);
        Write(body);
        Line("end");
    }

    private void Line(string code)
    {
        if (!inCode)
            throw new InvalidOperationException("Code stands between {{ and }}.");
        text.Append(code).Append('\n');
    }

    private static string ParametersOf(FunctionExpression function) => function.Parameters is null
        ? ""
        : "(" + string.Join(", ", function.Parameters.Select(static p =>
            p.Name + (p.Default is null ? "" : " = " + Text(p.Default)) + (p.TakesRest ? "..." : ""))) + ")";

    private static string LiteralOf(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string quoted => Quoted(quoted),
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        int or long or BigInteger => NumberOf((IFormattable)value),
        _ => throw new InvalidOperationException($"{value.GetType().Name} is no literal."),
    };

    // Only hexadecimal literals are negative (0xffffffff is -1), and they are written so again.
    private static string NumberOf(IFormattable number) => number switch
    {
        int and < 0 => "0x" + number.ToString("x8", CultureInfo.InvariantCulture),
        long and < 0 => "0x" + number.ToString("x16", CultureInfo.InvariantCulture),
        _ => number.ToString(null, CultureInfo.InvariantCulture),
    };

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in value)
        {
            if (letter is '"' or '\\')
                quoted.Append('\\').Append(letter);
            else if (char.IsControl(letter) || char.IsSurrogate(letter) || letter is '{' or '}')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                quoted.Append(letter);
        }

        return quoted.Append('"').ToString();
    }
}
