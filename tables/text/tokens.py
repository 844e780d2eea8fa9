#!/usr/bin/env python3
"""Trains Sources/BroadsheetTextTables/bytes/tokens.bin: where tokens of English part inside a stretch without spaces.

    tokens.py DATA-DIRECTORY            reads sentences/{ewt,gum}_{train,dev}.jsonl there

Source: UD English EWT (CC BY-SA 4.0) and GUM, its genres with free texts (annotation CC BY 4.0). The shipped
model is trained on the training and development parts together.
Licence of the table: CC BY-SA 4.0, credited in NOTICE. Seed: none, the training is a convex optimisation.
Score of a model of the training parts alone (token span F1 on the development parts, sentence borders predicted by
`rough_sentences`): EWT 99.25, GUM 99.94.

A stretch is cut into runs (letters, digits, one repeated sign). Between two runs a table of pairs says "part", "join"
or "ask"; where it says "ask", a linear model over hashed features decides (logistic regression, L2, int8).
`token_borders.py` has the runs, the table, the lexicon and the features.

Layout, little-endian: "BSTK", u32 version (1), u32 log2 of the weights, u32 log2 of the lexicon's slots, then
    kinds          128 * u8       ASCII byte -> kind
    pairs          32 * 32 * u8   left kind, right kind -> 0 join, 1 part, 2 ask
    lexicon        slots * u64    up to eight lower-case letters of a word, the first in the lowest byte
    values         slots * u8     where it parts (first cut | second cut << 4), or 0x80 and marks: 1 unit,
                                  2 abbreviation, 4 domain
    weights        2^bits * i8    a positive sum parts
"""
import json
import os
import re
import struct
import sys

import numpy
import scipy.optimize
import scipy.sparse

from token_borders import (LEXICON, MASK, PRIMES, VERDICTS, WEIGHT_BITS, following, kind_of, questions, runs_of,
                           stretches)

SLOT_BITS = 9

ROUGH_ABBREVIATIONS = set("""mr mrs ms dr st jr sr vs inc co corp ltd prof gen sen rep gov capt lt col sgt rev
    hon no vol fig al jan feb mar apr jun jul aug sep sept oct nov dec ave dept est mt ft""".split())


def rough_sentences(text):
    """Sentences of the kind a splitter finds, so that training meets its mistakes too."""
    cuts = {m.end() for m in re.finditer(r"\n", text)}
    for m in re.finditer(r"[.!?…][.!?]*[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])", text):
        word = re.search(r"\S*$", text[max(0, m.start() - 30):m.start()]).group().lower().lstrip("(\"'“")
        if text[m.start()] == "." and (word in ROUGH_ABBREVIATIONS or re.fullmatch(r"[a-z]|([a-z]\.)+[a-z]", word)):
            continue
        cuts.add(m.end())
    start = 0
    for cut in sorted(cuts) + [len(text)]:
        if text[start:cut].strip():
            yield start, cut
        start = cut


def tokens(text, sentences, weights):
    found = []
    for first, last in sentences:
        for start, end in stretches(text, first, last):
            runs = runs_of(text[start:end])
            at = start
            for position, answer in questions(runs, following(text, end, last)):
                parts = part(answer, weights)
                if parts and start + position > at:
                    found.append((at, start + position))
                    at = start + position
            found.append((at, end))
    return found


def part(answer, weights):
    if isinstance(answer, int):
        return answer == 1
    if answer[0] == "same":
        return part(answer[1], weights)
    return sum(int(weights[s]) for s in answer) > 0


def read(directory, name):
    with open(f"{directory}/sentences/{name}.jsonl", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def examples(rows):
    """Feature slots and gold answers of every border that is asked about, with gold and with rough sentences."""
    slots, answers = [], []
    for row in rows:
        text = row["text"]
        borders = {edge for token in row["tokens"] for edge in token}
        for sentences in (row["sents"], rough_sentences(text)):
            for first, last in sentences:
                for start, end in stretches(text, first, last):
                    for position, answer in questions(runs_of(text[start:end]), following(text, end, last)):
                        if not isinstance(answer, int) and answer[0] != "same":
                            slots.append(answer)
                            answers.append(start + position in borders)
    return slots, numpy.array(answers)


def train(slots, answers, penalty=0.3):
    rows = numpy.repeat(numpy.arange(len(slots)), [len(s) for s in slots])
    columns = numpy.fromiter((s for row in slots for s in row), dtype=numpy.int64)
    matrix = scipy.sparse.csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=(len(slots), 1 << WEIGHT_BITS))
    transposed = matrix.T.tocsr()
    sign = numpy.where(answers, 1.0, -1.0)

    def loss(weights):
        margin = sign * (matrix @ weights)
        slope = -sign / (1 + numpy.exp(numpy.clip(margin, -50, 50)))
        value = numpy.logaddexp(0, -margin).sum() + penalty / 2 * weights @ weights
        return value, transposed @ slope + penalty * weights

    start = numpy.zeros(1 << WEIGHT_BITS)
    weights = scipy.optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 100}).x
    scale = 127 / min(abs(weights).max(), 4.0)
    return numpy.clip(numpy.rint(weights * scale), -127, 127).astype(numpy.int8)


def score(rows, weights):
    hits = found_count = gold_count = 0
    for row in rows:
        text, ink, count = row["text"], [], 0
        for character in text:
            ink.append(count)
            count += not character.isspace()
        ink.append(count)
        squeeze = lambda spans: {(ink[a], ink[b]) for a, b in spans if ink[b] > ink[a]}
        found = squeeze(tokens(text, rough_sentences(text), weights))
        gold = squeeze(row["tokens"])
        hits, found_count, gold_count = hits + len(found & gold), found_count + len(found), gold_count + len(gold)
    return round(200 * hits / (found_count + gold_count), 2)


def lexicon_slots():
    keys, values = [0] * (1 << SLOT_BITS), bytearray(1 << SLOT_BITS)
    for key, value in LEXICON.items():
        place = (key * PRIMES[0] & MASK) >> (64 - SLOT_BITS)
        while keys[place]:
            place = (place + 1) % (1 << SLOT_BITS)
        keys[place], values[place] = key, value
    return struct.pack(f"<{1 << SLOT_BITS}Q", *keys) + bytes(values)


def main():
    """Scores a model of the training parts on the development parts, then ships one of both."""
    directory = sys.argv[1]
    rows = {name: read(directory, name) for name in ("ewt_train", "gum_train", "ewt_dev", "gum_dev")}
    scored = train(*examples(rows["ewt_train"] + rows["gum_train"]))
    for name in ("ewt_dev", "gum_dev"):
        print(name, score(rows[name], scored))
    weights = train(*examples([row for name in sorted(rows) for row in rows[name]]))
    kinds = bytes(kind_of(chr(byte)) for byte in range(128))
    table = b"BSTK" + struct.pack("<III", 1, WEIGHT_BITS, SLOT_BITS) + kinds + bytes(VERDICTS) + lexicon_slots()
    out = os.path.join(os.path.dirname(__file__), "../../Sources/BroadsheetTextTables/bytes/tokens.bin")
    with open(out, "wb") as file:
        file.write(table + weights.tobytes())
    print(f"tokens.bin: {len(table) + len(weights)} bytes, {numpy.count_nonzero(weights)} weights")


if __name__ == "__main__":
    main()
