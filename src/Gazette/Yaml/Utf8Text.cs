using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Gazette.Diagnostics;

namespace Gazette.Yaml;

/// <summary>Text files as they come from editors' machines: UTF-8, with or without a byte order mark.</summary>
public static class Utf8Text
{
    // Every control of ASCII but tab, line feed and carriage return.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F"u8
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F"u8);

    /// <summary><paramref name="bytes"/> without a UTF-8 byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;

    /// <summary>What keeps <paramref name="bytes"/> from being read as text, or null when nothing does.</summary>
    public static Diagnostic? FaultOf(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return DiagnosticCatalog.Utf16(new FileLocation(file, 1, 1));
        bytes = WithoutMark(bytes);
        if (!Utf8.IsValid(bytes))
        {
            var valid = ValidLength(bytes);
            return DiagnosticCatalog.NotUtf8(PlaceOf(bytes, valid, file), bytes[valid]);
        }

        var control = bytes.IndexOfAny(Controls);
        return control < 0 ? null : DiagnosticCatalog.ControlCharacter(PlaceOf(bytes, control, file), (char)bytes[control]);
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out var consumed) == OperationStatus.Done)
            length += consumed;
        return length;
    }

    private static FileLocation PlaceOf(ReadOnlySpan<byte> bytes, int at, string file)
    {
        var before = bytes[..at];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new FileLocation(file, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
