using Gazette.Templating.Scripting;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Gazette.Templating.Compiled;

/// <summary>What became of a page: what runs, or why Scriban runs it.</summary>
internal sealed record CompiledPage(StatementNode? Body, int LocalCount, TemplateError? Uncompiled);

/// <summary>
/// Makes of Scriban's syntax tree the nodes that run. Expressions that are not worth a node stay Scriban's by themselves, for it finds the same
/// global variables. A statement that is not, or such an expression with a local variable, leaves the whole page to Scriban: how it ends
/// loops and functions, and where it keeps local variables, is its own secret.
/// </summary>
internal sealed class Compiler
{
    private readonly List<string> _locals = [];
    private readonly bool _hasIndent;
    private int _loops;

    private Compiler(ScriptPage page) => _hasIndent = HasIndent(page);

    public static CompiledPage Compile(ScriptPage page)
    {
        var compiler = new Compiler(page);
        try
        {
            return new CompiledPage(compiler.Block(page.Body), compiler._locals.Count, null);
        }
        catch (NotCompiledException reason)
        {
            return new CompiledPage(null, 0, new TemplateError(TemplateLocation.Of(reason.Node.Span), reason.Message));
        }
    }

    private static bool HasIndent(ScriptNode? node) =>
        node is ScriptEscapeStatement { IsEntering: true, Indent.Length: > 0 } || (node is not null && node.Children.Any(HasIndent));

    private StatementNode Block(ScriptBlockStatement? block)
    {
        var statements = new List<StatementNode>();
        foreach (var statement in block?.Statements ?? [])
        {
            if (Statement(statement, block!) is { } compiled)
                statements.Add(compiled);
        }

        return _hasIndent ? new IndentedBlockNode([.. statements]) : new BlockNode([.. statements]);
    }

    private StatementNode? Statement(ScriptStatement statement, ScriptBlockStatement block) => statement switch
    {
        ScriptRawStatement { Text.Length: 0 } => null,
        ScriptRawStatement raw => new TextNode(raw.Text.ToString()),
        ScriptEscapeStatement escape => _hasIndent ? new IndentNode(escape.IsEntering ? escape.Indent : null) : null,
        ScriptExpressionStatement { Expression: ScriptAssignExpression { Target: ScriptVariable target } assign } when IsPlain(target) => Assign(assign),
        ScriptExpressionStatement { Expression: ScriptAssignExpression assign } => new PrintNode(ByScriban(assign), block),
        ScriptExpressionStatement { Expression: { } expression } => new PrintNode(Expression(expression), block),
        ScriptIfStatement choice => If(choice, block),
        ScriptElseStatement otherwise => Block(otherwise.Body),
        ScriptForStatement { Variable: ScriptVariableGlobal variable } loop and not ScriptTableRowStatement => For(loop, variable, block),
        ScriptCaptureStatement { Target: ScriptVariable target } capture when IsPlain(target) => new CaptureNode(Variable(target), Block(capture.Body)),
        ScriptBlockStatement inner => Block(inner),
        ScriptBreakStatement => new JumpNode(statement, Completion.Break, _loops > 0),
        ScriptContinueStatement => new JumpNode(statement, Completion.Continue, _loops > 0),
        ScriptReturnStatement ret => new ReturnNode(ret.Expression is null ? null : Expression(ret.Expression)),
        ScriptEndStatement or ScriptNopStatement or ScriptExpressionStatement => null,
        _ => throw new NotCompiledException(statement),
    };

    private IfNode If(ScriptIfStatement choice, ScriptBlockStatement block) => new(
        Expression(choice.Condition!), choice.Then is null ? null : Block(choice.Then), choice.Else is null ? null : Statement(choice.Else, block));

    private ForNode For(ScriptForStatement loop, ScriptVariableGlobal variable, ScriptBlockStatement block)
    {
        if (loop.NamedArguments.FirstOrDefault(static argument => argument is not ({ Name.Name: "limit" or "offset", Value: not null } or { Name.Name: "reversed" })) is { } other)
            throw new NotCompiledException(other);
        var iterator = Expression(loop.Iterator!);
        var arguments = loop.NamedArguments.Select(argument => (argument.Name!.Name, argument.Value is null ? null : Expression(argument.Value))).ToArray();
        _loops++;
        var body = Block(loop.Body);
        var otherwise = loop.Else is null ? null : Statement(loop.Else, block);
        _loops--;
        return new ForNode(loop, new GlobalNode(variable), iterator, arguments, body, otherwise);
    }

    private AssignNode Assign(ScriptAssignExpression assign) => new(
        assign,
        Variable((ScriptVariable)assign.Target!),
        Expression(assign.Value!),
        assign.EqualToken.TokenType == TokenType.Equal ? null : Operators.Of(assign.EqualToken));

    // Neither `$`, all arguments, nor `$$`, the block of `wrap`.
    private static bool IsPlain(ScriptVariable variable) => variable is ScriptVariableGlobal || variable.BaseName is not ("" or "$");

    private ExpressionNode Variable(ScriptVariable variable)
    {
        if (variable is ScriptVariableGlobal global)
            return new GlobalNode(global);
        if (!IsPlain(variable))
            throw new NotCompiledException(variable);
        var index = _locals.IndexOf(variable.Name);
        if (index < 0)
        {
            index = _locals.Count;
            _locals.Add(variable.Name);
        }

        return new LocalNode((ScriptVariableLocal)variable, index);
    }

    private ExpressionNode Expression(ScriptExpression expression) => expression switch
    {
        ScriptVariable variable => Variable(variable),
        ScriptLiteral { Value: int number } => new LiteralNode(expression, Box.Of(number)),
        ScriptLiteral literal => new LiteralNode(literal, literal.Value is bool truth ? Box.Of(truth) : literal.Value),
        ScriptNestedExpression { Expression: { } inner } and not { Expression: ScriptAssignExpression } => new NestedNode(expression, Expression(inner)),
        ScriptMemberExpression { Target: { } target } member and not ScriptIsEmptyExpression => new MemberNode(member, Expression(target)),
        ScriptIndexerExpression { Target: ScriptVariableLocal { BaseName: "" }, Index: ScriptLiteral { Value: int index } } argument => new ArgumentNode(argument, index),
        ScriptIndexerExpression { Target: { } target, Index: { } index } indexer => new IndexerNode(indexer, Expression(target), Expression(index)),
        ScriptInterpolatedStringExpression text => new InterpolatedNode(text, [.. text.Parts.Select(Expression)]),
        ScriptInterpolatedExpression { Expression: { } inner } => new PlacedNode(expression, Expression(inner)),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } operand } => new NotNode(expression, Expression(operand)),
        ScriptConditionalExpression { Condition: { } condition, ThenValue: { } then, ElseValue: { } otherwise } =>
            new ConditionalNode(expression, Expression(condition), Expression(then), Expression(otherwise)),
        ScriptBinaryExpression { Left: { } left, Right: { } right } binary => binary.Operator is ScriptBinaryOperator.And or ScriptBinaryOperator.Or
            ? new LogicNode(binary, binary.Operator == ScriptBinaryOperator.And, Expression(left), Expression(right))
            : new BinaryNode(binary, Expression(left), Expression(right)),
        ScriptFunctionCall { Target: { } target } call when IsInOrder(call) => new CallNode(call, Expression(target), [.. call.Arguments.Select(Expression)]),
        ScriptPipeCall pipe => Pipe(pipe),
        _ => ByScriban(expression),
    };

    /// <summary><c>a | f b | g</c> is <c>g (f a b)</c>; Scriban's tree of it is <c>a | (f b | g)</c>.</summary>
    private ExpressionNode Pipe(ScriptPipeCall pipe)
    {
        if (IsExpanded(pipe.From!))
            return ByScriban(pipe);
        var value = Expression(pipe.From!);
        for (var rest = pipe; ; rest = (ScriptPipeCall)rest.To!)
        {
            var to = rest.To is ScriptPipeCall next ? next.From : rest.To;
            switch (to)
            {
                case ScriptFunctionCall { Target: { } target } call when IsInOrder(call):
                    value = new CallNode(call, Expression(target), [value, .. call.Arguments.Select(Expression)]);
                    break;
                case ScriptVariable or ScriptMemberExpression and not ScriptIsEmptyExpression:
                    value = new CallNode(to, Expression(to), [value]);
                    break;
                default:
                    return ByScriban(pipe);
            }

            if (rest.To is not ScriptPipeCall)
                return new PlacedNode(pipe, value);
        }
    }

    private static bool IsInOrder(ScriptFunctionCall call) => call.Arguments.All(static argument => argument is not ScriptNamedArgument && !IsExpanded(argument));

    private static bool IsExpanded(ScriptExpression expression) =>
        expression is ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand };

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

    private sealed class NotCompiledException(ScriptNode node) : Exception($"`{node}` is run by Scriban.")
    {
        public ScriptNode Node => node;
    }
}
