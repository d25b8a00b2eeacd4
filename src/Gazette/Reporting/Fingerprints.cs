using System.Globalization;
using System.Text;
using Gazette.Diagnostics;
using Gazette.Hashing;

namespace Gazette.Reporting;

/// <summary>
/// Names for complaints that stay when lines are added above them and in whatever language they are told: made of file, name
/// and English words, and of the number of a complaint among those that are alike in all of these.
/// </summary>
internal sealed class Fingerprints
{
    private readonly Dictionary<ulong, int> _seen = [];

    /// <summary>The fingerprint, 16 digits. Diagnostics are to come in their order.</summary>
    public string Of(Diagnostic diagnostic)
    {
        var hash = ContentHash.Of(Encoding.UTF8.GetBytes(
            $"{diagnostic.Location.File}\n{diagnostic.Name}\n{diagnostic.Message.In(UserLanguage.English)}"));
        var number = _seen[hash] = _seen.GetValueOrDefault(hash) + 1;
        var text = string.Create(CultureInfo.InvariantCulture, $"{hash:x16}{number}");
        return number == 1 ? text[..16]
            : ContentHash.Of(Encoding.UTF8.GetBytes(text)).ToString("x16", CultureInfo.InvariantCulture);
    }
}
