using System.Globalization;

namespace Gazette.Capturing;

/// <summary>When something was saved, as archives write it.</summary>
internal static class CaptureDate
{
    /// <summary>
    /// A moment of <c>WARC-Date</c> (RFC 3339) or <c>Date</c> (RFC 5322) as <c>2024-05-15T08:05:30Z</c>; null for what is none,
    /// or has no time of day.
    /// </summary>
    public static string? Of(string written) =>
        written.Count(c => c == ':') >= 2 && DateTimeOffset.TryParse(
            written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        ? moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;
}
