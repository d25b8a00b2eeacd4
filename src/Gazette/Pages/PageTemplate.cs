namespace Gazette.Pages;

/// <summary>
/// A template of <c>templates/</c> as the program knows it: its name, and the model that every page made with it has.
/// </summary>
/// <param name="name">Name of the file without its ending: <c>article</c>.</param>
/// <param name="model">A <see cref="PageModel"/>; <c>templates/README.md</c> lists its members.</param>
public abstract class PageTemplate(string name, Type model)
{
    /// <summary>Name of the file without its ending: <c>article</c>.</summary>
    public string Name => name;

    /// <summary>Type of what the template is given beside <c>site</c> and <c>text</c>.</summary>
    public Type Model => model;
}

/// <summary>A template of a kind: its pages can be made with that model alone.</summary>
/// <inheritdoc cref="PageTemplate"/>
public sealed class PageTemplate<TModel>(string name) : PageTemplate(name, typeof(TModel))
    where TModel : PageModel
{
    /// <summary>A page that the template prints.</summary>
    /// <param name="path">Path in the output folder, with a leading <c>/</c>.</param>
    /// <param name="model">What is printed.</param>
    /// <param name="stage">When the page should be uploaded.</param>
    /// <param name="aliasIn">The article's file that has the address among its old ones.</param>
    public Page Page(string path, TModel model, UploadStage stage = UploadStage.List, string aliasIn = "") =>
        new(path, Name, model) { Stage = stage, AliasIn = aliasIn };

    /// <summary>One of many pages that the template prints, whose model is made when it is rendered.</summary>
    /// <param name="path">Path in the output folder, with a leading <c>/</c>.</param>
    /// <param name="model">Makes what is printed.</param>
    /// <param name="permanence">Why readers may keep its address.</param>
    public Page Page(string path, Func<TModel> model, Permanence permanence = Permanence.None) =>
        new(path, Name, origin: null, model) { Permanence = permanence };
}
