using Gazette.Configuration;
using Gazette.Content;
using Gazette.Hashing;

namespace Gazette.Pages;

/// <summary>
/// The edition of the site in one language: a home page, lists, calendar and feeds, and a menu that leads to these. That of the
/// first language stands at the root and lists every article; a further one stands under a path of its own, and lists the
/// articles whose pages are in its language.
/// </summary>
public sealed class Edition : IDigested
{
    /// <param name="language">A language the interface speaks.</param>
    /// <param name="path">The first part of its addresses; empty for the edition at the root.</param>
    /// <param name="leadsTo">See <see cref="LeadsTo"/>.</param>
    internal Edition(string language, string path, IReadOnlyList<MenuAddress> leadsTo)
    {
        (Language, Path, LeadsTo) = (language, path, leadsTo);
        Addresses = path.Length == 0 ? Addresses.Root : new Addresses($"/{path}/");
        var hash = new ContentHash();
        hash.Add(path);
        foreach (var (written, to) in leadsTo)
        {
            hash.Add(written);
            hash.Add(to);
        }

        Digest = hash.Value;
    }

    /// <summary>Tag of the language (BCP 47).</summary>
    public string Language { get; }

    /// <summary>Of where it stands and what its frame leads to.</summary>
    public ulong Digest { get; }

    /// <summary>The first part of its addresses; empty for the edition at the root.</summary>
    internal string Path { get; }

    /// <summary>
    /// The addresses of site.config.yml that the frame of a further edition leads to, since there is something to read.
    /// </summary>
    internal IReadOnlyList<MenuAddress> LeadsTo { get; }

    internal Addresses Addresses { get; }

    /// <summary>Whether it is that of the first language.</summary>
    internal bool IsFirst => Path.Length == 0;

    /// <summary>Whether it has lists: a further edition without any article has a home page alone.</summary>
    internal bool HasLists => AddressOf(Addresses.Root.Archive) is not null;

    /// <summary>The editions of a site before anything is known of its articles.</summary>
    internal static IReadOnlyList<Edition> Of(SiteConfig config, Words words) =>
    [
        new Edition(config.DefaultLanguage, "", []),
        .. config.Languages.Skip(1).Where(words.Speak)
            .Select(language => new Edition(language, config.LanguagePaths[language], [])),
    ];

    /// <summary>Where the frame of its pages leads to for an address of site.config.yml; null where it is left out.</summary>
    internal string? AddressOf(string written)
    {
        if (IsFirst)
            return written;
        foreach (var address in LeadsTo)
            if (address.Written == written)
                return address.To;
        return null;
    }
}

/// <summary>Where the frame of a further edition leads to.</summary>
/// <param name="Written">The address of site.config.yml.</param>
/// <param name="To">What of the edition stands for it.</param>
internal readonly record struct MenuAddress(string Written, string To);
