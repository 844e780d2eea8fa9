#!/usr/bin/env python3
"""Trains the tagger and the name finder: Sources/BroadsheetLanguageTables/bytes/{lexicon,tags,names}.bin.

    tags_names.py DATA [GAZETTEER.json]     DATA/sentences, DATA/entities; needs cc, numpy and pip's spacy-lookups-data 1.0.5

Sources: UD English-EWT (CC BY-SA 4.0) and GUM, its genres with free texts (CC BY 4.0): tags, names; WNUT 2017, WikiGold,
Broad Twitter Corpus (CC BY 4.0): names. Word classes (Brown clusters) and letter case of words: spacy-lookups-data (MIT).
GAZETTEER.json is what gazetteer.py writes: {phrase: [kind]}; its single words are classes of the lexicon.
Licence of the tables: CC BY-SA 4.0, credited in NOTICE. Seed 1. The shipped models are trained on the training and
development parts together; scores of models of the training parts alone on the development parts (gold sentences, exact spans and types of PER ORG LOC):
    tags   EWT 94.6  GUM 96.5
    names  EWT 69.1  GUM 74.2  WNUT 59.6 (WNUT's test part is harder)

Whole documents read by the library with models that had not seen the part at hand (EWT, GUM and WNUT development; WikiGold or
BTC left out of the training), exact spans and types of PER ORG LOC: EWT 70.0, GUM 74.7, WNUT 59.9, WikiGold 67.9, BTC 39.3.
Names right there, by the confidence of their entity (Entities/EntityConfidence.swift weighs what this table's margins give):
               0.9 and more   0.8      0.7      0.6       0.5      0.4      less
    EWT            189/201   271/311   91/118   73/132    22/75    27/84    15/80
    GUM            108/117   146/158   43/64    42/78     29/40    12/44    17/44
    WNUT             19/20   141/170   36/48    65/92     24/37    20/39    30/76
    WikiGold       320/341   728/863  145/193  232/324  180/317  176/318  150/453
    BTC            586/638 1740/2065  458/681 734/1040  175/403  257/753 235/1377

Layouts, little-endian.
lexicon.bin  "BSLX", u32 version, u32 bits, u32 entries, u32 clusters[1024], then for 2^bits buckets of four slots the
             u16 fingerprints (as hashed_map.py has them), then u32 values:
             capital cluster | lower cluster << 10 | case << 20 | names << 23
tags.bin     "BSTG", u32 version, u32 bits, u32 0, i16 transitions[17][16] (row 16: the start), 2^bits * 16 i8
names.bin    "BSNM", u32 version, u32 bits, u32 0, i16 transitions[17][16] (8 is O), u8 confidence[4][32],
             2^bits * 8 i8 (labels B and I of PER, ORG, LOC, MISC; O has the weight 0)
"""
import bisect
import collections
import ctypes
import gzip
import importlib.util
import json
import math
import os
import struct
import subprocess
import sys
import tempfile

import numpy

import features
import hashed_map
import tokens as tokenizer
import word_hash

TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB".split()
TYPES = ["PER", "ORG", "LOC", "MISC"]
LABELS = ["O"] + [edge + kind for kind in TYPES for edge in "BI"]
TAG_BITS, NAME_BITS, LEXICON_WORDS = 15, 17, 60000
SCALE = 127 / 6.0
OUT = os.path.join(features.HERE, "../../Sources/BroadsheetLanguageTables/bytes")


# --- reading -------------------------------------------------------------------------------------------------------

def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def token_weights():
    with open(os.path.join(features.HERE, "../../Sources/BroadsheetTextTables/bytes/tokens.bin"), "rb") as file:
        return numpy.frombuffer(file.read()[-(1 << tokenizer.WEIGHT_BITS):], dtype=numpy.int8)


def sentences_of(text, borders, weights):
    found = (tokenizer.tokens(text, [border], weights) for border in borders)
    return [spans for spans in found if spans]


class Document:
    """A text: its sentences as spans and words, a label for each token (-1: unknown), and what counts as right."""

    def __init__(self, text, sentences, labels, gold):
        self.sentences, self.labels, self.gold = sentences, labels, gold
        self.words = [[text[a:b] for a, b in spans] for spans in sentences]

    def shouted(self):
        """The same in capitals, so that headlines are known too."""
        copy = Document.__new__(Document)
        copy.sentences, copy.labels, copy.gold = self.sentences, self.labels, self.gold
        copy.words = [[word.upper() for word in words] for words in self.words]
        return copy


def tagged(row, weights):
    gold = {tuple(span): TAGS.index(tag) if tag in TAGS else -1 for span, tag in zip(row["tokens"], row["upos"])}
    sentences = sentences_of(row["text"], row["sents"], weights)
    return Document(row["text"], sentences, [[gold.get(s, -1) for s in spans] for spans in sentences], len(gold))


def named(row, weights):
    text, labels = row["text"], []
    sentences = sentences_of(text, tokenizer.rough_sentences(text), weights)
    for spans in sentences:
        line, ends = [0] * len(spans), [end for _, end in spans]
        for start, end, kind in row["entities"]:
            first = bisect.bisect_right(ends, start)
            for i in range(first, len(spans)):
                if spans[i][0] >= end or start >= spans[-1][1]:
                    break
                line[i] = LABELS.index(("B" if i == first else "I") + kind)
        labels.append(line)
    return Document(text, sentences, labels, {tuple(entity) for entity in row["entities"]})


# --- the lexicon ---------------------------------------------------------------------------------------------------

def lookups(name):
    folder = importlib.util.find_spec("spacy_lookups_data").submodule_search_locations[0]
    with gzip.open(f"{folder}/data/en_lexeme_{name}.json.gz") as file:
        return json.load(file)


def case_class(capital, lower):
    ratio = math.log((capital + 1e-12) / (lower + 1e-12))
    return 1 + sum(ratio >= limit for limit in (-3.5, -2, -0.7, 0.7, 2))


def words_with_clusters():
    """{hash: [cluster of the capitalised form, of the other, case class, 0]} of the most frequent words."""
    chances, forms = lookups("prob"), collections.defaultdict(list)
    for word, cluster in lookups("cluster").items():
        if chances.get(word, -30) >= -19:
            forms[word_hash.fold(word)].append((chances[word], word, cluster))
    rows = []
    for folded, found in forms.items():
        found.sort(reverse=True)
        best = [next((c for _, w, c in found if c and w[:1].isupper() == upper), 0) for upper in (True, False)]
        capital = sum(math.exp(p) for p, w, _ in found if w[:1].isupper())
        lower = sum(math.exp(p) for p, w, _ in found if w[:1].islower())
        rows.append((-sum(math.exp(p) for p, _, _ in found), folded, best + [case_class(capital, lower), 0]))
    rows.sort()
    return {word_hash.word_hash(folded): row for _, folded, row in rows[:LEXICON_WORDS] if folded}


GROUPS = {"male": 1, "female": 1, "surname": 2, "city": 4, "town": 4, "country": 8, "region": 8, "nature": 16,
          "facility": 16, "celestial_body": 16, "company": 32, "agency": 32, "organisation": 32, "media": 32, "party": 32,
          "team": 64, "demonym": 128, "people": 128, "common": 256}


def make_lexicon(gazetteer):
    lexicon = words_with_clusters()
    for phrase, kinds in sorted(gazetteer.items()):
        groups = 0
        for kind in kinds:
            groups |= GROUPS.get(kind, 0)
        key = word_hash.word_hash(phrase)
        rare = key not in lexicon and kinds == ["town"]
        if " " not in phrase and groups and not rare:
            lexicon.setdefault(key, [0, 0, 0, 0])[3] |= groups
    return {key: tuple(row) for key, row in lexicon.items()}


def lexicon_bytes(lexicon):
    clusters = [0] + sorted({cluster for row in lexicon.values() for cluster in row[:2] if cluster})
    number = {cluster: i for i, cluster in enumerate(clusters)}
    entries = {key: number[capital] | number[lower] << 10 | case << 20 | names << 23
               for key, (capital, lower, case, names) in lexicon.items()}
    bits, marks, values = hashed_map.place(entries, fill=0.94)
    head = b"BSLX" + struct.pack("<III", 1, bits, len(lexicon))
    return head + struct.pack("<1024I", *(clusters + [0] * (1024 - len(clusters)))) + hashed_map.packed(
        marks, "H") + hashed_map.packed(values, "I")


# --- training ------------------------------------------------------------------------------------------------------

class Chain:
    """A linear-chain model of labels over feature rows."""
    library = None

    def __init__(self, labels, bits, legal):
        self.labels, self.bits, self.legal = labels, bits, numpy.ascontiguousarray(legal, dtype=numpy.uint8)
        if Chain.library is None:
            out = os.path.join(tempfile.mkdtemp(), "chain.so")
            subprocess.run(["cc", "-O3", "-march=native", "-ffast-math", "-shared", "-fPIC", "-o", out,
                            os.path.join(features.HERE, "linear_chain.c"), "-lm"], check=True)
            Chain.library = ctypes.CDLL(out)

    def train(self, rows, starts, labels, shares, epochs, rate, drop, seed=1):
        k, random = self.labels, numpy.random.default_rng(seed)
        self.weights, squares = numpy.zeros((1 << self.bits, k), numpy.float32), numpy.ones((1 << self.bits, k), numpy.float32)
        self.transitions, transition_squares = numpy.zeros((k + 1, k), numpy.float32), numpy.ones((k + 1, k), numpy.float32)
        rows, labels = numpy.ascontiguousarray(rows), numpy.ascontiguousarray(labels, dtype=numpy.int8)
        shares = numpy.ascontiguousarray(shares, dtype=numpy.float32)
        for number in range(epochs):
            order = random.permutation(len(starts) - 1).astype(numpy.int32)
            Chain.library.epoch(
                len(order), at(order), at(starts), rows.shape[1], at(rows), at(labels), at(shares), k, at(self.weights),
                at(squares), at(self.transitions), at(transition_squares), at(self.legal),
                ctypes.c_float(rate * (1 - 0.9 * number / epochs)), ctypes.c_float(drop), ctypes.c_uint64(seed * 100 + number))
        return self

    def quantised(self, reference=None):
        """Whole numbers; with a reference label, its weights are zero and the others relative to it."""
        if reference is not None:
            self.weights -= self.weights[:, reference:reference + 1]
        # Two weights are added in a byte, so that none is above 63.
        self.weights = numpy.clip(numpy.rint(self.weights * SCALE), -63, 63)
        self.transitions = numpy.where(self.legal, numpy.rint(self.transitions * SCALE), -10000).astype(numpy.float32)
        return self

    def decode(self, rows, starts, allowed=None):
        rows, n = numpy.ascontiguousarray(rows), len(rows)
        out, sums = numpy.zeros(n, numpy.int8), numpy.zeros((n, self.labels), numpy.float32)
        allowed = numpy.ones(n, numpy.uint8) if allowed is None else numpy.ascontiguousarray(allowed, dtype=numpy.uint8)
        weights = numpy.ascontiguousarray(self.weights, dtype=numpy.float32)
        Chain.library.decode(len(starts) - 1, at(starts), rows.shape[1], at(rows), self.labels, at(weights),
                             at(self.transitions), at(self.legal), at(allowed), at(out), at(sums))
        return out, sums


def at(array):
    return array.ctypes.data_as(ctypes.c_void_p)


def legal_names():
    legal = numpy.ones((10, 9), numpy.uint8)
    for after, label in enumerate(LABELS):
        for before in range(10):
            inside = before < 9 and before > 0 and LABELS[before][1:] == label[1:]
            legal[before, after] = label[0] != "I" or inside
    return legal


def flat(documents):
    return [words for d in documents for words in d.words], [y for d in documents for line in d.labels for y in line]


class Workshop:
    """The lexicon, the tokens seen, and the models made with them."""

    def __init__(self, lexicon):
        self.lexicon, self.known = lexicon, {}

    def corpus(self, documents):
        corpus = features.Corpus(flat(documents)[0], self.lexicon, self.known)
        corpus.attach(self.known)
        return corpus

    def train_tags(self, documents):
        corpus = self.corpus(documents)
        model = Chain(16, TAG_BITS, numpy.ones((17, 16)))
        shares = numpy.ones(len(corpus.starts) - 1)
        model.train(corpus.tag_features(TAG_BITS), corpus.starts, flat(documents)[1], shares, 7, 0.15, 0.05)
        return model.quantised()

    def name_rows(self, corpus, tagger):
        tags, _ = tagger.decode(corpus.tag_features(TAG_BITS), corpus.starts)
        return corpus.name_features(NAME_BITS, tags), candidates(corpus, tags)

    def train_names(self, documents, tagger, shares):
        corpus = self.corpus(documents)
        rows, _ = self.name_rows(corpus, tagger)
        model = Chain(9, NAME_BITS, legal_names())
        model.train(rows, corpus.starts, flat(documents)[1], shares, 9, 0.1, 0.1)
        return model.quantised(reference=0)


def is_one_of(tags, names):
    return numpy.isin(tags, [TAGS.index(name) for name in names.split()])


def candidates(corpus, tags):
    """Tokens that may be in a name: openers, what stands between two near ones, and up to two behind the last."""
    capital = (corpus.columns["kind"] >= 2) & ~is_one_of(tags, "DET PRON ADP AUX CCONJ SCONJ PART")
    opens = capital | is_one_of(tags, "PROPN")
    allowed, trailing = opens.copy(), is_one_of(tags, "NUM NOUN PUNCT SYM")
    for gap in (2, 3, 4):
        near = corpus.sentence[gap:] == corpus.sentence[:-gap]
        for distance in range(1, gap):
            allowed[distance:len(tags) - gap + distance] |= opens[:-gap] & opens[gap:] & near
    for _ in range(2):
        behind = allowed[:-1] & trailing[1:] & (corpus.sentence[1:] == corpus.sentence[:-1])
        allowed[1:] |= behind
    return allowed


# --- scores and confidence -----------------------------------------------------------------------------------------

def mentions(documents, labels, sums):
    """(document, first and last character, type, margin) of every name found."""
    i = 0
    for number, document in enumerate(documents):
        for spans in document.sentences:
            line = labels[i:i + len(spans)]
            first = 0
            while first < len(line):
                if line[first] == 0:
                    first += 1
                    continue
                end, kind = first + 1, (line[first] - 1) // 2
                while end < len(line) and line[end] == 2 * kind + 2:
                    end += 1
                yield number, spans[first][0], spans[end - 1][1], TYPES[kind], margin(sums[i + first:i + end], kind)
                first = end
            i += len(spans)


def margin(sums, kind):
    """How far the name's type is ahead of the best other type, or of no name, at its weakest token."""
    own = sums[:, 2 * kind + 1:2 * kind + 3].max(1)
    others = numpy.delete(sums, [2 * kind + 1, 2 * kind + 2], 1).max(1)
    return int((own - others).min())


def margin_bin(value):
    return min(31, max(0, (value + 64) // 32))


def f1(documents, found):
    score = collections.Counter()
    for kind in TYPES[:3]:
        said = {m[:4] for m in found if m[3] == kind}
        gold = {(i, *e) for i, d in enumerate(documents) for e in d.gold if e[2] == kind}
        score[kind] = round(200 * len(said & gold) / max(1, len(said) + len(gold)), 1)
        score["right"] += len(said & gold)
        score["both"] += len(said) + len(gold)
    return round(200 * score["right"] / max(1, score["both"]), 2), [score[kind] for kind in TYPES[:3]]


def confidences(answers):
    """Per cent right for each type and margin bin, never falling with the margin: pooled adjacent violators."""
    table = []
    for kind in TYPES:
        right, total = [0.005] * 32, [0.01] * 32
        for k, value, good in answers:
            if k == kind:
                total[margin_bin(value)] += 1
                right[margin_bin(value)] += good
        blocks = []
        for i in range(32):
            blocks.append([right[i], total[i], 1])
            while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] >= blocks[-1][0] / blocks[-1][1]:
                last = blocks.pop()
                blocks[-1] = [a + b for a, b in zip(blocks[-1], last)]
        table += [min(99, round(100 * r / t)) for r, t, n in blocks for _ in range(n)]
    return bytes(table)


# --- the whole -----------------------------------------------------------------------------------------------------

def name_transitions(finder):
    """The transitions with O behind the others, as Swift has the labels."""
    place = [8, 0, 1, 2, 3, 4, 5, 6, 7, 16]
    table = numpy.full((17, 16), -10000.0)
    for i, row in enumerate(finder.transitions):
        for k, value in enumerate(row):
            table[place[i], place[k]] = value
    return table


TAG_TRAIN, TAG_DEV = ["ewt_train", "gum_train"], ["ewt_dev", "gum_dev"]
NAME_TRAIN = {"gum_train": 1.0, "wnut17_train": 1.0, "wikigold": 1.0, "btc": 1.0}
NAME_DEV = {"ewt_dev": 1.0, "gum_dev": 1.0, "wnut17_dev": 1.0}


def with_shouting(documents, every):
    return documents + [d.shouted() for d in documents[::every]]


def name_training(sets, shares):
    documents, weights = [], []
    for name in shares:
        part = with_shouting(sets[name], 15)
        documents += part
        weights += [shares[name] for d in part for _ in d.words]
    return documents, weights


def score_tags(shop, model, documents):
    corpus = shop.corpus(documents)
    labels, _ = model.decode(corpus.tag_features(TAG_BITS), corpus.starts)
    return round(100 * (labels == numpy.array(flat(documents)[1])).sum() / sum(d.gold for d in documents), 2)


def find(shop, tagger, model, documents):
    corpus = shop.corpus(documents)
    rows, allowed = shop.name_rows(corpus, tagger)
    return list(mentions(documents, *model.decode(rows, corpus.starts, allowed)))


def write(name, data):
    os.makedirs(OUT, exist_ok=True)
    with open(os.path.join(OUT, name), "wb") as file:
        file.write(data)
    print(name, len(data), "bytes")


def main():
    data, weights = sys.argv[1], token_weights()
    gazetteer = json.load(open(sys.argv[2], encoding="utf-8")) if len(sys.argv) > 2 else {}
    tag_sets = {n: [tagged(r, weights) for r in read(f"{data}/sentences/{n}.jsonl")] for n in TAG_TRAIN + TAG_DEV}
    name_sets = {n: [named(r, weights) for r in read(f"{data}/entities/{n}.jsonl")] for n in [*NAME_TRAIN, *NAME_DEV]}
    lexicon = make_lexicon(gazetteer)
    shop = Workshop(lexicon)
    tagger = shop.train_tags(with_shouting([d for n in TAG_TRAIN for d in tag_sets[n]], 20))
    for name in TAG_DEV:
        print("tags", name, score_tags(shop, tagger, tag_sets[name]))
    finder = shop.train_names(*(lambda t: (t[0], tagger, t[1]))(name_training(name_sets, NAME_TRAIN)))
    answers = []
    for name in NAME_DEV:
        found = find(shop, tagger, finder, name_sets[name])
        print("names", name, *f1(name_sets[name], found))
        gold = {(i, *e) for i, d in enumerate(name_sets[name]) for e in d.gold}
        answers += [(m[3], m[4], m[:4] in gold) for m in found if m[3] != "MISC" or name != "ewt_dev"]
    if "--score" in sys.argv:
        return
    chances = confidences(answers)
    tagger = shop.train_tags(with_shouting([d for n in TAG_TRAIN + TAG_DEV for d in tag_sets[n]], 20))
    documents, shares = name_training(name_sets, NAME_TRAIN | NAME_DEV)
    finder = shop.train_names(documents, tagger, shares)
    integers = lambda a, kind: numpy.ascontiguousarray(a, dtype=kind).tobytes()
    write("lexicon.bin", lexicon_bytes(lexicon))
    write("tags.bin", b"BSTG" + struct.pack("<III", 1, TAG_BITS, 0) + integers(tagger.transitions, "<i2")
          + integers(tagger.weights, "i1"))
    write("names.bin", b"BSNM" + struct.pack("<III", 1, NAME_BITS, 0) + integers(name_transitions(finder), "<i2") + chances
          + integers(finder.weights[:, 1:], "i1"))


if __name__ == "__main__":
    main()
