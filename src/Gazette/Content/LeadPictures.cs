using Gazette.Diagnostics;
using Gazette.Markup;
using Gazette.Pictures;

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
        var (address, order) = (file.Published.Address, file.Published.Order);
        var credit = lead.Credit.Length > 0 ? lead.Credit : file.Found.Rights.Credit;
        if (order is null)
            return new PublishedPicture(address, lead.Alt, lead.Caption, credit, file.Found.Width, file.Found.Height);
        return new PublishedPicture(address, lead.Alt, lead.Caption, credit, order.Widest, order.WidestHeight)
        {
            Webp = order.Webp(address, Href),
            Srcset = order.OwnKind(address, Href),
        };

        string Href(string address) => UrlText.Href(place.BasePath, address);
    }

    /// <summary>The picture that lists show: the lead picture, else the first of the text; null when none has a size.</summary>
    /// <param name="focus">What stays in view of the lead picture.</param>
    /// <param name="files">What the article shows and links to; crops of the picture are ordered.</param>
    public static Thumbnail? ThumbnailOf(
        PublishedPicture? lead, PictureFocus? focus, ShownPicture? first, MarkdownPlace place, List<LocalFile> files)
    {
        var shown = lead is null ? first : new ShownPicture(lead.Address, lead.Alt, lead.Width, lead.Height);
        if (shown is not { Width: > 0, Height: > 0 })
            return null;
        var number = files.FindIndex(file => file.Address == shown.Address);
        if (files[number].Order is not { } order)
            return new Thumbnail(Href(shown.Address), "", "", shown.Width, shown.Height, shown.Alt);
        files[number] = files[number] with { Order = order = order with { IsCard = true, Focus = lead is null ? null : focus } };
        var cards = order.Cards(shown.Address);
        return new Thumbnail(
            Href(cards[0].Address),
            cards.Count > 1 ? PictureOrder.SetOf(cards.Take(2), Href) : "",
            PictureOrder.SetOf(cards.Skip(2), Href),
            cards[^1].Width,
            cards[^1].Height,
            shown.Alt);

        string Href(string address) => UrlText.Href(place.BasePath, address);
    }
}
