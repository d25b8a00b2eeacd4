using Gazette.Content;
using Gazette.Diagnostics;

namespace Gazette.Tests.Reading;

/// <summary>
/// What editors get wrong, and the line they are told. The front matter begins on line 2 of content/2024/05/15/x.md.
/// </summary>
public sealed class BadFrontMatterTests
{
    [Theory]
    [InlineData("date: 2024-05-15",
        "(2,1): error missing-title: The article has no title. Write \"title: \" and the title, or \"title: unknown\" when the "
            + "original carried none.")]
    [InlineData("title:\ndate: 2024-05-15",
        "(2,7): error missing-title: The article has no title. Write \"title: \" and the title, or \"title: unknown\" when the "
            + "original carried none.")]
    [InlineData("title: x",
        "(2,1): error missing-date: The article has no date. Write \"date: 2024-05-15\" as precisely as it is known, or \"date: "
            + "unknown\" when nobody knows.")]
    [InlineData("title: x\ndate:",
        "(3,6): error missing-date: The article has no date. Write \"date: 2024-05-15\" as precisely as it is known, or \"date: "
            + "unknown\" when nobody knows.")]
    [InlineData("",
        "(2,1): error missing-title: The article has no title. Write \"title: \" and the title, or \"title: unknown\" when the "
            + "original carried none.",
        "(2,1): error missing-date: The article has no date. Write \"date: 2024-05-15\" as precisely as it is known, or \"date: "
            + "unknown\" when nobody knows.")]
    [InlineData("title: x\ndate: 2009-13-01",
        "(3,7): error bad-date: \"2009-13-01\" is not a date. Write 2009-12-01, 2009-12, 2009 or unknown.")]
    [InlineData("title: x\ndate: 2023-02-29",
        "(3,7): error bad-date: \"2023-02-29\" is not a date. Write 2023-02-28, 2023-02, 2023 or unknown.")]
    [InlineData("title: x\ndate: 2009年13月1日",
        "(3,7): error bad-date: \"2009年13月1日\" is not a date. Write 2009-12-01, 2009-12, 2009 or unknown.")]
    [InlineData("title: x\ndate: 15/05/2024",
        "(3,7): error bad-date: \"15/05/2024\" is not a date. Write 2024-05-15 or 2024-05-15 16:05, or only 2024-05 or 2024, "
            + "or unknown.")]
    [InlineData("title: x\ndate: yesterday",
        "(3,7): error bad-date: \"yesterday\" is not a date. Write 2024-05-15 or 2024-05-15 16:05, or only 2024-05 or 2024, "
            + "or unknown.")]
    [InlineData("title: x\ndate: 2024-05-15 25:00",
        "(3,7): error bad-date: \"2024-05-15 25:00\" is not a date. Write 2024-05-15, 2024-05, 2024 or unknown.")]
    [InlineData("title: x\ndate: 20240515",
        "(3,7): error bad-date: \"20240515\" is not a date. Write 2024-05-15 or 2024-05-15 16:05, or only 2024-05 or 2024, "
            + "or unknown.")]
    [InlineData("title: x\ndate: 2024-05-15T16:05+99:00",
        "(3,7): error bad-date: \"2024-05-15T16:05+99:00\" is not a date. Write 2024-05-15, 2024-05, 2024 or unknown.")]
    [InlineData("title: x\ndate: 0000",
        "(3,7): error bad-date: \"0000\" is not a date. Write 2024-05-15 or 2024-05-15 16:05, or only 2024-05 or 2024, "
            + "or unknown.")]
    [InlineData("title: x\ndate: 2024-05-15\ncorrections: [{date: 2024-02-30, note: x}]",
        "(4,22): error bad-date: \"2024-02-30\" is not a date. Write 2024-02-29, 2024-02, 2024 or unknown.")]
    public void Titles_and_dates_that_are_missing_or_wrong(string frontMatter, params string[] complaints) =>
        Check(frontMatter, complaints);

    [Theory]
    [InlineData("title: x\ndate: 2024-05-15\ntags: [#旱情, 防汛]",
        "(4,8): error needs-quotation: \"#旱情, 防汛]\" is read as a note, because # stands behind a space or a bracket. Put "
            + "each text that begins with # between single quotation marks: ['#...', ...].")]
    [InlineData("title: x\ndate: 2024-05-15\ntags:\n－甲\n－乙",
        "(5,1): error wide-hyphen: \"－甲\" begins with a sign that begins no entry of a list. Write a narrow hyphen and a space: "
            + "\"- 甲\".",
        "(6,1): error wide-hyphen: \"－乙\" begins with a sign that begins no entry of a list. Write a narrow hyphen and a space: "
            + "\"- 乙\".")]
    [InlineData("title: x\ndate: 2024-05-15\neditors:\n -甲\n -乙",
        "(5,2): error no-space-after-hyphen: A space is missing after the hyphen in \"-甲 -乙\". Write each entry of the list "
            + "on its own line, as \"- \" and its text.")]
    [InlineData("title: x\ndate: 2024-05-15\ncorrections: [{date: 2024-05-16, note: 把30: 改为20}]",
        "(4,14): error needs-quotation: A text within \"[{date: 2024-05-16, note: 把30: 改为20}]\" cannot stand without "
            + "quotation marks, because of a colon, a comma, a bracket or the sign it begins with. Put that text between "
            + "single quotation marks: ['...', ...].")]
    public void Lists_that_cannot_be_read(string frontMatter, params string[] complaints) => Check(frontMatter, complaints);

    [Fact]
    public void Spaces_that_nobody_sees_before_a_name_are_passed_over() =>
        Assert.Equal("甲", FrontMatterText.Good("title: x\ndate: 2024-05-15\n\u3000summary: 甲").Summary);

    [Theory]
    [InlineData("titel: x\ndate: 2024-05-15",
        "(2,1): error unknown-key: \"titel\" is not a field of an article. Did you mean \"title\"?")]
    [InlineData("title: x\ndate: 2024-05-15\nfoo: bar",
        "(4,1): error unknown-key: \"foo\" is not a field of an article. Take the line out, or choose a name from the list "
            + "\"Fields\" in README.md.")]
    [InlineData("title: x\n标提: y\ndate: 2024-05-15",
        "(3,1): error unknown-key: \"标提\" is not a field of an article. Did you mean \"标题\"?")]
    [InlineData("title: x\ntitle: y\ndate: 2024-05-15",
        "(3,1): error duplicate-key: \"title\" was already given in line 2. Keep one of the two lines.")]
    [InlineData("\u3000title: x\ntitle: y\ndate: 2024-05-15",
        "(3,1): error duplicate-key: \"title\" was already given in line 2. Keep one of the two lines.")]
    [InlineData("title: x\n标题: y\ndate: 2024-05-15",
        "(3,1): error duplicate-key: \"标题\" was already given in line 2. Keep one of the two lines.")]
    [InlineData("? a\n: b",
        "(2,3): error unknown-key: \"a\" is not a field of an article. Take the line out, or choose a name from the list "
            + "\"Fields\" in README.md.")]
    [InlineData("title: x\ndate: 2024-05-15\nauthors: [{name: Ann, rôle: x}]",
        "(4,23): error unknown-key: \"rôle\" is not a part of \"authors\". Did you mean \"role\"?")]
    [InlineData("title: x\ndate: 2024-05-15\nauthors: {nam: Ann}",
        "(4,11): error unknown-key: \"nam\" is not a part of \"authors\". Did you mean \"name\"?")]
    [InlineData("<<: {title: x}",
        "(2,1): error unknown-key: \"<<\" is not a field of an article. Take the line out, or choose a name from the list "
            + "\"Fields\" in README.md.")]
    [InlineData("Title: x\nDate: 2024-05-15",
        "(2,1): error unknown-key: \"Title\" is not a field of an article. Did you mean \"title\"?",
        "(3,1): error unknown-key: \"Date\" is not a field of an article. Did you mean \"date\"?")]
    public void Names_that_are_unknown_or_stand_twice(string frontMatter, params string[] complaints) =>
        Check(frontMatter, complaints);

    [Theory]
    [InlineData("标题：人才工作\n发布时间: 2024-05-15",
        "(2,3): error full-width-colon: The colon after \"标题\" is the wide Chinese one \"：\". Write the narrow colon and a "
            + "space: \"标题: \".")]
    [InlineData("发布时间: 2024-05-15\n标题：人才工作",
        "(3,3): error full-width-colon: The colon after \"标题\" is the wide Chinese one \"：\". Write the narrow colon and a "
            + "space: \"标题: \".")]
    [InlineData("title:x\ndate: 2024-05-15",
        "(2,6): error no-space-after-colon: A space is missing after \"title:\". Write \"title: \" and then the value.")]
    [InlineData("\ttitle: x\ndate: 2024-05-15",
        "(2,1): error tab: The line begins with a tab. Write two spaces for each step inwards.")]
    [InlineData("title: x\ndate: 2024-05-15\nauthors:\n\t- Ann",
        "(5,1): error tab: The line begins with a tab. Write two spaces for each step inwards.")]
    [InlineData("title: \"The flood\ndate: 2024-05-15",
        "(2,8): error unclosed-quotation: The quotation mark before \"The flood\" is never closed. Close it at the end of the "
            + "text, or take it away.")]
    [InlineData("title: 'It's here'\ndate: 2024-05-15",
        "(2,8): error needs-quotation: \"'It's here'\" begins with a quotation mark, but the text goes on after the closing one. "
            + "Put the whole text between single quotation marks: 'It''s here'.")]
    [InlineData("title: \"Flood\" says mayor\ndate: 2024-05-15",
        "(2,8): error needs-quotation: \"\"Flood\" says mayor\" begins with a quotation mark, but the text goes on after the "
            + "closing one. Put the whole text between single quotation marks: '\"Flood\" says mayor'.")]
    [InlineData("title: Flood: the day after\ndate: 2024-05-15",
        "(2,8): error needs-quotation: \"Flood: the day after\" cannot stand without quotation marks, because of a colon or the "
            + "sign it begins with. Put the whole text between single quotation marks: 'Flood: the day after'.")]
    [InlineData("title: *Flood*\ndate: 2024-05-15",
        "(2,8): error needs-quotation: \"*Flood*\" begins with *, which has a meaning of its own here. Put the whole text "
            + "between single quotation marks.")]
    [InlineData("title: & more\ndate: 2024-05-15",
        "(2,8): error needs-quotation: \"& more\" cannot stand without quotation marks, because of a colon or the sign it begins "
            + "with. Put the whole text between single quotation marks: '& more'.")]
    [InlineData("title: &a x\ndate: 2024-05-15",
        "(2,8): error needs-quotation: \"&a\" begins with &, which has a meaning of its own here. Put the whole text between "
            + "single quotation marks.")]
    [InlineData("title: !important\ndate: 2024-05-15",
        "(2,8): error needs-quotation: \"!important\" begins with !, which has a meaning of its own here. Put the whole text "
            + "between single quotation marks.")]
    [InlineData("title: @home\ndate: 2024-05-15",
        "(2,8): error needs-quotation: \"@home\" cannot stand without quotation marks, because of a colon or the sign it begins "
            + "with. Put the whole text between single quotation marks: '@home'.")]
    [InlineData("title: `x`\ndate: 2024-05-15",
        "(2,8): error needs-quotation: \"`x`\" cannot stand without quotation marks, because of a colon or the sign it begins "
            + "with. Put the whole text between single quotation marks: '`x`'.")]
    [InlineData("title: %50\ndate: 2024-05-15",
        "(2,8): error needs-quotation: \"%50\" cannot stand without quotation marks, because of a colon or the sign it begins "
            + "with. Put the whole text between single quotation marks: '%50'.")]
    [InlineData("title: [Photos] the flood\ndate: 2024-05-15",
        "(2,8): error needs-quotation: \"[Photos] the flood\" cannot stand without quotation marks, because of a colon or the "
            + "sign it begins with. Put the whole text between single quotation marks: '[Photos] the flood'.")]
    [InlineData("title: {x\ndate: 2024-05-15",
        "(2,8): error unclosed-bracket: The bracket { is never closed. Close it with }, or put the whole text between single "
            + "quotation marks.")]
    [InlineData("title: - x\ndate: 2024-05-15",
        "(2,8): error needs-quotation: \"- x\" cannot stand without quotation marks, because of a colon or the sign it begins "
            + "with. Put the whole text between single quotation marks: '- x'.")]
    [InlineData("title: | x\ndate: 2024-05-15",
        "(2,8): error needs-quotation: \"| x\" cannot stand without quotation marks, because of a colon or the sign it begins "
            + "with. Put the whole text between single quotation marks: '| x'.")]
    [InlineData("title: x\n date: 2024-05-15",
        "(3,2): error wrong-indent: \"date: 2024-05-15\" begins further in than the line above it allows. Take the spaces "
            + "before it away.")]
    [InlineData("just a line",
        "(2,1): error unreadable-line: \"just a line\" cannot be read. Write one \"name: value\" on each line; below a name, put "
            + "two spaces before each line that belongs to it.")]
    [InlineData("- a\n- b",
        "(2,1): error unreadable-line: \"- a\" cannot be read. Write one \"name: value\" on each line; below a name, put two "
            + "spaces before each line that belongs to it.")]
    [InlineData("title: x\n---\ndate: 2024",
        "(3,1): error unreadable-line: \"---\" cannot be read. Write one \"name: value\" on each line; below a name, put two "
            + "spaces before each line that belongs to it.")]
    [InlineData("? [a]\n: b",
        "(2,3): error unreadable-line: A list or a group stands where a name should be. Write a name, a colon, a space "
            + "and a value.")]
    [InlineData("title: \"bell \\a\"\ndate: 2024-05-15",
        "(2,8): error control-character: The text holds the invisible character U+0007. Delete it and write the text anew.")]
    [InlineData("title: \"half \\ud800\"\ndate: 2024-05-15",
        "(2,8): error needs-quotation: The backslash in \"half \\ud800\" stands before a letter it cannot stand before. Put the "
            + "text between single quotation marks: 'half \\ud800'.")]
    [InlineData("title: \"\\q\"\ndate: 2024-05-15",
        "(2,8): error needs-quotation: The backslash in \"\\q\" stands before a letter it cannot stand before. Put the text "
            + "between single quotation marks: '\\q'.")]
    [InlineData("title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\ndate: 2024",
        "(2,8): error unclosed-bracket: The bracket [ is never closed. Close it with ], or put the whole text between single "
            + "quotation marks.")]
    [InlineData("a: &a [x]\nb: &b [*a, *a]",
        "(2,4): error needs-quotation: \"&a\" begins with &, which has a meaning of its own here. Put the whole text between "
            + "single quotation marks.",
        "(3,4): error needs-quotation: \"&b\" begins with &, which has a meaning of its own here. Put the whole text between "
            + "single quotation marks.")]
    [InlineData("title: x\ndate: 2024-05-15\nsummary: >\n  a\n b",
        "(6,2): error unreadable-line: \"b\" cannot be read. Write one \"name: value\" on each line; below a name, put two "
            + "spaces before each line that belongs to it.")]
    [InlineData("title: x\ndate: 2024-05-15\ntags: [farming, rice",
        "(4,7): error unclosed-bracket: The bracket [ is never closed. Close it with ], or put the whole text between single "
            + "quotation marks.")]
    [InlineData("title: x\ndate: 2024-05-15\n}",
        "(4,1): error unreadable-line: \"}\" cannot be read. Write one \"name: value\" on each line; below a name, put two "
            + "spaces before each line that belongs to it.")]
    [InlineData("...\ntitle: x",
        "(2,1): error unreadable-line: \"...\" cannot be read. Write one \"name: value\" on each line; below a name, put two "
            + "spaces before each line that belongs to it.")]
    [InlineData("title: x\ndate: 2024-05-15\nsummary: yes: no: maybe",
        "(4,10): error needs-quotation: \"yes: no: maybe\" cannot stand without quotation marks, because of a colon or the sign "
            + "it begins with. Put the whole text between single quotation marks: 'yes: no: maybe'.")]
    [InlineData("title ： x\ndate: 2024",
        "(2,7): error full-width-colon: The colon after \"title\" is the wide Chinese one \"：\". Write the narrow colon and a "
            + "space: \"title: \".")]
    [InlineData("title: x\ndate: 2024-05-15\ntags: farming rice: x",
        "(4,7): error needs-quotation: \"farming rice: x\" cannot stand without quotation marks, because of a colon or the sign "
            + "it begins with. Put the whole text between single quotation marks: 'farming rice: x'.")]
    [InlineData("标题:人才\ndate: 2024-05-15",
        "(2,3): error no-space-after-colon: A space is missing after \"标题:\". Write \"标题: \" and then the value.")]
    public void Text_that_cannot_be_read_as_fields(string frontMatter, params string[] complaints) =>
        Check(frontMatter, complaints);

    [Theory]
    [InlineData("title: x\ndate: [2024]",
        "(3,7): error wrong-kind: \"date\" must be a text here. Write \"date: \" and the text on the same line; put it in "
            + "quotation marks if it begins with [ or {.")]
    [InlineData("title: [a, b]\ndate: 2024-05-15",
        "(2,8): error wrong-kind: \"title\" must be a text here. Write \"title: \" and the text on the same line; put it in "
            + "quotation marks if it begins with [ or {.")]
    [InlineData("title: {a: b}\ndate: 2024-05-15",
        "(2,8): error wrong-kind: \"title\" must be a text here. Write \"title: \" and the text on the same line; put it in "
            + "quotation marks if it begins with [ or {.")]
    [InlineData("title: x\ndate: 2024-05-15\ntags: {a: b}",
        "(4,7): error wrong-kind: \"tags\" must be a list. Write \"tags: [one, two]\".")]
    [InlineData("title: x\ndate: 2024-05-15\ntags: [[a]]",
        "(4,8): error wrong-kind: Each entry of \"tags\" must be a text. Write \"tags: [one, two]\".")]
    [InlineData("title: x\ndate: 2024-05-15\nauthors: [{role: x}]",
        "(4,11): error missing-part: \"authors\" says nothing under \"name\". Write \"name: \" and its value there.")]
    [InlineData("title: x\ndate: 2024-05-15\nauthors: [[Ann]]",
        "(4,11): error wrong-kind: \"authors\" needs its parts by name. Write {name: ..., role: ...}.")]
    [InlineData("title: x\ndate: 2024-05-15\nimage: {alt: x}",
        "(4,8): error missing-part: \"image\" says nothing under \"file\". Write \"file: \" and its value there.")]
    [InlineData("title: x\ndate: 2024-05-15\nimage: ../x.jpg",
        "(4,8): error bad-picture: \"../x.jpg\" does not lie beside the article. Put the picture in the article's folder and "
            + "write only its name.",
        "(4,8): warning no-alt: The picture \"../x.jpg\" has no words for readers who cannot see it. Say under \"alt\" what "
            + "it shows.")]
    [InlineData("title: x\ndate: 2024-05-15\nimage: {file: /etc/passwd, alt: x}",
        "(4,15): error bad-picture: \"/etc/passwd\" does not lie beside the article. Put the picture in the article's folder and "
            + "write only its name.")]
    [InlineData("title: x\ndate: 2024-05-15\nimage: {file: 'C:\\x.jpg', alt: x}",
        "(4,15): error bad-picture: \"C:\\x.jpg\" does not lie beside the article. Put the picture in the article's folder and "
            + "write only its name.")]
    [InlineData("title: x\ndate: 2024-05-15\nimage: [x.jpg]",
        "(4,8): error wrong-kind: \"image\" needs its parts by name. "
            + "Write {file: ..., alt: ..., caption: ..., credit: ..., focus: ...}.")]
    [InlineData("title: x\ndate: 2024-05-15\noriginal: {url: 'javascript:alert(1)'}",
        "(4,17): error bad-url: \"javascript:alert(1)\" leads nowhere. Write an address on this site that begins with /, such as "
            + "/archive/, or a full web address with https:// in front.")]
    [InlineData("title: x\ndate: 2024-05-15\noriginal: {url: x.md}",
        "(4,17): error bad-url: \"x.md\" leads nowhere. Write an address on this site that begins with /, such as /archive/, or "
            + "a full web address with https:// in front.")]
    [InlineData("title: x\ndate: 2024-05-15\noriginal: {translation: robot}",
        "(4,25): error bad-value: \"robot\" does not say who translated. Write human or machine.")]
    [InlineData("title: x\ndate: 2024-05-15\nlang: chinese!",
        "(4,7): error bad-language: \"chinese!\" is not the code of a language. Write en for English, zh-Hans for simplified "
            + "Chinese, zh-Hant for traditional Chinese.")]
    [InlineData("title: x\ndate: 2024-05-15\nlang: 中文",
        "(4,7): error bad-language: \"中文\" is not the code of a language. Write en for English, zh-Hans for simplified Chinese, "
            + "zh-Hant for traditional Chinese.")]
    [InlineData("title: x\ndate: 2024-05-15\ncorrections: [{note: x}]",
        "(4,15): error missing-part: \"corrections\" says nothing under \"date\". Write \"date: \" and its value there.")]
    [InlineData("title: x\ndate: 2024-05-15\ncorrections: [{date: 2024-05-16}]",
        "(4,15): error missing-part: \"corrections\" says nothing under \"note\". Write \"note: \" and its value there.")]
    [InlineData("title: x\ndate: 2024-05-15\ncorrections: wrong number",
        "(4,14): error wrong-kind: \"corrections\" needs its parts by name. Write {date: ..., note: ...}.")]
    [InlineData("title: x\ndate: 2024-05-15\nwithdrawn: true",
        "(4,12): error wrong-kind: \"withdrawn\" needs its parts by name. Write {date: ..., reason: ...}.")]
    [InlineData("title: x\ndate: 2024-05-15\nwithdrawn: {date: 2024-05-16}",
        "(4,12): error missing-part: \"withdrawn\" says nothing under \"reason\". Write \"reason: \" and its value there.")]
    [InlineData("title: x\ndate: 2024-05-15\naliases: [old.html]",
        "(4,11): error bad-alias: \"old.html\" is not an old address on this site. Write it from the first / after the site's "
            + "name, such as /news/123.html, without .. or #.")]
    [InlineData("title: x\ndate: 2024-05-15\naliases: [/../etc/passwd]",
        "(4,11): error bad-alias: \"/../etc/passwd\" is not an old address on this site. Write it from the first / after the "
            + "site's name, such as /news/123.html, without .. or #.")]
    [InlineData("title: x\ndate: 2024-05-15\naliases: [https://old.example/1.html]",
        "(4,11): error bad-alias: \"https://old.example/1.html\" is not an old address on this site. Write it from the first / "
            + "after the site's name, such as /news/123.html, without .. or #.")]
    [InlineData("title: x\ndate: 2024-05-15\naliases: [//evil.example/]",
        "(4,11): error bad-alias: \"//evil.example/\" is not an old address on this site. Write it from the first / after the "
            + "site's name, such as /news/123.html, without .. or #.")]
    [InlineData("title: x\ndate: 2024-05-15\naliases: ['/a?b=1#c']",
        "(4,11): error bad-alias: \"/a?b=1#c\" is not an old address on this site. Write it from the first / after the site's "
            + "name, such as /news/123.html, without .. or #.")]
    [InlineData("title: x\ndate: 2024-05-15\ndraft: maybe",
        "(4,8): error bad-value: \"maybe\" is neither yes nor no for \"draft\". Write true or false.")]
    [InlineData("title: x\ndate: 2024-05-15\npinned: [yes]",
        "(4,9): error wrong-kind: \"pinned\" must be a text here. Write \"pinned: \" and the text on the same line; put it in "
            + "quotation marks if it begins with [ or {.")]
    public void Values_of_the_wrong_kind_or_outside_the_site(string frontMatter, params string[] complaints) =>
        Check(frontMatter, complaints);

    [Theory]
    [InlineData("title: x\ndate: 2024-05-15\ntags: [farmin]",
        "(4,8): warning unknown-tag: The tag \"farmin\" is not in site.config.yml. Did you mean \"farming\"?")]
    [InlineData("title: x\ndate: 2024-05-15\ntags: [zzz]",
        "(4,8): warning unknown-tag: The tag \"zzz\" is not in site.config.yml. Add it to the list of tags there, or use one "
            + "that is in it.")]
    [InlineData("title: x\ndate: 2024-05-15\nsection: politic",
        "(4,10): warning unknown-section: The section \"politic\" is not in site.config.yml. Did you mean \"politics\"?")]
    [InlineData("title: x\ndate: 2024-05-15\nsource: county-new",
        "(4,9): warning unknown-source: The source \"county-new\" is not in site.config.yml. Did you mean \"county-news\"?")]
    [InlineData("title: x\ndate: 2024-05-15\nsource: Some Paper",
        "(4,9): warning unknown-source: The source \"Some Paper\" is not in site.config.yml. Add it to the list of sources "
            + "there, or use one that is in it.")]
    [InlineData("title: x\ndate: 2024-05-15\nimage: {file: x.jpg}",
        "(4,8): warning no-alt: The picture \"x.jpg\" has no words for readers who cannot see it. Say under \"alt\" what "
            + "it shows.")]
    [InlineData("title: He said “\ndate: 2024-05-15",
        "(2,8): warning open-quotation: The title \"He said “\" ends where a quotation begins. Complete it, or write "
            + "\"title_incomplete: true\" when the original breaks off there.")]
    [InlineData("title: 'He said \"'\ndate: 2024-05-15",
        "(2,8): warning open-quotation: The title \"He said \"\" ends where a quotation begins. Complete it, or write "
            + "\"title_incomplete: true\" when the original breaks off there.")]
    [InlineData("title: x\ndate: 2024-05-16",
        "(3,7): warning path-date: The date \"2024-05-16\" and the folder content/2024/05/15 disagree. Correct the date, or move "
            + "the file before it is published.")]
    [InlineData("title: x\ndate: 2023",
        "(3,7): warning path-date: The date \"2023\" and the folder content/2024/05/15 disagree. Correct the date, or move the "
            + "file before it is published.")]
    [InlineData("title: x\ndate: unknown",
        "(3,7): warning path-date: The date \"unknown\" and the folder content/2024/05/15 disagree. Correct the date, or move "
            + "the file before it is published.")]
    [InlineData("title: x\ndate: 2024-05-15\ntags:\n- farming\n rice",
        "(5,3): warning unknown-tag: The tag \"farming rice\" is not in site.config.yml. Add it to the list of tags there, or "
            + "use one that is in it.")]
    public void Warnings_leave_the_article_in(string frontMatter, params string[] complaints) =>
        Check(frontMatter, complaints);

    [Theory]
    [InlineData("title: 洪水 #1 退去\ndate: 2024-05-15",
        "(2,11): warning note-behind-text: Readers do not see \"#1 退去\": # behind a space begins a note. If it is text, put it "
            + "between single quotation marks: '洪水 #1 退去'; a note stands on a line of its own that begins with #.")]
    [InlineData("title: #1\ndate: 2024-05-15",
        "(2,8): error note-behind-text: Readers do not see \"#1\": # behind a space begins a note. If it is text, put it between "
            + "single quotation marks: '#1'; a note stands on a line of its own that begins with #.")]
    [InlineData("title: x\ndate: 2024-05-15\ntags: #旱情",
        "(4,7): warning note-behind-text: Readers do not see \"#旱情\": # behind a space begins a note. If it is text, put it "
            + "between single quotation marks: '#旱情'; a note stands on a line of its own that begins with #.")]
    [InlineData("title: x\ndate: 2024-05-15 # 待核",
        "(3,18): warning note-behind-text: Readers do not see \"# 待核\": # behind a space begins a note. Write it on a line of "
            + "its own that begins with #.")]
    [InlineData("title: 'x # y' # z\ndate: 2024-05-15",
        "(2,16): warning note-behind-text: Readers do not see \"# z\": # behind a space begins a note. Write it on a line of its "
            + "own that begins with #.")]
    [InlineData("title: x\ndate: 2024-05-15\nsummary: |\n  # not a note\n  C# too\n# a note of its own\nkicker: a#b")]
    [InlineData("title: x\ndate: 2024-05-15\nsummary: \"a\n  # b\"\nkicker: It's # c",
        "(6,14): warning note-behind-text: Readers do not see \"# c\": # behind a space begins a note. If it is text, put it "
            + "between single quotation marks: 'It''s # c'; a note stands on a line of its own that begins with #.")]
    [InlineData("title: ! bang\ndate: 2024-05-15",
        "(2,8): error needs-quotation: \"! bang\" begins with !, which has a meaning of its own here. Put the whole text between "
            + "single quotation marks.")]
    [InlineData("title: ~\ndate: null",
        "(2,8): error missing-title: The article has no title. Write \"title: \" and the title, or \"title: unknown\" when the "
            + "original carried none.",
        "(3,7): error missing-date: The article has no date. Write \"date: 2024-05-15\" as precisely as it is known, or \"date: "
            + "unknown\" when nobody knows.")]
    [InlineData("title: 'null'\ndate: 2024-05-15\nauthors: [null, ~]\nsection: Null\nkicker: ~\nimage: null\noriginal: NULL")]
    [InlineData("title: x\ndate: 2024年5月15日 星期四",
        "(3,7): warning wrong-weekday: The day of the week in \"2024年5月15日 星期四\" is wrong: it is a Wednesday (周三). Correct the "
            + "date or the day of the week. Readers are shown the date alone.")]
    [InlineData("title: x\ndate: 2024-05-15\nevent_date: 1988-04-17 02:30",
        "(4,13): warning time-left-out: No clock showed \"1988-04-17 02:30\": clocks were put forward over that hour, for summer "
            + "time. Readers are shown it as it stands. Write 1988-04-17 03:30, or the time at which it was.")]
    [InlineData("title: x\ndate: 2024-05-15\nevent_date: 1988-04-17 03:00")]
    [InlineData("title: x\ndate: 2024-05-15\nevent_date: 1988-04-17T02:30:00+08:00")]
    [InlineData("title: x\ndate: 2024-05-14T20:57:00.000Z")]
    [InlineData("title: x\ndate: 2024-05-15T20:57:00.000Z",
        "(3,7): warning path-date: The date \"2024-05-15T20:57:00.000Z\", which is 2024-05-16 in the site's time zone, and the "
            + "folder content/2024/05/15 disagree. Correct the date, or move the file before it is published.")]
    public void Text_that_would_vanish_is_told(string frontMatter, params string[] complaints) => Check(frontMatter, complaints);

    [Theory]
    [InlineData("title: a: b\ndate: 2009-13-01\nsummary：x\nauthors: \"Ann\ntags: [a, b\nsource:x\nkicker: *k",
        "(2,8) needs-quotation", "(4,8) full-width-colon", "(5,10) unclosed-quotation", "(6,7) unclosed-bracket",
        "(7,7) no-space-after-colon", "(8,9) needs-quotation", "(3,7) bad-date")]
    [InlineData("title: \"a\ndate: 2024-05-15\nsummary: \"b\"", "(2,8) unclosed-quotation")]
    [InlineData("title: \"a\ndate: 2024-05-15\nsummary: b\"", "(2,8) unclosed-quotation")]
    [InlineData("title: x\ndate: 2024-05-15\nauthors:\n  - a: b: c\n    role: x\n  - {name: d\n  - e\ndraft: maybe",
        "(5,8) needs-quotation", "(7,5) unclosed-bracket", "(9,8) bad-value")]
    [InlineData("- a\n- b", "(2,1) unreadable-line")]
    public void All_lines_that_cannot_be_read_are_told_in_one_run(string frontMatter, params string[] complaints) =>
        Assert.Equal(complaints, FrontMatterText.Read(frontMatter).Complaints
            .Select(complaint => $"({complaint.Location.Line},{complaint.Location.Column}) {complaint.Name}")
            .Where(complaint => !complaint.EndsWith("no-source", StringComparison.Ordinal)
                && !complaint.EndsWith("no-summary", StringComparison.Ordinal)));

    [Theory]
    [InlineData("标题: x\n日期: 2024-05-15\n撤稿: {日期: 2024-05-16}",
        "(4,5): error missing-part: \"撤稿\" says nothing under \"原因\". Write \"原因: \" and its value there.")]
    [InlineData("标题: x\n日期: 2024-05-15\n撤回: 是",
        "(4,5): error wrong-kind: \"撤回\" needs its parts by name. Write {日期: ..., 原因: ...}.")]
    [InlineData("标题: [a]\n日期: 2024-05-15",
        "(2,5): error wrong-kind: \"标题\" must be a text here. Write \"标题: \" and the text on the same line; put it in quotation "
            + "marks if it begins with [ or {.")]
    [InlineData("标题: x\n日期: 2024-05-15\n作者: {姓: x}",
        "(4,6): error unknown-key: \"姓\" is not a part of \"作者\". Did you mean \"姓名\"?")]
    [InlineData("标题: x\n日期: 2024-05-15\n草稿: 也许",
        "(4,5): error bad-value: \"也许\" is neither yes nor no for \"草稿\". Write true or false.")]
    [InlineData("标题: x\n日期: 2024-05-15\n题图: {文件: x.jpg}",
        "(4,5): warning no-alt: The picture \"x.jpg\" has no words for readers who cannot see it. Say under \"替代文字\" what it "
            + "shows.")]
    [InlineData("标题: x",
        "(2,1): error missing-date: The article has no date. Write \"发布时间: 2024-05-15\" as precisely as it is known, or "
            + "\"发布时间: unknown\" when nobody knows.")]
    public void Advice_calls_fields_as_the_editor_does(string frontMatter, params string[] complaints) =>
        Check(frontMatter, complaints);

    [Theory]
    [InlineData("title: x\ndate: 2024-05-15\nsource: unknown\nsummary: [a]", "(5,10) wrong-kind")]
    [InlineData("title: x\ndate: 2024-05-15\nsource: unknown\nsummary: s\nimage: {fil: x.jpg}", "(6,9) unknown-key")]
    [InlineData("title: x\ndate: 2024-05-15\nsource: unknown\nsummary: s\ncorrections: [{date: 2024, not: y}]",
        "(6,28) unknown-key")]
    [InlineData("title: x\ndate: 2024-05-15\nsource: unknown\nsumary: s", "(5,1) unknown-key")]
    [InlineData("title: x\ndate: 2024-05-15\nsource: #1\nsummary: s", "(4,9) note-behind-text")]
    public void One_cause_gets_one_complaint(string frontMatter, string complaint) =>
        Assert.Equal([complaint], FrontMatterText.Read(frontMatter).Complaints
            .Select(told => $"({told.Location.Line},{told.Location.Column}) {told.Name}"));

    [Fact]
    public void Values_nested_too_deeply_are_refused() =>
        Check("title: x\ndate: 2024-05-15\ntags: " + new string('[', 5000) + new string(']', 5000),
            "(4,23): error too-deep: Lists lie within lists more than 16 levels deep. Write the value on one line.");

    [Fact]
    public void A_missing_source_and_summary_are_worth_a_warning() =>
        Assert.Equal(
            [
                "content/2024/05/15/x.md(2,1): warning no-source: The article does not say where it comes from. Write \"source: "
                    + "\" and the newspaper or office, or \"source: unknown\".",
                "content/2024/05/15/x.md(2,1): warning no-summary: The article has no summary. Write \"summary: \" and one or "
                    + "two sentences for lists and search engines.",
            ],
            FrontMatterText.Read("title: x\ndate: 2024-05-15\n").Complaints.Select(complaint => complaint.ToString()));

    [Fact]
    public void The_list_of_fields_that_complaints_point_to_holds_them_all()
    {
        var readme = File.ReadAllText(Path.Combine(SampleArchiveTests.RepositoryFolder(), "README.md"));
        var rows = readme.Split('\n').SkipWhile(line => line != "| Field | 中文 | What it says |").Skip(2)
            .TakeWhile(line => line.StartsWith('|'));
        Assert.Equal(
            Enum.GetValues<Field>().Select(field => FrontMatterFields.NameOf(field)),
            rows.Select(row => row.Split('|')[1].Trim(' ', '`')));
        Assert.All(rows, row => Assert.True(
            FrontMatterFields.TryFind(row.Split('|')[2].Trim(' ', '`'), out var field)
                && FrontMatterFields.NameOf(field) == row.Split('|')[1].Trim(' ', '`'), row));
    }

    private static void Check(string frontMatter, params string[] expected)
    {
        var (front, complaints) = FrontMatterText.Read(frontMatter);
        var told = complaints.Where(complaint => complaint.Name is not ("no-source" or "no-summary")).ToList();
        Assert.Equal(expected.Select(line => FrontMatterText.File + line), told.Select(complaint => complaint.ToString()));
        Assert.Equal(told.Exists(complaint => complaint.Severity == Severity.Error), front is null);
    }
}
