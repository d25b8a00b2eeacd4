namespace Gazette.Templating.Parsing;

/// <summary>What an expression may be made of at the place where it stands.</summary>
[Flags]
internal enum ExpressionRules
{
    None = 0,

    /// <summary><c>x = …</c>.</summary>
    Assignments = 1,

    /// <summary>Calls without parentheses: <c>f a b</c>.</summary>
    Calls = 2,

    /// <summary><c>name: value</c> among the arguments of a call.</summary>
    NamedArguments = 4,

    /// <summary><c>|</c> and <c>?</c>.</summary>
    Pipes = 8,

    /// <summary><c>||</c> separates values and is no operator.</summary>
    BarsSeparate = 16,

    /// <summary>Members and indexers only.</summary>
    Path = 32,

    Value = Calls | NamedArguments | Pipes,
    Statement = Value | Assignments,
    NoAssignment = Value,
    Branch = Calls | Pipes,
    LoopList = Pipes,
    LoopArgument = None,
    WhenValue = BarsSeparate,
}
