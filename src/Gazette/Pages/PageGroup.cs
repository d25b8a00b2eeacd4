namespace Gazette.Pages;

/// <summary>
/// Some pages of the site, with all that they are made of beside its frame: where that is as it was, so are they, and nobody need
/// make them to know.
/// </summary>
/// <param name="kind">Tells it from groups of other pages that are made of the same.</param>
public abstract class PageGroup(string kind)
{
    public string Kind { get; } = kind;

    /// <summary>All that the pages are made of beside the frame; null where nobody can tell without making them.</summary>
    public abstract object? Input { get; }

    /// <summary>The edition that they belong to; null where their heads tell.</summary>
    public virtual Edition? Edition => null;

    /// <summary>Whether it is one page, in which all of its input is to be seen.</summary>
    public virtual bool IsOnePage => false;

    /// <summary>Makes the pages.</summary>
    public abstract IEnumerable<Page> Pages();

    /// <summary>Pages that are each looked at by themselves.</summary>
    public static PageGroup Of(Plan plan, Func<Plan, IEnumerable<Page>> make) => new Loose(plan, make);

    /// <summary>Pages that are made of the frame and one thing more.</summary>
    /// <param name="make">A static function: what it is not given, it cannot print.</param>
    public static PageGroup Of<T>(string kind, SiteFrame frame, T input, Func<SiteFrame, T, IEnumerable<Page>> make)
        where T : class => new Made<T>(kind, frame, input, make);

    private sealed class Loose(Plan plan, Func<Plan, IEnumerable<Page>> make) : PageGroup("")
    {
        public override object? Input => null;

        public override IEnumerable<Page> Pages() => make(plan);
    }

    private sealed class Made<T>(string kind, SiteFrame frame, T input, Func<SiteFrame, T, IEnumerable<Page>> make)
        : PageGroup(kind)
        where T : class
    {
        public override object Input => input;

        public override Edition Edition => frame.Edition;

        public override IEnumerable<Page> Pages() => make(frame, input);
    }
}
