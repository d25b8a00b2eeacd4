using System.Globalization;

namespace Gazette.Templating.Functions;

/// <summary>
/// Names of days and months and signs of numbers by language, after the Unicode Common Locale Data Repository. Days begin with
/// Sunday; where a language declines its months, the second list is the form beside a day.
/// </summary>
internal static class CultureTable
{
    private const string NoBreak = "\u00A0";
    private const string NarrowNoBreak = "\u202F";

    private static readonly Row[] Rows =
    [
        new("en-US", "M/d/yyyy", "dddd, MMMM d, yyyy", "h:mm", "AM", "PM", ".", ",", "$", 0, 1,
            "Sunday Monday Tuesday Wednesday Thursday Friday Saturday", "Sun Mon Tue Wed Thu Fri Sat",
            "January February March April May June July August September October November December",
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
        new("en-GB", "dd/MM/yyyy", "dddd d MMMM yyyy", "HH:mm", "am", "pm", ".", ",", "£", 0, 1,
            "Sunday Monday Tuesday Wednesday Thursday Friday Saturday", "Sun Mon Tue Wed Thu Fri Sat",
            "January February March April May June July August September October November December",
            "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec"),
        new("fr-FR", "dd/MM/yyyy", "dddd d MMMM yyyy", "HH:mm", "AM", "PM", ",", NarrowNoBreak, "€", 3, 8,
            "dimanche lundi mardi mercredi jeudi vendredi samedi", "dim. lun. mar. mer. jeu. ven. sam.",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
        new("de-DE", "dd.MM.yyyy", "dddd, d. MMMM yyyy", "HH:mm", "AM", "PM", ",", ".", "€", 3, 8,
            "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag", "So Mo Di Mi Do Fr Sa",
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
            "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez")
        {
            ShortMonthsBesideDay = "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
        },
        new("es-ES", "d/M/yyyy", "dddd, d 'de' MMMM 'de' yyyy", "H:mm", "a.\u00A0m.", "p.\u00A0m.", ",", ".", "€", 3, 8,
            "domingo lunes martes miércoles jueves viernes sábado", "dom lun mar mié jue vie sáb",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "ene feb mar abr may jun jul ago sept oct nov dic"),
        new("it-IT", "dd/MM/yyyy", "dddd d MMMM yyyy", "HH:mm", "AM", "PM", ",", ".", "€", 3, 8,
            "domenica lunedì martedì mercoledì giovedì venerdì sabato", "dom lun mar mer gio ven sab",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "gen feb mar apr mag giu lug ago set ott nov dic"),
        new("pt-BR", "dd/MM/yyyy", "dddd, d 'de' MMMM 'de' yyyy", "HH:mm", "AM", "PM", ",", ".", "R$", 2, 9,
            "domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado", "dom. seg. ter. qua. qui. sex. sáb.",
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez."),
        new("nl-NL", "dd-MM-yyyy", "dddd d MMMM yyyy", "HH:mm", "a.m.", "p.m.", ",", ".", "€", 2, 12,
            "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag", "zo ma di wo do vr za",
            "januari februari maart april mei juni juli augustus september oktober november december",
            "jan feb mrt apr mei jun jul aug sep okt nov dec"),
        new("ru-RU", "dd.MM.yyyy", "dddd, d MMMM yyyy 'г'.", "HH:mm", "AM", "PM", ",", NoBreak, "₽", 3, 8,
            "воскресенье понедельник вторник среда четверг пятница суббота", "вс пн вт ср чт пт сб",
            "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
            "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.")
        {
            MonthsBesideDay = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            ShortMonthsBesideDay = "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
        },
        new("zh-CN", "yyyy/M/d", "yyyy年M月d日dddd", "HH:mm", "上午", "下午", ".", ",", "¥", 0, 1,
            "星期日 星期一 星期二 星期三 星期四 星期五 星期六", "周日 周一 周二 周三 周四 周五 周六",
            "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
            "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
        new("ja-JP", "yyyy/MM/dd", "yyyy年M月d日dddd", "H:mm", "午前", "午後", ".", ",", "￥", 0, 1,
            "日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日", "日 月 火 水 木 金 土",
            "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
            "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
    ];

    /// <summary>The culture of a name, else of its language (<c>zh-Hans</c>, <c>fr</c>); null when the language is not in the table.</summary>
    public static CultureInfo? Find(string name)
    {
        var language = name.Split('-', '_')[0];
        var row = Array.Find(Rows, r => r.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? Array.Find(Rows, r => r.Name.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase));
        return row is null ? null : CultureOf(row);
    }

    private static CultureInfo CultureOf(Row row)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat = DatesOf(row);
        culture.NumberFormat = new NumberFormatInfo
        {
            NumberDecimalSeparator = row.Decimal,
            NumberGroupSeparator = row.Group,
            CurrencyDecimalSeparator = row.Decimal,
            CurrencyGroupSeparator = row.Group,
            CurrencySymbol = row.Currency,
            CurrencyPositivePattern = row.CurrencyPattern,
            CurrencyNegativePattern = row.NegativeCurrencyPattern,
            PercentDecimalSeparator = row.Decimal,
            PercentGroupSeparator = row.Group,
            CurrencyDecimalDigits = row.Currency == "￥" ? 0 : 2,
            PercentPositivePattern = row.HasSpaceBeforePercent ? 0 : 1,
            PercentNegativePattern = row.HasSpaceBeforePercent ? 0 : 1,
            NumberDecimalDigits = 3,
            PercentDecimalDigits = 3,
        };
        return CultureInfo.ReadOnly(culture);
    }

    private static DateTimeFormatInfo DatesOf(Row row)
    {
        var half = row.ShortTime[0] == 'h' ? NarrowNoBreak + "tt" : "";
        return new DateTimeFormatInfo
        {
            ShortDatePattern = row.ShortDate,
            LongDatePattern = row.LongDate,
            ShortTimePattern = row.ShortTime + half,
            LongTimePattern = row.ShortTime + ":ss" + half,
            FullDateTimePattern = row.LongDate + " " + row.ShortTime + ":ss" + half,
            DateSeparator = row.ShortDate.Contains('.', StringComparison.Ordinal) ? "." : row.ShortDate.Contains('-', StringComparison.Ordinal) ? "-" : "/",
            CalendarWeekRule = row.CountsWholeWeeks ? CalendarWeekRule.FirstFourDayWeek : CalendarWeekRule.FirstDay,
            AMDesignator = row.AM,
            PMDesignator = row.PM,
            DayNames = row.Days.Split(' '),
            AbbreviatedDayNames = row.ShortDays.Split(' '),
            MonthNames = MonthsOf(row.Months),
            AbbreviatedMonthNames = MonthsOf(row.ShortMonths),
            MonthGenitiveNames = MonthsOf(row.MonthsBesideDay ?? row.Months),
            AbbreviatedMonthGenitiveNames = MonthsOf(row.ShortMonthsBesideDay ?? row.ShortMonths),
        };
    }

    // .NET has room for calendars of thirteen months.
    private static string[] MonthsOf(string names) => [.. names.Split(' '), ""];

    private sealed record Row(
        string Name, string ShortDate, string LongDate, string ShortTime, string AM, string PM, string Decimal, string Group,
        string Currency, int CurrencyPattern, int NegativeCurrencyPattern, string Days, string ShortDays, string Months, string ShortMonths)
    {
        public bool HasSpaceBeforePercent => Name is "fr-FR" or "de-DE" or "es-ES" or "ru-RU";

        /// <summary>Whether the first week of a year is the first with four days in it; else it is the one with the first of January.</summary>
        public bool CountsWholeWeeks => Name is "en-GB" or "fr-FR" or "de-DE" or "es-ES" or "it-IT" or "nl-NL" or "ru-RU";

        public string? MonthsBesideDay { get; init; }

        public string? ShortMonthsBesideDay { get; init; }
    }
}
