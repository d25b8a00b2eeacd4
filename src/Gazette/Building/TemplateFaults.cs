using Gazette.Diagnostics;
using Gazette.Pages;
using Gazette.Templating;

namespace Gazette.Building;

/// <summary>What went wrong in templates: one diagnostic for each place, however many pages it spoiled.</summary>
internal sealed class TemplateFaults
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Fault> _faults = new(StringComparer.Ordinal);

    /// <summary>Whether there is one.</summary>
    public bool Any => _faults.Count > 0;

    /// <summary>A page could not be rendered.</summary>
    public void Add(Page page, TemplateException fault)
    {
        var (path, line, column) = fault.Location;
        var place = new FileLocation(path ?? $"templates/{page.Template}", line, column);
        var key = $"{place} {fault.Message}";
        lock (_lock)
        {
            if (!_faults.TryGetValue(key, out var known))
            {
                _faults.Add(key, new Fault(place, fault, page.Origin));
                return;
            }

            known.Pages++;
            // The same page on every run, whichever thread came first.
            if (string.CompareOrdinal(page.Origin.ToString(), known.Origin.ToString()) < 0)
                (known.Origin, known.Exception) = (page.Origin, fault);
        }
    }

    /// <summary>The diagnostics.</summary>
    public IEnumerable<Diagnostics.Diagnostic> All() => _faults.Values.Select(fault => DiagnosticCatalog.TemplateFailed(
        fault.Place,
        fault.Exception.Message,
        fault.Origin,
        fault.Pages,
        fault.Exception.IncludeStack.Select(call => call.ToString())));

    private sealed class Fault(FileLocation place, TemplateException exception, Wording origin)
    {
        public FileLocation Place { get; } = place;

        public TemplateException Exception { get; set; } = exception;

        public Wording Origin { get; set; } = origin;

        public int Pages { get; set; } = 1;
    }
}
