using System.Buffers;
using Gazette.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gazette.Yaml;

/// <summary>Reads any YAML by YamlDotNet's events, within limits that keep hostile files from eating time or memory.</summary>
public sealed class FullYaml
{
    /// <summary>Levels of lists and maps within one another.</summary>
    public const int DeepestNesting = 16;

    private static readonly SearchValues<char> Controls = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\n' or '\t' or '\r')),
        '\uFFFE', '\uFFFF',
    ]);

    private readonly Parser _events;
    private readonly string _text;
    private readonly int _firstLine;
    private readonly string _file;
    private string[]? _lines;

    private FullYaml(string text, int firstLine, string file)
    {
        _text = text;
        _firstLine = firstLine;
        _file = file;
        _events = new Parser(new StringReader(text));
    }

    /// <inheritdoc cref="YamlText.Read"/>
    public static YamlMap? Read(string text, int firstLine, string file, ICollection<Diagnostic> diagnostics)
    {
        var reader = new FullYaml(text, firstLine, file);
        try
        {
            return reader.Document();
        }
        catch (RefusedException refused)
        {
            diagnostics.Add(refused.DiagnosticCatalog);
        }
        catch (YamlException fault)
        {
            diagnostics.Add(YamlFault.Find(text, firstLine, file, (int)fault.Start.Line, (int)fault.Start.Column));
        }

        catch (Exception fault) when (
            fault is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // YamlDotNet 16.3 has states it does not expect itself: the scanner throws these at some damaged lists in brackets.
            var last = reader._events.Current?.End ?? Mark.Empty;
            diagnostics.Add(YamlFault.Find(text, firstLine, file, (int)last.Line, (int)last.Column));
        }

        return null;
    }

    private string[] Lines => _lines ??= _text.Split('\n');

    private YamlMap Document()
    {
        _events.Consume<StreamStart>();
        if (_events.Accept<StreamEnd>(out _))
            return new YamlMap([], _firstLine, 1);
        _events.Consume<DocumentStart>();
        var value = Value(0);
        var end = _events.Consume<DocumentEnd>();
        if (!_events.Accept<StreamEnd>(out _))
            throw new RefusedException(YamlFault.Find(_text, _firstLine, _file, (int)end.Start.Line, 1));
        return value switch
        {
            YamlMap map => map,
            YamlScalar { Text: "" } empty => new YamlMap([], empty.Line, empty.Column),
            _ => throw new RefusedException(YamlFault.Find(_text, _firstLine, _file, value.Line - _firstLine + 1, value.Column)),
        };
    }

    private YamlValue Value(int depth)
    {
        var current = _events.Consume<ParsingEvent>();
        var (line, column) = ((int)current.Start.Line + _firstLine - 1, (int)current.Start.Column);
        var place = new FileLocation(_file, line, column);
        if (depth > DeepestNesting)
            throw new RefusedException(DiagnosticCatalog.TooDeep(place, DeepestNesting));
        if (current is AnchorAlias alias)
            throw new RefusedException(DiagnosticCatalog.BeginsWithSign(place, "*" + alias.Value));
        if (current is NodeEvent { Anchor.IsEmpty: false } anchored)
            throw new RefusedException(DiagnosticCatalog.BeginsWithSign(place, "&" + anchored.Anchor.Value));
        // A lone ! is no tag to YAML, but would vanish from the text all the same.
        if (current is NodeEvent { Tag: { IsEmpty: false } tag })
            throw new RefusedException(DiagnosticCatalog.BeginsWithSign(
                place, tag.IsNonSpecific && current is Scalar lone ? $"{tag.Value} {lone.Value}" : tag.Value));
        return current switch
        {
            Scalar scalar => Text(scalar, place),
            SequenceStart => List(line, column, depth),
            MappingStart => Map(line, column, depth),
            _ => throw new RefusedException(YamlFault.Find(_text, _firstLine, _file, (int)current.Start.Line, column)),
        };
    }

    private YamlScalar Text(Scalar scalar, FileLocation place)
    {
        if (scalar.Style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted && RunsIntoNextField(scalar))
            throw new RefusedException(DiagnosticCatalog.UnclosedQuotation(
                place, Lines[(int)scalar.Start.Line - 1][((int)scalar.Start.Column - 1)..].TrimEnd('\r')));

        // Escapes such as "\u0007" can write what the bytes of the file may not hold.
        var bad = scalar.Value.AsSpan().IndexOfAny(Controls);
        if (bad >= 0)
            throw new RefusedException(DiagnosticCatalog.ControlCharacter(place, scalar.Value[bad]));

        return scalar.Style == ScalarStyle.Plain
            ? YamlScalar.OfPlain(scalar.Value, place.Line, place.Column) : new YamlScalar(scalar.Value, place.Line, place.Column);
    }

    /// <summary>
    /// Whether a text in quotation marks goes on in the first column of another line, which YAML 1.2 forbids: a mark was
    /// forgotten, and the text swallowed the fields below it.
    /// </summary>
    private bool RunsIntoNextField(Scalar scalar)
    {
        if (scalar.Start.Line == scalar.End.Line)
            return false;
        for (var i = (int)scalar.Start.Line; i < scalar.End.Line && i < Lines.Length; i++)
            if (Lines[i].TrimEnd('\r') is [not ' ', ..])
                return true;
        return false;
    }

    private YamlList List(int line, int column, int depth)
    {
        var items = new List<YamlValue>();
        while (!_events.TryConsume<SequenceEnd>(out _))
            items.Add(Value(depth + 1));
        return new YamlList(items, line, column);
    }

    private YamlMap Map(int line, int column, int depth)
    {
        var entries = new List<YamlEntry>();
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            var written = (_events.Current as Scalar)?.Value;
            var name = Value(depth + 1);
            if (name is not YamlScalar key)
                throw new RefusedException(DiagnosticCatalog.KeyIsNotText(name.In(_file)));
            if (key.IsNull)
                key = new YamlScalar(written ?? "", key.Line, key.Column);
            entries.Add(new YamlEntry(key, Value(depth + 1)));
        }

        return new YamlMap(entries, line, column);
    }

    /// <summary>Leaves the recursion with the diagnostic that ends the reading; it never leaves this file.</summary>
    private sealed class RefusedException(Diagnostic diagnostic) : Exception
    {
        public Diagnostic DiagnosticCatalog { get; } = diagnostic;
    }
}
