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
    /// <summary>The most characters of one text, and of a page, whatever the limits are: 2^27, which is 256 MB of text.</summary>
    public const int TextCeiling = 1 << 27;

    /// <summary>The most items of one list that a template makes, whatever the limits are: 2^24.</summary>
    public const int ItemCeiling = 1 << 24;

    /// <summary>The values templates see by name. C# objects, dictionaries, lists, JSON values and delegates may be set as they are.</summary>
    public TemplateObject Globals { get; } = [];

    /// <summary>Finds the template for an <c>include</c> by name; null when there is none.</summary>
    public Func<string, Template?>? Loader { get; set; }

    /// <summary>Names that mean the same in every render made with them; null where none is known to. See <see cref="FixedNames"/>.</summary>
    public FixedNames? Fixed { get; set; }

    /// <summary>Whether what expressions print is escaped for HTML unless it is <see cref="IHtmlContent"/>. Off by default.</summary>
    public bool AutoEscape { get; set; }

    /// <summary>Whether reading a variable that does not exist is an error.</summary>
    public bool StrictVariables { get; set; }

    /// <summary>Whether what a code block prints is indented as the block is. On by default.</summary>
    public bool AutoIndent { get; set; } = true;

    /// <summary>Whether C# members keep their names instead of being renamed (<c>PublishedAt</c> to <c>published_at</c>).</summary>
    public bool KeepMemberNames
    {
        get;
        set
        {
            field = value;
            Members = MemberCatalog.Of(MemberRenamer, MemberFilter, KeepMemberNames);
        }
    }

    /// <summary>
    /// Gives C# members, and functions being imported, their names in templates; null for the standard names, or with
    /// <see cref="KeepMemberNames"/> their own. Of members with the same name the first one counts. Keys of dictionaries are never renamed.
    /// It is asked once for each member of a type and not again before one of the rules is set anew.
    /// </summary>
    public Func<MemberInfo, string>? MemberRenamer
    {
        get;
        set
        {
            field = value;
            Members = MemberCatalog.Of(MemberRenamer, MemberFilter, KeepMemberNames);
        }
    }

    /// <summary>
    /// Says which public properties, fields, indexers and imported functions of C# types templates see; null for all. What it
    /// refuses is missing for templates. It is asked once for each member of a type, as <see cref="MemberRenamer"/> is.
    /// </summary>
    public Func<MemberInfo, bool>? MemberFilter
    {
        get;
        set
        {
            field = value;
            Members = MemberCatalog.Of(MemberRenamer, MemberFilter, KeepMemberNames);
        }
    }

    /// <summary>The most steps all loops nested in one another may take together, and the most numbers of a range or copies of a list; 0 for
    /// no limit but <see cref="ItemCeiling"/> for lists.</summary>
    public int LoopLimit { get; set; } = 1000;

    /// <summary>How deep functions and includes may call one another; 0 for no limit but the stack.</summary>
    public int RecursionLimit { get; set; } = 100;

    /// <summary>The most characters a render may write, and any one text may have; 0 for no limit but <see cref="TextCeiling"/>.</summary>
    public int OutputLimit { get; set; } = 1024 * 1024;

    /// <summary>
    /// Whether a page longer than <see cref="OutputLimit"/> is cut there, with <c>...</c> behind, instead of being an error. Off by
    /// default, for a page cut short looks like a whole one.
    /// </summary>
    public bool CutsOutput { get; set; }

    /// <summary>The longest a regular expression may take: ten seconds, if nothing else is set.</summary>
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

    /// <summary>The members of C# types as this context's rules name them.</summary>
    internal MemberCatalog Members { get; private set; } = MemberCatalog.Renamed;

    /// <summary>Makes the public static methods of a type callable by their names in templates: <c>ImageUrl</c> as <c>image_url</c>.</summary>
    public void ImportFunctions(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        foreach (var group in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(Members.Shows).GroupBy(Members.NameOf))
            Globals[group.Key] = new MethodFunction(group.First(), null);
    }
}
