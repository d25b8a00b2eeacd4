using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gazette.Configuration;
using Gazette.Files;

namespace Gazette.Schemas;

/// <summary>
/// JSON Schemas (2020-12) by which editors of text complete and check the front matter and site.config.yml of a site while they
/// are written.
/// </summary>
public static class SiteSchemas
{
    /// <summary>File of the schema of the front matter.</summary>
    public const string FrontMatterFile = "front-matter.schema.json";

    /// <summary>File of the schema of site.config.yml.</summary>
    public const string ConfigFile = "site.config.schema.json";

    /// <summary>The schema of the front matter of a site's articles, as a text that ends in a line end.</summary>
    public static string FrontMatter(SiteConfig config) => TextOf(FrontMatterSchema.Of(config));

    /// <summary>The schema of a site's settings, likewise.</summary>
    public static string Config(SiteConfig config) => TextOf(ConfigSchema.Of(config));

    /// <summary>Writes both into a folder, which is made where it is missing.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(SiteConfig config, string folder)
    {
        Directory.CreateDirectory(folder);
        AtomicFile.Replace(Path.Combine(folder, FrontMatterFile), file => File.WriteAllText(file, FrontMatter(config)));
        AtomicFile.Replace(Path.Combine(folder, ConfigFile), file => File.WriteAllText(file, Config(config)));
    }

    private static string TextOf(JsonObject schema)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            // Chinese stays readable; nobody puts this into a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
            schema.WriteTo(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
