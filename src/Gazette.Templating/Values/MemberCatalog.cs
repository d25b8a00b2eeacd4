using System.Collections.Concurrent;
using System.Reflection;

namespace Gazette.Templating.Values;

/// <summary>
/// The members of C# types under the names that one renaming gives them and as one filter leaves them, found once for each type.
/// Contexts without rules of their own share two catalogues; a context with such rules has one, which lasts as long as the rules.
/// </summary>
internal sealed class MemberCatalog(Func<MemberInfo, string> rename, Func<MemberInfo, bool>? filter, bool isShared)
{
    /// <summary>All members, renamed: <c>PublishedAt</c> is <c>published_at</c>.</summary>
    public static readonly MemberCatalog Renamed = new(static member => ObjectMembers.NameOf(member.Name), null, isShared: true);

    /// <summary>All members under their own names.</summary>
    public static readonly MemberCatalog Kept = new(static member => member.Name, null, isShared: true);

    private readonly ConcurrentDictionary<Type, TypeMembers> types = new();

    /// <summary>Whether it outlives every context, so that templates may remember what they found in it.</summary>
    public bool IsShared => isShared;

    /// <summary>The catalogue for the rules of a context; a null renamer stands for the standard names, or the kept ones.</summary>
    public static MemberCatalog Of(Func<MemberInfo, string>? renamer, Func<MemberInfo, bool>? filter, bool keepNames)
    {
        var standard = keepNames ? Kept : Renamed;
        return renamer is null && filter is null ? standard : new MemberCatalog(renamer ?? standard.NameOf, filter, isShared: false);
    }

    public TypeMembers Of(Type type) => types.GetOrAdd(type, static (type, catalog) => new TypeMembers(type, catalog), this);

    public string NameOf(MemberInfo member) => rename(member);

    public bool Shows(MemberInfo member) => filter is null || filter(member);
}
