using Gazette.Templating;

namespace Gazette.Markup;

/// <summary>The templates that blocks of articles are made with. Safe to use from many threads.</summary>
public interface IBlockTemplates
{
    /// <summary>The names of the blocks that there are templates for, built in and of the site's own.</summary>
    IReadOnlyCollection<string> Names { get; }

    /// <summary>The HTML of a block.</summary>
    /// <param name="block">Its name is one of <see cref="Names"/>.</param>
    /// <exception cref="TemplateException">The template cannot be rendered for this block.</exception>
    string Render(BlockView block);
}
