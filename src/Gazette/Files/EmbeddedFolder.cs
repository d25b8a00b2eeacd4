using System.Reflection;
using System.Text;

namespace Gazette.Files;

/// <summary>A folder of files that the program carries with it.</summary>
internal sealed class EmbeddedFolder
{
    private static readonly Assembly s_program = typeof(EmbeddedFolder).Assembly;

    private readonly string _prefix;

    /// <param name="name">Its name; the resources of its files begin with it and a <c>/</c>.</param>
    public EmbeddedFolder(string name)
    {
        _prefix = name + "/";
        Files =
        [
            .. s_program.GetManifestResourceNames().Where(file => file.StartsWith(_prefix, StringComparison.Ordinal))
                .Select(file => file[_prefix.Length..]).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The paths of its files from the folder, with <c>/</c> between their parts, in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The text of one of its files, which is UTF-8.</summary>
    public string Text(string file) => Encoding.UTF8.GetString(Read(file));

    /// <summary>The bytes of one of its files.</summary>
    public byte[] Read(string file)
    {
        using var stream = s_program.GetManifestResourceStream(_prefix + file)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
