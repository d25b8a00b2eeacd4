namespace Gazette.Pages;

/// <summary>Every correction the archive has made, newest first.</summary>
internal static class CorrectionsPage
{
    public static IEnumerable<Page> Of(Plan plan) =>
    [
        new(Addresses.File(Addresses.Corrections), "corrections", new CorrectionsPageModel
        {
            Page = new PageHead
            {
                Address = Addresses.Corrections,
                Kind = "corrections",
                Title = plan.Text["corrections"],
                Language = plan.Language,
                Breadcrumb = [plan.HomeCrumb(plan.Language)],
            },
            Corrections =
            [
                .. plan.Archive.NewestFirst
                    .SelectMany(card => card.Corrections.Select(correction => new CorrectionEntry(correction, card)))
                    .OrderByDescending(entry => entry.Correction.Date)
                    .ThenBy(entry => entry.Article.Address, StringComparer.Ordinal),
            ],
        }),
    ];
}
