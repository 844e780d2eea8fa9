#!/usr/bin/env python3
"""Makes Sources/BroadsheetTextTables/bytes/unicode.bin from the Unicode Character Database.

    unicode.py [UCD-DIRECTORY]          default: /usr/share/unicode (Debian's unicode-data 15.0)

Source: Unicode Character Database 15.0. Licence: Unicode License (free to use and redistribute, credited in NOTICE).
Seed: none, the result is a plain re-coding. Score: Tests/BroadsheetTests/Text/UnicodeTests.swift.

Layout, little-endian: "BSUC", u32 blocks, u32 records, u32 fold blocks, then
    stage 1        8704 bytes     scalar >> 7 -> block
    stage 2        blocks * 128   -> record
    records        records * u32  category | word break << 5 | sentence break << 10 | script << 14
    fold stage 1   8704 bytes     scalar >> 7 -> fold block
    fold stage 2   fold blocks * 128 * u32: the folded scalar; 0 where folding drops the scalar
Beside it ascii.bin: for each byte the lower-case letter or the digit it stands for, else 0.
Each part is padded to a multiple of 4 bytes. Folding is for comparing words: lower case, base letter without its
accents (canonical decomposition less U+0300...U+036F), full and half width made one, default-ignorable marks dropped.
"""
import os
import struct
import sys
import unicodedata

SIZE = 0x110000
CATEGORIES = ["unassigned", "upper", "lower", "letter", "mark", "digit", "number", "open", "close", "dash", "connector",
              "punctuation", "currency", "symbol", "space", "control", "format"]
CATEGORY_OF = {"Lu": "upper", "Lt": "upper", "Ll": "lower", "Lm": "letter", "Lo": "letter", "Mn": "mark", "Mc": "mark",
               "Me": "mark", "Nd": "digit", "Nl": "number", "No": "number", "Ps": "open", "Pi": "open", "Pe": "close",
               "Pf": "close", "Pd": "dash", "Pc": "connector", "Po": "punctuation", "Sc": "currency", "Sm": "symbol",
               "Sk": "symbol", "So": "symbol", "Zs": "space", "Zl": "space", "Zp": "space", "Cc": "control",
               "Cf": "format", "Cn": "unassigned", "Co": "unassigned", "Cs": "unassigned"}
WORD_BREAKS = ["Other", "CR", "LF", "Newline", "Extend", "ZWJ", "Format", "Katakana", "Hebrew_Letter", "ALetter",
               "Single_Quote", "Double_Quote", "MidNumLet", "MidLetter", "MidNum", "Numeric", "ExtendNumLet",
               "Regional_Indicator", "WSegSpace"]
SENTENCE_BREAKS = ["Other", "CR", "LF", "Extend", "Sep", "Format", "Sp", "Lower", "Upper", "OLetter", "Numeric", "ATerm",
                   "SContinue", "STerm", "Close"]
SCRIPTS = ["Common", "Inherited", "Latin", "Greek", "Cyrillic", "Armenian", "Hebrew", "Arabic", "Devanagari", "Bengali",
           "Gurmukhi", "Gujarati", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Khmer",
           "Myanmar", "Tibetan", "Georgian", "Ethiopic", "Hangul", "Hiragana", "Katakana", "Han", "Bopomofo", "Other"]


def ranges(path):
    """The (first, last, value) rows of one property file."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            fields = [f.strip() for f in line.split("#")[0].split(";")]
            if len(fields) >= 2:
                ends = [int(x, 16) for x in fields[0].split("..")]
                yield ends[0], ends[-1], fields[1]


def property_of(path, names, default=0):
    values = bytearray([default]) * SIZE
    for first, last, name in ranges(path):
        value = names.index(name) if name in names else names.index("Other")
        values[first:last + 1] = bytes([value]) * (last + 1 - first)
    return values


def categories(directory):
    values = bytearray(SIZE)
    first = None
    with open(f"{directory}/UnicodeData.txt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.split(";")
            scalar, name = int(fields[0], 16), fields[1]
            value = CATEGORIES.index(CATEGORY_OF[fields[2]])
            start = first if name.endswith("Last>") else scalar
            first = scalar if name.endswith("First>") else None
            values[start:scalar + 1] = bytes([value]) * (scalar + 1 - start)
    for start, end, name in ranges(f"{directory}/PropList.txt"):
        if name == "White_Space":
            values[start:end + 1] = bytes([CATEGORIES.index("space")]) * (end + 1 - start)
    values[0x200B] = CATEGORIES.index("space")  # the zero-width space parts words where scripts write none
    return values


def folded(scalar, category):
    """The one scalar that stands for `scalar` where words are compared; 0 where nothing does."""
    if 0x300 <= scalar <= 0x36F or CATEGORIES[category] == "format" or 0xFE00 <= scalar <= 0xFE0F:
        return 0
    text = chr(scalar)
    if 0xFF00 <= scalar <= 0xFFEF:
        text = unicodedata.normalize("NFKC", text)
    text = unicodedata.normalize("NFD", text.lower() if len(text.lower()) == 1 else text)
    text = "".join(c for c in text if not 0x300 <= ord(c) <= 0x36F)
    if 0x2018 <= scalar <= 0x201B or scalar in (0x02BC, 0x2032, 0xFF07, 0x60, 0xB4):
        return 0x27
    if 0x2010 <= scalar <= 0x2011:
        return 0x2D
    return ord(text) if len(text) == 1 else scalar


def blocks_of(values, unit):
    """Two stages: the index of each block of 128 values, and the distinct blocks."""
    distinct, stage = {}, bytearray()
    for start in range(0, SIZE, 128):
        block = bytes(values[start * unit:(start + 128) * unit])
        stage.append(distinct.setdefault(block, len(distinct)))
    return bytes(stage), b"".join(distinct)


def padded(data):
    return data + bytes(-len(data) % 4)


def main():
    directory = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
    category = categories(directory)
    word = property_of(f"{directory}/auxiliary/WordBreakProperty.txt", WORD_BREAKS)
    sentence = property_of(f"{directory}/auxiliary/SentenceBreakProperty.txt", SENTENCE_BREAKS)
    script = property_of(f"{directory}/Scripts.txt", SCRIPTS, SCRIPTS.index("Other"))
    records, indices = {}, bytearray(SIZE)
    for scalar in range(SIZE):
        key = category[scalar] | word[scalar] << 5 | sentence[scalar] << 10 | script[scalar] << 14
        indices[scalar] = records.setdefault(key, len(records))
    fold = bytearray()
    for scalar in range(SIZE):
        fold += struct.pack("<I", folded(scalar, category[scalar]) if not 0xD800 <= scalar < 0xE000 else scalar)
    # Identity is stored as 0xFFFFFFFF so that untouched blocks are one and the same.
    for scalar in range(SIZE):
        if fold[scalar * 4:scalar * 4 + 4] == struct.pack("<I", scalar) and scalar:
            fold[scalar * 4:scalar * 4 + 4] = b"\xff\xff\xff\xff"
    fold[0:4] = b"\xff\xff\xff\xff"
    stage1, stage2 = blocks_of(indices, 1)
    fold1, fold2 = blocks_of(fold, 4)
    header = b"BSUC" + struct.pack("<III", len(stage2) // 128, len(records), len(fold2) // 512)
    table = header + padded(stage1) + padded(stage2) + b"".join(struct.pack("<I", r) for r in records) + padded(fold1) + fold2
    out = os.path.join(os.path.dirname(__file__), "../../Sources/BroadsheetTextTables/bytes/unicode.bin")
    with open(out, "wb") as file:
        file.write(table)
    ascii_fold = bytes(ord(chr(i).lower()) if i < 128 and chr(i).isalnum() else 0 for i in range(256))
    with open(out.replace("unicode.bin", "ascii.bin"), "wb") as file:
        file.write(ascii_fold)
    print(f"unicode.bin: {len(table)} bytes, {len(records)} records, {len(stage2) // 128} + {len(fold2) // 512} blocks")


if __name__ == "__main__":
    main()
