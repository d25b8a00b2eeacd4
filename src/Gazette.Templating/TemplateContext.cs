using System.Globalization;
using System.Reflection;
using Gazette.Templating.Values;

namespace Gazette.Templating;

/// <summary>
/// What a render works with: the values it sees, the rules it follows and the limits it keeps. One context serves one render at
/// a time, any number of them in a row; what a template assigns lasts until the end of its render only.
/// </summary>
public sealed partial class TemplateContext
{
    /// <summary>The values templates see by name. C# objects, dictionaries, lists, JSON values and delegates may be set as they are.</summary>
    public TemplateObject Globals { get; } = [];

    /// <summary>Finds the template for an <c>include</c> by name; null when there is none.</summary>
    public Func<string, Template?>? Loader { get; set; }

    /// <summary>Whether what expressions print is escaped for HTML unless it is <see cref="IHtmlContent"/>. Off by default.</summary>
    public bool AutoEscape { get; set; }

    /// <summary>Whether reading a variable that does not exist is an error.</summary>
    public bool StrictVariables { get; set; }

    /// <summary>Whether what a code block prints is indented as the block is. On by default.</summary>
    public bool AutoIndent { get; set; } = true;

    /// <summary>Whether C# members keep their names instead of being renamed (<c>PublishedAt</c> to <c>published_at</c>).</summary>
    public bool KeepMemberNames { get; set; }

    /// <summary>The most steps all loops nested in one another may take together; 0 for no limit.</summary>
    public int LoopLimit { get; set; } = 1000;

    /// <summary>How deep functions and includes may call one another; 0 for no limit but the stack.</summary>
    public int RecursionLimit { get; set; } = 100;

    /// <summary>The most characters a render may write, and any one text may have; 0 for no limit.</summary>
    public int OutputLimit { get; set; } = 1024 * 1024;

    /// <summary>The longest a regular expression may take.</summary>
    public TimeSpan RegexTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The culture numbers and dates print in; invariant by default.</summary>
    public CultureInfo Culture { get; set; } = CultureInfo.InvariantCulture;

    /// <summary>The moment <c>date.now</c> gives; without it <c>date.now</c> is an error, so that no build depends on the clock.</summary>
    public DateTimeOffset? Now { get; set; }

    /// <summary>Ends a render with <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken CancellationToken { get; set; }

    /// <summary>Whether members of null are null instead of an error (<c>null.name</c>).</summary>
    public bool RelaxedTargetAccess { get; set; }

    /// <summary>Whether members that an object does not have are null instead of an error. On by default.</summary>
    public bool RelaxedMemberAccess { get; set; } = true;

    /// <summary>Whether indexers outside of a list are null instead of an error. On by default.</summary>
    public bool RelaxedIndexerAccess { get; set; } = true;

    /// <summary>Whether indexing with null is null instead of an error (<c>list[null]</c>).</summary>
    public bool NullIndexer { get; set; }

    /// <summary>Whether calling a function that does not exist is null instead of an error.</summary>
    public bool RelaxedFunctionAccess { get; set; }

    /// <summary>Whether calling a template function that prints from within an expression is an error.</summary>
    public bool StatementFunctionAsExpressionError { get; set; }

    /// <summary>Makes the public static methods of a type callable by their names in templates: <c>ImageUrl</c> as <c>image_url</c>.</summary>
    public void ImportFunctions(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        foreach (var group in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).GroupBy(static m => m.Name))
        {
            var name = KeepMemberNames ? group.Key : ObjectMembers.NameOf(group.Key);
            Globals[name] = new MethodFunction(group.First(), null);
        }
    }
}
