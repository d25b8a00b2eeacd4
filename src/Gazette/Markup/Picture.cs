using System.Globalization;
using Gazette.Diagnostics;
using Gazette.Pictures;
using Markdig.Syntax.Inlines;

namespace Gazette.Markup;

/// <summary>A picture in a body. One that may not be shown is its description in words.</summary>
/// <param name="File">Null when it may not be shown.</param>
internal readonly record struct Picture(BesideFile? File, string Alt, string Title)
{
    public static Picture Of(Conversion body, LinkInline link) =>
        Of(body, LinkRenderer.WrittenOf(body, link), PlainText.Of(link, body), link.Title ?? "");

    public static Picture Of(Conversion body, WrittenLink link, string alt, string title)
    {
        var file = BesideFile.FindPicture(body, link);
        if (file is not null && string.IsNullOrWhiteSpace(alt))
            body.Complain(DiagnosticCatalog.EmptyAlt(body.At(link.Offset), link.Written));
        if (file is { Found: { Width: 0 } or { Height: 0 } })
            body.Complain(DiagnosticCatalog.UnreadablePicture(body.At(link.Offset), link.Written));
        else if (file is not null)
            body.FirstPicture ??= new ShownPicture(file.Published.Address, alt.Trim(), file.Found.Width, file.Found.Height);
        return new Picture(file, alt.Trim(), title);
    }

    /// <summary>Whose it is, as its file says; empty when nobody says.</summary>
    public string Credit => File?.Found.Rights.Credit ?? "";

    /// <param name="withTitle">Whether the title goes into the tag; in a figure it is the caption.</param>
    /// <param name="sizes">How wide it is shown.</param>
    public void WriteTo(BodyRenderer renderer, bool withTitle, string sizes = PictureOrder.Sizes)
    {
        if (File is null)
        {
            renderer.WriteEscape(Alt);
            return;
        }

        var (address, order) = (File.Published.Address, File.Published.Order);
        if (order is not null)
        {
            renderer.Write("<picture><source type=\"image/webp\"");
            renderer.WriteAttribute("srcset", order.Webp(address, Href))
                .WriteAttribute("sizes", sizes).Write('>');
        }

        renderer.Write("<img");
        renderer.WriteAttribute("src", Href(address));
        if (order?.OwnKind(address, Href) is { Length: > 0 } set)
            renderer.WriteAttribute("srcset", set).WriteAttribute("sizes", sizes);
        renderer.WriteAttribute("alt", Alt);
        if (withTitle && Title.Length > 0)
            renderer.WriteAttribute("title", Title);
        var (width, height) = order is null ? (File.Found.Width, File.Found.Height) : (order.Widest, order.WidestHeight);
        if (width > 0 && height > 0)
            renderer.WriteAttribute("width", width.ToString(CultureInfo.InvariantCulture))
                .WriteAttribute("height", height.ToString(CultureInfo.InvariantCulture));
        renderer.Write(" loading=\"lazy\" decoding=\"async\">");
        if (order is not null)
            renderer.Write("</picture>");

        string Href(string address) => UrlText.Href(renderer.Conversion.Place.BasePath, address);
    }
}
