using Scriban.Functions;
using Scriban.Runtime;

namespace Gazette.Tests.Commands;

/// <summary>A template that calls every function of Scriban's and reads every member of the values that some of them give.</summary>
internal static class FunctionSheet
{
    /// <summary>One line for each: what is called, and what it gives.</summary>
    public const string Text = """
        array.add={{ [1] | array.add 2 }}
        array.add_range={{ [1] | array.add_range [2, 3] }}
        array.any={{ [1] | array.any @(do; ret $0 > 0; end) }}
        array.compact={{ [1, null] | array.compact }}
        array.concat={{ [1] | array.concat [2] }}
        array.contains={{ [1] | array.contains 1 }}
        array.cycle={{ array.cycle ['a', 'b'] }}
        array.each={{ [1] | array.each @(do; ret $0 * 2; end) }}
        array.filter={{ [1, 2] | array.filter @(do; ret $0 > 1; end) }}
        array.first={{ [1] | array.first }}
        array.insert_at={{ [1] | array.insert_at 0 2 }}
        array.join={{ [1, 2] | array.join '-' }}
        array.last={{ [1] | array.last }}
        array.limit={{ [1, 2] | array.limit 1 }}
        array.map={{ [{n: 1}] | array.map 'n' }}
        array.offset={{ [1, 2] | array.offset 1 }}
        array.remove_at={{ [1, 2] | array.remove_at 0 }}
        array.reverse={{ [1, 2] | array.reverse }}
        array.size={{ [1] | array.size }}
        array.sort={{ [2, 1] | array.sort }}
        array.uniq={{ [1, 1] | array.uniq }}
        date.add_days={{ date '2020-01-02' | date.add_days 1 }}
        date.add_hours={{ date '2020-01-02' | date.add_hours 25 }}
        date.add_milliseconds={{ date '2020-01-02' | date.add_milliseconds 1 }}
        date.add_minutes={{ date '2020-01-02' | date.add_minutes 1 }}
        date.add_months={{ date '2020-01-02' | date.add_months 1 }}
        date.add_seconds={{ date '2020-01-02' | date.add_seconds 1 }}
        date.add_years={{ date '2020-01-02' | date.add_years 1 }}
        date.default_format={{ date.default_format }}
        date.format={{ date.format }}
        date.parse={{ date.parse '2020-01-02' '%Y-%m-%d' }}
        date.parse_to_string={{ '2020-01-02' | date.parse_to_string '%d' }}
        date.to_string={{ date '2020-01-02' | date.to_string '%A %d %B %Y %H:%M:%S %j %u' }}
        date members={{ d = date.parse '2020-01-02 03:04:05'; [d.year, d.month, d.day, d.day_of_year, d.day_of_week, d.hour, d.minute, d.second, d.millisecond, d.ticks, d.date, d.time_of_day] }}
        date arithmetic={{ (date '2020-01-03') - (date '2020-01-02') }} {{ (date '2020-01-02') < (date '2020-01-03') }}
        html.escape={{ '<a>' | html.escape }}
        html.newline_to_br={{ "a\nb" | html.newline_to_br }}
        html.strip={{ '<b>a</b>' | html.strip }}
        html.url_encode={{ 'a b' | html.url_encode }}
        html.url_escape={{ 'a b' | html.url_escape }}
        math.abs={{ -1.5 | math.abs }}
        math.ceil={{ 1.5 | math.ceil }}
        math.divided_by={{ 7 | math.divided_by 2 }}
        math.floor={{ 1.5 | math.floor }}
        math.format={{ 1234.5 | math.format 'N2' }}
        math.is_number={{ 1 | math.is_number }}
        math.minus={{ 3 | math.minus 1 }}
        math.modulo={{ 7 | math.modulo 2 }}
        math.plus={{ 3 | math.plus 1 }}
        math.round={{ 2.55 | math.round 1 }}
        math.times={{ 3 | math.times 2 }}
        object.default={{ null | object.default 'x' }}
        object.eval={{ '1 + 2' | object.eval }}
        object.eval_template={{ '{{ 1 + 2 }}' | object.eval_template }}
        object.format={{ 255 | object.format 'X4' }}
        object.from_json={{ '{"a": [1, 2.5, null, true, "x"]}' | object.from_json }}
        object.has_key={{ {a: 1} | object.has_key 'a' }}
        object.has_value={{ {a: 1} | object.has_value 'a' }}
        object.keys={{ {a: 1} | object.keys }}
        object.kind={{ 1.5 | object.kind }}
        object.size={{ {a: 1} | object.size }}
        object.to_json={{ {a: [1, 2.5, null, true, 'x<y', date '2020-01-02'], b: {c: 1}} | object.to_json }}
        object.typeof={{ 'x' | object.typeof }}
        object.values={{ {a: 1} | object.values }}
        regex.escape={{ 'a.b' | regex.escape }}
        regex.match={{ 'ab12' | regex.match '([a-z]+)([0-9]+)' }}
        regex.matches={{ 'a1b2' | regex.matches '[0-9]' }}
        regex.replace={{ 'a1b2' | regex.replace '[0-9]' '-' }}
        regex.split={{ 'a1b2c' | regex.split '[0-9]' }}
        regex.unescape={{ 'a\\.b' | regex.unescape }}
        string.append={{ 'a' | string.append 'b' }}
        string.base64_decode={{ 'YWJj' | string.base64_decode }}
        string.base64_encode={{ 'abc' | string.base64_encode }}
        string.capitalize={{ 'ab' | string.capitalize }}
        string.capitalizewords={{ 'ab cd' | string.capitalizewords }}
        string.contains={{ 'ab' | string.contains 'a' }}
        string.downcase={{ 'ÄB' | string.downcase }}
        string.empty={{ '' | string.empty }}
        string.ends_with={{ 'ab' | string.ends_with 'b' }}
        string.equals_ignore_case={{ 'ab' | string.equals_ignore_case 'AB' }}
        string.escape={{ "a\n" | string.escape }}
        string.handleize={{ 'A & b' | string.handleize }}
        string.hmac_sha1={{ 'a' | string.hmac_sha1 'k' }}
        string.hmac_sha256={{ 'a' | string.hmac_sha256 'k' }}
        string.hmac_sha512={{ 'a' | string.hmac_sha512 'k' }}
        string.index_of={{ 'abc' | string.index_of 'c' }}
        string.literal={{ 'a' | string.literal }}
        string.lstrip={{ ' a' | string.lstrip }}
        string.md5={{ 'a' | string.md5 }}
        string.pad_left={{ 'a' | string.pad_left 3 }}
        string.pad_right={{ 'a' | string.pad_right 3 }}
        string.pluralize={{ 2 | string.pluralize 'a' 'b' }}
        string.prepend={{ 'a' | string.prepend 'b' }}
        string.remove={{ 'aba' | string.remove 'a' }}
        string.remove_first={{ 'aba' | string.remove_first 'a' }}
        string.remove_last={{ 'aba' | string.remove_last 'a' }}
        string.replace={{ 'aba' | string.replace 'a' 'c' }}
        string.replace_first={{ 'aba' | string.replace_first 'a' 'c' }}
        string.rstrip={{ 'a ' | string.rstrip }}
        string.sha1={{ 'a' | string.sha1 }}
        string.sha256={{ 'a' | string.sha256 }}
        string.sha512={{ 'a' | string.sha512 }}
        string.size={{ 'ab' | string.size }}
        string.slice={{ 'abc' | string.slice 1 }}
        string.slice1={{ 'abc' | string.slice1 1 }}
        string.split={{ 'a,b' | string.split ',' }}
        string.starts_with={{ 'ab' | string.starts_with 'a' }}
        string.strip={{ ' a ' | string.strip }}
        string.strip_newlines={{ "a\nb" | string.strip_newlines }}
        string.to_double={{ '1.5' | string.to_double }}
        string.to_float={{ '1.5' | string.to_float }}
        string.to_int={{ '1' | string.to_int }}
        string.to_long={{ '1' | string.to_long }}
        string.truncate={{ 'abcdef' | string.truncate 4 }}
        string.truncatewords={{ 'a b c' | string.truncatewords 2 }}
        string.upcase={{ 'ß水a' | string.upcase }}
        string.whitespace={{ ' ' | string.whitespace }}
        timespan.from_days={{ timespan.from_days 1.5 }}
        timespan.from_hours={{ timespan.from_hours 1 }}
        timespan.from_milliseconds={{ timespan.from_milliseconds 1 }}
        timespan.from_minutes={{ timespan.from_minutes 1 }}
        timespan.from_seconds={{ timespan.from_seconds 1 }}
        timespan.parse={{ timespan.parse '01:02:03' }}
        timespan.zero={{ timespan.zero }}
        timespan members={{ t = timespan.parse '1.02:03:04.005'; [t.days, t.hours, t.minutes, t.seconds, t.milliseconds, t.ticks, t.total_days, t.total_hours, t.total_minutes, t.total_seconds, t.total_milliseconds] }}
        numbers={{ [1 + 2.5, 7 / 2, 7 // 2, 7 % 4, 2 * 3, -1, 1 << 4, 1e3, 12345678901234567890, 0x1F, 1.5m, 2.0f] }}
        compared={{ [1 == 1.0, 'a' < 'b', 1 > 2, [1] == [1], null == false, 'a' == "a"] }}
        range={{ 1..3 }} {{ 1..<3 }} {{ for i in 3..1 }}{{ i }}{{ for.last }}{{ end }}
        own function={{ func twice(x); ret x * 2; end; twice 4 }}
        """;

    /// <summary>The functions of all modules, as templates call them, but for those that are refused.</summary>
    public static IEnumerable<string> Names => new (string Module, ScriptObject Functions)[]
    {
        ("array", new ArrayFunctions()), ("date", new DateTimeFunctions()), ("html", new HtmlFunctions()), ("math", new MathFunctions()),
        ("object", new ObjectFunctions()), ("regex", new RegexFunctions()), ("string", new StringFunctions()),
        ("timespan", new TimeSpanFunctions()),
    }.SelectMany(module => module.Functions.Keys.Select(name => $"{module.Module}.{name}"))
        .Except(["date.now", "date.utc_now", "math.random", "math.uuid"]);
}
