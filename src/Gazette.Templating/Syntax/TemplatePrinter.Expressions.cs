using System.Globalization;
using System.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Syntax;

internal sealed partial class TemplatePrinter
{
    private static string Text(Expression expression) => expression switch
    {
        Literal literal => LiteralOf(literal.Value),
        Variable variable => variable.Name,
        MemberExpression member => Text(member.Target) + (member.IsConditional ? "?." : ".") + member.Name,
        EmptyTest test => Text(test.Target) + (test.IsConditional ? "?." : ".") + "empty?",
        IndexExpression item => $"{Text(item.Target)}[{Text(item.Index)}]",
        ArrayExpression array => "[" + string.Join(", ", array.Items.Select(Text)) + "]",
        ObjectExpression made => "{" + string.Join(", ", made.Members.Select(static m => Quoted(m.Name) + ": " + Text(m.Value))) + "}",
        InterpolatedText interpolated => Interpolated(interpolated),
        UnaryExpression unary => SignOf(unary.Operator) + Text(unary.Operand),
        IncrementExpression { IsPrefix: true } count => (count.Step > 0 ? "++" : "--") + Text(count.Target),
        IncrementExpression count => Text(count.Target) + (count.Step > 0 ? "++" : "--"),
        BinaryExpression binary => $"{Text(binary.Left)} {binary.Operator.Text()} {Text(binary.Right)}",
        ConditionalExpression choice => $"{Text(choice.Condition)} ? {Text(choice.Then)} : {Text(choice.Else)}",
        PipeExpression pipe => $"{Text(pipe.From)} | {Text(pipe.To)}",
        CallExpression { HasParentheses: true } call => Text(call.Target) + "(" + string.Join(", ", call.Arguments.Select(ArgumentText)) + ")",
        CallExpression call => Text(call.Target) + " " + string.Join(" ", call.Arguments.Select(ArgumentText)),
        Parenthesized parenthesized => "(" + Text(parenthesized.Inner) + ")",
        Assignment assignment => $"{Text(assignment.Target)} {assignment.Operator?.Text()}= {Text(assignment.Value)}",
        FunctionExpression { Inline: { } value } function => $"{function.Name!.Name}{ParametersOf(function)} = {Text(value)}",
        FunctionExpression function => FunctionText(function),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} cannot be printed."),
    };

    // A sign before a sign would read as ++ or --.
    private static string SignOf(UnaryOperator op) => op switch
    {
        UnaryOperator.Not => "!",
        UnaryOperator.Negate => "- ",
        UnaryOperator.Plus => "+ ",
        UnaryOperator.Alias => "@",
        _ => "^",
    };

    private static string ArgumentText(Argument argument) =>
        (argument.Name is null ? "" : argument.Name + ": ") + (argument.Value is null ? "" : Text(argument.Value));

    private static string FunctionText(FunctionExpression function)
    {
        var printer = new TemplatePrinter { inCode = true };
        printer.Line("do" + ParametersOf(function));
        printer.Write(function.Body!);
        return printer.text.Append("end").ToString();
    }

    private static string Interpolated(InterpolatedText interpolated)
    {
        var text = new StringBuilder("$\"");
        foreach (var part in interpolated.Parts)
        {
            if (part is Literal { Value: string plain } && part.Span.Text is not ['"' or '\'' or '`', ..])
                text.Append(Quoted(plain).AsSpan()[1..^1]);
            else
                text.Append(CultureInfo.InvariantCulture, $"{{{Text(part)}}}");
        }

        return text.Append('"').ToString();
    }
}
