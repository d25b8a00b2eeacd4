using System.Numerics;

namespace Gazette.Templating;

/// <content>What a render may cost. Scriban's own limits bound single loops, texts and lists; the work of a whole render is bounded here.</content>
public sealed partial class RenderContext
{
    /// <summary>The most characters of one text: 2^24.</summary>
    public const int TextCeiling = 1 << 24;

    /// <summary>The most bytes of one page: 2^27.</summary>
    public const int OutputCeiling = 1 << 27;

    /// <summary>The most steps of loops nested in one another, and the most items of a range or list that a template makes: 2^22.</summary>
    public const int IterationCeiling = 1 << 22;

    /// <summary>
    /// The most work of one render: 2^24 units. A unit is a statement or a step of a loop; where Scriban runs the template an expression;
    /// 16 characters of a text that a function or an operator makes or reads, an item of a list that one makes; of a long number the power 1.5 of every 64 bits.
    /// </summary>
    public const int WorkCeiling = 1 << 24;

    private const int TextUnit = 16;
    private const int NumberUnit = 64;

    private long _work;
    private long _iterations;
    private int _loopDepth;

    /// <summary>Whether a compiled loop runs, in this template or in one that includes it.</summary>
    internal bool IsInAnyLoop => _loopDepth > 0;

    /// <summary>Counts the nodes that Scriban evaluates, and what they make.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null)
            return null;
        Charge(scriptNode.Span, scriptNode is ScriptRawStatement raw ? 1 + (raw.Text.Length / TextUnit) : 1);
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        // Names and members give what was counted when it was made.
        return value is null or bool or int || scriptNode is ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression or ScriptLiteral
            ? value
            : Charged(scriptNode.Span, value);
    }

    /// <summary>What a value prints as; long texts that operators and functions read on the way are counted.</summary>
    public override string? ObjectToString(object? value, bool nested = false)
    {
        if (value is BigInteger number)
            Charge(CurrentSpan, 8 * WorkOf(number));
        var text = base.ObjectToString(HtmlText.Plain(value), nested);
        if (text is { Length: > TextUnit })
            Charge(CurrentSpan, text.Length / TextUnit);
        return text;
    }

    /// <summary>Counts statements that are about to run.</summary>
    internal void CountSteps(int steps)
    {
        if ((_work += steps) > WorkCeiling)
            Charge(Place.Span, 0);
    }

    /// <summary>Counts a step of a compiled loop.</summary>
    internal void CountIteration(ScriptForStatement loop)
    {
        CountSteps(1);
        if (++_iterations > LoopLimit && LoopLimit != 0)
            throw new ScriptRuntimeException(loop.Span, $"Exceeding number of iteration limit `{LoopLimit}` for loop statement.");
        if (CancellationToken.IsCancellationRequested)
            throw new ScriptAbortException(loop.Span, CancellationToken);
    }

    internal void CheckLength(SourceSpan span, long length)
    {
        if (LimitToString > 0 && length > LimitToString)
            throw new ScriptRuntimeException(span, $"A text of {length} characters passes the limit of {LimitToString}.");
    }

    /// <summary>A value that an operator or a function made, once it is counted.</summary>
    internal object? Charged(SourceSpan span, object? value)
    {
        switch (value)
        {
            case string text:
                CheckLength(span, text.Length);
                Charge(span, text.Length / TextUnit);
                break;
            case ScriptArray { Count: > IterationCeiling } list:
                throw new ScriptRuntimeException(span, $"A list of {list.Count} items passes the limit of {IterationCeiling}.");
            case ScriptArray list:
                Charge(span, list.Count);
                break;
            case BigInteger number:
                Charge(span, WorkOf(number));
                break;
        }

        return value;
    }

    // To multiply long numbers costs more than their length, and to print them still more.
    private static long WorkOf(BigInteger number) => (long)Math.Pow(number.GetByteCount() * 8L / NumberUnit, 1.5);

    internal void Charge(SourceSpan span, long units)
    {
        if ((_work += units) > WorkCeiling)
            throw new ScriptRuntimeException(span, "The template takes too many steps, or works with too long texts, lists or numbers.");
    }
}
