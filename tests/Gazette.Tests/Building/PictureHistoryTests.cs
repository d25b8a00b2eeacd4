using CsCheck;
using Gazette.Tests.Pictures;

namespace Gazette.Tests.Building;

/// <summary>
/// Whatever editors do to pictures that are really made: what lies in the folder is what a clean build would make.
/// </summary>
public sealed class PictureHistoryTests
{
    private const int Histories = 20;

    private static readonly string[] s_names = ["a.jpg", "b.png", "c.avif"];

    private static readonly byte[] s_photograph = SamplePictures.WithExif(SamplePictures.Rings("jpeg", 340, 90), orientation: 6);

    /// <summary>What may lie under any of the names; the last two are none.</summary>
    private static readonly byte[][] s_pictures =
    [
        s_photograph, SamplePictures.WithRights(s_photograph, "Ann", "Daily"),
        SamplePictures.WithRights(SamplePictures.Rings("jpeg", 60, 40), "Bo", ""),
        SamplePictures.WithPlace(SamplePictures.Rings("jpeg", 50, 50)), SamplePictures.Rings("png", 90, 60),
        SamplePictures.WithChunk(SamplePictures.Rings("png", 30, 30), "eXIf"u8, SamplePictures.Turned(8)),
        SamplePictures.Rings("webp", 64, 64), SamplePictures.Rings("avif", 80, 60), SamplePictures.Rings("gif", 40, 40),
        SamplePictures.Rings("png", 90, 60)[..200], [],
    ];

    private static readonly string[] s_texts =
    [
        "Text.", "![P](a.jpg)", "![P](b.png \"Caption\")", "[It](a.jpg)", "![P](c.avif)", "![P](a.jpg) [it](c.avif)",
        "Text ![P](c.avif).",
    ];

    private static readonly string[] s_leads =
    [
        "", "image: {file: a.jpg, alt: A}", "image: {file: a.jpg, alt: A, focus: right}",
        "image: {file: b.png, alt: A, credit: Me}", "image: {file: c.avif, alt: A}",
    ];

    private static readonly string[] s_settings =
        ["on", "{keep: [credit, copyright]}", "{keep: credit}", "originals", "{publish: originals, keep: credit}", "off"];

    [Fact]
    public void Random_histories_of_pictures_leave_what_a_clean_build_would_leave() => Property.Holds(
        Gen.Int[0, int.MaxValue - 1].List[1, 8],
        Histories,
        static edits =>
        {
            using var site = SiteTest.WithRealTemplates("""
                -- site.config.yml --
                title: Test Archive
                base_url: https://news.example.org/
                """);
            foreach (var name in s_names)
                Put(site, name, s_pictures[4]);
            Write(site, 0, 0, 1);
            Write(site, 1, 1, 0);
            foreach (var edit in edits)
            {
                Do(site, edit);
                site.Build();
                site.AssertEqualsCleanBuild();
            }
        },
        static edits => string.Join(", ", edits));

    private static void Do(SiteTest site, int edit)
    {
        var random = new Random(edit);
        switch (random.Next(6))
        {
            case 0 or 1 or 2:
                Put(site, s_names[random.Next(s_names.Length)], s_pictures[random.Next(s_pictures.Length)]);
                break;
            case 3:
                Write(site, random.Next(2), random.Next(s_texts.Length), random.Next(s_leads.Length));
                break;
            case 4:
                site.Add("site.config.yml", "title: Test Archive\nbase_url: https://news.example.org/\n"
                    + $"pictures: {s_settings[random.Next(s_settings.Length)]}\n");
                break;
            default:
                File.Delete(Path.Combine(site.Folder, "content/2024", s_names[random.Next(s_names.Length)]));
                break;
        }
    }

    private static void Put(SiteTest site, string name, byte[] bytes)
    {
        var path = Path.Combine(site.Folder, "content/2024", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private static void Write(SiteTest site, int article, int text, int lead) => site.Add($"content/2024/{article}.md", $"""
        ---
        title: Article {article}
        date: 2024-01-0{article + 1}
        source: unknown
        summary: Words.
        {s_leads[lead]}
        ---
        {s_texts[text]}
        """);
}
