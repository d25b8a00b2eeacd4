using System.Buffers.Binary;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Markup;
using Gazette.Pictures;

namespace Gazette.Content;

/// <summary>
/// The logo and the fonts that site.config.yml names by their paths from the site's folder; most lie beside it. They are
/// published under <c>/assets/</c>.
/// </summary>
internal static class LooksFolder
{
    /// <summary>
    /// Bytes from which on an editor is told: on a slow line (256 kbit/s) a telephone loads the font for ten seconds.
    /// </summary>
    private const long HeavyFont = 300_000;

    private const long HeavyLogo = 100_000;

    /// <summary>Its files are published anyway.</summary>
    private const string Assets = "templates/assets/";

    /// <summary>Where a file is published.</summary>
    public static string AddressOf(LooksFile looks) => looks.File.StartsWith(Assets, StringComparison.Ordinal)
        ? looks.File["templates".Length..] : "/assets/" + NameOf(looks);

    /// <summary>
    /// Looks at the files, and gives the settings with the size of the logo; null, and an error, where one cannot be published.
    /// </summary>
    /// <param name="files">Receives what is published.</param>
    public static SiteConfig? Read(
        string siteFolder, SiteConfig config, ICollection<LocalFile> files, ICollection<Diagnostic> diagnostics)
    {
        var isWhole = true;
        if (config.Logo is { } logo)
        {
            var found = Look(siteFolder, logo, files, diagnostics);
            isWhole &= found is not null;
            config = config with { Logo = logo with { Width = found?.Width ?? 0, Height = found?.Height ?? 0 } };
            if (found is { Width: 0 })
                diagnostics.Add(DiagnosticCatalog.UnreadablePicture(logo.Place, logo.File));
            if (found?.Length >= HeavyLogo)
                diagnostics.Add(DiagnosticCatalog.HeavyLogo(logo.Place, logo.File, found.Length));
        }

        foreach (var font in config.Fonts)
        {
            var found = Look(siteFolder, font, files, diagnostics);
            isWhole &= found is not null;
            if (found?.Length >= HeavyFont)
                diagnostics.Add(DiagnosticCatalog.HeavyFont(font.Place, font.File, found.Length));
        }

        return isWhole ? config : null;
    }

    /// <summary>What lies there; null, and an error, where that cannot be published.</summary>
    private static PictureFile? Look(
        string siteFolder, LooksFile looks, ICollection<LocalFile> files, ICollection<Diagnostic> diagnostics)
    {
        if (FaultOfPath(looks) is { } wrong)
        {
            diagnostics.Add(wrong);
            return null;
        }

        var found = PictureFile.Find(siteFolder, looks.File);
        if (FaultOf(siteFolder, looks, found) is { } fault)
        {
            diagnostics.Add(fault);
            return null;
        }

        if (!looks.File.StartsWith(Assets, StringComparison.Ordinal))
            files.Add(new LocalFile(looks.File, AddressOf(looks), found!.Length, found.Stamp));
        return found;
    }

    private static Diagnostic? FaultOfPath(LooksFile looks) =>
        // An absolute path, one that climbs, and what is hidden.
        looks.File.Split('/').Any(part => part is "" or ['.', ..])
            ? DiagnosticCatalog.NoFileOfSite(looks.Place, looks.File)
            : FileNames.FaultOf(NameOf(looks)) is { } fault
                ? DiagnosticCatalog.BadFileName(looks.File, NameOf(looks), fault)
                : null;

    private static Diagnostic? FaultOf(string siteFolder, LooksFile looks, PictureFile? found) => found switch
    {
        null => DiagnosticCatalog.MissingFile(looks.Place, looks.File, looks.File),
        { IsLink: true } or { IsSpecial: true } => DiagnosticCatalog.NoFileOfSite(looks.Place, looks.File),
        _ => looks is Logo ? FaultOfLogo(looks, found) : FaultOfFont(siteFolder, looks),
    };

    private static Diagnostic? FaultOfLogo(LooksFile logo, PictureFile found) => found switch
    {
        { Danger: { } danger } =>
            DiagnosticCatalog.ActiveDrawing(logo.Place, logo.File, danger.Line, danger.Column, danger.Text),
        { Fault: PictureFault.Empty } => DiagnosticCatalog.EmptyPicture(logo.Place, logo.File),
        { Fault: PictureFault.CutOff } => DiagnosticCatalog.PictureCutOff(logo.Place, logo.File),
        { Fault: PictureFault.Broken } => DiagnosticCatalog.BrokenDrawing(logo.Place, logo.File),
        { Fault: PictureFault.TooLong } => DiagnosticCatalog.DrawingTooLong(logo.Place, logo.File),
        { Fault: not PictureFault.None } or { Pixels.Kind: not (PixelKind.None or PixelKind.Png) } =>
            DiagnosticCatalog.BadLogo(logo.Place, logo.File),
        _ => null,
    };

    /// <summary>Looks at the first bytes (WOFF2, 4.1: signature, flavour, and the length of the file).</summary>
    private static Diagnostic? FaultOfFont(string siteFolder, LooksFile font)
    {
        Span<byte> head = stackalloc byte[12];
        long length;
        try
        {
            using var file = File.OpenRead(Path.Combine(siteFolder, font.File));
            head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
            length = file.Length;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return DiagnosticCatalog.UnreadableFile(font.File);
        }

        return head switch
        {
            [(byte)'w', (byte)'O', (byte)'F', (byte)'2', _, _, _, _, .. { Length: 4 } written] =>
                BinaryPrimitives.ReadUInt32BigEndian(written) == length
                    ? null : DiagnosticCatalog.FontCutOff(font.Place, font.File),
            [(byte)'w', (byte)'O', (byte)'F', (byte)'F', ..] => DiagnosticCatalog.BadFont(font.Place, font.File, "WOFF"),
            [0, 1, 0, 0, ..] or [(byte)'t', (byte)'r', (byte)'u', (byte)'e', ..] =>
                DiagnosticCatalog.BadFont(font.Place, font.File, "TrueType"),
            [(byte)'O', (byte)'T', (byte)'T', (byte)'O', ..] => DiagnosticCatalog.BadFont(font.Place, font.File, "OpenType"),
            [(byte)'t', (byte)'t', (byte)'c', (byte)'f', ..] => DiagnosticCatalog.BadFont(font.Place, font.File, "TTC"),
            _ => DiagnosticCatalog.BadFont(font.Place, font.File),
        };
    }

    private static string NameOf(LooksFile looks) => looks.File[(looks.File.LastIndexOf('/') + 1)..];
}
