using Gazette.Catalog;
using Gazette.Configuration;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>
/// Where lists were before their addresses told signs (<c>C++</c>) and before a name had one spelling (<c>李 安</c>). What is
/// at an old address now is none of theirs.
/// </summary>
internal static class MovedLists
{
    public static IEnumerable<MovedList> Of(Plan plan) =>
    [
        .. Of(plan, Spelling.Tags, plan.Archive.Tags, TagPages.PagesOf),
        .. Of(plan, Spelling.Sources, plan.Archive.Sources, SourcePages.PagesOf),
        .. Of(plan, Spelling.Authors, plan.Archive.Authors, AuthorPages.PagesOf),
    ];

    private static IEnumerable<MovedList> Of(
        Plan plan, string index, IReadOnlyList<ArticleList> lists, Func<SiteFrame, ListInEditions, IEnumerable<Page>> pagesOf)
    {
        var bySpelling = plan.Archive.Articles.Where(article => article.References.Spellings.Count > 0)
            .SelectMany(article => article.References.Spellings).Where(spelling => spelling.Index == index)
            .Select(spelling => (Before: Slug.WithoutSigns(spelling.Written), Key: Slug.Of(spelling.Name)))
            // A line of many people was never at an address that no file system takes.
            .Where(spelling => Slug.Fits(spelling.Before));
        var moved = lists.Select(list => (Before: Slug.WithoutSigns(list.Name), list.Key)).Where(list => list.Before != list.Key)
            .Concat(bySpelling).Distinct().ToArray();
        if (moved.Length == 0)
            return [];
        // Editors have no lists, though their names are spelt like authors'.
        var byKey = lists.ToDictionary(list => list.Key, StringComparer.Ordinal);
        return moved.Where(list => byKey.ContainsKey(list.Key))
            .GroupBy(list => list.Before, list => list.Key, StringComparer.Ordinal)
            .Select(list => Of(list.Key, [.. list.Order(StringComparer.Ordinal)]));

        // Where else the list is does not matter: the paths of its pages are all that is asked for, and its feed.
        IEnumerable<Page> PagesOf(ArticleList list) => pagesOf(plan, new ListInEditions(list, []));

        MovedList Of(string before, string[] keys)
        {
            var now = keys.Select(key => byKey[key]).ToArray();
            var taken = byKey.GetValueOrDefault(before);
            // Who was there showed the articles of all of them, in more parts than each has now.
            ArticleList[] all = taken is null ? now : [.. now, taken];
            var whole = all.Length == 1 ? all[0] : all[0] with { Articles = Together(all) };
            var made = now.SelectMany(PagesOf).ToDictionary(page => page.Path, StringComparer.Ordinal);
            HashSet<string> others = taken is null ? [] : [.. PagesOf(taken).Select(page => page.Path)];
            var folders = Array.ConvertAll(keys, key => $"/{index}/{key}/");
            var folder = $"/{index}/{before}/";
            return new MovedList(folder, folders[0], taken is not null,
            [
                .. PagesOf(whole).Select(page => page.Path[folders[0].Length..])
                    .Where(rest => !others.Contains(folder + rest))
                    .Select(rest => (folder + rest, folders.Select(now => made.GetValueOrDefault(now + rest))
                        .FirstOrDefault(page => page is not null) ?? made[Addresses.File(folders[0])])),
            ]);
        }
    }

    private static ArticleCard[] Together(ArticleList[] lists) =>
    [
        .. lists.SelectMany(list => list.Articles).DistinctBy(card => card.Address, StringComparer.Ordinal)
            .OrderByDescending(card => card.Date).ThenBy(card => card.Address, StringComparer.Ordinal),
    ];
}

/// <summary>What leads to a list, or to the first of several, from where it was.</summary>
/// <param name="Before">Its address then: <c>/tags/c/</c>.</param>
/// <param name="Now">Its address: <c>/tags/c-u2b-u2b/</c>.</param>
/// <param name="IsTaken">Whether another list is at the old address now.</param>
/// <param name="Pages">The paths that its pages had and nobody else has now, each with the page that takes its place.</param>
internal sealed record MovedList(string Before, string Now, bool IsTaken, IReadOnlyList<(string Path, Page Page)> Pages);
