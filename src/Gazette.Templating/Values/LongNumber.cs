using System.Globalization;
using System.Numerics;
using Gazette.Templating.Text;

namespace Gazette.Templating.Values;

/// <summary>What whole numbers of many digits cost, and how they print: by halves, because .NET's own way takes the square of the digits.</summary>
internal static class LongNumber
{
    /// <summary>The most bits a number may have: some 315,000 digits.</summary>
    public const int BitCeiling = 1 << 20;

    private const int PieceDigits = 2048;
    private const int DigitCeiling = 315_653;
    private const int PrintingCost = 8;
    private const int FormattingCost = 128;

    /// <summary>The number; an error when it has too many bits.</summary>
    public static object Checked(SourceSpan span, BigInteger number) => number.GetBitLength() <= BitCeiling
        ? Operators.Shrink(number)
        : throw new TemplateException(span, $"The number has more than {BitCeiling} bits.");

    /// <summary>The digits of a number as <paramref name="culture"/> signs them.</summary>
    public static string Text(TemplateContext context, BigInteger number, CultureInfo culture)
    {
        context.CountBits(context.CurrentSpan, number.GetBitLength() * PrintingCost);
        var size = BigInteger.Abs(number);
        var powers = new List<BigInteger> { BigInteger.Pow(10, PieceDigits) };
        while (powers[^1] <= size)
            powers.Add(powers[^1] * powers[^1]);
        var digits = new System.Text.StringBuilder();
        Append(digits, size, powers, powers.Count - 1);
        var first = 0;
        while (first < digits.Length - 1 && digits[first] == '0')
            first++;
        digits.Remove(0, first);
        return number.Sign < 0 ? culture.NumberFormat.NegativeSign + digits : digits.ToString();
    }

    /// <summary>The number by a format string: .NET's own slow way, so only for fewer digits.</summary>
    public static string Formatted(TemplateContext context, SourceSpan span, BigInteger number, string format, CultureInfo culture)
    {
        context.CountBits(span, number.GetBitLength() * FormattingCost);
        return number.ToString(format, culture);
    }

    /// <summary>The number of a text.</summary>
    /// <exception cref="FormatException">The text is no whole number.</exception>
    /// <exception cref="OverflowException">The text has too many digits.</exception>
    public static BigInteger Parse(TemplateContext context, SourceSpan span, string text)
    {
        if (text.Length > DigitCeiling)
            throw new TemplateException(span, $"A number may have {DigitCeiling} digits; this text is longer.");
        context.CountBits(span, text.Length * 4L);
        return BigInteger.Parse(text, NumberStyles.Integer, context.Culture);
    }

    // Writes 2048 * 2^level digits at least, with zeros in front.
    private static void Append(System.Text.StringBuilder digits, BigInteger number, List<BigInteger> powers, int level)
    {
        if (level == 0 && number < powers[0])
        {
            digits.Append(number.ToString(CultureInfo.InvariantCulture).PadLeft(PieceDigits, '0'));
            return;
        }

        var (high, low) = BigInteger.DivRem(number, powers[level]);
        Append(digits, high, powers, Math.Max(0, level - 1));
        Append(digits, low, powers, Math.Max(0, level - 1));
    }
}
