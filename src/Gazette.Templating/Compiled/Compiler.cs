using Gazette.Templating.Scripting;

namespace Gazette.Templating.Compiled;

/// <summary>What became of a page: what runs, or what Scriban has to run it for.</summary>
internal sealed record CompiledPage(BlockNode? Body, int LocalCount, TemplateError? Uncompiled);

/// <summary>
/// Makes of Scriban's syntax tree the nodes that run. Expressions that are not worth a node stay Scriban's by themselves, for it finds the same
/// global variables. A statement that is not, or such an expression with a local variable, leaves the whole page to Scriban: how it ends
/// loops and functions, indents lines, and keeps local variables, is its own secret.
/// </summary>
internal sealed class Compiler
{
    private readonly List<string> _locals = [];
    private int _loops;

    public static CompiledPage Compile(ScriptBlockStatement? body)
    {
        var compiler = new Compiler();
        try
        {
            return new CompiledPage(compiler.Block(body), compiler._locals.Count, null);
        }
        catch (NotCompiledException reason)
        {
            return new CompiledPage(null, 0, new TemplateError(TemplateLocation.Of(reason.Node.Span), reason.Message));
        }
    }

    private BlockNode Block(ScriptBlockStatement? block) =>
        new([.. (block?.Statements ?? []).Select(statement => Statement(statement, block!)).OfType<StatementNode>()]);

    private StatementNode? Statement(ScriptStatement statement, ScriptBlockStatement block) => statement switch
    {
        ScriptRawStatement raw => raw.Text.Length == 0 ? null : new TextNode(raw.Text.ToString()),
        ScriptEscapeStatement { IsEntering: true, Indent.Length: > 0 } =>
            throw new NotCompiledException(statement, "the code is indented, and so is what it prints: begin it with {{~"),
        ScriptExpressionStatement { Expression: ScriptAssignExpression { Target: ScriptVariable target } assign } when IsPlain(target) =>
            new AssignNode(
                assign,
                Variable(target),
                Expression(assign.Value!),
                assign.EqualToken.TokenType == TokenType.Equal ? null : Operators.Of(assign.EqualToken)),
        ScriptExpressionStatement { Expression: { } expression } => new PrintNode(Expression(expression), block),
        ScriptIfStatement choice => new IfNode(
            Expression(choice.Condition!),
            choice.Then is null ? null : Block(choice.Then),
            choice.Else is null ? null : Statement(choice.Else, block)),
        ScriptElseStatement otherwise => Block(otherwise.Body),
        ScriptForStatement { Variable: ScriptVariableGlobal variable } loop and not ScriptTableRowStatement => For(loop, variable, block),
        ScriptCaptureStatement { Target: ScriptVariable target } capture when IsPlain(target) =>
            new CaptureNode(Variable(target), Block(capture.Body)),
        ScriptBlockStatement inner => Block(inner),
        ScriptBreakStatement => new JumpNode(statement, Completion.Break, _loops > 0),
        ScriptContinueStatement => new JumpNode(statement, Completion.Continue, _loops > 0),
        ScriptReturnStatement ret => new ReturnNode(ret.Expression is null ? null : Expression(ret.Expression)),
        ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement or ScriptExpressionStatement => null,
        _ => throw new NotCompiledException(statement),
    };

    private ForNode For(ScriptForStatement loop, ScriptVariableGlobal variable, ScriptBlockStatement block)
    {
        LoopArgument[] arguments = [.. loop.NamedArguments.Select(argument => argument switch
        {
            { Name.Name: "reversed" } => new LoopArgument("reversed", null),
            { Name.Name: "limit" or "offset", Value: { } value } => new LoopArgument(argument.Name.Name, Expression(value)),
            _ => throw new NotCompiledException(argument),
        })];
        var iterator = Expression(loop.Iterator!);
        _loops++;
        var body = Block(loop.Body);
        var otherwise = loop.Else is null ? null : Statement(loop.Else, block);
        _loops--;
        return new ForNode(loop, new GlobalNode(variable), iterator, arguments, body, otherwise);
    }

    // Neither `$`, all arguments, nor `$$`, the block of `wrap`.
    private static bool IsPlain(ScriptVariable variable) => variable is ScriptVariableGlobal || variable.BaseName is not ("" or "$");

    private ExpressionNode Variable(ScriptVariable variable)
    {
        if (variable is ScriptVariableGlobal)
            return new GlobalNode(variable);
        if (!IsPlain(variable))
            throw new NotCompiledException(variable);
        if (!_locals.Contains(variable.Name))
            _locals.Add(variable.Name);
        return new LocalNode(variable, _locals.IndexOf(variable.Name));
    }

    private ExpressionNode Expression(ScriptExpression expression) => expression switch
    {
        ScriptVariable variable => Variable(variable),
        ScriptLiteral literal => new LiteralNode(literal, literal.Value is bool truth ? Box.Of(truth) : literal.Value),
        ScriptNestedExpression { Expression: { } inner } and not { Expression: ScriptAssignExpression } =>
            new NestedNode(expression, Expression(inner)),
        ScriptMemberExpression { Target: { } target } member and not ScriptIsEmptyExpression => new MemberNode(member, Expression(target)),
        ScriptIndexerExpression { Target: ScriptVariableLocal { BaseName: "" }, Index: ScriptLiteral { Value: int index } } argument =>
            new ArgumentNode(argument, index),
        ScriptIndexerExpression { Target: { } target, Index: { } index } when !IsConditional(target) =>
            Indexer(expression, Expression(target), Expression(index)),
        ScriptInterpolatedStringExpression text => Interpolated(text, [.. text.Parts.Select(Expression)]),
        ScriptInterpolatedExpression { Expression: { } inner } => Expression(inner),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } operand } => new NotNode(expression, Expression(operand)),
        ScriptConditionalExpression { Condition: { } condition, ThenValue: { } then, ElseValue: { } otherwise } =>
            new ConditionalNode(expression, Expression(condition), Expression(then), Expression(otherwise)),
        ScriptBinaryExpression { Left: { } left, Right: { } right } binary => binary.Operator is ScriptBinaryOperator.And or ScriptBinaryOperator.Or
            ? new LogicNode(binary, binary.Operator == ScriptBinaryOperator.And, Expression(left), Expression(right))
            : new BinaryNode(binary, Expression(left), Expression(right)),
        ScriptFunctionCall or ScriptPipeCall => Call(expression, expression, null) ?? ByScriban(expression),
        _ => ByScriban(expression),
    };

    /// <summary>A call, or pipes: <c>a | f b | g</c> is <c>g (f a b)</c>; Scriban's tree of it is <c>a | (f b | g)</c>.</summary>
    /// <param name="place">All of the pipes.</param>
    /// <param name="expression">What is left of them.</param>
    /// <param name="piped">What is piped into it.</param>
    private ExpressionNode? Call(ScriptExpression place, ScriptExpression expression, ExpressionNode? piped)
    {
        ExpressionNode[] first = piped is null ? [] : [piped];
        return expression switch
        {
            ScriptPipeCall { From: { } from, To: { } to } when IsInOrder(from) =>
                (piped is null ? Expression(from) : Call(from, from, piped)) is { } value ? Call(place, to, value) : null,
            ScriptFunctionCall { Target: { } target } call when call.Arguments.All(IsInOrder) =>
                new CallNode(place, call, Expression(target), [.. first, .. call.Arguments.Select(Expression)]),
            ScriptVariable or ScriptMemberExpression and not ScriptIsEmptyExpression when piped is not null =>
                new CallNode(place, expression, Expression(expression), first),
            _ => null,
        };
    }

    private static ScribanNode Indexer(ScriptExpression source, ExpressionNode target, ExpressionNode index)
    {
        var (list, place) = (new CompiledExpression(target), new CompiledExpression(index));
        return new ScribanNode(new ScriptIndexerExpression { Span = source.Span, Target = list, Index = place }, target, index);
    }

    private static ScribanNode Interpolated(ScriptExpression source, ExpressionNode[] parts)
    {
        var text = new PageRewriter.HtmlInterpolated { Span = source.Span };
        text.Parts.AddRange(parts.Select(static part => new CompiledExpression(part)));
        return new ScribanNode(text, parts);
    }

    // Of `a?.b[0]` Scriban looks at the tree to see whether the index of null is null.
    private static bool IsConditional(ScriptNode node) =>
        node is ScriptMemberExpression { DotToken.TokenType: TokenType.QuestionDot } || node.Children.Any(IsConditional);

    private static bool IsInOrder(ScriptExpression argument) =>
        argument is not (ScriptNamedArgument or ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand });

    private static ScribanNode ByScriban(ScriptExpression expression)
    {
        RequireScriban(expression);
        return new ScribanNode(PageRewriter.Rewrite(expression));
    }

    /// <summary>Makes sure that Scriban can evaluate an expression within a compiled page.</summary>
    private static void RequireScriban(ScriptNode node)
    {
        if (node is ScriptVariableLocal or ScriptAnonymousFunction or ScriptFunction or ScriptThisExpression)
            throw new NotCompiledException(node);
        foreach (var child in node.Children)
            RequireScriban(child);
    }

    private sealed class NotCompiledException(ScriptNode node, string? reason = null) : Exception(reason ?? $"`{node}`")
    {
        public ScriptNode Node => node;
    }
}
