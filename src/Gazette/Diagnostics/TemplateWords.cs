using static Gazette.Diagnostics.Wording;

namespace Gazette.Diagnostics;

/// <summary>
/// What the template language says of a fault, as far as it is code of ours that says it: compiled templates and the functions of
/// a site. What Scriban's parser says has no Chinese, and is quoted.
/// </summary>
internal static class TemplateWords
{
    public static IReadOnlyList<Wording> Known { get; } =
    [
        Say("The variable or function `{0}` was not found", "没有 {0} 这个变量或函数"),
        Say("The function `{0}` was not found", "没有 {0} 这个函数"),
        Say("Cannot get the member {0} for a null object.", "取不到 {0}：它前面的东西是空的"),
        Say("Cannot get member with name {0}.", "没有 {0} 这一项"),
        Say("Cannot set the readonly variable `{0}`", "变量 {0} 只能读，不能改"),
        Say("Pipe expression destination `{0}` is not a valid function", "竖线后面的 {0} 不是函数"),
        Say("Unexpected type `{0}` for iterator", "{0} 不是列表，不能逐项处理"),
        Say("Only an included template has arguments.", "只有被引入的模板才有参数"),
        Say("The name of the template to include is empty.", "要引入的模板没有名称"),
        Say("There is no template `{0}`.", "没有 {0} 这个模板"),
        Say("The template `{0}` is faulty: {1}", "模板 {0} 有误：{1}"),
        Say("`{0}` takes {1} arguments and got {2}.", "{0} 最多 {1} 个参数，却写了 {2} 个"),
        Say("`{0}` needs {1} arguments and got {2}.", "{0} 至少要 {1} 个参数，却写了 {2} 个"),
        Say("A {0} cannot be imported: only an object that a template made can.", "{0} 不能导入，只能导入模板自己建立的对象"),
        Say("A template cannot change a list that it did not make.", "模板不能改动别处来的列表"),
        Say("A list has at most {0} items.", "列表最多 {0} 项"),
        Say("A list of {0} items passes the limit of {1}.", "列表有 {0} 项，超过了 {1} 项的上限"),
        Say("A text of {0} characters passes the limit of {1}.", "文字有 {0} 个字符，超过了 {1} 个的上限"),
        Say("The page passes the limit of {0} bytes.", "网页超过了 {0} 字节的上限"),
        Say("Exceeding number of iteration limit `{0}` for loop statement.", "循环超过了 {0} 次的上限"),
        Say("The template takes too many steps, or works with too long texts, lists or numbers.",
            "模板的步骤太多，或处理的文字、列表、数字太长"),
        Say("The regular expressions of a page took more than {0} seconds.", "一页里的正则表达式用时超过 {0} 秒"),
        Say("The date `{0}` has no year of four digits, and a page does not know what year it is.",
            "日期 {0} 没有四位数的年份，而网页不知道今年是哪一年"),
        Say("A page does not know {0}: it must be the same whenever it is built.", "网页不能用每次生成都会不同的东西（{0}）"),
        Say("{0} is not a month: a month is 1 to 12.", "{0} 不是月份：月份是 1 到 12"),
        Say("{0} is not a year: a year is 1 to 9999.", "{0} 不是年份：年份是 1 到 9999"),
        Say("There are no words \"{0}\" in templates/strings.", "templates/strings 里没有“{0}”这一条用语"),
        Say("A template of JSON must be one that is compiled: {0}", "JSON 模板必须是能编译的，这一个不能。原因（原话）：{0}"),
    ];
}
