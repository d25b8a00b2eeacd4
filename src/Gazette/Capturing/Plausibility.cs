using System.Buffers;

namespace Gazette.Capturing;

/// <summary>How much a text looks like one of the language that its encoding is for.</summary>
internal static class Plausibility
{
    // The signs that make up half of any text of the language. In an encoding that a text is not of, hardly any of them turn up.
    private static readonly SearchValues<char> Simplified = SearchValues.Create(
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十"
        + "三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相"
        + "全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五"
        + "市县乡镇村区省记者报道网站版权责任编辑，。、：“”（）；《》？！　");

    private static readonly SearchValues<char> Traditional = SearchValues.Create(
        "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十"
        + "三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相"
        + "全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五"
        + "市縣鄉鎮村區省記者報導網站版權責任編輯，。、：「」（）；《》？！　");

    private static readonly SearchValues<char> Japanese = SearchValues.Create(
        "のにをはとがでたしるていなれもさらかりすこあきくまっんおうよいえちじどみせつけそめやだばべわーアイスンルトリラクレシ日一国会人年大十"
        + "二本中長出三同時政事自行社見月分議後前民生連発間対上部東者党地合市業内相方定今回新場金員入選立開手力学問高代明実関決子動全目表"
        + "経通外最言現理調体化田当約主題下首意法不来作性的要用制度務強気小成期公、。「」（）・");

    private static readonly SearchValues<char> Korean = SearchValues.Create(
        "이다는의에고을가하지한은로사도기자를대일어그나서인정시제전해원여수부있것관과국상보경성장들주중공안구라동리만으스했오연위무년"
        + "유회방적조진신선생화소선통비업와재개우교세발용내반않심실모저단행학분면월할결산강말");

    /// <param name="text">The bytes read in <paramref name="encoding"/>, with U+FFFD where they are none.</param>
    /// <returns>1 when every sign that is not ASCII is a frequent one; below 0 when more are none.</returns>
    public static double Of(string text, string encoding)
    {
        var (signs, frequent, strange, alone) = (0, 0, 0, 0);
        var usual = UsualOf(encoding);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
                continue;
            signs++;
            if (c == '\uFFFD')
                strange += 4;
            else if (c is (>= '\uE000' and <= '\uF8FF') or (>= '\uFF61' and <= '\uFF9F') or (>= '\u0080' and <= '\u009F'))
                strange++;
            else if (usual is null)
                alone += char.IsLetter(c) && Letter(text, i - 1) && Letter(text, i + 1) ? 1
                    : c is '\u00A0' or '©' or '’' or '–' ? 1 : 0;
            else if (usual.Contains(c))
                frequent++;
        }

        return signs == 0 ? 0 : (double)(frequent + alone - strange) / signs;
    }

    private static SearchValues<char>? UsualOf(string encoding) => encoding switch
    {
        "gb18030" => Simplified,
        "big5" => Traditional,
        "shift_jis" or "euc-jp" => Japanese,
        "euc-kr" => Korean,
        _ => null,
    };

    private static bool Letter(string text, int at) => at < 0 || at >= text.Length || text[at] < 0x80;
}
