using Gazette.Templating.Values;

namespace Gazette.Templating.Running;

/// <summary>What belongs to one page, include or function while it runs: its arguments and its local variables.</summary>
/// <param name="given">The arguments by position; null for a page.</param>
/// <param name="named">The arguments by name, if there are any.</param>
/// <param name="block">What <c>$$</c> prints.</param>
internal sealed class Frame(object?[]? given, TemplateObject? named, Step? block)
{
    private NamedValues? locals;
    private HashSet<string>? readOnly;

    // What `$` stands for: made when it is first named, and from then on the arguments are what a template makes of it.
    private TemplateArray? list;

    /// <summary>What <c>$$</c> prints.</summary>
    public Step? Block => block;

    /// <summary>How many loops of this frame are running.</summary>
    public int Loops { get; set; }

    /// <summary>What the frame's lines are indented by from outside: the indentation of the code that called it.</summary>
    public byte[]? Indent { get; init; }

    private TemplateArray? List
    {
        get
        {
            if (list is null && given is not null)
            {
                list = new TemplateArray(given);
                if (named is not null)
                {
                    foreach (var (name, value) in named)
                        list.SetMember(name, value);
                }
            }

            return list;
        }
    }

    /// <summary><c>$1</c> and so on; null where nothing was given.</summary>
    public object? Argument(string name, int index) =>
        list is not null ? list[index]
        : given is not null ? index < given.Length ? given[index] : null
        : locals is not null && locals.IndexOf(name) is >= 0 and var place ? locals.ValueAt(place)
        : null;

    /// <summary><c>$name</c>, or <c>$</c> itself.</summary>
    public object? Get(string name)
    {
        if (locals is not null && locals.IndexOf(name) is >= 0 and var place)
            return locals.ValueAt(place);
        if (name.Length == 1)
            return List;
        return (list is null ? named : list.Members)?[name[1..]];
    }

    public bool CanWrite(string name) => readOnly is null || !readOnly.Contains(name);

    /// <summary>Keeps a local variable, if there is one of the name, as it is.</summary>
    public void SetReadOnly(string name)
    {
        if (locals is not null && locals.IndexOf(name) >= 0)
            (readOnly ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
    }

    public void Set(string name, int argument, object? value)
    {
        if (argument >= 0 && List is { } arguments)
        {
            arguments[argument] = value;
            return;
        }

        locals ??= new NamedValues();
        if (locals.IndexOf(name) is >= 0 and var place)
            locals.SetAt(place, value);
        else
            locals.Append(name, value);
    }
}
