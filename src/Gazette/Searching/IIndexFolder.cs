namespace Gazette.Searching;

/// <summary>Where the files of an index lie.</summary>
internal interface IIndexFolder
{
    /// <summary>Whether a named file lies there as it was left; then it stays.</summary>
    bool Keep(string path);

    /// <summary>The bytes of a named file; null where they are not those it is named by.</summary>
    byte[]? Read(string path);

    /// <summary>Leaves a file there.</summary>
    void Write(IndexFile file);

    /// <summary>Leaves a named file there, unless it is there already, and gives its name.</summary>
    string Put(IndexFile file)
    {
        if (!Keep(file.Path))
            Write(file);
        return file.Name;
    }
}
