using Gazette.Loading;
using Gazette.Pages;
using Gazette.Searching;

namespace Gazette.Building;

/// <summary>How the index of search is brought up to date, when the pages lie in their places.</summary>
/// <param name="Frame">Gives that of the site.</param>
/// <param name="Segments">The documents, given what is remembered of the last index.</param>
internal sealed record SearchPlan(
    Func<SiteFrame> Frame, Func<IReadOnlyList<SegmentMemory>, IReadOnlyList<SegmentDocuments>> Segments)
{
    /// <summary>The index of all articles of a plan.</summary>
    public static SearchPlan Of(Plan plan) =>
        new(() => plan, _ => SegmentCut.Of(plan.Searched));

    /// <summary>The index of articles of which nothing but the texts of some differ from those that it was made of.</summary>
    public static SearchPlan Edited(Func<SiteFrame> frame, LoadedContent content) => new(frame, before =>
    {
        var edited = content.Edited.ToDictionary(
            article => content.DigestsBefore[2 * article.Key], article => article.Value.Digest);
        var numbers = new Lazy<Dictionary<ulong, int>>(content.NumbersByDigest);
        return [.. before.Select(Edit)];

        SegmentDocuments Edit(SegmentMemory segment)
        {
            var texts = Array.ConvertAll(segment.Texts, text => edited.GetValueOrDefault(text, text));
            return new SegmentDocuments
            {
                Texts = texts,
                Cards = segment.Cards,
                MostBytes = segment.MostBytes,
                Years = segment.Years,
                Article = document => content.Article(numbers.Value[texts[document]]),
            };
        }
    });
}
