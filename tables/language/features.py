"""What Language/Tags/TokenFeatures.swift and Names/NameFeatures.swift compute of a token: attributes, and hashed templates.

`tags_names.py` trains on it; every number here stands in Swift too, and must agree with it.
"""
import os
import sys

import numpy

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "../text")]
import token_borders  # noqa: E402
import word_hash  # noqa: E402

MASK = (1 << 64) - 1
FIELDS = ["word", "shape", "p1", "p2", "p3", "p4", "x1", "x2", "x3", "x4", "x5", "cluster", "c4", "c6", "c9", "case",
          "kind", "names"]
EDGE = {"word": 7, "shape": 11, "tag": 31}
GIVEN, SURNAME, PLACE, COUNTRY, FEATURE, BODY, TEAM, PEOPLE, COMMON = (1 << i for i in range(9))


def mark(character):
    """X: a capital, x: another letter, 9: a digit, else a sign of its own."""
    category = token_borders.category(ord(character))
    if category == 1:
        return 88
    if category in (2, 3, 4):
        return 120
    if category == 5:
        return 57
    return ord(character) & 0xFF


def attributes(token, lexicon):
    """The attributes of one token in the order of FIELDS, and (starts with a letter, is capitalised, has small letters, length)."""
    marks = [mark(character) for character in token]
    shape, last, run = 0, 0, 0
    for value in marks:
        run = run + 1 if value == last else 0
        last = value
        if run < 2:
            shape = (shape * 31 + value) & MASK
    data = bytes(48 if 48 <= b <= 57 else b | 32 if 65 <= b <= 90 else b for b in token.encode())
    hashed = word_hash.word_hash(token)
    word = hashed
    if any(48 <= b <= 57 for b in data):
        word = 0
        for b in data:
            word = ((word ^ b) * 0x9E3779B97F4A7C15) & MASK
    prefix = lambda k: int.from_bytes(data[:k], "little")
    suffix = lambda k: int.from_bytes(data[-k:], "big")
    capital, lower, case, names = lexicon.get(hashed, (0, 0, 0, 0))
    starts_upper = marks[0] == 88
    cluster = (capital or lower) if starts_upper else (lower or capital)
    bits = lambda k: (cluster & (1 << k) - 1) + (1 << k) if cluster else 0
    uppers, lowers = marks.count(88), marks.count(120)
    kind = 0 if marks[0] not in (88, 120) else 3 if starts_upper and uppers > 1 and not lowers else 2 if starts_upper else 1
    row = (word, shape, prefix(1), prefix(2), prefix(3), prefix(4), suffix(1), suffix(2), suffix(3), suffix(4), suffix(5),
           cluster, bits(4), bits(6), bits(9), case, kind, names)
    return row, (marks[0] in (88, 120), starts_upper, lowers > 0, len(data))


PRIMES = [numpy.uint64(p) for p in (0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0x2545F4914F6CDD1D)]


def slot(template, bits, values):
    """The row of a feature: the template's number and its values, hashed."""
    total = numpy.uint64((template + 1) * 0x9E3779B97F4A7C15 & MASK)
    for value, prime in zip(values, PRIMES):
        total = total + value * prime
    total = (total ^ total >> numpy.uint64(32)) * numpy.uint64(0x9E3779B97F4A7C15)
    return (total >> numpy.uint64(64 - bits)).astype(numpy.uint32)


class Corpus:
    """Sentences of tokens as arrays of attributes."""

    def __init__(self, sentences, lexicon, known):
        ids, starts, places, shouts = [], [0], [], []
        for tokens in sentences:
            for token in tokens:
                if token not in known:
                    known[token] = (len(known), attributes(token, lexicon))
            marks = [known[token][1][1] for token in tokens]
            words = [m for m in marks if m[0] and m[3] > 1]
            upper = sum(not m[2] for m in words)
            title = sum(m[1] for m in words)
            shout = 1 if len(words) >= 3 and upper * 10 >= 6 * len(words) else \
                2 if len(words) >= 4 and title * 10 >= 7 * len(words) else 0
            ids += [known[token][0] for token in tokens]
            places += [min(i, 2) for i in range(len(tokens))]
            shouts += [shout] * len(tokens)
            starts.append(len(ids))
        self.ids, self.starts = numpy.array(ids), numpy.array(starts, dtype=numpy.int32)
        self.places, self.shouts = (numpy.array(a, dtype=numpy.uint64) for a in (places, shouts))
        self.sentence = numpy.repeat(numpy.arange(len(starts) - 1), numpy.diff(self.starts))

    def attach(self, known):
        rows = numpy.array([[int(v) for v in row] for _, (row, _) in sorted(known.values())], dtype=numpy.uint64)
        self.columns = {name: rows[:, i][self.ids] for i, name in enumerate(FIELDS)}
        self.columns["shape"] = self.columns["shape"] + self.shouts * numpy.uint64(0xD6E8FEB86659FD93)

    def near(self, name, distance):
        """An attribute of the token at a distance in the sentence, or the number of the edge on that side."""
        values = self.columns[name]
        if distance == 0:
            return values
        sign = 1 if distance > 0 else -1
        edge = numpy.uint64((EDGE.get(name, 0) + sign) & MASK if name != "tag" else EDGE["tag"])
        out = numpy.full(len(values), edge)
        if distance < 0:
            inside = self.sentence[-distance:] == self.sentence[:distance]
            out[-distance:][inside] = values[:distance][inside]
        else:
            inside = self.sentence[:-distance] == self.sentence[distance:]
            out[:-distance][inside] = values[distance:][inside]
        return out

    def tag_features(self, bits):
        g = self.near
        w = {k: g("word", k) for k in range(-2, 3)}
        s, before, after = g("shape", 0), g("shape", -1), g("shape", 1)
        c, cb, ca, case = g("cluster", 0), g("cluster", -1), g("cluster", 1), g("case", 0)
        templates = [
            (w[0],), (w[0], s), (s, self.places), (g("p1", 0),), (g("p2", 0),), (g("p3", 0),), (g("p4", 0),),
            (g("x1", 0),), (g("x2", 0),), (g("x3", 0),), (g("x4", 0),), (g("x5", 0),), (g("x3", 0), s),
            (c,), (g("c6", 0),), (case, s), (case, self.places, s), (case, g("kind", 0), g("x3", 0)),
            (w[-1],), (w[1],), (w[-2],), (w[2],), (w[-1], w[0]), (w[0], w[1]), (w[-1], w[1]),
            (g("x3", -1),), (g("x3", 1),), (before, s), (s, after),
            (cb,), (ca,), (cb, c), (c, ca), (cb, ca), (g("c9", -2),), (g("c9", 2),)]
        return numpy.stack([slot(i, bits, t) for i, t in enumerate(templates)], 1)

    def name_features(self, bits, tags):
        self.columns["tag"] = tags.astype(numpy.uint64)
        g = self.near
        w = {k: g("word", k) for k in range(-2, 3)}
        s, before, after = g("shape", 0), g("shape", -1), g("shape", 1)
        c, cb, ca = g("cluster", 0), g("cluster", -1), g("cluster", 1)
        sb, c9, sa = g("c6", -1), g("c9", 0), g("c6", 1)
        t = {k: g("tag", k) for k in range(-2, 3)}
        kind, case, n, nb, na = g("kind", 0), g("case", 0), g("names", 0), g("names", -1), g("names", 1)
        group = lambda mask: n & numpy.uint64(mask)
        templates = [
            (w[0],), (w[0], s), (s,), (g("p2", 0),), (g("p3", 0),), (g("p4", 0),), (g("x2", 0),), (g("x3", 0),),
            (g("x4", 0),), (g("x5", 0),), (s, self.places), (self.shouts, s, case), (g("c4", 0),), (g("c6", 0),), (c9,),
            (c,), (n, s), (group(GIVEN | SURNAME), kind), (group(PLACE | COUNTRY | FEATURE), kind),
            (group(BODY | TEAM), kind), (group(PEOPLE | COMMON), kind), (g("c6", 0), n, kind),
            (w[-1],), (w[1],), (w[-2],), (w[2],), (before,), (after,), (before, s), (s, after), (before, s, after),
            (w[-1], w[0]), (w[0], w[1]), (g("x3", -1),), (g("x3", 1),),
            (sb,), (cb,), (sa,), (ca,), (g("c9", -2),), (g("c9", 2),), (sb, c9), (c9, sa), (cb, ca),
            (t[0], s), (t[-1], t[0], t[1]), (t[0], kind, case), (t[-2], t[-1], t[0]), (t[0], t[1], t[2]),
            (w[-1], t[0], kind), (w[1], t[0], kind),
            (nb, g("kind", -1)), (na, g("kind", 1)), (nb, n, kind), (n, na, kind)]
        return numpy.stack([slot(i + 64, bits, v) for i, v in enumerate(templates)], 1)
