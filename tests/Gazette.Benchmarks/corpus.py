#!/usr/bin/env python3
"""Writes an archive of made-up articles to measure with (standard library only).

    corpus.py OUT --articles N [--seed S] [--lang en|zh|mix] [--jobs J]

OUT/YYYY/MM/<slug>.md: front matter and a Markdown body of 2 to 6 KB, spread over 2004 to 2024. The same arguments give the
same bytes with any Python from 3.8 on: only random.Random(int).random() is used, and every article has a generator of its
own, seeded from (seed, index), so articles depend on one another only through the plan (slug and date), which is made first.

  * index order is date order: article 0 is the oldest
  * 8 sections, 6 sources, 400 tags and 300 authors a language, drawn by Zipf's law: the top tag is on two fifths of the articles
  * three fifths of the dates have a time
  * 45 % of the articles link to another one by the relative path of its .md file, which is always there
  * mix: 70 % of the articles are Chinese, the others English
"""
import argparse
import bisect
import datetime
import os
import random
import sys

SECTIONS = ["politics", "economy", "education", "agriculture", "culture", "health", "society", "sports"]
SOURCES = ["yunlin-daily", "county-gov", "central-news", "wenshui-weekly", "rural-radio", "people-post"]
SOURCE_W = [30, 24, 18, 12, 10, 6]
SECTION_W = [22, 18, 12, 12, 10, 10, 10, 6]
N_TAGS = 400
N_AUTHORS = 600
CST = "+08:00"

# ----------------------------------------------------------------------------- small helpers

MASK = (1 << 64) - 1


def mix64(a, b):
    """splitmix64 of two ints: a seed for one article's generator."""
    z = (a * 0x9E3779B97F4A7C15 + b * 0xD1B54A32D192ED03 + 0x632BE59BD9B4E019) & MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


class Zipf:
    """Draws an item with probability ~ 1/(rank+q)^s; table-driven, so one draw is one lookup."""

    SLOTS = 1 << 16

    def __init__(self, items, s=1.0, q=2.7):
        cum, t = [], 0.0
        for r in range(len(items)):
            t += 1.0 / ((r + q) ** s)
            cum.append(t)
        self.items = items
        self.cum = cum
        self.total = t

    def draw(self, rnd):
        return self.items[bisect.bisect_left(self.cum, rnd() * self.total)]


def pick(rnd, seq):
    return seq[int(rnd() * len(seq))]


def weighted(rnd, seq, w, total):
    x = rnd() * total
    for s, k in zip(seq, w):
        x -= k
        if x < 0:
            return s
    return seq[-1]


# ----------------------------------------------------------------------------- vocabulary

ONSET = "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w".split()
NUCLEUS = "a e i o u ai ea ee ie oa oo ou".split()
CODA = ["", "", "", "b", "ck", "d", "ft", "g", "l", "ld", "ll", "m", "mp", "n", "nd", "ng", "nt", "p", "r", "rd", "rk",
        "rn", "rt", "s", "ss", "st", "t", "th", "x"]
NOUN_SUF = ["", "", "er", "ment", "ness", "tion", "ing", "ity", "age", "ance", "ism", "ist", "ory", "ure"]
VERB_SUF = ["", "ate", "en", "ify", "ise"]
ADJ_SUF = ["", "al", "ed", "ful", "ic", "ish", "ive", "less", "ous", "y"]

SEED_NOUN = """county village township council budget road bridge school teacher student clinic hospital farmer harvest rice
market factory company worker office festival temple museum library river reservoir flood drought typhoon rescue station
railway bus project plan report policy programme fund grant loan tax price yield orchard tea fishery pig chicken vaccine
doctor nurse patient election vote mayor secretary committee meeting resolution law court police case fire accident
team match league coach stadium singer opera dance painting book exhibition tourism hotel visitor resident family
child elder pension housing land soil water power grid solar panel road-safety training degree science laboratory
internet service platform store brand export customs trade investment bank credit industry park zone tower square""".split()
SEED_VERB = """announce approve begin build call carry change close collect complete confirm continue cut deliver discuss
expand explain fund give help hold improve increase inspect invest join launch lead learn limit meet move offer open
order organise pass pay plan prepare present protect provide publish raise reach receive record reduce repair report
require restore review sell serve sign start study supply support teach test train visit win work""".split()
SEED_ADJ = """annual big broad central clean common cultural daily early economic final former full general green heavy high
important industrial large late local long low main major medical modern national new old open organic poor private public
ready recent regional rich rural safe senior serious short small social southern northern eastern western special strong
technical traditional urban young""".split()


def syll(rnd, n):
    return "".join(pick(rnd, ONSET) + pick(rnd, NUCLEUS) + (pick(rnd, CODA) if i == n - 1 else pick(rnd, CODA)[:1])
                   for i in range(n))


def coin(rnd, seen, suffixes, n):
    out = []
    while len(out) < n:
        w = syll(rnd, 1 + int(rnd() * 1.9)) + pick(rnd, suffixes)
        if 3 <= len(w) <= 14 and w not in seen:
            seen.add(w)
            out.append(w)
    return out


ZH_SUR = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
ZH_CHAR = """建设发展工作经济社会农村教育文化健康卫生交通水利林业旅游环境保护安全生产企业项目投资管理服务人民群众干部
会议精神落实推进加强提高完善改革创新开放合作交流学习培训宣传检查监督协调组织领导责任制度政策规划目标任务措施成果
问题困难解决增长收入产业特色品牌市场价格粮食水稻茶叶果园养殖技术推广示范基地合同贷款资金补助扶贫脱贫振兴乡镇街道社区
学校教师学生医院医生患者疫苗防控救援抢险防汛抗旱道路桥梁隧道铁路公路车站客运物流电力电网能源光伏风电矿山钢铁纺织
建筑住房土地规范城市县城古镇寺庙戏曲书法绘画节日民俗体育比赛冠军运动健身图书展览博物档案历史传承非遗""".replace("\n", "")
ZH_SEED = """建设 发展 工作 经济 社会 农村 教育 文化 卫生 交通 水利 林业 旅游 环境 安全 生产 企业 项目 投资 管理 服务 群众 干部 会议
精神 改革 创新 合作 学习 培训 宣传 检查 监督 组织 责任 制度 政策 规划 目标 任务 措施 成果 问题 增长 收入 产业 品牌 市场 价格
粮食 水稻 茶叶 果园 养殖 技术 示范 基地 合同 贷款 资金 补助 振兴 乡镇 社区 学校 教师 学生 医院 医生 疫苗 救援 防汛 抗旱 道路
桥梁 铁路 公路 车站 物流 电力 能源 光伏 住房 土地 县城 古镇 戏曲 书法 节日 民俗 体育 比赛 冠军 图书 展览 档案 历史 居民 老人
儿童 青年 妇女 志愿者 合作社 工业园 开发区 高新区 图书馆 博物馆 体育馆 文化站 卫生院 派出所 法院 检察院 电视台""".split()
ZH_VERB = """召开 举行 组织 推进 落实 加强 提高 完善 部署 检查 调研 走访 慰问 表彰 启动 建成 完成 签订 发放 投入 改造 修建 扩建
培训 宣传 推广 引进 支持 帮助 解决 公布 通过 批准 发布 参加 学习 开展 举办 实施 整治 治理 保护 修复 恢复 增加 减少""".split()
ZH_ADJ = "重要 全面 深入 积极 主要 新型 优质 现代 传统 绿色 高效 良好 显著 稳定 安全 公共 基层 重点 特色 民生".split()
ZH_ORG = "县委 县政府 县人大 县政协 镇政府 村委会 教育局 农业局 水利局 交通局 文旅局 卫健局 财政局 公安局 林业局 供电公司".split()
ZH_PLACE_END = "村 镇 乡 街道 社区 水库 大桥 工业园 小学 中学".split()


class Vocab:
    def __init__(self):
        # the vocabulary does not depend on the seed: two corpora share words, as two sites would
        r = random.Random(20040104)
        rnd = r.random
        seen = set(SEED_NOUN) | set(SEED_VERB) | set(SEED_ADJ)
        self.noun = Zipf(SEED_NOUN + coin(rnd, seen, NOUN_SUF, 9000), 1.1)
        self.verb = Zipf(SEED_VERB + coin(rnd, seen, VERB_SUF, 2500), 1.15)
        self.adj = Zipf(SEED_ADJ + coin(rnd, seen, ADJ_SUF, 3500), 1.15)
        cap = [w.capitalize() for w in coin(rnd, seen, ["", "", "ford", "ham", "ton", "by", "wick", "dale", "shan", "xi"], 4500)]
        self.place = Zipf(cap, 0.9)
        sur = [w.capitalize() for w in coin(rnd, seen, ["", "", "son", "man", "ley"], 4000)]
        given = [w.capitalize() for w in coin(rnd, seen, ["", "a", "ie"], 2500)]
        self.sur, self.given = Zipf(sur, 0.8), Zipf(given, 0.8)
        authors, aseen = [], set()
        while len(authors) < N_AUTHORS // 2:
            a = pick(rnd, given) + " " + pick(rnd, sur)
            if a not in aseen:
                aseen.add(a)
                authors.append(a)
        self.author_en = Zipf(authors, 0.9)
        # tags: 400, mixed scripts of words; Zipf rank order is fixed
        tags, tseen = [], set()
        base = SEED_NOUN + [n for n in self.noun.items[len(SEED_NOUN):len(SEED_NOUN) + 200]]
        while len(tags) < N_TAGS:
            t = pick(rnd, base) if rnd() < 0.55 else pick(rnd, self.adj.items[:80]) + " " + pick(rnd, base)
            if t not in tseen:
                tseen.add(t)
                tags.append(t)
        self.tag_en = Zipf(tags, 1.0, 1.0)
        # Chinese: made two- and three-character words over common characters
        zseen = set(ZH_SEED) | set(ZH_VERB) | set(ZH_ADJ)
        words = []
        while len(words) < 14000:
            w = "".join(pick(rnd, ZH_CHAR) for _ in range(2 if rnd() < 0.8 else 3))
            if w not in zseen:
                zseen.add(w)
                words.append(w)
        self.znoun = Zipf(ZH_SEED + words[:9000], 1.1)
        self.zverb = Zipf(ZH_VERB + words[9000:11500], 1.15)
        self.zadj = Zipf(ZH_ADJ + words[11500:], 1.15)
        zplace = []
        pseen = set()
        while len(zplace) < 4000:
            p = pick(rnd, ZH_CHAR) + pick(rnd, ZH_CHAR) + pick(rnd, ZH_PLACE_END)
            if p not in pseen:
                pseen.add(p)
                zplace.append(p)
        self.zplace = Zipf(zplace, 0.9)
        znames, nseen = [], set()
        while len(znames) < 5000:
            n = pick(rnd, ZH_SUR) + pick(rnd, ZH_CHAR) + (pick(rnd, ZH_CHAR) if rnd() < 0.7 else "")
            if n not in nseen:
                nseen.add(n)
                znames.append(n)
        self.zname = Zipf(znames, 0.8)
        self.author_zh = Zipf(znames[:N_AUTHORS // 2], 0.9)
        ztags, tseen = [], set()
        while len(ztags) < N_TAGS:
            t = pick(rnd, ZH_SEED) if rnd() < 0.4 else pick(rnd, ZH_SEED) + pick(rnd, ZH_SEED)
            if t not in tseen:
                tseen.add(t)
                ztags.append(t)
        self.tag_zh = Zipf(ztags, 1.0, 1.0)


# ----------------------------------------------------------------------------- prose

DET = ["the", "the", "the", "a", "this", "each", "its", "their"]
PREP = ["in", "of", "for", "with", "at", "on", "from", "under", "near", "after", "before", "through"]
CONJ = ["and", "but", "while", "because", "so", "although"]
SAID = ["said", "told reporters", "added", "explained", "noted"]
UNIT = ["yuan", "tonnes", "hectares", "households", "people", "kilometres", "per cent", "visitors", "pupils"]
MONTHS = "January February March April May June July August September October November December".split()
ZUNIT = ["元", "吨", "亩", "户", "人", "公里", "万元", "人次", "个百分点"]
PAST_IRR = {"begin": "began", "build": "built", "cut": "cut", "give": "gave", "hold": "held", "lead": "led", "meet": "met",
            "pay": "paid", "sell": "sold", "teach": "taught", "win": "won", "carry": "carried", "plan": "planned",
            "study": "studied", "supply": "supplied", "learn": "learned", "limit": "limited", "visit": "visited"}


def past(v):
    p = PAST_IRR.get(v)
    if p:
        return p
    if v.endswith("e"):
        return v + "d"
    if v.endswith("y") and len(v) > 2 and v[-2] not in "aeiou":
        return v[:-1] + "ied"
    return v + "ed"


class En:
    def __init__(self, v, rnd):
        self.v, self.rnd = v, rnd

    def num(self):
        rnd = self.rnd
        x = rnd()
        if x < 0.3:
            return str(2 + int(rnd() * 98))
        if x < 0.6:
            return "{:,}".format(100 + int(rnd() * 99900))
        if x < 0.85:
            return "%d.%d" % (int(rnd() * 100), int(rnd() * 10))
        return str(1990 + int(rnd() * 34))

    def np(self):
        rnd, v = self.rnd, self.v
        x = rnd()
        if x < 0.13:
            return v.place.draw(rnd)
        if x < 0.2:
            return v.given.draw(rnd) + " " + v.sur.draw(rnd)
        if x < 0.3:
            return self.num() + " " + pick(rnd, UNIT)
        s = pick(rnd, DET) + " "
        if rnd() < 0.4:
            s += v.adj.draw(rnd) + " "
        s += v.noun.draw(rnd)
        if rnd() < 0.18:
            s += " " + v.noun.draw(rnd)
        return s

    def vp(self):
        rnd, v = self.rnd, self.v
        s = past(v.verb.draw(rnd)) + " " + self.np()
        if rnd() < 0.55:
            s += " " + pick(rnd, PREP) + " " + self.np()
        return s

    def clause(self):
        return self.np() + " " + self.vp()

    def sentence(self):
        rnd, v = self.rnd, self.v
        x = rnd()
        if x < 0.5:
            s = self.clause()
        elif x < 0.72:
            s = self.clause() + ", " + pick(rnd, CONJ) + " " + self.clause()
        elif x < 0.82:
            s = '"' + self.cap(self.clause()) + '," ' + v.sur.draw(rnd) + " " + pick(rnd, SAID)
        elif x < 0.92:
            s = "on %d %s, %s" % (1 + int(rnd() * 28), pick(rnd, MONTHS), self.clause())
        else:
            s = "according to " + self.np() + ", " + self.clause()
        return self.cap(s) + "."

    @staticmethod
    def cap(s):
        return s[0].upper() + s[1:]

    def emph(self, s):
        """Emphasis, code or strong around one word of a sentence."""
        w = s.split(" ")
        if len(w) < 4:
            return s
        i = 1 + int(self.rnd() * (len(w) - 2))
        if w[i].isalpha():
            m = pick(self.rnd, ["*", "**", "_", "`"])
            w[i] = m + w[i] + m
        return " ".join(w)

    def para(self):
        rnd = self.rnd
        out = []
        for _ in range(2 + int(rnd() * 4)):
            s = self.sentence()
            if rnd() < 0.12:
                s = self.emph(s)
            out.append(s)
        return " ".join(out)

    def phrase(self):
        v, rnd = self.v, self.rnd
        return (v.adj.draw(rnd) + " " if rnd() < 0.5 else "") + v.noun.draw(rnd)

    def heading(self):
        return self.cap(self.phrase() + " " + pick(self.rnd, PREP) + " " + self.phrase())

    def title(self):
        v, rnd = self.v, self.rnd
        x = rnd()
        if x < 0.6:
            s = self.phrase() + " " + past(v.verb.draw(rnd)) + " " + pick(rnd, PREP) + " " + self.phrase()
        elif x < 0.8:
            s = v.place.draw(rnd) + ": " + self.phrase() + " " + pick(rnd, PREP) + " " + v.noun.draw(rnd)
        else:
            s = self.num() + " " + pick(rnd, UNIT) + " " + pick(rnd, PREP) + " " + self.phrase()
        return self.cap(s)

    def joiner(self):
        return " "

    def linktext(self):
        return self.phrase()

    def cell(self):
        return self.num()

    SEE = "See also "
    HEAD = ("Item", "Amount", "Change")


class Zh:
    def __init__(self, v, rnd):
        self.v, self.rnd = v, rnd

    def num(self):
        rnd = self.rnd
        x = rnd()
        if x < 0.4:
            return str(2 + int(rnd() * 998))
        if x < 0.7:
            return "%d.%d" % (int(rnd() * 100), int(rnd() * 10))
        return str(1990 + int(rnd() * 34))

    def np(self):
        rnd, v = self.rnd, self.v
        x = rnd()
        if x < 0.13:
            return v.zplace.draw(rnd)
        if x < 0.2:
            return v.zname.draw(rnd)
        if x < 0.3:
            return self.num() + pick(rnd, ZUNIT)
        if x < 0.4:
            return pick(rnd, ZH_ORG)
        s = v.zadj.draw(rnd) if rnd() < 0.35 else ""
        s += v.znoun.draw(rnd)
        if rnd() < 0.4:
            s += v.znoun.draw(rnd)
        return s

    def vp(self):
        rnd, v = self.rnd, self.v
        s = v.zverb.draw(rnd) + ("了" if rnd() < 0.4 else "") + self.np()
        if rnd() < 0.3:
            s += "和" + self.np()
        return s

    def clause(self):
        rnd = self.rnd
        s = self.np()
        if rnd() < 0.3:
            s += "在" + self.v.zplace.draw(rnd)
        return s + self.vp()

    def sentence(self):
        rnd, v = self.rnd, self.v
        x = rnd()
        if x < 0.4:
            s = self.clause() + "，" + self.vp()
        elif x < 0.7:
            s = self.clause() + "，" + self.clause() + "，" + self.vp()
        elif x < 0.82:
            s = v.zname.draw(rnd) + "说：“" + self.clause() + "，" + self.vp() + "。”"
            return s
        elif x < 0.92:
            s = "%d月%d日，%s" % (1 + int(rnd() * 12), 1 + int(rnd() * 28), self.clause())
        else:
            s = "据" + self.np() + "介绍，" + self.clause()
        return s + "。"

    def emph(self, s):
        p = s.split("，")
        i = int(self.rnd() * len(p))
        if p[i] and "“" not in p[i] and "”" not in p[i] and "。" not in p[i]:
            p[i] = "**" + p[i] + "**"
        return "，".join(p)

    def para(self):
        rnd = self.rnd
        out = []
        for _ in range(2 + int(rnd() * 4)):
            s = self.sentence()
            if rnd() < 0.12:
                s = self.emph(s)
            out.append(s)
        return "".join(out)

    def phrase(self):
        v, rnd = self.v, self.rnd
        return (v.zadj.draw(rnd) if rnd() < 0.5 else "") + v.znoun.draw(rnd)

    def heading(self):
        return self.v.zverb.draw(self.rnd) + self.phrase()

    def title(self):
        v, rnd = self.v, self.rnd
        x = rnd()
        if x < 0.4:
            return pick(rnd, ZH_ORG) + v.zverb.draw(rnd) + self.phrase() + v.znoun.draw(rnd)
        if x < 0.75:
            return v.zplace.draw(rnd) + "：" + v.zverb.draw(rnd) + self.phrase() + " " + v.zverb.draw(rnd) + self.phrase()
        return self.phrase() + v.zverb.draw(rnd) + self.num() + pick(rnd, ZUNIT)

    def joiner(self):
        return ""

    def linktext(self):
        return self.phrase()

    def cell(self):
        return self.num()

    SEE = "另见"
    HEAD = ("项目", "数量", "变化")


# ----------------------------------------------------------------------------- articles

B36 = "0123456789abcdefghijklmnopqrstuvwxyz"


def b36(n):
    s = ""
    while True:
        n, r = divmod(n, 36)
        s = B36[r] + s
        if not n:
            return s


DAY0 = datetime.date(2004, 1, 1).toordinal()
DAYN = datetime.date(2024, 12, 31).toordinal()


def q(s):
    """A YAML double-quoted scalar."""
    return '"' + s.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Corpus:
    def __init__(self, n, seed, lang):
        self.n, self.seed, self.lang = n, seed, lang
        self.v = Vocab()
        r = random.Random(mix64(seed, 0xDA7E))
        # dates: volume grows over the years (an archive thickens), then index order = date order
        span = DAYN - DAY0 + 1
        days = []
        for _ in range(n):
            x = r.random()
            y = r.random()
            days.append(int((x if y < 0.55 else x ** 0.6) * span))
        days.sort()
        secs = [int(r.random() * 57600) + 21600 for _ in range(n)]  # 06:00 .. 22:00
        # keep order within a day by time as well
        i = 0
        while i < n:
            j = i
            while j < n and days[j] == days[i]:
                j += 1
            if j - i > 1:
                secs[i:j] = sorted(secs[i:j])
            i = j
        self.days, self.secs = days, secs
        self.slugs = []
        words = SEED_NOUN[:60] + SEED_ADJ[:40]
        for i in range(n):
            a, b = pick(r.random, words), pick(r.random, words)
            self.slugs.append(a + "-" + b + "-" + b36(i))

    def ymd(self, i):
        d = datetime.date.fromordinal(DAY0 + self.days[i])
        return d

    def path(self, i):
        d = self.ymd(i)
        return "%04d/%02d/%s.md" % (d.year, d.month, self.slugs[i])

    def render(self, i):
        rr = random.Random(mix64(self.seed, i + 1))
        rnd = rr.random
        v = self.v
        zh = self.lang == "zh" or (self.lang == "mix" and rnd() < 0.7)
        g = Zh(v, rnd) if zh else En(v, rnd)
        d = self.ymd(i)
        title = g.title()
        o = ["---\n"]
        o.append("title: " + q(title) + "\n")
        if rnd() < 0.6:
            s = self.secs[i]
            o.append("date: %sT%02d:%02d:%02d%s\n" % (d.isoformat(), s // 3600, s // 60 % 60, s % 60, CST))
        else:
            o.append("date: " + d.isoformat() + "\n")
        o.append("source: " + weighted(rnd, SOURCES, SOURCE_W, 100) + "\n")
        az = v.author_zh if zh else v.author_en
        names = []
        for _ in range(1 if rnd() < 0.62 else 2 if rnd() < 0.8 else 3):
            a = az.draw(rnd)
            if a not in names:
                names.append(a)
        o.append("authors:\n" + "".join("  - " + q(a) + "\n" for a in names))
        o.append("section: " + weighted(rnd, SECTIONS, SECTION_W, 100) + "\n")
        tz = v.tag_zh if zh else v.tag_en
        tags = []
        for _ in range(1 + int(rnd() * 5)):
            t = tz.draw(rnd)
            if t not in tags:
                tags.append(t)
        o.append("tags: [" + ", ".join(q(t) for t in tags) + "]\n")
        if rnd() < 0.7:
            o.append("summary: " + q(g.sentence() + g.joiner() + g.sentence()) + "\n")
        o.append("---\n\n")

        # body
        target = 1700 + int((rnd() + rnd()) * 2050)
        size = 0
        linked = False
        wants_link = rnd() < 0.45 and self.n > 1
        blocks = []

        def add(b):
            nonlocal size
            blocks.append(b)
            size += (len(b) if not zh else len(b) * 3 - b.count(" ")) + 2

        add(g.para())
        while size < target:
            x = rnd()
            if x < 0.66:
                p = g.para()
                if wants_link and not linked and rnd() < 0.6:
                    p += g.joiner() + self.link(i, g, rnd)
                    linked = True
                elif rnd() < 0.07:
                    p += g.joiner() + "[" + g.linktext() + "](https://example.org/" + self.slugs[int(rnd() * self.n)] + ")" + ("。" if zh else ".")
                add(p)
            elif x < 0.79:
                add("## " + g.heading())
                if rnd() < 0.35:
                    add(g.para())
                    add("### " + g.heading())
                add(g.para())
            elif x < 0.88:
                k = 3 + int(rnd() * 4)
                if rnd() < 0.7:
                    add("\n".join("- " + g.sentence() for _ in range(k)))
                else:
                    add("\n".join("%d. %s" % (j + 1, g.sentence()) for j in range(k)))
            elif x < 0.95:
                add("> " + g.sentence() + g.joiner() + g.sentence())
            elif x < 0.98:
                h = g.HEAD
                rows = ["| %s | %s | %s |" % h, "| --- | ---: | ---: |"]
                for _ in range(3 + int(rnd() * 4)):
                    rows.append("| %s | %s | %s |" % (g.phrase(), g.cell(), g.cell()))
                add("\n".join(rows))
            else:
                add("* * *")
                add(g.para())
        if wants_link and not linked:
            add(self.link(i, g, rnd))
        o.append("\n\n".join(blocks))
        o.append("\n")
        return "".join(o)

    def link(self, i, g, rnd):
        j = int(rnd() * self.n)
        if j == i:
            j = (j + 1) % self.n
        return g.SEE + "[" + g.linktext() + "](../../" + self.path(j) + ")" + ("。" if isinstance(g, Zh) else ".")


def write_range(c, out, start, step):
    nbytes = 0
    for i in range(start, c.n, step):
        b = c.render(i).encode("utf-8")
        nbytes += len(b)
        with open(os.path.join(out, c.path(i)), "wb") as f:
            f.write(b)
    return nbytes


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("out")
    ap.add_argument("--articles", type=int, required=True)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--lang", choices=["en", "zh", "mix"], default="en")
    ap.add_argument("--jobs", type=int, default=0, help="processes (0: one per core); the output does not depend on it")
    a = ap.parse_args()
    c = Corpus(a.articles, a.seed, a.lang)
    for d in sorted({c.path(i)[:7] for i in range(a.articles)}):
        os.makedirs(os.path.join(a.out, d), exist_ok=True)
    jobs = max(1, min(a.jobs or os.cpu_count() or 1, a.articles // 1000 or 1))
    if jobs == 1:
        nbytes = write_range(c, a.out, 0, 1)
    else:  # articles do not depend on one another, so the split does not change the bytes
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context
        with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as ex:
            nbytes = sum(f.result() for f in [ex.submit(write_range, c, a.out, k, jobs) for k in range(jobs)])
    print("%d articles, %d bytes, seed %d, lang %s" % (a.articles, nbytes, a.seed, a.lang))
    return 0


if __name__ == "__main__":
    sys.exit(main())
