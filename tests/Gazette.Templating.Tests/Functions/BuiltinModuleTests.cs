using Gazette.Templating.Functions;
using Gazette.Templating.Values;

namespace Gazette.Templating.Tests.Functions;

public sealed class BuiltinModuleTests
{
    [Theory]
    [InlineData("array", "add add_range compact concat cycle any each filter first insert_at join last limit map offset remove_at reverse size sort uniq contains")]
    [InlineData("date", "format default_format now utc_now add_days add_months add_years add_hours add_minutes add_seconds add_milliseconds parse parse_to_string to_string")]
    [InlineData("html", "strip escape newline_to_br url_encode url_escape raw")]
    [InlineData("math", "abs ceil divided_by floor format is_number minus modulo plus round times uuid random")]
    [InlineData("object", "default eval eval_template format has_key has_value keys size typeof kind values from_json to_json")]
    [InlineData("regex", "escape match matches replace split unescape")]
    [InlineData("string", "escape append capitalize capitalizewords contains empty whitespace downcase ends_with equals_ignore_case handleize literal lstrip pluralize prepend remove remove_first remove_last replace replace_first rstrip size slice slice1 split starts_with strip strip_newlines to_int to_long to_float to_double truncate truncatewords upcase md5 sha1 sha256 sha512 hmac_sha1 hmac_sha256 hmac_sha512 pad_left pad_right base64_encode base64_decode index_of")]
    [InlineData("timespan", "zero from_days from_hours from_minutes from_seconds from_milliseconds parse")]
    public void A_module_holds_what_the_language_lists(string module, string members) =>
        Assert.Equal(members.Split(' '), ((BuiltinModule)new TemplateContext().Builtins[module]!).Members.Keys);

    [Fact]
    public void What_a_render_writes_into_a_module_ends_with_it()
    {
        var context = new TemplateContext { DateFormat = "%F" };
        context.BeginFunctions();
        var date = ((BuiltinModule)context.Builtins["date"]!).Members;
        Assert.Equal("%F", date["format"]);

        date["format"] = "%Y";

        Assert.Equal("2016", ValueText.Of(context, new DateTime(2016, 1, 5)));
        context.EndFunctions();
        Assert.Equal("2016-01-05", ValueText.Of(context, new DateTime(2016, 1, 5)));
    }
}
