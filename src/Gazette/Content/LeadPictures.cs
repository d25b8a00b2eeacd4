using Gazette.Markup;

namespace Gazette.Content;

/// <summary>Finds the picture that an article's front matter names.</summary>
internal static class LeadPictures
{
    /// <summary>
    /// The picture as pages show it and the file it is copied from; null when there is no such file beside the article.
    /// </summary>
    public static (PublishedPicture Picture, LocalFile File)? Find(LeadPicture lead, MarkdownPlace place)
    {
        if (SitePath.Resolve(SitePath.Folder(place.File), lead.File) is not { } path
            || !path.StartsWith(ContentFolder.Name + "/", StringComparison.Ordinal)
            || path.EndsWith(ContentFolder.Ending, StringComparison.Ordinal)
            || place.Find(path) is not { IsLink: false, IsSpecial: false } found)
            return null;
        var address = place.Address + path[(path.LastIndexOf('/') + 1)..];
        return (
            new PublishedPicture(address, lead.Alt, lead.Caption, lead.Credit, found.Width, found.Height),
            new LocalFile(path, address, found.Length, found.Stamp));
    }
}
