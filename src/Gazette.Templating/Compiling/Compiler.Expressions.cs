using Gazette.Templating.Running;
using Gazette.Templating.Syntax;
using Gazette.Templating.Values;

namespace Gazette.Templating.Compiling;

internal sealed partial class Compiler
{
    private Code Compile(Expression expression) => expression switch
    {
        Literal literal => new ConstantCode(literal.Span, literal.Value),
        Variable or MemberExpression or IndexExpression => Path(expression),
        InterpolatedText text => new InterpolatedCode(text.Span, [.. text.Parts.Select(Compile)]),
        EmptyTest test => new EmptyTestCode(test.Span, Compile(test.Target)),
        ArrayExpression array => new ArrayCode(array.Span, [.. array.Items.Select(Compile)]),
        ObjectExpression made => new ObjectCode(made.Span, [.. made.Members.Select(m => (m.Name, Compile(m.Value)))]),
        UnaryExpression { Operator: UnaryOperator.Alias } alias => new AliasCode(alias.Span, Compile(alias.Operand)),
        UnaryExpression { Operator: UnaryOperator.Not } not => new NotCode(not.Span, Compile(not.Operand)),
        UnaryExpression unary => new UnaryCode(unary.Span, unary.Operator, Compile(unary.Operand)),
        IncrementExpression count => CompileIncrement(count),
        BinaryExpression binary => CompileBinary(binary),
        ConditionalExpression choice =>
            new ConditionalCode(choice.Span, Compile(choice.Condition), Compile(choice.Then), Compile(choice.Else)),
        PipeExpression pipe => CompilePipe(pipe),
        CallExpression call => CallOf(call),
        Parenthesized parenthesized => new ParenthesizedCode(parenthesized.Span, Compile(parenthesized.Inner)),
        Assignment assignment => new AssignCode(
            assignment.Span,
            Target(assignment.Target),
            assignment.Operator,
            new OperatorSite(assignment.OperatorSpan, assignment.Target.Span, assignment.Value.Span),
            Compile(assignment.Value)),
        FunctionExpression function => new FunctionCode(function.Span, FunctionOf(function)),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} cannot be compiled."),
    };

    private Code Path(Expression expression) => expression switch
    {
        Variable { Name: "$$" } variable => new WrappedBlockCode(variable.Span),
        _ => Target(expression),
    };

    /// <summary>Code that can be read and written; the parser lets only such expressions be assigned to.</summary>
    private TargetCode Target(Expression expression) => expression switch
    {
        Variable { Name: "this" } variable => new ThisCode(variable.Span),
        Variable { IsLocal: true } variable => new LocalCode(variable.Span, variable.Name),
        Variable variable => new VariableCode(variable.Span, variable.Name),
        MemberExpression member =>
            new MemberCode(member.Span, Compile(member.Target), member.Name, member.NameSpan, member.IsConditional),
        IndexExpression item => new IndexCode(item.Span, Compile(item.Target), Compile(item.Index)),
        Parenthesized parenthesized => Target(parenthesized.Inner),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} cannot be assigned to."),
    };

    private Code CompileBinary(BinaryExpression binary)
    {
        var left = Compile(binary.Left);
        var right = Compile(binary.Right);
        var site = new OperatorSite(binary.OperatorSpan, binary.Left.Span, binary.Right.Span);
        return binary.Operator switch
        {
            BinaryOperator.And => new AndCode(binary.Span, left, right),
            BinaryOperator.Or => new OrCode(binary.Span, left, right),
            BinaryOperator.Equal or BinaryOperator.NotEqual => new EqualityCode(binary.Operator, site, binary.Span, left, right),
            _ => new BinaryCode(binary.Operator, site, binary.Span, left, right),
        };
    }

    private IncrementCode CompileIncrement(IncrementExpression count) =>
        new(count.Span, Target(count.Target), count.Step, count.IsPrefix);

    private PipeCode CompilePipe(PipeExpression pipe)
    {
        var to = Compile(pipe.To);
        to.PipeTarget.PipedFrom = pipe.From.Span;
        return new PipeCode(pipe.Span, Compile(pipe.From), to);
    }

    private CallCode CallOf(Expression expression)
    {
        while (expression is Parenthesized { Inner: CallExpression inner })
            expression = inner;
        return expression is CallExpression call
            ? new CallCode(call.Span, Compile(call.Target), [.. call.Arguments.Select(ArgumentOf)])
            : new CallCode(expression.Span, Compile(expression), []);
    }

    private CallArgument ArgumentOf(Argument argument) => new(
        argument.Name,
        argument.Value is null ? new ConstantCode(argument.Span, Box.True) : Compile(argument.Value),
        argument.Value is UnaryExpression { Operator: UnaryOperator.Expand });
}
