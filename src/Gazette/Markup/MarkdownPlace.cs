using System.Collections.Frozen;
using Gazette.Configuration;

namespace Gazette.Markup;

/// <summary>Where a Markdown body stands, and what it may use: all that its HTML depends on beside its own text.</summary>
public sealed record MarkdownPlace
{
    /// <summary>The file: <c>content/2024/05/15/x.md</c>.</summary>
    public required string File { get; init; }

    /// <summary>The line of the file on which the body begins, counted from 1.</summary>
    public int FirstLine { get; init; } = 1;

    /// <summary>Where the page is published: <c>/2024/05/15/x/</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Language tag (BCP 47) of the page: the few words the body gets from us are in it.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether the first words of the body are asked for.</summary>
    public bool WantsFirstWords { get; init; }

    /// <summary>Path of the site on its host: <c>/</c>, or <c>/news/</c>.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>The ids of the site's sections: their fronts (<c>/society/</c>) are lists.</summary>
    public IReadOnlySet<string> Sections { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The paths of the editions that do not stand at the root: below them are lists too.</summary>
    public IReadOnlySet<string> Editions { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Raw HTML elements that may stay, in lower case.</summary>
    public FrozenSet<string> AllowedHtml { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Endings of files, without the dot, that may be published though they can run programs.</summary>
    public FrozenSet<string> AllowedFiles { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What is published of pictures.</summary>
    public PictureMode Pictures { get; init; } = PictureMode.Off;

    /// <summary>What published pictures keep of their metadata.</summary>
    public KeptMetadata KeptMetadata { get; init; }

    /// <summary>The names of the files that the page itself has in its folder.</summary>
    public IReadOnlyList<string> PageFiles { get; init; } = [];

    /// <summary>
    /// Finds a file by its path from the site's folder (<c>content/2024/05/15/photo.jpg</c>); null when there is none.
    /// <see cref="PictureFile.Find"/> looks on the disk.
    /// </summary>
    public required Func<string, PictureFile?> Find { get; init; }

    /// <summary>
    /// Gives the bytes of a file by its path from the site's folder; null where it cannot be read.
    /// </summary>
    public required Func<string, byte[]?> Read { get; init; }

    /// <summary>Gives the templates of blocks; null where they cannot be read, so that blocks cannot be judged.</summary>
    public required Func<IBlockTemplates?> Blocks { get; init; }
}
