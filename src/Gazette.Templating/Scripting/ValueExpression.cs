using Gazette.Templating.Compiled;
using Scriban;
using Scriban.Syntax;

namespace Gazette.Templating.Scripting;

/// <summary>A value where Scriban expects an expression, with the place and the text of the expression that gave it.</summary>
internal sealed class ValueExpression : ScriptExpression
{
    private readonly ScriptNode _source;
    private readonly object? _value;

    public ValueExpression(ScriptNode source, object? value)
    {
        (_source, _value) = (source, value);
        Span = source.Span;
    }

    public override object? Evaluate(TemplateContext context) => _value;

    public override void PrintTo(ScriptPrinter printer) => _source.PrintTo(printer);
}

/// <summary>A compiled expression where Scriban expects one of its own.</summary>
internal sealed class CompiledExpression : ScriptExpression
{
    private readonly ExpressionNode _node;

    public CompiledExpression(ExpressionNode node)
    {
        _node = node;
        Span = node.Source.Span;
    }

    public override object? Evaluate(TemplateContext context) => _node.Evaluate((RenderContext)context);

    public override void PrintTo(ScriptPrinter printer) => _node.Source.PrintTo(printer);
}
