namespace Gazette.Pages;

/// <summary>An author as a page shows it.</summary>
/// <param name="Role">The role in the page's language; empty when not given.</param>
public sealed record AuthorView(string Name, string Role, string Address);

/// <summary>A source in the page's language.</summary>
/// <param name="Name">Its name; an id that site.config.yml does not know stands for itself.</param>
/// <param name="Address">Its page on this site.</param>
/// <param name="Home">Its own site; empty when unknown.</param>
/// <param name="Copyright">The notice as a template text that sees <c>article</c> and <c>source</c>; empty when none.</param>
/// <param name="Reprint"><c>allowed</c>, <c>forbidden</c> or <c>unknown</c>.</param>
/// <param name="Credit">The credit line a reprint must carry; empty when none is asked for.</param>
public sealed record SourceView(
    string Id,
    string Name,
    string Address,
    string Home,
    string Region,
    IReadOnlyList<HotlineView> Hotlines,
    string Copyright,
    string Reprint,
    string Credit);

/// <summary>A number to call.</summary>
/// <param name="Tel">The number as a <c>tel:</c> link takes it (RFC 3966): digits and hyphens.</param>
public sealed record HotlineView(string Label, string Number, string Tel);

/// <summary>Somewhere on the site: a section, tag, source, author, year or month.</summary>
/// <param name="Count">Articles there; 0 where the page does not tell.</param>
public sealed record Place(string Name, string Address, int Count = 0, string Description = "");
