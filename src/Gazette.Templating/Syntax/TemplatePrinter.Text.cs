using Gazette.Templating.Parsing;

namespace Gazette.Templating.Syntax;

internal sealed partial class TemplatePrinter
{
    // Braces that would open a block, and white space that a strip mark beside it would take, are text only inside of an escape block.
    private void WriteText(string plain, CodeEnd? before, CodeStart? after)
    {
        // The mark takes one line break; the text is what was left behind it.
        if (before?.Strip == Strip.Line && char.IsWhiteSpace(plain[0]))
            text.Append('\n');
        if (!plain.Contains('{', StringComparison.Ordinal)
            && !(before?.Strip == Strip.All && char.IsWhiteSpace(plain[0]))
            && !(after?.Strip is Strip.All or Strip.Line && char.IsWhiteSpace(plain[^1])))
        {
            text.Append(plain);
            return;
        }

        // At either end of an escape block these signs would be strip marks.
        var inner = plain.AsSpan().Trim("-~");
        var start = plain.Length - plain.AsSpan().TrimStart("-~").Length;
        var percents = "%";
        while (inner.Contains("}" + percents, StringComparison.Ordinal))
            percents += "%";
        text.Append(plain, 0, start).Append('{').Append(percents).Append('{').Append(inner).Append('}').Append(percents).Append('}')
            .Append(plain, start + inner.Length, plain.Length - start - inner.Length);
    }
}
