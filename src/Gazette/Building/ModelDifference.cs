using System.Collections;
using Gazette.Content;
using Gazette.Templating;

namespace Gazette.Building;

/// <summary>Walks two models of one page side by side, as <see cref="Fingerprint"/> walks one.</summary>
internal static class ModelDifference
{
    /// <summary>
    /// The first member in which the models differ, as the template names it: <c>previous.title</c>,
    /// <c>recommended[2].summary</c>; empty for the models as a whole, null when they do not differ.
    /// </summary>
    public static string? Find(object? one, object? other) => Find("", one, other);

    private static string? Find(string member, object? one, object? other)
    {
        if (one is null || other is null)
            return one is null && other is null ? null : member;
        // The same list may come as an array or as another list, from memory or from the file.
        if (one is ICollection list && other is ICollection otherList)
            return InItems(member, list, otherList);
        if (one.GetType() != other.GetType())
            return member;
        return one switch
        {
            IDigested digested => digested.Digest == ((IDigested)other).Digest ? null : InMembers(member, one, other) ?? member,
            Body body => body.Html.Span.SequenceEqual(((Body)other).Html.Span) ? null : member,
            string or ValueType => one.Equals(other) ? null : member,
            _ => InMembers(member, one, other),
        };
    }

    private static string? InItems(string member, ICollection one, ICollection other) => one.Count != other.Count
        ? member
        : one.Cast<object?>().Zip(other.Cast<object?>()).Select((pair, i) => Find($"{member}[{i}]", pair.First, pair.Second))
            .FirstOrDefault(found => found is not null);

    private static string? InMembers(string member, object one, object other)
    {
        string? unreadable = null;
        // A digest differs whenever something else does, and says nothing to whoever looks for the cause.
        foreach (var inner in ModelType.Of(one.GetType()).Members.Where(inner => inner.TemplateName != "digest"))
        {
            try
            {
                var name = member.Length == 0 ? inner.TemplateName : $"{member}.{inner.TemplateName}";
                if (Find(name, inner.Read(one), inner.Read(other)) is { } found)
                    return found;
            }
            catch (FileChangedException)
            {
                // What the build remembered cannot be read any more from a file that is another now.
                unreadable = member;
            }
        }

        return unreadable;
    }
}
