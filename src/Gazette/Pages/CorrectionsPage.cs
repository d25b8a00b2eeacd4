using System.Globalization;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>
/// Every correction the archive has made, newest first, and in parts from the oldest where one page is too short for them.
/// </summary>
internal static class CorrectionsPage
{
    private static readonly PageTemplate<CorrectionsPageModel> Template = new("corrections");

    public static PageKind Kind { get; } = PageKind.OfEditions("corrections", Of, Template);

    public static IEnumerable<Page> Of(Plan plan)
    {
        var name = plan.Text["corrections"];
        CorrectionEntry[] newestFirst =
        [
            .. plan.Archive.NewestFirst
                .Where(card => card.Corrections.Count > 0)
                .SelectMany(card => card.Corrections.Select(correction => new CorrectionEntry(correction, card)))
                .OrderByDescending(entry => entry.Correction.Date)
                .ThenBy(entry => entry.Article.Address, StringComparer.Ordinal),
        ];
        Crumb[] trail = [plan.HomeCrumb(plan.Language)];
        var front = new CorrectionsPageModel
        {
            Page = plan.Linked(
                new PageHead
                {
                    Address = plan.Addresses.Corrections,
                    Kind = Template.Name,
                    Title = name,
                    Edition = plan.Edition,
                    Breadcrumb = trail,
                },
                plan.LanguagesWithLists(),
                places => places.Edition.Addresses.Corrections),
            Corrections = newestFirst,
        };
        var parts = PageWeight.Parts(newestFirst.Reverse(), PageWeight.Of, PageWeight.Most(plan.Config));
        if (parts.Count <= 1)
            return [Page(front)];

        Place[] places = [.. parts.Select((_, i) => new Place(
            plan.Text["part"].Replace("{0}", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
                Addresses.Part(plan.Addresses.Corrections, i + 1)))];
        return
        [
            Page(front with { Corrections = [.. parts[^1].Reverse()], Parts = places }),
            .. parts.Select((part, i) => Page(front with
            {
                Page = front.Page with { Address = places[i].Address, Title = $"{name} · {places[i].Name}",
                    Breadcrumb = [.. trail, new Crumb(name, plan.Addresses.Corrections)], Alternates = [] },
                Corrections = [.. part.Reverse()],
                Earlier = i > 0 ? places[i - 1] : null,
                Later = i + 1 < places.Length ? places[i + 1] : null,
            })),
        ];
    }

    private static Page Page(CorrectionsPageModel model) => Template.Page(Addresses.File(model.Page.Address), model);
}

/// <summary>Template <c>corrections</c>.</summary>
public sealed record CorrectionsPageModel : PageModel
{
    /// <summary>Newest first; where there are too many for one page, the newest.</summary>
    public IReadOnlyList<CorrectionEntry> Corrections { get; init; } = [];

    /// <summary>The parts, where there are too many for one page, from the oldest.</summary>
    public IReadOnlyList<Place> Parts { get; init; } = [];

    public Place? Earlier { get; init; }

    public Place? Later { get; init; }
}

/// <summary>A correction and the article it belongs to.</summary>
public sealed record CorrectionEntry(Correction Correction, ArticleCard Article);
