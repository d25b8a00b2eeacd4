using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Gazette.Diagnostics;

namespace Gazette.Yaml;

/// <summary>Text files as they come from editors' machines: UTF-8, with or without a byte order mark.</summary>
public static class Utf8Text
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(code => code is not ('\n' or '\r' or '\t')).Select(code => (byte)code), 0x7F]);

    /// <summary><paramref name="bytes"/> without a UTF-8 byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;

    /// <summary>What keeps <paramref name="bytes"/> from being read as text, or null when nothing does.</summary>
    public static Diagnostic? FaultOf(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Complaint.Utf16(new FileLocation(file, 1, 1));
        bytes = WithoutMark(bytes);
        if (!Utf8.IsValid(bytes))
        {
            var valid = ValidLength(bytes);
            return Complaint.NotUtf8(PlaceOf(bytes, valid, file), bytes[valid]);
        }

        var control = bytes.IndexOfAny(Controls);
        return control < 0 ? null : Complaint.ControlCharacter(PlaceOf(bytes, control, file), (char)bytes[control]);
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
