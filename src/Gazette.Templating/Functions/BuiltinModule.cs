using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>A module such as <c>string</c>: an object whose members are functions, and a few values. Made when first named.</summary>
internal sealed class BuiltinModule(TemplateContext context, Func<TemplateContext, IEnumerable<KeyValuePair<string, object?>>> members)
{
    private bool isRendering;

    /// <summary>The members.</summary>
    public TemplateObject Members => Made ??= Make();

    /// <summary>The members, if the module has been named yet.</summary>
    public TemplateObject? Made { get; private set; }

    /// <summary>What a template writes into the module from now on (<c>date.format = '%F'</c>) ends with its render.</summary>
    public void BeginRender()
    {
        isRendering = true;
        Made?.BeginJournal();
    }

    /// <summary>Puts the members back as they were.</summary>
    public void EndRender()
    {
        isRendering = false;
        Made?.UndoJournal();
    }

    private TemplateObject Make()
    {
        var made = new TemplateObject(members(context));
        if (isRendering)
            made.BeginJournal();
        return made;
    }
}
