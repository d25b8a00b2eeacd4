using System.Security.Cryptography;
using System.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <content>Hashes of texts as UTF-8, in small hexadecimal letters.</content>
internal static partial class StringFunctions
{
    // MD5 and SHA-1 are part of the language: checksums and cache keys, nothing that has to withstand an attack.
#pragma warning disable CA5350, CA5351
    private static NativeFunction[] Hashes =>
    [
        new("md5", "text", static a => Convert.ToHexStringLower(MD5.HashData(Utf8(a, 0)))),
        new("sha1", "text", static a => Convert.ToHexStringLower(SHA1.HashData(Utf8(a, 0)))),
        new("sha256", "text", static a => Convert.ToHexStringLower(SHA256.HashData(Utf8(a, 0)))),
        new("sha512", "text", static a => Convert.ToHexStringLower(SHA512.HashData(Utf8(a, 0)))),
        new("hmac_sha1", "text secret_key", static a => Convert.ToHexStringLower(HMACSHA1.HashData(Utf8(a, 1), Utf8(a, 0)))),
        new("hmac_sha256", "text secret_key", static a => Convert.ToHexStringLower(HMACSHA256.HashData(Utf8(a, 1), Utf8(a, 0)))),
        new("hmac_sha512", "text secret_key", static a => Convert.ToHexStringLower(HMACSHA512.HashData(Utf8(a, 1), Utf8(a, 0)))),
    ];
#pragma warning restore CA5350, CA5351

    private static byte[] Utf8(Arguments a, int index) => Encoding.UTF8.GetBytes(a.Text(index) ?? "");
}
