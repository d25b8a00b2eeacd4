using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Gazette.Hashing;

/// <summary>SHA-256 (FIPS 180-4), which the system's cryptography computes.</summary>
public static class Sha256
{
    // Without OpenSSL the runtime ends the process with a message that tells nobody what to do.
    private static readonly bool HasLibrary = !OperatingSystem.IsLinux()
        || NativeLibrary.TryLoad("libssl.so.3", out _) || NativeLibrary.TryLoad("libssl.so.1.1", out _);

    /// <summary>The 32 bytes of the hash.</summary>
    /// <exception cref="DllNotFoundException">The system has no OpenSSL.</exception>
    public static byte[] Of(ReadOnlySpan<byte> bytes) => HasLibrary ? SHA256.HashData(bytes) : throw NoLibrary();

    /// <summary>The same of what is left of a stream, of any length.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <inheritdoc cref="Of(ReadOnlySpan{byte})"/>
    public static byte[] Of(Stream stream) => HasLibrary ? SHA256.HashData(stream) : throw NoLibrary();

    private static DllNotFoundException NoLibrary() => new(
        "This system has no OpenSSL, which Gazette needs for SHA-256. Install it (apt-get install libssl3, or what your system "
            + "calls it), and run the command again.");
}
