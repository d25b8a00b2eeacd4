namespace Gazette.Importing;

/// <summary>What of an article a person should look at.</summary>
internal static class ImportDoubts
{
    private static readonly ImportField[] Looked = [ImportField.Title, ImportField.Date, ImportField.Source, ImportField.Authors];

    public static IEnumerable<(ImportField Field, string Doubt)> Of(ImportedArticle article)
    {
        foreach (var field in Looked)
        {
            if (article[field].IsDecided)
                continue;
            if (article[field].Doubt is { } doubt)
                yield return (field, doubt);
            else if (article[field].Value is null && field is ImportField.Title or ImportField.Date)
                yield return (field, "not found");
            else if (field == ImportField.Title && article.TitleIsIncomplete)
                yield return (field, "breaks off");
        }
    }
}
