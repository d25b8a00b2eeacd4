using System.Text;

namespace Gazette.Capturing;

/// <summary>
/// The fields before a body: those of an HTTP message (RFC 9112), of a WARC record (ISO 28500), or of a part of a MIME message
/// (RFC 5322). Lines that are none are passed over, and bytes are Latin-1 until somebody knows better.
/// </summary>
internal sealed class WireFields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a field; empty when it is not there.</summary>
    public string Get(string name) => _values.GetValueOrDefault(name, "");

    /// <summary>Reads up to and with the empty line, which is taken off <paramref name="message"/>.</summary>
    /// <param name="first">The line before the fields.</param>
    public static WireFields Read(ref ReadOnlySpan<byte> message, out string first)
    {
        first = Line(ref message) ?? "";
        return Read(ref message);
    }

    /// <summary>The same where fields begin at once.</summary>
    public static WireFields Read(ref ReadOnlySpan<byte> message)
    {
        var fields = new WireFields();
        string? name = null;
        while (Line(ref message) is { Length: > 0 } line)
        {
            if (line[0] is ' ' or '\t' && name is not null)
            {
                fields._values[name] += " " + line.Trim();
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                continue;
            name = line[..colon].Trim();
            // What stands twice is the first: a second one is from a proxy.
            if (!fields._values.TryAdd(name, line[(colon + 1)..].Trim()))
                name = null;
        }

        return fields;
    }

    /// <summary>A parameter of a field: <c>charset</c> of <c>text/html; charset="gb2312"</c>; empty without it.</summary>
    public static string Parameter(string value, string name)
    {
        foreach (var part in value.Split(';').Skip(1))
            if (part.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
                && part.AsSpan(0, equals).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                return part[(equals + 1)..].Trim().Trim('"');
        return "";
    }

    private static string? Line(ref ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return null;
        var end = text.IndexOf((byte)'\n');
        var line = end < 0 ? text : text[..end];
        text = end < 0 ? default : text[(end + 1)..];
        return Encoding.Latin1.GetString(line.TrimEnd((byte)'\r'));
    }
}
