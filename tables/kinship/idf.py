#!/usr/bin/env python3
"""How rare a word is: writes Sources/BroadsheetKinshipTables/bytes/idf.bin, read by Sources/Broadsheet/Tables/TermWeights.swift.

    idf.py DATA            DATA/corpus.jsonl: one {"text": …} a line

Counts in how many of 7,382 English articles (news, encyclopedia, forum and government prose; 20 MB) a term occurs. The
table holds, for each term that two articles or more have, log2(articles / (1 + articles with it)) in sixteenths, at
most 255; a term that is not there is as rare as one of a single article. Only counts go into the table, no text.

Terms are what Sources/Broadsheet/Kinship/TermScanner.swift makes: folded, cut at hyphens, without a possessive 's,
"two" to "twelve" as digits. No random choice is made. Development score: calibration.py's, which rests on this table.
"""
import collections
import json
import math
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import hashed_map  # noqa: E402
import word_hash  # noqa: E402

TERM = re.compile(
    r"[^\W_]+(?:['’`ʼ][^\W_]+|(?<=\d)[.,:](?=\d)[^\W_]+|(?<=(?<![^\W_])[^\W_])\.[^\W_](?![^\W_]))*")
NUMBERS = {word: str(number) for number, word in enumerate(
    "two three four five six seven eight nine ten eleven twelve".split(), 2)}


def term(form):
    """The folded term of a word form that TERM found."""
    folded = word_hash.fold(form)
    if folded.endswith("'s"):
        folded = folded[:-2]
    if folded[:1].isdigit():
        folded = folded.replace(",", "")
    return NUMBERS.get(folded, folded)


def weights(articles):
    """{term: idf in sixteenths of a bit}, for what two articles or more have."""
    count = collections.Counter()
    total = 0
    for text in articles:
        total += 1
        count.update({term(match.group()) for match in TERM.finditer(text)})
    sixteenths = lambda n: max(0, min(255, round(16 * math.log2(total / (1 + n)))))
    return {word: sixteenths(n) for word, n in sorted(count.items()) if n > 1 and word}, sixteenths(1)


def main():
    with open(os.path.join(sys.argv[1], "corpus.jsonl"), encoding="utf-8") as lines:
        table, rarest = weights(json.loads(line)["text"] for line in lines)
    out = os.path.join(HERE, "../../Sources/BroadsheetKinshipTables/bytes/idf.bin")
    data = hashed_map.build({word_hash.word_hash(word): weight for word, weight in table.items()})
    with open(out, "wb") as file:
        file.write(data)
    print(f"{len(table)} terms, {len(data)} bytes, a term of one article weighs {rarest}")


if __name__ == "__main__":
    main()
