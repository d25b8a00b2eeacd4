using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;
using Gazette.Pages;
using Gazette.Rendering;

namespace Gazette.Benchmarks.Pages;

/// <summary>This site's article, list of 20 and feed of 20, from its own templates and by hand.</summary>
public class SitePageBenchmarks
{
    private readonly ArrayBufferWriter<byte> _buffer = new(256 * 1024);
    private readonly StringBuilder _builder = new(256 * 1024);
    private PageRenderer _renderer = null!;
    private PageRenderer _interpreted = null!;
    private SitePagesInUtf8 _utf8 = null!;
    private SitePagesInStringBuilder _text = null!;
    private Page _page = null!;

    /// <summary>The kind of page.</summary>
    [Params("article", "list", "feed")]
    public string Kind { get; set; } = "";

    /// <summary>Makes the page and holds all versions to the same bytes.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var site = SampleSite.Read();
        _page = Kind switch { "article" => site.Article, "list" => site.List, _ => site.Feed };
        var language = _page.Model.Page.Language;
        var frame = SiteViews.Of(site.Plan, SiteData.None, language);
        _renderer = site.Renderer();
        _interpreted = site.InterpretedRenderer();
        _utf8 = new SitePagesInUtf8(site.Plan, frame, site.Script(), language);
        _text = new SitePagesInStringBuilder(site.Plan, frame, site.Script(), language);

        Template();
        var expected = Encoding.UTF8.GetString(_buffer.WrittenSpan);
        Interpreted();
        SamePage.Check(expected, Encoding.UTF8.GetString(_buffer.WrittenSpan));
        Utf8Literals();
        SamePage.Check(expected, Encoding.UTF8.GetString(_buffer.WrittenSpan));
        SamePage.Check(expected, StringBuilder());
    }

    /// <summary>The template.</summary>
    [Benchmark]
    public int Template()
    {
        _buffer.ResetWrittenCount();
        _renderer.Render(_page, _buffer);
        return _buffer.WrittenCount;
    }

    /// <summary>The template, run by Scriban's interpreter.</summary>
    [Benchmark]
    public int Interpreted()
    {
        _buffer.ResetWrittenCount();
        _interpreted.Render(_page, _buffer);
        return _buffer.WrittenCount;
    }

    /// <summary>By hand, as bytes from the beginning.</summary>
    [Benchmark(Baseline = true)]
    public int Utf8Literals()
    {
        _buffer.ResetWrittenCount();
        var output = new Utf8Text(_buffer);
        switch (_page.Model)
        {
            case ArticlePageModel article:
                _utf8.Article(output, article);
                break;
            case ListPageModel list:
                _utf8.List(output, list);
                break;
            case FeedModel feed:
                _utf8.Feed(output, feed);
                break;
        }

        return _buffer.WrittenCount;
    }

    /// <summary>By hand, as a string.</summary>
    [Benchmark]
    public string StringBuilder()
    {
        _builder.Clear();
        var output = new BuilderText(_builder);
        switch (_page.Model)
        {
            case ArticlePageModel article:
                _text.Article(output, article);
                break;
            case ListPageModel list:
                _text.List(output, list);
                break;
            case FeedModel feed:
                _text.Feed(output, feed);
                break;
        }

        return _builder.ToString();
    }
}
