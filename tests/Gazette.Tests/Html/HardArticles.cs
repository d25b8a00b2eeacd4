namespace Gazette.Tests.Html;

/// <summary>Articles with too much and too little of everything, which pages have to take with grace.</summary>
internal static class HardArticles
{
    /// <summary>Everything at once: a title of 120 characters, nine authors, thirty tags, a wide table, long words.</summary>
    public const string Everything = "/2024/02/29/everything-at-once/";

    /// <summary>The same in Chinese.</summary>
    public const string EverythingChinese = "/2024/02/29/样样都有/";

    /// <summary>No title, no source, no date, no text.</summary>
    public const string Nothing = "/undated/nothing-at-all/";

    /// <summary>Withdrawn, with a reason.</summary>
    public const string Withdrawn = "/2024/02/28/withdrawn/";

    /// <summary>The files, as <see cref="SiteTest"/> takes them.</summary>
    public const string Files = """
        -- content/2024/02/29/everything-at-once.md --
        ---
        title: 'A title of one hundred and twenty characters, which runs over several lines on a telephone & keeps its "quotes" <whole>'
        kicker: A kicker that is itself as long as many a title, above the title
        subtitle: A subtitle of two sentences that explains what the title left open. This is the second of them, and it is long.
        date: 2024-02-29T23:59:59+08:00
        event_date: 2024-02
        updated: 2024-03-01 08:30
        captured: 2024-03-02
        source: songting-news
        authors: [Ann One, Ben Two, Cai Three, {name: Dai Four, role: photographer}, Eva Five, Fan Six, Gu Seven, Hua Eight, {name: Isa Nine, role: keeper of the longest of all roles}]
        editors: [Editor One, 编辑二]
        section: society
        tags: [flood control, drought, Ting River, roads, bridges, buses, school buses, road safety, schools, enrolment, library, reading, tea, rice, fruit, fishing, forests, birds, weather, snow, water supply, electricity, markets, night market, prices, work, county budget, public hearings, clinics, vaccination]
        summary: Everything that an article can hold, in one. It is as long as a summary may be and then a little longer, so that lists have to deal with it in some way or other without losing their shape.
        corrections:
          - {date: 2024-03-01, note: The table had the figures of two towns exchanged.}
          - {date: unknown, note: A name was spelled wrongly.}
        original: {url: "https://elsewhere.example/a/very/long/address/that/does/not/break/anywhere/at/all/0123456789012345678901234567890123456789", title: 原文的标题, lang: zh-Hans, translation: machine}
        ---
        A paragraph with **bold**, *italic*, `code`, a [link](https://elsewhere.example/), and 中文 in the middle of English[^1].
        Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.

        https://elsewhere.example/a/very/long/address/that/does/not/break/anywhere/at/all/0123456789012345678901234567890123456789

        ## A heading
        - one
          - two
            - three
        - [x] done
        - [ ] not done

        1. first
        2. second

        > Somebody said this.

        ### A lower heading
        Term
        :   What it means.

        | Town | January | February | March | April | May | June | July | August | September |
        |------|--------:|---------:|------:|------:|----:|-----:|-----:|-------:|----------:|
        | Hekou | 1,000,000 | 2,000,000 | 3,000,000 | 4,000,000 | 5,000,000 | 6,000,000 | 7,000,000 | 8,000,000 | 9,000,000 |
        | Maxi | 1,000,000 | 2,000,000 | 3,000,000 | 4,000,000 | 5,000,000 | 6,000,000 | 7,000,000 | 8,000,000 | 9,000,000 |

        ```
        a line of code that is much longer than the screen of any telephone and has to go somewhere, but must not widen the page
        ```

        <details><summary>More</summary>It was hidden.</details>

        ::: note "A note whose title is long enough to need a second line on a telephone"
        It says something, and then

        - something else.

        ::: quotation by="Somebody" role="keeper of the longest of all roles that anybody has kept"
        A quotation in a note.
        :::
        :::

        ::: quotation by="Ann One"
        Somebody said this too.
        :::

        ::: video file=everything.mp4 poster=everything.svg "A film about everything"

        ::: audio file=everything.mp3

        ::: gallery "Several pictures, side by side"
        ![The first](everything.svg "The caption of the first is longer than it is wide")
        ![The second](everything.svg)
        ![The third](everything.svg "Three")
        ![The fourth](everything.svg "Four")
        :::

        ::: table file=everything.csv "A table with more columns than a telephone can show"

        [^1]: A note, with a [link](https://elsewhere.example/note).
        -- content/2024/02/29/everything.mp4 --
        film
        -- content/2024/02/29/everything.mp3 --
        sound
        -- content/2024/02/29/everything.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#567"/></svg>
        -- content/2024/02/29/everything.csv --
        Town,January,February,March,April,May,June,July,August,September,Remarks
        Hekou,1000000,2000000,3000000,4000000,5000000,6000000,7000000,8000000,9000000,"one, two"
        Maxi,1000000,2000000,3000000,4000000,5000000,6000000,7000000,8000000,-,
        -- content/2024/02/29/样样都有.md --
        ---
        标题: 这是一个一百二十个字的标题用来检验标题很长的时候页面会不会变形手机屏幕只有三百二十个像素宽标题照样要能完整地显示出来不能少一个字也不能把页面撑宽更不能盖住别的文字无论读者选用小号中号还是大号字体都应当读得清楚看得明白而且排列整齐美观大方合乎习惯到此正好凑足字数
        引题: 引题也不短，它说明事情的由来
        副题: 副题有两句话。第二句话比第一句话更长，用来检验换行以后的行距和字距
        发布时间: 2024-02-29 08:05
        来源: songting-gov
        作者: [甲一, 乙二, 丙三, 丁四, 戊五, 己六, 庚七, 辛八, 壬九]
        栏目: society
        关键词: [防汛, 抗旱, 汀河, 道路, 桥梁, 公交, 校车, 交通安全]
        摘要: 一篇文章里能有的，这里都有。
        lang: zh-Hans
        ---
        正文里有**《着重》**的文字，有 English words，也有数字1234567890和很长的网址
        https://elsewhere.example/a/very/long/address/that/does/not/break/anywhere/at/all/0123456789012345678901234567890123456789

        ## 小标题

        | 乡镇 | 一月 | 二月 | 三月 | 四月 | 五月 | 六月 | 七月 | 八月 | 九月 |
        |------|-----:|-----:|-----:|-----:|-----:|-----:|-----:|-----:|-----:|
        | 河口 | 1,000,000 | 2,000,000 | 3,000,000 | 4,000,000 | 5,000,000 | 6,000,000 | 7,000,000 | 8,000,000 | 9,000,000 |

        ：：：提示 “致各位家长和同学：标题长到手机上要换行的提示”
        报名截止到**六月三十日**。

        ::: 引语 出处=守坝人 身份=在汀河边守了四十年水坝的人
        没见过这么大的水。
        :::
        ：：：

        ::: 视频 文件=everything.mp4 “没有封面的视频”

        ::: 图集
        ![第一张](everything.svg "第一张的图注比图还要长，要换好几行")
        ![第二张](everything.svg "第二张")
        :::

        ::: 表格 文件=everything.csv
        -- content/undated/nothing-at-all.md --
        ---
        title: unknown
        date: unknown
        source: unknown
        ---
        -- content/2024/02/28/withdrawn.md --
        ---
        title: Withdrawn soon after
        date: 2024-02-28
        withdrawn: {date: 2024-03-05, reason: It was about another county.}
        source: songting-news
        section: society
        summary: It was about another county.
        ---
        Nobody shall read this sentence.
        """;
}
