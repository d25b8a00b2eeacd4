using System.Numerics;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

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
    /// The most work of one render: 2^24 units. A unit is a statement or a step of a loop, where Scriban runs the template an expression,
    /// 16 characters of a text that a function or an operator makes or reads, an item of a list that one makes, 64 bits of a long number.
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
        CountSteps(scriptNode is ScriptRawStatement text ? 1 + (text.Text.Length / TextUnit) : 1, scriptNode);
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        // Names and members give what was counted when it was made.
        if (value is not (null or bool or int) && scriptNode is not (ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression or ScriptLiteral))
            ChargeResult(scriptNode.Span, value);
        return value;
    }

    /// <summary>What a value prints as; long texts that operators and functions read on the way are counted.</summary>
    public override string? ObjectToString(object? value, bool nested = false)
    {
        if (value is BigInteger number)
            Charge(CurrentSpan, NumberWork(number));
        else if (value is IHtmlContent content)
            value = HtmlText.Read(content);
        var text = base.ObjectToString(value, nested);
        if (text is { Length: > TextUnit })
            Charge(CurrentSpan, text.Length / TextUnit);
        return text;
    }

    /// <summary>Counts statements that are about to run.</summary>
    internal void CountSteps(int steps, ScriptNode? place = null)
    {
        if ((_work += steps) > WorkCeiling)
            throw TooMuch(place?.Span ?? CurrentSpan);
    }

    /// <summary>Counts a step of a compiled loop.</summary>
    internal void CountIteration(ScriptForStatement loop)
    {
        CountSteps(1, loop);
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

    /// <summary>Counts a text that was made.</summary>
    internal string Charge(SourceSpan span, string text)
    {
        CheckLength(span, text.Length);
        Charge(span, text.Length / TextUnit);
        return text;
    }

    /// <summary>Counts what an operator or a function made.</summary>
    internal void ChargeResult(SourceSpan span, object? value)
    {
        switch (value)
        {
            case string text:
                Charge(span, text);
                break;
            case ScriptArray list:
                if (list.Count > IterationCeiling)
                    throw new ScriptRuntimeException(span, $"A list of {list.Count} items passes the limit of {IterationCeiling}.");
                Charge(span, list.Count);
                break;
            case BigInteger number:
                Charge(span, NumberWork(number));
                break;
        }
    }

    private static long NumberWork(BigInteger number) => number.GetByteCount() * 8L / NumberUnit;

    private static ScriptRuntimeException TooMuch(SourceSpan span) => new(span, "The template takes too many steps, or works with too long texts, lists or numbers.");

    private void Charge(SourceSpan span, long units)
    {
        if ((_work += units) > WorkCeiling)
            throw TooMuch(span);
    }

    private void BeginLimits() => (_work, _iterations, _loopDepth) = (0, 0, 0);
}
