using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Gazette.Diagnostics;

namespace Gazette.Hashing;

/// <summary>SHA-256 (FIPS 180-4), which the system's cryptography computes.</summary>
public static class Sha256
{
    // Without OpenSSL the runtime ends the process with a message that tells nobody what to do.
    private static readonly bool HasLibrary = !OperatingSystem.IsLinux()
        || NativeLibrary.TryLoad("libssl.so.3", out _) || NativeLibrary.TryLoad("libssl.so.1.1", out _);

    /// <summary>The 32 bytes of the hash.</summary>
    /// <exception cref="MissingLibraryException">The system has no OpenSSL.</exception>
    public static byte[] Of(ReadOnlySpan<byte> bytes) => HasLibrary ? SHA256.HashData(bytes) : throw NoLibrary();

    /// <summary>The same of what is left of a stream, of any length.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <inheritdoc cref="Of(ReadOnlySpan{byte})"/>
    public static byte[] Of(Stream stream) => HasLibrary ? SHA256.HashData(stream) : throw NoLibrary();

    private static MissingLibraryException NoLibrary() => new(Wording.Say(
        "This system has no OpenSSL, which Gazette needs for SHA-256. Install it (apt-get install libssl3, or what your system "
            + "calls it), and run the command again.",
        "这个系统没有 OpenSSL，而 Gazette 要用它计算 SHA-256。请安装（apt-get install libssl3，或您的系统里的叫法），再运行一次命令。"));
}

/// <summary>The system lacks a library that is needed.</summary>
public sealed class MissingLibraryException(Wording words) : DllNotFoundException(words.ToString())
{
    /// <summary>What is missing and what to do.</summary>
    public Wording Words => words;
}
