using Gazette.Diagnostics;
using Gazette.Markup;

namespace Gazette.Content;

/// <summary>Finds the picture that an article's front matter names, and the one that lists show.</summary>
internal static class LeadPictures
{
    /// <summary>The picture as pages show it; null, after a diagnostic, when it cannot be shown.</summary>
    /// <param name="files">What the article's body shows and links to; the picture is added.</param>
    public static PublishedPicture? Find(
        LeadPicture lead, MarkdownPlace place, List<LocalFile> files, ICollection<Diagnostic> diagnostics)
    {
        if (BesideFile.FindLead(place, lead.File, lead.Location, files, diagnostics) is not { } file)
            return null;
        if (file.Found is { Width: 0 } or { Height: 0 })
            diagnostics.Add(DiagnosticCatalog.UnreadablePicture(lead.Location, lead.File));
        return new PublishedPicture(
            file.Published.Address, lead.Alt, lead.Caption, lead.Credit, file.Found.Width, file.Found.Height);
    }

    /// <summary>The picture that lists show: the lead picture, else the first of the text; null when none has a size.</summary>
    public static Thumbnail? ThumbnailOf(PublishedPicture? lead, ShownPicture? first, MarkdownPlace place) =>
        lead is { Width: > 0, Height: > 0 }
            ? new Thumbnail(UrlText.Href(place.BasePath, lead.Address), "", lead.Width, lead.Height, lead.Alt)
        : lead is null && first is not null
            ? new Thumbnail(UrlText.Href(place.BasePath, first.Address), "", first.Width, first.Height, first.Alt)
        : null;
}
