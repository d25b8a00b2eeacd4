using System.Collections;
using System.Reflection;
using System.Text;
using Gazette.Templating.Syntax;
using Gazette.Templating.Text;

namespace Gazette.Templating.Tests.Properties;

/// <summary>A tree as text, without where things stand and without the blocks' braces: equal for equal programs.</summary>
internal static class TreeShape
{
    public static string Of(object? node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string or IFormattable or bool:
                text.Append(value.GetType().Name).Append(':').Append(value);
                break;
            case System.Runtime.CompilerServices.ITuple tuple:
                for (var i = 0; i < tuple.Length; i++)
                    Append(text, tuple[i]);
                break;
            case IEnumerable<Statement> statements:
                AppendStatements(text, statements);
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                    Append(text, item);
                text.Append(']');
                break;
            case SyntaxNode:
                AppendNode(text, value);
                break;
            default:
                text.Append(value);
                break;
        }
    }

    // Text on both sides of the edge of an escape block is one text.
    private static void AppendStatements(StringBuilder text, IEnumerable<Statement> statements)
    {
        var inText = false;
        foreach (var statement in statements)
        {
            if (statement is TextStatement plain)
            {
                text.Append(inText ? "" : "Text:").Append(plain.Text);
                inText = true;
                continue;
            }

            inText = false;
            Append(text, statement);
        }
    }

    private static void AppendNode(StringBuilder text, object node)
    {
        text.Append(node.GetType().Name).Append('(');
        foreach (var property in node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            // The indentation before a block is text, and is in the text before it.
            if (property.PropertyType != typeof(SourceSpan) && property.Name != nameof(CodeStart.Indent))
                Append(text, property.GetValue(node));
        }

        text.Append(')');
    }
}
