using System.Collections.Frozen;
using Gazette.Diagnostics;

namespace Gazette.Markup;

/// <summary>The tags of raw HTML that are open at one place of a body, and how much was taken out so far.</summary>
internal sealed class RawHtmlTags
{
    private const int Deepest = 100;
    private const int MostComplaints = 40;

    private static readonly FrozenSet<string> s_closeThemselves =
        FrozenSet.ToFrozenSet(
            ["p", "li", "dt", "dd", "rt", "rp", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup"]);

    private readonly List<(string Name, int Offset, bool IsWritten)> _open = [];
    private int _complaints;

    /// <summary>Whether the body holds any raw HTML, so that the whole of it must be balanced.</summary>
    public bool Any { get; set; }

    /// <summary>Opens an element; false when there are too many already.</summary>
    public bool Open(string name, int offset, bool isWritten)
    {
        if (_open.Count >= Deepest)
            return false;
        _open.Add((name, offset, isWritten));
        return true;
    }

    public bool IsOpen(string name) => _open.Exists(tag => tag.Name == name);

    /// <summary>Closes an element and all that is open in it. Whether its end tag is to be written.</summary>
    public bool Close(Conversion body, string name, int offset)
    {
        var index = _open.FindLastIndex(tag => tag.Name == name);
        if (index < 0)
        {
            Complain(body, offset, at => DiagnosticCatalog.UnopenedHtml(at, name));
            return false;
        }

        var isWritten = _open[index].IsWritten;
        PopTo(body, index + 1);
        Pop(body);
        return isWritten;
    }

    /// <summary>Complains about what is still open at the end.</summary>
    public void Finish(Conversion body) => PopTo(body, 0);

    public void Complain(Conversion body, int offset, Func<FileLocation, Diagnostic> diagnostic)
    {
        if (++_complaints <= MostComplaints)
            body.Complain(diagnostic(body.At(offset)));
        else if (_complaints == MostComplaints + 1)
            body.Complain(DiagnosticCatalog.MoreRemovedHtml(body.At(offset)));
    }

    private void PopTo(Conversion body, int count)
    {
        while (_open.Count > count)
        {
            var (name, offset, _) = _open[^1];
            if (!s_closeThemselves.Contains(name))
                Complain(body, offset, at => DiagnosticCatalog.UnclosedHtml(at, name));
            Pop(body);
        }
    }

    private void Pop(Conversion body)
    {
        if (_open[^1] is { Name: "a", IsWritten: true })
            body.OpenLinks--;
        _open.RemoveAt(_open.Count - 1);
    }
}
