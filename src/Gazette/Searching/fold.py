#!/usr/bin/env python3
"""Writes fold.json, the one table by which index and query are folded, from the Unicode Character Database.

    fold.py DIRECTORY > fold.json

The directory holds UnicodeData.txt, Scripts.txt, CaseFolding.txt and EquivalentUnifiedIdeograph.txt, and Unihan_Variants.txt of
Unihan.zip, as in https://www.unicode.org/Public/15.0.0/ucd/ or in Debian's package unicode-data. Characters beyond the Basic
Multilingual Plane are not folded.

Two texts find each other when they differ only in case, in accents (Latin, Greek, Cyrillic), in marks of Hebrew and Arabic, in
compatibility forms, or in traditional against simplified Chinese. What separates words is not folded. Every reader loads the
table before a first query, so it leaves out what newspapers do not print (FOLDED).
"""
import collections
import json
import os
import sys

VERSION = "15.0.0"
# Letters that no decomposition leads from to those which people type, and the one of Japanese names.
NOT_COMPOSED = {"æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ł": "l", "œ": "oe", "ŧ": "t",
                "﨑": "崎"}
# A sign of trade is no part of the word before it; and these letters are written for apostrophes.
SEPARATE = set("™℠ʹʻʼʽˈ")
# The scripts whose marks readers leave out. Those of India, Thai and others spell: they belong to the word.
MARKS = {"Inherited", "Common", "Latin", "Greek", "Cyrillic", "Hebrew", "Arabic", "Syriac", "Coptic"}
FOLDED = [(0x0, 0x250), (0x370, 0x530), (0x1E00, 0x1F00), (0x2070, 0x20A0), (0x2100, 0x2190), (0x2460, 0x249C), (0x2E80, 0x2FE0),
          (0x3000, 0x3200), (0x3220, 0x3244), (0x3280, 0x32B1), (0x3380, 0x33E0), (0x3400, 0xA000), (0xF900, 0xFA30),
          (0xFB00, 0xFB07), (0xFF00, 0xFFF0)]
CJK = {"Han", "Hiragana", "Katakana", "Hangul", "Bopomofo"}
CJK_SIGNS = set("ー々〆〇")
INVISIBLE = {0xAD, 0x34F, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF,
             *range(0xFE00, 0xFE10), 0xFF9E, 0xFF9F}  # the last two: voicing marks of half width
BMP = 0x10000


def lines(name):
    """The fields of each line of a file, without comments."""
    with open(os.path.join(sys.argv[1], name), encoding="utf-8") as file:
        for line in file:
            line = line.split("#")[0].strip()
            if line:
                yield [field.strip() for field in line.split("\t" if "Unihan" in name else ";")]


def characters(written):
    return "".join(chr(int(code, 16)) for code in written.split())


def span(written):
    first, _, last = written.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


categories, decompositions, circled = {}, {}, set()
first = None
for code, name, category, *rest in lines("UnicodeData.txt"):
    last = int(code, 16)
    for each in range(last if first is None else first, last + 1):
        categories[each] = category
    first = last if name.endswith(", First>") else None
    kind, _, written = rest[2].rpartition("> ")
    if written:
        decompositions[chr(last)] = characters(written)
        if "circle" in kind and category == "No":
            circled.add(chr(last))
scripts = {code: script for written, script in lines("Scripts.txt") for code in span(written)}
cases = {characters(code): characters(folded) for code, status, folded, *_ in lines("CaseFolding.txt") if status in "CF"}
radicals = {chr(code): characters(written) for codes, written in lines("EquivalentUnifiedIdeograph.txt")
            for code in span(codes) if 0x2E80 <= code <= 0x2FD5}


def han_variants():
    """Every character of a group of variants, with the one that stands for them all: the simplified one, as a rule.

    Traditional and simplified forms, those that differ in shape alone, and those of Hong Kong's norm. The relations are closed:
    where one form has several others (发: 發, 髮), all of them find each other.
    """
    group = {}
    simplified = collections.Counter()
    for character, field, value in lines("Unihan_Variants.txt"):
        for written in value.split():
            code, _, source = written.partition("<")
            pair = [chr(int(each[2:], 16)) for each in (character, code)]
            related = field in ("kSimplifiedVariant", "kTraditionalVariant", "kZVariant") or "kHKGlyph" in source
            if not related or pair[0] == pair[1] or not all(ord(each) < BMP for each in pair):
                continue
            if field in ("kSimplifiedVariant", "kTraditionalVariant"):
                simplified[pair[field == "kSimplifiedVariant"]] += 1
            joined = sorted({*group.get(pair[0], pair[0]), *group.get(pair[1], pair[1])})
            group.update((each, joined) for each in joined)
    for character, members in group.items():
        best = min(members, key=lambda each: (-simplified[each], ord(each)))
        if character != best:
            yield character, best


variants = dict(han_variants())


def is_cjk(character):
    return (scripts.get(ord(character)) in CJK or character in CJK_SIGNS) and categories[ord(character)][0] in "LN"


def is_mark(character):
    return categories.get(ord(character), "Cn")[0] == "M"


def is_dropped(character):
    return ord(character) in INVISIBLE or (is_mark(character) and scripts.get(ord(character), "Inherited") in MARKS)


def is_word(character):
    category = categories.get(ord(character), "Cn")
    return ((category[0] in "LM" or category in ("Nd", "Nl")) and character not in SEPARATE and not is_cjk(character)
            and not is_dropped(character))


def step(character):
    """What a character becomes at once; fold repeats it."""
    if character in SEPARATE or (is_cjk(character) and scripts[ord(character)] != "Han" and ord(character) < 0xFF00
                                 and not 0x3200 <= ord(character) < 0x3400):
        return character  # kana and hangul stay composed
    if character in circled:
        return "(" + decompositions[character] + ")"  # ①2024年 does not become 12024年
    for table in (cases, NOT_COMPOSED, decompositions, radicals, variants):
        if character in table:
            return table[character]
    return character


def fold(character):
    text = character
    while True:
        stepped = "".join(map(step, text))
        if stepped == text:
            break
        text = stepped
    kept = "".join(each for each in text if not is_dropped(each))
    if not kept or max(kept) >= chr(BMP) or not (kept == "." or any(is_word(each) or is_cjk(each) for each in kept)):
        return character  # separates, before and after
    return kept


inside = {code for first, end in FOLDED for code in range(first, end)}
folded = {chr(code): fold(chr(code)) for code in inside & categories.keys()}
one, many = collections.defaultdict(list), {}
for character, text in sorted(folded.items()):
    if text != character and not is_dropped(character):
        assert "".join(folded.get(each, each) for each in text) == text, "folding twice changes " + character
        if len(text) == 1:
            one[text].append(character)
        else:
            many[character] = text


def ranges(belongs, end):
    """The characters that belong, as pairs of first and last; one that is folded away bridges a gap between two."""
    pairs, bridged = [], 0
    for code in sorted(code for code in categories if code < end):
        character = chr(code)
        if 0xD800 <= code < 0xE000:
            continue
        if folded.get(character, character) != character and not is_dropped(character):
            if pairs and pairs[-1][1] == code - 1 - bridged:
                bridged += 1
        elif belongs(character):
            if pairs and pairs[-1][1] == code - 1 - bridged:
                pairs[-1][1] = code
            else:
                pairs.append([code, code])
            bridged = 0
        else:
            bridged = 0
    return "".join(chr(first) + chr(last) for first, last in pairs)


table = {
    "sources": f"Unicode {VERSION}: UnicodeData, Scripts, CaseFolding, EquivalentUnifiedIdeograph, Unihan_Variants "
               "(kSimplifiedVariant, kTraditionalVariant, kZVariant, kSemanticVariant of kHKGlyph). Copyright (c) 1991-2022 "
               "Unicode, Inc., under the Unicode licence: https://www.unicode.org/license.txt",
    "one": [text + "".join(sources) for text, sources in sorted(one.items())],
    "many": many,
    "word": ranges(is_word, 0xE000),
    "cjk": ranges(is_cjk, 0xE000) + "".join(chr(first) + chr(last) for first, last in [(0x20000, 0x323AF)]),
    "drop": ranges(is_dropped, BMP),
}
json.dump(table, sys.stdout, ensure_ascii=False, indent=0, separators=(",", ":"))
print()
