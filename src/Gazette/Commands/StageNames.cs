using Gazette.Building;
using Gazette.Diagnostics;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Commands;

/// <summary>What the parts of a build are called.</summary>
internal static class StageNames
{
    public static Wording Of(BuildStage stage) => stage switch
    {
        BuildStage.Opening => Say("Opening", "准备"),
        BuildStage.Reading => Say("Reading", "读取文章"),
        BuildStage.Planning => Say("Planning", "安排网页"),
        BuildStage.Rendering => Say("Rendering", "生成网页"),
        BuildStage.Indexing => Say("Indexing", "建立搜索索引"),
        BuildStage.Checking => Say("Checking", "检查"),
        BuildStage.Sweeping => Say("Sweeping", "清理旧文件"),
        BuildStage.Verifying => Say("Verifying", "核对"),
        _ => Say("Remembering", "保存记录"),
    };
}
