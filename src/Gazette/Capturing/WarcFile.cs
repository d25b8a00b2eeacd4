using System.Globalization;
using System.Text;

namespace Gazette.Capturing;

/// <summary>
/// The pages of a web archive, one after the other. Pictures come before or behind the pages that show them, so they are put into
/// a temporary file first; a page is in memory only until the next is asked for.
/// </summary>
/// <param name="name">Where the file lies, from the folder that is imported.</param>
/// <param name="open">Opens it from its beginning.</param>
/// <param name="most">Bytes that it may have when unpacked.</param>
internal sealed class WarcFile(string name, Func<Stream> open, long most)
{
    /// <summary>Whether a name is that of a web archive.</summary>
    public static bool Is(string name) => name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Each page, in the order of its record; those that cannot be read are given with their reason.</summary>
    /// <param name="passed">Told how many bytes more of the file have been read; it is read twice.</param>
    public IEnumerable<Capture> Captures(Action<long> passed)
    {
        var pictures = Pictures(passed);
        using var use = new SharedUse(pictures);
        using var reader = new WarcReader(open, most, static type => type is "response" or "resource");
        var times = new Dictionary<ulong, int>();
        while (Next(reader, passed) is { } record)
        {
            var url = Target(record.Fields);
            if (!IsOfWeb(url) || record.Type is not ("response" or "resource" or "revisit"))
                continue;
            // A page that was fetched again, and may have changed since.
            var key = SpooledFiles.KeyOf(url);
            times[key] = times.GetValueOrDefault(key) + 1;
            var inside = times[key] == 1 ? $"{name}#{url}"
                : string.Create(CultureInfo.InvariantCulture, $"{name}#{url}#{times[key]}");
            if (record.Type == "revisit")
                yield return Capture.Fault(inside, "revisit");
            else if (record.IsDamaged)
                yield return Capture.Fault(inside, "damaged");
            else if (record.IsTooLarge || PageOf(record) is not { } response)
                yield return Capture.Fault(inside, "too-large");
            else if (response.Status is >= 300 and < 400)
                yield return Capture.Fault(inside, "redirect");
            else if (IsPage(response))
                yield return OfPage(inside, url, record, response, pictures, use.Again());
        }

        foreach (var skipped in reader.Skipped)
            yield return Capture.Fault(name, "skipped") with { Skipped = skipped };
        if (reader.IsTooLarge || reader.IsCutOff)
            yield return Capture.Fault(name, reader.IsTooLarge ? "too-large" : "cut-off");
    }

    private static Capture OfPage(
        string name, string url, WarcRecord record, HttpResponse response, SpooledFiles pictures, SharedUse use)
    {
        var page = new CapturedPage(name, response.Body)
        {
            Url = url,
            ContentType = response.ContentType,
            Status = response.Status == 0 ? null : response.Status,
            Captured = CaptureDate.Of(record.Fields.Get("WARC-Date")),
            Beside = address => pictures.Find(url, address),
            IsText = response.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true
                && !LooksLikePage(response.Body),
        };
        return new Capture(name, () => page, "") { Archive = use };
    }

    private static string Target(WireFields fields) => fields.Get("WARC-Target-URI").Trim('<', '>');

    private static bool IsOfWeb(string url) => url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static HttpResponse? PageOf(WarcRecord record)
    {
        if (record.Block.AsSpan().StartsWith("HTTP/"u8))
            return HttpResponse.Read(record.Block, (int)CaptureFolder.LargestFile);
        var type = record.Fields.Get("Content-Type");
        return record.Block.Length > CaptureFolder.LargestFile ? null
            : new HttpResponse(0, type.Length == 0 || type.StartsWith("application/http", StringComparison.Ordinal) ? null : type,
                record.Block);
    }

    /// <summary>Files of other kinds than pages are none of an import; where no type is told the bytes may tell.</summary>
    private static bool IsPage(HttpResponse response) => response.ContentType is { } type
        ? type.Contains("html", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
        : LooksLikePage(response.Body);

    private static bool LooksLikePage(byte[] body)
    {
        var head = Encoding.Latin1.GetString(body, 0, Math.Min(body.Length, 1024));
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
    }

    private static WarcRecord? Next(WarcReader reader, Action<long> passed)
    {
        var before = reader.FilePosition;
        var record = reader.Next();
        passed(reader.FilePosition - before);
        return record;
    }

    /// <summary>Reads through the file once for its pictures.</summary>
    private SpooledFiles Pictures(Action<long> passed)
    {
        var pictures = new SpooledFiles();
        using var reader = new WarcReader(open, most, static type => type is "response" or "resource");
        while (Next(reader, passed) is { } record)
            if (Target(record.Fields) is var url && IsOfWeb(url) && MayBePicture(record)
                && PageOf(record) is { Status: < 300 } response
                && response.ContentType is { } type && type.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
                pictures.Add(url, response.Body);
        return pictures;
    }

    /// <summary>Whether the head of a record has the type of a picture: what is none need not be unpacked for that.</summary>
    private static bool MayBePicture(WarcRecord record)
    {
        var head = record.Block.AsSpan(0, Math.Min(record.Block.Length, 16 << 10));
        return head.IndexOf("image/"u8) >= 0 || record.Fields.Get("Content-Type").StartsWith("image/", StringComparison.Ordinal);
    }
}
