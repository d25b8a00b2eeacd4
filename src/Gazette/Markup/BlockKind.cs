namespace Gazette.Markup;

/// <summary>A block that the program knows: what it is called in English and in Chinese, and what it may be told.</summary>
/// <param name="Name">What its template is called.</param>
/// <param name="HoldsText">Whether text follows, up to a line of colons; else it is that one line.</param>
/// <param name="Arguments">What stands in quotation marks without a name is the first that is no file.</param>
internal sealed record BlockKind(string Name, string Chinese, bool HoldsText, params BlockParameter[] Arguments)
{
    private static readonly BlockParameter s_file = new("file", IsNeeded: true, "文件");
    private static readonly BlockParameter s_caption = new("caption", IsNeeded: false, "说明", "title", "标题");

    public static BlockKind Video { get; } = new(
        "video", "视频", HoldsText: false, s_file, s_caption, new("poster", IsNeeded: false, "封面"),
        new("subtitles", IsNeeded: false, "字幕"));

    public static BlockKind Audio { get; } = new("audio", "音频", HoldsText: false, s_file, s_caption);

    public static BlockKind Gallery { get; } = new("gallery", "图集", HoldsText: true, s_caption);

    public static BlockKind Note { get; } = new(
        "note", "提示", HoldsText: true, new BlockParameter("title", IsNeeded: false, "标题", "caption", "说明"));

    public static BlockKind Quotation { get; } = new(
        "quotation", "引语", HoldsText: true, new("by", IsNeeded: false, "出处"), new("role", IsNeeded: false, "身份"));

    public static BlockKind Table { get; } = new("table", "表格", HoldsText: false, s_file, s_caption);

    public static IReadOnlyList<BlockKind> All { get; } = [Video, Audio, Gallery, Note, Quotation, Table];

    /// <summary>The names of all, in both languages.</summary>
    public static IEnumerable<string> Names => All.SelectMany(kind => new[] { kind.Name, kind.Chinese });

    /// <summary>The block of a name in any of the languages; null where none has it.</summary>
    public static BlockKind? Find(string name) =>
        All.FirstOrDefault(kind => kind.Chinese == name || kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What has no name of its own; null where a block has no such thing.</summary>
    public BlockParameter? Unnamed => Arguments.FirstOrDefault(argument => argument.Name != "file");
}

/// <summary>Something that a block may be told.</summary>
/// <param name="Name">In English.</param>
/// <param name="OtherNames">The first is the Chinese one.</param>
internal sealed record BlockParameter(string Name, bool IsNeeded, params string[] OtherNames)
{
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase) || OtherNames.Contains(name);
}
