namespace Gazette.Diagnostics;

/// <summary>How much a diagnostic weighs: an error keeps its article out of the site, a warning does not.</summary>
public enum Severity
{
    /// <summary>The article is published all the same.</summary>
    Warning,

    /// <summary>What complained is left out, and the command ends with exit code 1.</summary>
    Error,
}

/// <summary>A place in a file of the site.</summary>
/// <param name="File">Path from the site's folder, with <c>/</c> between its parts.</param>
/// <param name="Line">Line, counted from 1; 0 when the diagnostic is about the file as a whole.</param>
/// <param name="Column">Column in UTF-16 units, counted from 1; 0 when the diagnostic is about the line or file as a
/// whole.</param>
public readonly record struct FileLocation(string File, int Line = 0, int Column = 0) : IComparable<FileLocation>
{
    /// <summary>Orders by file (ordinal), line and column.</summary>
    public int CompareTo(FileLocation other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0)
            return byFile;
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    /// <summary><c>content/x.md(4,7)</c>, or <c>content/x.md</c> for the file as a whole.</summary>
    public override string ToString() =>
        Line == 0 ? DiagnosticCatalog.Printable(File) : $"{DiagnosticCatalog.Printable(File)}({Line},{Column})";
}

/// <summary>What a diagnostic says, wherever it is: a million articles may be complained of in the same words.</summary>
/// <param name="Name">Short name in kebab-case, for searching and for counting: <c>bad-date</c>.</param>
/// <param name="Message">One sentence with the offending text in quotation marks.</param>
/// <param name="Hint">One sentence that says what to write or do instead.</param>
public sealed record DiagnosticMessage(Severity Severity, string Name, Wording Message, Wording Hint);

/// <summary>A diagnostic about the content: where, what, and what to write instead.</summary>
public sealed record Diagnostic(DiagnosticMessage DiagnosticMessage, FileLocation Location)
{
    /// <summary>A diagnostic in words of its own.</summary>
    public Diagnostic(Severity severity, string name, FileLocation location, Wording message, Wording hint)
        : this(new DiagnosticMessage(severity, name, message, hint), location)
    {
    }

    public Severity Severity => DiagnosticMessage.Severity;

    /// <inheritdoc cref="DiagnosticMessage.Name"/>
    public string Name => DiagnosticMessage.Name;

    /// <inheritdoc cref="DiagnosticMessage.Message"/>
    public Wording Message => DiagnosticMessage.Message;

    /// <inheritdoc cref="DiagnosticMessage.Hint"/>
    public Wording Hint => DiagnosticMessage.Hint;

    /// <summary>
    /// <c>content/x.md(4,7): error bad-date: "2009-13-01" is not a date. Write 2009-12-01.</c> or, in Chinese,
    /// <c>content/x.md(4,7): 错误 bad-date：“2009-13-01”不是日期。请写成 2009-12-01。</c>
    /// </summary>
    public string In(UserLanguage language) => Wording.Say(
        "{0}: {1} {2}: {3}",
        "{0}: {1} {2}：{3}",
        Location,
        Severity == Severity.Error ? Wording.Say("error", "错误") : Wording.Say("warning", "警告"),
        Name,
        Message + Hint).In(language);

    /// <summary>The line in English, for tests and debuggers.</summary>
    public override string ToString() => In(UserLanguage.English);
}
