namespace Gazette.Configuration;

/// <summary>The words that fields with a choice take.</summary>
internal static class FieldWords
{
    public static readonly string[] Yes = ["true", "True", "TRUE", "yes", "Yes", "是"];

    public static readonly string[] No = ["false", "False", "FALSE", "no", "No", "否"];

    public static readonly string[] Human = ["human", "人工", "人工翻译"];

    public static readonly string[] Machine = ["machine", "机器", "机器翻译"];

    public static readonly string[] Left = ["left", "左"];

    public static readonly string[] Right = ["right", "右"];
}
