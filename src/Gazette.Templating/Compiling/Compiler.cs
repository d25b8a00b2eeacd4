using System.Text;
using Gazette.Templating.Running;
using Gazette.Templating.Syntax;

namespace Gazette.Templating.Compiling;

/// <summary>
/// Makes the tree of a template into objects that run it: one virtual call a node, static text as UTF-8. No code is made at run
/// time, so the first page costs no more than the next.
/// </summary>
internal sealed partial class Compiler
{
    // Where no code of a page is indented, nothing ever changes how its lines are, and no step need say so.
    private readonly bool hasIndentedCode;

    private Compiler(Block page) => hasIndentedCode = page.HasIndentedCode;

    /// <summary>Steps that run a page.</summary>
    public static Step CompilePage(Block page) => new Compiler(page).Compile(page);

    /// <summary>Steps that return the value of the last statement instead of printing it.</summary>
    public static Step CompileValue(Block page) =>
        page.Statements is [.., ExpressionStatement { Expression: not FunctionExpression { Name: not null } } last]
            ? CompilePage(page with { Statements = [.. page.Statements.SkipLast(1), new ReturnStatement(last.Span, last.Expression)] })
            : CompilePage(page);

    private Step Compile(Block block)
    {
        var steps = new List<Step>();
        var indented = false;
        foreach (var statement in block.Statements)
        {
            // An indentation that was never set need not be taken back. The start of the region may stand in an outer block.
            if (statement is CodeStart { Indent: not null })
                indented = true;
            if (statement is CodeStart { Indent: null } || (statement is CodeEnd && !hasIndentedCode) || (statement is CodeEnd && !indented && steps.Count > 0))
                continue;
            if (statement is CodeEnd)
                indented = false;
            if (Compile(statement) is { } step)
                steps.Add(step);
        }

        return steps is [var only] ? only : new BlockStep([.. steps]);
    }

    private Step? Compile(Statement statement) => statement switch
    {
        TextStatement text => new TextStep(text.Span, Encoding.UTF8.GetBytes(text.Text)),
        CodeStart start => new IndentStep(start.Indent),
        CodeEnd => new IndentStep(null),
        ExpressionStatement { Expression: FunctionExpression { Name: not null } function } => CompileFunction(function),
        ExpressionStatement expression => new ExpressionStep(Compile(expression.Expression)),
        IfStatement choice => new IfStep(Compile(choice.Condition), Compile(choice.Then), choice.Else is null ? null : Compile(choice.Else)),
        BlockStatement block => Compile(block.Block),
        CaseStatement choice => CompileCase(choice),
        ForStatement loop => CompileLoop(loop),
        WhileStatement loop => new WhileStep(loop.Span, Compile(loop.Condition), Compile(loop.Body)),
        BreakStatement jump => new JumpStep(jump.Span, Flow.Break),
        ContinueStatement jump => new JumpStep(jump.Span, Flow.Continue),
        CaptureStatement capture => new CaptureStep(Target(capture.Target), Compile(capture.Body)),
        WithStatement with => new WithStep(Compile(with.Value), Compile(with.Body)),
        ImportStatement import => new ImportStep(Compile(import.Value)),
        ReadOnlyStatement mark => new ReadOnlyStep(mark.Variable.Name),
        FunctionStatement function => CompileFunction(function.Function),
        ReturnStatement answer => new ReturnStep(answer.Value is null ? null : Compile(answer.Value)),
        WrapStatement wrap => new WrapStep(CallOf(wrap.Call), Compile(wrap.Body)),
        _ => throw new InvalidOperationException($"{statement.GetType().Name} cannot be compiled."),
    };

    private CaseStep CompileCase(CaseStatement choice)
    {
        // Only what is printed by an expression counts before the first `when`; text there is dropped.
        var lead = choice.Lead with { Statements = [.. choice.Lead.Statements.Where(static s => s is not TextStatement)] };
        return new CaseStep(
            Compile(choice.Value),
            Compile(lead),
            [.. choice.Whens.Select(w => (w.Values.Select(Compile).ToArray(), Compile(w.Body)))],
            choice.Else is null ? null : Compile(choice.Else));
    }

    private LoopStep CompileLoop(ForStatement loop)
    {
        Code? Argument(string name) => loop.Arguments.LastOrDefault(a => a.Name == name)?.Value is { } value ? Compile(value) : null;
        var unknown = loop.Arguments.FirstOrDefault(a => a.Name is not ("limit" or "offset" or "reversed") && !(a.Name == "cols" && loop.IsTableRow));
        var arguments = new LoopArguments(
            Argument("limit"), Argument("offset"), Argument("cols"), loop.Arguments.Any(static a => a.Name == "reversed"), unknown?.Span);
        var target = Target(loop.Target);
        var list = Compile(loop.List);
        var body = Compile(loop.Body);
        var otherwise = loop.Else is null ? null : Compile(loop.Else);
        return loop.IsTableRow
            ? new TableRowStep(loop.Span, target, list, arguments, body, otherwise)
            : new ForStep(loop.Span, target, list, arguments, body, otherwise);
    }

    private FunctionStep CompileFunction(FunctionExpression function) =>
        new(Target(function.Name!), FunctionOf(function));

    private ScriptFunction FunctionOf(FunctionExpression function)
    {
        var parameters = function.Parameters?.Select(ParameterOf).ToArray();
        return new ScriptFunction(function.Name?.Name, parameters, function.Inline is not null || function.ReturnsValue)
        {
            Body = function.Inline is null ? Compile(function.Body!) : new ReturnStep(Compile(function.Inline)),
        };
    }

    private static ScriptParameter ParameterOf(Parameter parameter) => new(
        parameter.Name,
        parameter.Default switch
        {
            Literal literal => literal.Value,
            UnaryExpression { Operator: UnaryOperator.Negate, Operand: Literal { Value: { } value } } => Negated(value),
            UnaryExpression { Operand: Literal literal } => literal.Value,
            _ => null,
        },
        parameter.Default is not null || parameter.TakesRest,
        parameter.TakesRest);

    private static object? Negated(object value) => value switch
    {
        int number => -number,
        long number => -number,
        double number => -number,
        float number => -number,
        decimal number => -number,
        System.Numerics.BigInteger number => -number,
        _ => value,
    };
}
