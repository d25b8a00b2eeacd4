using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Gazette.Templating.Running;
using Gazette.Templating.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating;

/// <content>The state of a render: output, arguments, pipes and what is counted.</content>
public sealed partial class TemplateContext
{
    private const int SpareBuffers = 4;
    private const int ComparisonCeiling = 1 << 21;
    private const int FreeBits = 1 << 14;
    private const int BitsPerRender = 1 << 24;

    private readonly Stack<(Utf8Output Output, ArrayBufferWriter<byte> Buffer)> spare = new();
    private VariableScope[] scopes = new VariableScope[16];
    private object?[] arguments = new object?[32];
    private int scopeCount;
    private int recursion;
    private int loopSteps;
    private int runningLoops;
    private int comparisons;
    private long compared;
    private long bigWork;
    private (bool Has, object? Value, bool Expands) pipe;

    internal Utf8Output Output { get; private set; } = new();

    internal Frame Frame { get; private set; } = new(null, null, null);

    /// <summary>What <c>ret</c> gave.</summary>
    internal object? Returned { get; set; }

    internal int ArgumentCount { get; private set; }

    internal bool HasPipe => pipe.Has;

    internal void Start(IBufferWriter<byte> buffer)
    {
        Output.Start(buffer, PrintCeiling);
        Frame = new Frame(null, null, null);
        scopeCount = 0;
        recursion = 0;
        loopSteps = 0;
        runningLoops = 0;
        bigWork = 0;
        ReleaseArguments(0);
        pipe = default;
        Returned = null;
        Globals.BeginJournal();
        BeginFunctions();
    }

    internal void Stop()
    {
        Output.Stop();
        Array.Clear(scopes, 0, scopes.Length);
        Returned = null;
        Globals.UndoJournal();
        EndFunctions();
    }

    internal void PushArgument(object? value)
    {
        if (ArgumentCount == arguments.Length)
            Array.Resize(ref arguments, ArgumentCount * 2);
        // Whoever writes into a span is not asked whether the array takes such objects: this one takes all.
        arguments.AsSpan()[ArgumentCount++] = value;
    }

    internal void SetArgument(int index, object? value) => arguments[index] = value;

    internal ReadOnlySpan<object?> ArgumentsFrom(int start) => arguments.AsSpan(start, ArgumentCount - start);

    internal void ReleaseArguments(int start)
    {
        while (ArgumentCount > start)
            arguments[--ArgumentCount] = null;
    }

    internal (bool Has, object? Value, bool Expands) PushPipe(object? value, bool expands)
    {
        var outer = pipe;
        pipe = (true, value, expands);
        return outer;
    }

    internal (bool Has, object? Value, bool Expands) TakePipe()
    {
        var taken = pipe;
        pipe = default;
        return taken;
    }

    internal void RestorePipe((bool Has, object? Value, bool Expands) outer) => pipe = outer;

    /// <summary>Prints a value as an expression statement does.</summary>
    internal void Print(SourceSpan span, object? value)
    {
        if (value is null)
            return;
        if (Exact.Text(value) is not { } text)
            PrintOther(span, value);
        else if (AutoEscape)
            Output.WriteEscaped(text);
        else
            Output.Write(text);
        if (Output.IsPastLimit)
            CheckOutput(span);
    }

    private void PrintOther(SourceSpan span, object value)
    {
        switch (value)
        {
            case int number when ReferenceEquals(Culture, System.Globalization.CultureInfo.InvariantCulture):
                Output.Write(number);
                break;
            case HtmlText html:
                Output.Write(html.Html);
                break;
            case ScriptFunction:
                return;
            case IHtmlContent content when AutoEscape && Output.Indent is null:
                content.WriteTo(Output.Target);
                break;
            case IHtmlContent content:
                WriteContent(content);
                break;
            default:
                CurrentSpan = span;
                var other = ValueText.Of(this, value);
                if (AutoEscape)
                    Output.WriteEscaped(other);
                else
                    Output.Write(other);
                break;
        }
    }

    /// <summary>An error when the output has too many characters.</summary>
    internal void CheckOutput(SourceSpan span)
    {
        if (Output.IsPastLimit)
            throw PastLimit(span);
    }

    /// <summary>An error when what is to be printed has too many characters.</summary>
    internal void CheckPrinted(SourceSpan span, long length)
    {
        if (length > PrintCeiling)
            throw PastLimit(span);
    }

    // A page that is to be cut may be longer: it is cut when it is done.
    private int PrintCeiling => OutputLimit > 0 && !CutsOutput ? OutputLimit : TextCeiling;

    private TemplateException PastLimit(SourceSpan span) => new(span, $"The output passes the limit of {PrintCeiling} characters.");

    /// <summary>Runs steps with an output of their own and gives what they wrote.</summary>
    internal object Capture(Step step, out Flow flow)
    {
        var outer = BeginCapture();

        // What is captured is indented as if it were printed here, and again where it is printed.
        if (outer.Indent is not null)
            Output.GoOnFrom(outer);
        try
        {
            flow = step.Execute(this);
            if (outer.Indent is not null)
                outer.GoOnFrom(Output);
            return AsHtml(CapturedText);
        }
        finally
        {
            EndCapture(outer);
        }
    }

    /// <summary>What steps write that end as they should.</summary>
    internal byte[] Utf8Of(BlockStep block)
    {
        var outer = BeginCapture();
        try
        {
            block.ExecuteAll(this);
            Output.Flush();
            return captured.Peek().Buffer.WrittenSpan.ToArray();
        }
        finally
        {
            EndCapture(outer);
        }
    }

    internal object AsHtml(string text) => AutoEscape ? new HtmlText(text) : text;

    internal Utf8Output BeginCapture()
    {
        var outer = Output;
        if (!spare.TryPop(out var own))
            own = (new Utf8Output(), new ArrayBufferWriter<byte>());
        captured.Push(own);
        own.Buffer.ResetWrittenCount();
        own.Output.Start(own.Buffer, PrintCeiling);
        Output = own.Output;
        return outer;
    }

    private readonly Stack<(Utf8Output Output, ArrayBufferWriter<byte> Buffer)> captured = new();

    internal string CapturedText
    {
        get
        {
            var (output, buffer) = captured.Peek();
            output.Flush();
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
    }

    internal void EndCapture(Utf8Output outer)
    {
        var own = captured.Pop();
        Output = outer;
        if (spare.Count < SpareBuffers)
            spare.Push(own);
    }

    internal void CheckStack(SourceSpan span)
    {
        if ((RecursionLimit > 0 && recursion > RecursionLimit) || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new TemplateException(span, $"Functions and includes call one another deeper than {recursion - 1} levels.");
    }

    /// <summary>
    /// A comparison of two lists begins, perhaps within that of the lists around them: lists that hold one another twice over are
    /// compared in a bounded number of steps, not in twice as many for every level.
    /// </summary>
    internal void EnterComparison(SourceSpan span, int items)
    {
        compared = comparisons == 0 ? items : compared + items;
        if (compared > ComparisonCeiling || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new TemplateException(span, "The lists hold too many others to be compared.");
        comparisons++;
    }

    internal void LeaveComparison() => comparisons--;

    /// <summary>
    /// Counts the bits of long numbers that are multiplied, divided, printed or read: some thousand steps of a loop, each with a
    /// product of a million bits, would keep a build busy for minutes. Numbers of some thousand bits are free.
    /// </summary>
    internal void CountBits(SourceSpan span, long bits)
    {
        if (bits > FreeBits && (bigWork += bits) > BitsPerRender)
            throw new TemplateException(span, "The template calculates too much with very long numbers.");
    }

    private void WriteContent(IHtmlContent content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        content.WriteTo(buffer);
        Output.Write(buffer.WrittenSpan);
    }
}
