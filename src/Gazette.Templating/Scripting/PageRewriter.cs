using Gazette.Templating.Compiled;

namespace Gazette.Templating.Scripting;

/// <summary>
/// Makes of code that Scriban runs a copy which treats HTML as compiled templates do: captures are HTML where output is escaped, and so is
/// HTML with text added to it.
/// </summary>
internal sealed class PageRewriter : ScriptRewriter
{
    private readonly bool _escapesText;

    private PageRewriter(bool escapesText) => _escapesText = escapesText;

    /// <param name="node">A page or an expression.</param>
    /// <param name="escapesText">Whether the template's own text is escaped too.</param>
    public static T Rewrite<T>(T node, bool escapesText = false)
        where T : ScriptNode => (T)new PageRewriter(escapesText).Visit((ScriptNode)node)!;

    public override ScriptNode Visit(ScriptRawStatement node) => _escapesText
        ? new ScriptRawStatement { Text = new ScriptStringSlice(HtmlText.Escape(node.Text.ToString())), IsEscape = node.IsEscape }
        : base.Visit(node);

    public override ScriptNode Visit(ScriptCaptureStatement node) => new HtmlCapture
    {
        CaptureKeyword = Copy(node.CaptureKeyword)!,
        Target = Copy(node.Target),
        Body = Copy(node.Body),
    };

    public override ScriptNode Visit(ScriptBinaryExpression node) => new HtmlBinary
    {
        Left = Copy(node.Left),
        OperatorToken = Copy(node.OperatorToken),
        Right = Copy(node.Right),
        Operator = node.Operator,
    };

    public override ScriptNode Visit(ScriptAssignExpression node) => new HtmlAssign
    {
        Target = Copy(node.Target),
        EqualToken = Copy(node.EqualToken)!,
        Value = Copy(node.Value),
    };

    public override ScriptNode Visit(ScriptBreakStatement node) => IsInLoop(node) ? base.Visit(node) : new OuterJump(node);
    public override ScriptNode Visit(ScriptContinueStatement node) => IsInLoop(node) ? base.Visit(node) : new OuterJump(node);
    public override ScriptNode Visit(ScriptInterpolatedStringExpression node) => new HtmlInterpolated { Parts = VisitAll(node.Parts)! };

    private static bool IsInLoop(ScriptNode? node) => node switch
    {
        null or ScriptFunction => false,
        ScriptLoopStatementBase => true,
        _ => IsInLoop(node.Parent),
    };

    private T? Copy<T>(T? node)
        where T : ScriptNode => (T?)Visit((ScriptNode?)node);

    /// <summary>
    /// A <c>break</c> or <c>continue</c> outside of the template's own loops: it ends the template where a loop includes it. Of the loops of
    /// compiled templates Scriban does not know; a <c>ret</c> does the same.
    /// </summary>
    private sealed class OuterJump(ScriptNode jump) : ScriptBreakStatement
    {
        private static readonly ScriptReturnStatement Leave = new();

        public override object? Evaluate(TemplateContext context) => (((RenderContext)context).IsInAnyLoop ? Leave : jump).Evaluate(context);
        public override void PrintTo(ScriptPrinter printer) => jump.PrintTo(printer);
    }

    private sealed class HtmlCapture : ScriptCaptureStatement
    {
        public override object? Evaluate(TemplateContext context)
        {
            var render = (RenderContext)context;
            context.PushOutput();
            try
            {
                context.Evaluate(Body!);
            }
            finally
            {
                var output = context.PopOutput();
                context.SetValue(Target, render.AutoEscape ? new HtmlText(output.ToString()!) : output);
            }

            return null;
        }
    }

    private sealed class HtmlBinary : ScriptBinaryExpression
    {
        public override object? Evaluate(TemplateContext context)
        {
            if (Operator is ScriptBinaryOperator.And or ScriptBinaryOperator.Or)
                return base.Evaluate(context);
            var left = context.Evaluate(Left!);
            var right = context.Evaluate(Right!);
            return Operators.Evaluate((RenderContext)context, OperatorToken?.Span ?? Span, Operator, Left!.Span, left, Right!.Span, right);
        }
    }

    private sealed class HtmlAssign : ScriptAssignExpression
    {
        public override object? Evaluate(TemplateContext context)
        {
            if (EqualToken.TokenType == TokenType.Equal)
                return base.Evaluate(context);
            var right = context.Evaluate(Value!);
            var left = context.Evaluate(Target!);
            context.SetValue(Target, Operators.Evaluate((RenderContext)context, Span, Operators.Of(EqualToken), Span, left, Span, right));
            return null;
        }
    }

    internal sealed class HtmlInterpolated : ScriptInterpolatedStringExpression
    {
        public override object? Evaluate(TemplateContext context) =>
            Operators.Interpolate((RenderContext)context, Span, [.. Parts.Select(context.Evaluate)]);
    }
}
