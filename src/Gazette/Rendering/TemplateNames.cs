using System.Collections.Concurrent;
using System.Collections.Frozen;
using Gazette.Diagnostics;
using Gazette.Markup;
using Gazette.Pages;
using Gazette.Templating;
using Scriban.Syntax;

namespace Gazette.Rendering;

/// <summary>
/// Finds names in templates that stand for nothing: members that no model has, words that no language has, variables that nobody
/// sets. Scriban would print nothing in their place. What the value of an expression is follows from the types of models; where
/// it cannot be told, nothing is complained of.
/// </summary>
/// <remarks>
/// Each template of a page is walked with its model, and with it all that it includes, with the values that it hands over. A name
/// in an included template is wrong where it is wrong each time that it can be told.
/// </remarks>
internal sealed class TemplateNames
{
    /// <summary>What Scriban itself knows beside its modules of functions.</summary>
    private static readonly string[] s_scribans =
    [
        "array", "date", "html", "math", "object", "regex", "string", "timespan", "empty", "blank", "include", "include_join",
        "for", "tablerow", "while", "continue", "offset",
    ];

    /// <summary>Functions that give the list, or one of the list, that they are given.</summary>
    private static readonly string[] s_ofLists = ["array.limit", "array.offset", "array.reverse", "array.sort", "array.uniq"];

    private static readonly string[] s_ofItems = ["array.first", "array.last"];

    private readonly Func<string, Template?> _find;
    private readonly IReadOnlyDictionary<string, string> _words;
    private readonly HashSet<string> _known;
    private readonly IReadOnlyDictionary<Type, IReadOnlyCollection<string>> _open;
    private readonly Func<string, FileLocation>? _place;
    private readonly Dictionary<ScriptNode, Diagnostic> _wrong = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ScriptNode> _right = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _walked = new(StringComparer.Ordinal);

    private TemplateNames(
        IEnumerable<Template> templates,
        Func<string, Template?> find,
        IReadOnlyDictionary<string, string> words,
        IEnumerable<string> given,
        IReadOnlyDictionary<Type, IReadOnlyCollection<string>> open)
    {
        _find = find;
        _words = words;
        _open = open;
        _known = ["text", .. s_scribans, .. given, .. templates.SelectMany(template => Set(template.Page))];
    }

    private TemplateNames(Func<string, FileLocation> place, IEnumerable<string> set)
    {
        (_find, _words, _place) = (_ => null, FrozenDictionary<string, string>.Empty, place);
        _open = FrozenDictionary<Type, IReadOnlyCollection<string>>.Empty;
        _known = ["article", "source", .. s_scribans, .. set];
    }

    /// <summary>What is wrong.</summary>
    /// <param name="templates">All templates, none with a fault.</param>
    /// <param name="find">The template of a name that is included.</param>
    /// <param name="words">The words of the interface: every language has the same keys.</param>
    /// <param name="functions">The names of the functions that templates can call beside the language's own.</param>
    /// <param name="layouts">Templates that pages of articles, and content pages, may be made with.</param>
    /// <param name="open">The names in dictionaries that a model has, by their class.</param>
    public static IReadOnlyList<Diagnostic> Check(
        IEnumerable<Template> templates,
        Func<string, Template?> find,
        IReadOnlyDictionary<string, string> words,
        IEnumerable<string> functions,
        IEnumerable<string> layouts,
        IReadOnlyDictionary<Type, IReadOnlyCollection<string>> open)
    {
        var members = SitePlan.Templates.SelectMany(template => ModelType.Of(template.Model).Members)
            .Select(member => member.TemplateName);
        var check = new TemplateNames(templates, find, words, ["site", .. functions, .. members], open);
        foreach (var template in SitePlan.Templates)
            if (find(template.Name) is { } page)
                check.WalkPage(page, template.Model);
        foreach (var layout in layouts)
            foreach (var model in new[] { typeof(ArticlePageModel), typeof(ContentPageModel) })
                check.WalkPage(find(layout)!, model);
        return check.Wrong();
    }

    /// <summary>What is wrong with the templates of blocks: they are given the block and the words alone.</summary>
    /// <param name="blocks">Those that are no parts of others.</param>
    /// <inheritdoc cref="Check"/>
    public static IReadOnlyList<Diagnostic> CheckBlocks(
        IReadOnlyList<Template> blocks,
        Func<string, Template?> find,
        IReadOnlyDictionary<string, string> words,
        IEnumerable<string> functions)
    {
        var check = new TemplateNames(
            blocks, find, words, ["block", .. functions], FrozenDictionary<Type, IReadOnlyCollection<string>>.Empty);
        foreach (var block in blocks)
            check.WalkBlock(block);
        return check.Wrong();
    }

    /// <summary>What is wrong with a notice of a source: it is given the article and the source alone.</summary>
    /// <param name="place">Where in site.config.yml a name stands.</param>
    public static IEnumerable<Diagnostic> CheckNotice(Template notice, Func<string, FileLocation> place)
    {
        var check = new TemplateNames(place, Set(notice.Page));
        var globals = new Dictionary<string, Kind>(StringComparer.Ordinal)
        {
            ["article"] = Kind.Of(typeof(ArticleView)),
            ["source"] = Kind.Of(typeof(SourceView)),
        };
        check.Walk(notice.Page, new Scope(globals, []));
        return check._wrong.Values;
    }

    private IReadOnlyList<Diagnostic> Wrong() =>
        [.. _wrong.Where(fault => !_right.Contains(fault.Key)).Select(fault => fault.Value)];

    private void WalkPage(Template page, Type model)
    {
        var globals = new Dictionary<string, Kind>(StringComparer.Ordinal)
        {
            ["site"] = Kind.Of(typeof(SiteView)),
            ["text"] = Kind.Words,
        };
        foreach (var member in ModelType.Of(model).Members)
            globals[member.TemplateName] = Kind.Of(member);
        _walked.Clear();
        Walk(page.Page, new Scope(globals, []));
    }

    private void WalkBlock(Template block)
    {
        var globals = new Dictionary<string, Kind>(StringComparer.Ordinal)
        {
            ["text"] = Kind.Words,
            ["block"] = Kind.Of(typeof(BlockView)),
        };
        _walked.Clear();
        Walk(block.Page, new Scope(globals, []));
    }

    /// <summary>Walks a node and tells what its value is.</summary>
    private Kind Walk(ScriptNode? node, Scope scope)
    {
        switch (node)
        {
            // Two nodes in three are these, and hold no others.
            case null or ScriptVerbatim or ScriptRawStatement or ScriptLiteral:
                return Kind.Unknown;
            case ScriptVariable variable:
                return WalkVariable(variable, scope);
            case ScriptMemberExpression member:
                return WalkMember(member, Walk(member.Target, scope));
            case ScriptIndexerExpression indexer:
                return WalkIndexer(indexer, scope);
            case ScriptNestedExpression { Expression: var inner }:
                return Walk(inner, scope);
            case ScriptConditionalExpression choice:
                Walk(choice.Condition, scope);
                return Walk(choice.ThenValue, scope).Or(Walk(choice.ElseValue, scope));
            case ScriptAssignExpression { Target: ScriptVariable target } assign:
                return scope.Set(target.Name, Walk(assign.Value, scope));
            case ScriptCaptureStatement { Target: ScriptVariable target } capture:
                Walk(capture.Body, scope);
                return scope.Set(target.Name, Kind.Unknown);
            case ScriptIfStatement branch:
                Walk(branch.Condition, scope);
                var other = scope.Copy();
                Walk(branch.Then, scope);
                Walk(branch.Else, other);
                scope.Join(other);
                return Kind.Unknown;
            case ScriptForStatement { Variable: ScriptVariable variable } loop:
                WalkLoop(loop, variable, scope);
                return Kind.Unknown;
            case ScriptFunctionCall call:
                return WalkCall(call, scope);
            case ScriptPipeCall pipe:
                return WalkPipe(pipe, scope);
            case ScriptNamedArgument argument:
                return Walk(argument.Value, scope);
            case ScriptObjectInitializerExpression made:
                foreach (var member in made.Members)
                    Walk(member.Value, scope);
                return Kind.Unknown;
            case ScriptFunction or ScriptAnonymousFunction or ScriptWithStatement or ScriptThisExpression:
                // In these a name may stand for anything.
                return Kind.Unknown;
            default:
                foreach (var child in node.Children)
                    Walk(child, scope);
                return Kind.Unknown;
        }
    }

    private Kind WalkVariable(ScriptVariable variable, Scope scope)
    {
        if (scope.Find(variable.Name) is { } kind)
            return kind;
        if (variable is ScriptVariableGlobal && !_known.Contains(variable.Name))
            Complain(variable, DiagnosticCatalog.UnknownVariable, variable.Name, _known);
        return Kind.Unknown;
    }

    private Kind WalkMember(ScriptMemberExpression member, Kind target)
    {
        var name = member.Member?.Name ?? "";
        if (target.IsWords)
            return Word(member.Member!, name);
        if (NamesIn(target) is { } open)
            return Open(member.Member!, name, open);
        if (target.IsList || target.Model is not { } model)
            return Kind.Unknown;
        if (model.Members.FirstOrDefault(known => known.TemplateName == name) is { } found)
        {
            _right.Add(member.Member!);
            return Kind.Of(found);
        }

        Complain(member.Member!, DiagnosticCatalog.UnknownMember, name, model.Members.Select(known => known.TemplateName));
        return Kind.Unknown;
    }

    private Kind WalkIndexer(ScriptIndexerExpression indexer, Scope scope)
    {
        if (indexer is { Target: ScriptVariableLocal { BaseName: "" }, Index: ScriptLiteral { Value: int place } })
            return place >= 0 && place < scope.Arguments.Count ? scope.Arguments[place] : Kind.Unknown;
        var target = Walk(indexer.Target, scope);
        Walk(indexer.Index, scope);
        return target.IsWords && indexer.Index is ScriptLiteral { Value: string key } ? Word(indexer.Index, key)
            : NamesIn(target) is { } open && indexer.Index is ScriptLiteral { Value: string name }
                ? Open(indexer.Index, name, open)
            : target.IsList ? target.Item
            : Kind.Unknown;
    }

    private IReadOnlyCollection<string>? NamesIn(Kind kind) =>
        kind is { IsList: false, Type: { } type } ? _open.GetValueOrDefault(type) : null;

    /// <summary>A value in a dictionary, of which nothing more is known.</summary>
    private Kind Open(ScriptNode place, string name, IReadOnlyCollection<string> names)
    {
        if (!names.Contains(name))
            Complain(place, DiagnosticCatalog.UnknownMember, name, names);
        return Kind.Unknown;
    }

    private Kind Word(ScriptNode place, string key)
    {
        if (!_words.ContainsKey(key))
            Complain(place, DiagnosticCatalog.UnknownWord, key, _words.Keys);
        return Kind.Unknown;
    }

    private void WalkLoop(ScriptForStatement loop, ScriptVariable variable, Scope scope)
    {
        var list = Walk(loop.Iterator, scope);
        foreach (var argument in loop.NamedArguments)
            Walk(argument.Value, scope);
        var body = scope.Copy();
        body.Set(variable.Name, list.Item);
        Walk(loop.Body, body);
        scope.Join(body);
        Walk(loop.Else, scope);
    }

    private Kind WalkCall(ScriptFunctionCall call, Scope scope)
    {
        Kind[] arguments = [.. call.Arguments.Select(argument => Walk(argument, scope))];
        if (call.Target is ScriptVariableGlobal { Name: "include" })
        {
            if (call.Arguments.FirstOrDefault() is ScriptLiteral { Value: string name })
                WalkIncluded(call.Arguments[0], name, scope, arguments);
            return Kind.Unknown;
        }

        Walk(call.Target, scope);
        return arguments.Length > 0 ? ResultOf(call.Target, arguments[0]) : Kind.Unknown;
    }

    private Kind WalkPipe(ScriptPipeCall pipe, Scope scope)
    {
        var piped = Walk(pipe.From, scope);
        // `a | f b | g` is read as `a | (f b | g)`.
        if (pipe.To is ScriptPipeCall next)
        {
            Walk(next, scope);
            return Kind.Unknown;
        }

        Walk(pipe.To, scope);
        return ResultOf(pipe.To is ScriptFunctionCall call ? call.Target : pipe.To, piped);
    }

    private static Kind ResultOf(ScriptNode? function, Kind argument) => function?.ToString() is not { } name ? Kind.Unknown
        : s_ofLists.Contains(name) ? argument
        : s_ofItems.Contains(name) ? argument.Item
        : Kind.Unknown;

    /// <summary>Walks an included template once for each set of values that it is given.</summary>
    private void WalkIncluded(ScriptNode place, string name, Scope scope, Kind[] arguments)
    {
        if (_find(name) is not { } included)
        {
            Complain(place, DiagnosticCatalog.UnknownTemplate, name, []);
            return;
        }

        if (_walked.Add($"{name} {string.Join(' ', arguments)} {scope}"))
            Walk(included.Page, scope.Included(arguments));
    }

    private void Complain(
        ScriptNode place, Func<FileLocation, string, string?, Diagnostic> fault, string name, IEnumerable<string> known)
    {
        if (!_wrong.ContainsKey(place))
            _wrong.Add(place, fault(_place?.Invoke(name) ?? Place(place), name, NearestName.Of(name, known)));
    }

    private static FileLocation Place(ScriptNode node)
    {
        var (path, line, column) = TemplateLocation.Of(node.Span);
        return new FileLocation(path ?? "templates", line, column);
    }

    /// <summary>The names that a template sets.</summary>
    private static IEnumerable<string> Set(ScriptNode node) => (node switch
    {
        ScriptAssignExpression { Target: ScriptVariable target } => [target.Name],
        ScriptCaptureStatement { Target: ScriptVariable target } => [target.Name],
        ScriptForStatement { Variable: ScriptVariable target } => [target.Name],
        ScriptFunction { NameOrDoToken: ScriptVariable target } => [target.Name],
        _ => Enumerable.Empty<string>(),
    }).Concat(node.Children.Where(child => child is not null).SelectMany(Set));

    /// <summary>What is known of a value.</summary>
    /// <param name="Type">Its class, or that of what is in the list; null where it is unknown or without members.</param>
    /// <param name="IsWords">Whether it is the words of the interface.</param>
    private readonly record struct Kind(Type? Type, bool IsList, bool IsWords)
    {
        // A type takes long to say its name, and all variables are named again and again.
        private static readonly ConcurrentDictionary<Type, string> s_names = [];

        public static Kind Unknown => default;

        public static Kind Words { get; } = new(null, false, true);

        /// <summary>The members; null where nothing is known of them.</summary>
        public ModelType? Model => Type is null ? null : ModelType.Find(Type);

        /// <summary>What is in the list.</summary>
        public Kind Item => IsList ? this with { IsList = false } : Unknown;

        public static Kind Of(Type type) => new(type, false, false);

        public static Kind Of(ModelMember member) => new(member.Type, member.IsList, false);

        /// <summary>What a value is that is either this or another.</summary>
        public Kind Or(Kind other) => this == other ? this : Unknown;

        public override string ToString() => IsWords ? "words"
            : Type is null ? ""
            : s_names.GetOrAdd(Type, static type => type.ToString()) is var name && IsList ? name + "[]" : name;
    }

    /// <summary>What the variables are at one place of a template.</summary>
    private sealed class Scope(Dictionary<string, Kind> globals, IReadOnlyList<Kind> arguments)
    {
        private readonly Dictionary<string, Kind> _globals = globals;
        private readonly Dictionary<string, Kind> _locals = new(StringComparer.Ordinal);

        /// <summary>What the template is given that is included; the first is its name.</summary>
        public IReadOnlyList<Kind> Arguments => arguments;

        public Kind? Find(string name) => Of(name).TryGetValue(name, out var kind) ? kind : null;

        public Kind Set(string name, Kind kind) => Of(name)[name] = kind;

        /// <summary>That of a template which is included here: it shares the globals.</summary>
        public Scope Included(IReadOnlyList<Kind> given) => new(_globals, given);

        public Scope Copy()
        {
            var copy = new Scope(new(_globals), arguments);
            foreach (var (name, kind) in _locals)
                copy._locals[name] = kind;
            return copy;
        }

        /// <summary>What is known after one of two ways.</summary>
        public void Join(Scope other)
        {
            Join(_globals, other._globals);
            Join(_locals, other._locals);
        }

        public override string ToString() =>
            string.Join(' ', _globals.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => $"{entry.Key}:{entry.Value}"));

        private static void Join(Dictionary<string, Kind> ours, Dictionary<string, Kind> others)
        {
            foreach (var (name, kind) in others)
                ours[name] = ours.TryGetValue(name, out var known) ? known.Or(kind) : Kind.Unknown;
        }

        private Dictionary<string, Kind> Of(string name) => name.StartsWith('$') ? _locals : _globals;
    }
}
