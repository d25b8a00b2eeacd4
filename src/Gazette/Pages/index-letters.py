#!/usr/bin/env python3
"""Writes IndexLetters.Data.cs from the Unicode Character Database.

    index-letters.py Unihan_Readings.txt > IndexLetters.Data.cs

Unihan_Readings.txt is in https://www.unicode.org/Public/15.0.0/ucd/Unihan.zip. A character stands under the first letter of its
first kMandarin reading, or of its first kHanyuPinlu reading where it has no other (UAX 38). Compatibility ideographs and the
blocks behind extension B hold some two hundred readings; they are left to the order of code points. A Latin letter stands under
the letter it is composed of (UnicodeData.txt), or that the table below gives.
"""
import sys
import unicodedata

BLOCKS = [("Latin", 0xC0, 0x250), ("LatinAdditional", 0x1E00, 0x1F00), ("Han", 0x3400, 0xA000), ("HanB", 0x20000, 0x2A6E0)]
WIDTH = 112
NOT_COMPOSED = {"æ": "a", "ð": "d", "ø": "o", "þ": "t", "ß": "s", "đ": "d", "ħ": "h", "ı": "i", "ŋ": "n", "ł": "l", "œ": "o",
                "ŧ": "t", "ẞ": "s"}


def latin(code):
    """The letter that a Latin letter stands under, or a dot."""
    if not unicodedata.category(chr(code)).startswith("L"):
        return "."
    letter = unicodedata.normalize("NFKD", chr(code))[0].lower()
    return letter if "a" <= letter <= "z" else NOT_COMPOSED.get(letter, ".")


readings = {"kMandarin": {}, "kHanyuPinlu": {}}
for line in open(sys.argv[1], encoding="utf-8"):
    if line.startswith("U+"):
        character, field, value = line.rstrip("\n").split("\t")
        if field in readings:
            letter = unicodedata.normalize("NFD", value)[0].lower()
            readings[field][int(character[2:], 16)] = letter
letters = {**readings["kHanyuPinlu"], **readings["kMandarin"]}
letters.update((code, latin(code)) for name, first, end in BLOCKS if "Latin" in name for code in range(first, end))

print("namespace Gazette.Pages;")
print()
print("// Made by index-letters.py of the data file Unihan_Readings.txt, Unicode 15.0.0. Copyright (c) 1991-2022 Unicode, Inc.,")
print("// under the Unicode licence: https://www.unicode.org/license.txt. One letter for each code point, a dot where there is none.")
print("internal static partial class IndexLetters")
print("{")
for number, (name, first, end) in enumerate(BLOCKS):
    row = "".join(letters.get(code, ".") for code in range(first, end))
    print(f"    private static ReadOnlySpan<byte> {name} =>")
    rows = [row[at:at + WIDTH] for at in range(0, len(row), WIDTH)]
    print("\n".join(f'        "{part}"u8{";" if part is rows[-1] else " +"}' for part in rows))
    if number + 1 < len(BLOCKS):
        print()
print("}")
