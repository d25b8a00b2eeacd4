using System.Globalization;

namespace Gazette.Templating.Tests.Language;

/// <summary>
/// Every operator between every two kinds of value, held against the rules written down once: what decides first (text, then empty,
/// null, lists, numbers, truth values), and at which of the three places an error stands.
/// </summary>
public sealed class OperatorGridTests
{
    private static readonly Operand[] Operands =
    [
        new("0", Kind.Number, "0", 0), new("2", Kind.Number, "2", 2), new("-3", Kind.Number, "-3", -3), new("2.5", Kind.Double, "2.5", 2.5),
        new("1.0", Kind.Double, "1", 1), new("\"a\"", Kind.Text, "a", 0), new("\"2\"", Kind.Text, "2", 2), new("\"\"", Kind.Text, "", 0),
        new("true", Kind.Truth, "true", 1), new("false", Kind.Truth, "false", 0), new("null", Kind.Null, null, 0),
        new("[1, 2]", Kind.List, "[1, 2]", 2), new("{a: 1}", Kind.Object, "{a: 1}", 1), new("{}", Kind.Object, "{}", 0),
        new("empty", Kind.Empty, null, 0),
    ];

    private enum Kind
    {
        Number,
        Double,
        Text,
        Truth,
        Null,
        List,
        Object,
        Empty,
    }

    public static TheoryData<string> Signs => new("==", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "//", "%");

    [Theory]
    [MemberData(nameof(Signs))]
    public void Every_two_values_answer_by_the_rules(string sign)
    {
        foreach (var left in Operands)
        {
            foreach (var right in Operands)
            {
                var text = $"{{{{ {left.Text} {sign} {right.Text} }}}}";
                var answer = TestRender.Answer(text, default, default, default);
                Assert.Equal(text + " " + Expected(sign, left, right), text + " " + answer);
            }
        }
    }

    private static string Expected(string sign, Operand left, Operand right)
    {
        var atLeft = "error 1,4";
        var atSign = "error 1," + (5 + left.Text.Length);
        var atRight = "error 1," + (6 + left.Text.Length + sign.Length);
        return IsComparison(sign)
            ? Compared(sign, left, right, atLeft, atSign, atRight)
            : Calculated(sign, left, right, atLeft, atSign, atRight);
    }

    private static string Compared(string sign, Operand left, Operand right, string atLeft, string atSign, string atRight)
    {
        if (left.Kind == Kind.Text || right.Kind == Kind.Text)
            return Answer(sign, string.CompareOrdinal(left.Printed, right.Printed));
        if (left.Kind == Kind.Empty || right.Kind == Kind.Empty)
            return OfEmpty(sign, left.Kind == Kind.Empty ? right : left);
        if (left.Kind == Kind.Null || right.Kind == Kind.Null)
            return sign switch { "==" => Word(left == right), "!=" => Word(left != right), _ => "false" };
        if (left.Kind == Kind.List || right.Kind == Kind.List)
        {
            if (left.Kind is not (Kind.List or Kind.Object))
                return atLeft;
            if (right.Kind is not (Kind.List or Kind.Object))
                return atRight;
            return left == right ? Word(sign is "==" or "<=" or ">=") : Answer(sign, left.Number.CompareTo(right.Number));
        }

        if (IsNumber(left) || IsNumber(right))
            return left.Kind == Kind.Object || right.Kind == Kind.Object ? atSign : Answer(sign, left.Number.CompareTo(right.Number));
        if (left.Kind == Kind.Truth || right.Kind == Kind.Truth)
            return sign is "==" or "!=" ? Answer(sign, IsTrue(left) == IsTrue(right) ? 0 : 1) : atSign;

        // Two objects of their own are never the same one.
        return sign is "==" or "!=" ? Word(sign == "!=") : atSign;
    }

    private static string OfEmpty(string sign, Operand other) => sign is "<" or ">"
        ? "false"
        : other.Kind switch
        {
            Kind.Null => "",
            Kind.Empty => Word(sign != "!="),
            _ => Word(other.Text == "{}" == (sign != "!=")),
        };

    private static string Calculated(string sign, Operand left, Operand right, string atLeft, string atSign, string atRight)
    {
        if (left.Kind == Kind.Text || right.Kind == Kind.Text)
            return OfText(sign, left, right, atLeft, atSign, atRight);
        if (left.Kind is Kind.Empty or Kind.Null || right.Kind is Kind.Empty or Kind.Null)
            return "";
        if (left.Kind == Kind.List || right.Kind == Kind.List)
            return OfLists(sign, left, right, atLeft, atSign, atRight);
        if (left.Kind == Kind.Object || right.Kind == Kind.Object || (left.Kind == Kind.Truth && right.Kind == Kind.Truth))
            return atSign;
        var isDouble = left.Kind == Kind.Double || right.Kind == Kind.Double;
        if (right.Number == 0 && !isDouble && sign is "//" or "%" && right.Number == 0)
            return atSign;
        var (a, b) = (left.Number, right.Number);
        var value = sign switch
        {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "/" => a / b,
            "//" => isDouble ? Math.Round(a / b) : Math.Truncate(a / b),
            _ => a % b,
        };
        return isDouble || sign == "/" ? Printed(value) : Printed(value + 0.0);
    }

    private static string OfText(string sign, Operand left, Operand right, string atLeft, string atSign, string atRight)
    {
        if (sign == "+")
            return left.Printed + right.Printed;
        if (sign != "*")
            return atSign;
        var (text, number, place) = right.Kind == Kind.Text ? (right, left, atLeft) : (left, right, atRight);
        if (number.Kind is Kind.List or Kind.Object or Kind.Empty || number.Text is "\"a\"" or "\"\"")
            return place;
        return string.Concat(Enumerable.Repeat(text.Printed, (int)Math.Max(0, Math.Round(number.Number))));
    }

    private static string OfLists(string sign, Operand left, Operand right, string atLeft, string atSign, string atRight)
    {
        var bothAreLists = left.Kind is Kind.List or Kind.Object && right.Kind is Kind.List or Kind.Object;
        switch (sign)
        {
            case "+" when !bothAreLists:
                return left.Kind == Kind.List ? atRight : atLeft;
            case "+":
                string[] items = [.. ItemsOf(left), .. ItemsOf(right)];
                return $"[{string.Join(", ", items)}]";
            case "-":
                return atSign;
            case "*" when bothAreLists:
                return atSign;
            case "*":
                var (list, number, place) = left.Kind == Kind.List ? (left, right, atRight) : (right, left, atLeft);
                return number.Number < 0
                    ? place
                    : $"[{string.Join(", ", Enumerable.Repeat(ItemsOf(list), (int)Math.Round(number.Number)).SelectMany(static i => i))}]";
        }

        if (left.Kind is not (Kind.List or Kind.Object))
            return atLeft;
        if (bothAreLists)
            return atSign;
        var divisor = (int)Math.Round(right.Number);
        return divisor switch
        {
            0 => atSign,
            < 0 => atRight,
            _ => sign == "%"
                ? $"[{string.Join(", ", ItemsOf(left).Where((_, i) => i % divisor == 0))}]"
                : $"[{string.Join(", ", ItemsOf(left).Take(2 / divisor))}]",
        };
    }

    private static string[] ItemsOf(Operand operand) => operand.Text switch
    {
        "[1, 2]" => ["1", "2"],
        "{a: 1}" => ["{key: \"a\", value: 1}"],
        _ => [],
    };

    private static bool IsComparison(string sign) => sign is "==" or "!=" or "<" or ">" or "<=" or ">=";

    private static bool IsNumber(Operand operand) => operand.Kind is Kind.Number or Kind.Double;

    private static bool IsTrue(Operand operand) => operand.Text is not "false";

    private static string Answer(string sign, int order) => Word(sign switch
    {
        "==" => order == 0,
        "!=" => order != 0,
        "<" => order < 0,
        ">" => order > 0,
        "<=" => order <= 0,
        _ => order >= 0,
    });

    private static string Word(bool truth) => truth ? "true" : "false";

    private static string Printed(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private sealed record Operand(string Text, Kind Kind, string? Printed, double Number);
}
