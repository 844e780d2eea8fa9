"""Makes the two tables of Sources/Broadsheet/Measures/Syllables.swift: known words, and a model of all others.

    python3 tables/measures/syllables.py DATA

Reads DATA/syllables/cmudict.jsonl ({"word", "syll": [possible counts, the usual one first]} a line) and, for how common
words are, DATA/corpus.jsonl ({"text"} a line). Writes to Sources/BroadsheetMeasuresTables/bytes
    syllables.bin         a hashed map, word -> count: the words that the model miscounts, and the most common ones
    syllable-model.bin    "BSSM", u32 version (1), 65,536 i8 weights, 256 u16 chances

Source: the CMU Pronouncing Dictionary, Carnegie Mellon University, under its BSD-like licence (see NOTICE). Of the
corpus nothing ships but which dictionary words are common enough to be looked up rather than worked out.
Seed: 1. Needs numpy. Score: 96.5 % exact on words outside the table (5-fold).

The model asks of every vowel letter (and of the few consonants that can carry a syllable, as in McKay, prism, didn't)
whether it is the nucleus of a syllable: a logistic regression over the n-grams of letters around it, hashed into 65,536
weights of one byte. Which letters carry the syllables is not in the data, only how many there are, so training raises
the likelihood of the count: the counts' distribution is that of a sum of independent trials (Poisson binomial), and
the forward-backward pass over it gives each letter's share.
"""
import argparse
import collections
import json
import os
import re
import struct
import sys

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))
import hashed_map  # noqa: E402
import word_hash  # noqa: E402

SEED, FOLDS = 1, 5
SLOTS, FILL = 1 << 15, 0.9                           # of the dictionary, three bytes each
EPOCHS, BATCH, RATE, DECAY = 12, 1000, 0.1, 1e-5
REACH, LONGEST, BITS, MAXIMUM = 5, 6, 16, 16
EDGE, APOSTROPHE = 1, 28                  # letter codes: 0 beyond the edge, 1 the edge, 2...27 a...z, 28 the apostrophe
GOLDEN = 0x9E3779B97F4A7C15
SPANS = [(a, e) for a in range(-REACH, 1) for e in range(REACH + 1) if e - a < LONGEST]
INITIALS = re.compile(r"[a-z](?:\.[a-z])+\.?")     # "u.s": the dictionary reads some as plurals of a letter
# Not spelled out though without a, e, i, o or u.
SUPPLEMENT = {"nth": 1, "psst": 1, "tsk": 1, "ft": 1, "lb": 1, "lbs": 1, "rhythm": 2, "rhythms": 2}
SIBILANTS = ("s", "z", "x", "ch", "sh", "ce", "ge", "se", "ze")


# --- data ----------------------------------------------------------------------------------------------------------

def read(directory):
    with open(os.path.join(directory, "syllables/cmudict.jsonl"), encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    rows = [row for row in rows if max(row["syll"]) > 0 and not INITIALS.fullmatch(row["word"])]
    listed = {row["word"]: [min(n, 255) for n in row["syll"] if n > 0] for row in rows}
    return list(({word: [count] for word, count in SUPPLEMENT.items()} | listed).items())


def common(directory):
    """How often each word occurs in the corpus; those that stand there in capitals, so perhaps spelled out, left out."""
    seen, capitals = collections.Counter(), collections.Counter()
    with open(os.path.join(directory, "corpus.jsonl"), encoding="utf-8") as lines:
        for line in lines:
            for word in re.findall(r"[A-Za-z]+(?:'[A-Za-z]+)*", json.loads(line)["text"].replace("\u2019", "'")):
                seen[word.lower()] += 1
                capitals[word.lower()] += len(word) < 4 and word.isupper()
    return {word: n for word, n in seen.items() if n > 1 and capitals[word] * 10 < n}


def trainable(word):
    """Words of letters with a vowel among them; others are spelled out, or counted part by part."""
    return re.fullmatch(r"[a-z]+(?:'[a-z]+)*", word) and re.search(r"[aeiouy]", word) and possessive(word)[1] is None


def possessive(word):
    """The word without the mark of the possessive, and the syllables that the mark adds; None where there is none."""
    if word.endswith("'s"):
        return word[:-2], int(word[:-2].endswith(SIBILANTS))
    return (word[:-1], 0) if word.endswith("'") else (word, None)


def code(letter):
    return APOSTROPHE if letter == "'" else ord(letter) - 95


def carries(word, at):
    """Whether a letter may be the nucleus of a syllable. Syllables.swift asks the same."""
    letter, before, after = word[at], word[at - 1:at], word[at + 1:at + 2]
    if letter in "aeiouy":
        return True
    if letter == "m":
        return before in ("s", "h") and bool(before) or (at == 0 and after == "c")
    return letter == "n" and after == "'"


# --- features ------------------------------------------------------------------------------------------------------

def windows(words):
    """For every letter that may carry a syllable: its word's index, and the 11 codes around it, five bits each."""
    owners, values = [], []
    for index, word in enumerate(words):
        codes = [0] * (REACH - 1) + [EDGE] + [code(c) for c in word] + [EDGE] + [0] * (REACH - 1)
        for at in range(len(word)):
            if carries(word, at):
                window = 0
                for c in codes[at:at + 2 * REACH + 1]:
                    window = window << 5 | c
                owners.append(index)
                values.append(window)
    return np.array(owners, np.int64), np.array(values, np.uint64)


def features(window):
    """The weights that each window selects, one for each n-gram that holds its middle letter."""
    out = np.empty((len(window), len(SPANS)), np.uint16)
    for number, (first, last) in enumerate(SPANS):
        grams = (window >> np.uint64(5 * (REACH - last))) & np.uint64((1 << 5 * (last - first + 1)) - 1)
        grams |= np.uint64(number + 1 << 32)
        out[:, number] = (grams * np.uint64(GOLDEN)) >> np.uint64(64 - BITS)
    return out


# --- training ------------------------------------------------------------------------------------------------------

def shares(chance, wanted):
    """Log-likelihood that a sum of trials (rows of `chance`) is among the wanted, and each trial's chance given that."""
    count, length = chance.shape
    forward = np.zeros((length + 1, count, MAXIMUM))
    forward[0, :, 0] = 1
    for at in range(length):
        p = chance[:, at:at + 1]
        forward[at + 1] = forward[at] * (1 - p)
        forward[at + 1, :, 1:] += forward[at, :, :-1] * p
    backward = wanted.astype(float)
    total = (forward[length] * backward).sum(1)
    share = np.empty((count, length))
    for at in range(length - 1, -1, -1):
        p = chance[:, at:at + 1]
        taken = np.zeros_like(backward)
        taken[:, :-1] = backward[:, 1:]
        share[:, at] = (forward[at] * taken).sum(1) * chance[:, at] / np.maximum(total, 1e-300)
        backward = backward * (1 - p) + taken * p
    return np.log(np.maximum(total, 1e-300)), share


class Words:
    """Words, the counts they may have, and the features of the letters that may carry their syllables."""

    def __init__(self, entries):
        self.words = [word for word, _ in entries]
        self.wanted = np.zeros((len(entries), MAXIMUM), bool)
        for index, (_, counts) in enumerate(entries):
            self.wanted[index, [min(n, MAXIMUM - 1) for n in counts]] = True
        owners, window = windows(self.words)
        self.features = features(window)
        self.middle = (window >> np.uint64(5 * REACH)) & np.uint64(31)
        self.lengths = np.bincount(owners, minlength=len(entries))
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)])

    def rows(self, chosen):
        """Where the chosen words' letters lie in `features`, as a rectangle, and which of its places are letters."""
        at = np.arange(self.lengths[chosen].max())[None]
        letters = at < self.lengths[chosen][:, None]
        return np.where(letters, self.starts[chosen][:, None] + at, 0), letters


def initial(words):
    """Weights to start from: vowels carry a syllable, consonants rarely."""
    weights = np.zeros(1 << BITS)
    own = SPANS.index((0, 0))
    vowel = np.isin(words.middle, [code(c) for c in "aeiouy"])
    weights[words.features[~vowel, own]] = -1
    weights[words.features[vowel, own]] = 1
    return weights


def train(words, chosen):
    random = np.random.default_rng(SEED)
    possible = words.wanted & (np.arange(MAXIMUM)[None] <= words.lengths[:, None])
    chosen = chosen[possible[chosen].any(1)]
    weights, squares = initial(words), np.full(1 << BITS, 1e-3)
    for epoch in range(EPOCHS):
        rate = RATE * (1 - epoch / EPOCHS)
        order = random.permutation(chosen)
        for first in range(0, len(order), BATCH):
            batch = order[first:first + BATCH]
            rows, letters = words.rows(batch)
            active = words.features[rows[letters]]
            chance = np.zeros(letters.shape)
            chance[letters] = 1 / (1 + np.exp(-weights[active].sum(1)))
            _, share = shares(chance, words.wanted[batch])
            slope = np.repeat((share - chance)[letters], len(SPANS))
            gradient = np.bincount(active.ravel(), slope, minlength=1 << BITS) - DECAY * len(batch) * weights
            squares += gradient * gradient
            weights += rate * gradient / np.sqrt(squares)
    return weights


# --- the model as it ships -------------------------------------------------------------------------------------------

def quantise(weights):
    """One byte a weight, and a table of 256 chances (in 1/256) of a quarter of their sum, -128...127."""
    step = np.percentile(np.abs(weights), 99.98) / 127
    small = np.clip(np.round(weights / step), -127, 127).astype(np.int8)
    chance = np.round(256 / (1 + np.exp(-4 * step * (np.arange(-128, 128) + 0.5)))).astype(np.uint16)
    chance[chance <= 8], chance[chance >= 248] = 0, 256         # what is all but sure must not add up in a long word
    return small, chance


def counts(words, chosen, model):
    small, chance = model
    rows, letters = words.rows(chosen)
    sums = small[words.features[rows[letters]]].astype(np.int64).sum(1)
    carried = np.zeros(letters.shape, np.int64)
    carried[letters] = chance[np.clip(sums >> 2, -128, 127) + 128]
    return np.maximum((carried.sum(1) + 128) >> 8, 1)


def exactness(words, chosen, model):
    found = np.minimum(counts(words, chosen, model), MAXIMUM - 1)
    return words.wanted[chosen, found].mean()


def fold_of(entries):
    """Which fold each word is held out with."""
    return np.random.default_rng(SEED).integers(0, FOLDS, len(entries))


def cross_validate(entries):
    """Exactness on words outside the table: folds held out in turn, possessives counted from their stems."""
    fold, right, seen = fold_of(entries), 0, 0
    for held in range(FOLDS):
        known = dict(entry for entry, at in zip(entries, fold) if at != held)
        words = Words([entry for entry in known.items() if trainable(entry[0])])
        model = quantise(train(words, np.arange(len(words.words))))
        unknown = [entry for entry, at in zip(entries, fold) if at == held and trainable(possessive(entry[0])[0])]
        guess = stem_counts([possessive(word)[0] for word, _ in unknown], known, model)
        right += sum(n + (possessive(word)[1] or 0) in good for n, (word, good) in zip(guess, unknown))
        seen += len(unknown)
    return right / seen


def stem_counts(stems, known, model):
    words = Words([(stem, [1]) for stem in stems])
    guess = counts(words, np.arange(len(stems)), model)
    return [known[stem][0] if stem in known else n for stem, n in zip(stems, guess)]


def worth_storing(entries, words, model, seen):
    """The words to look up: those the model miscounts, then the most common, as many as fill the table well.

    Common words that the dictionary lacks are stored with the model's count, to spare working it out.
    """
    known = dict(entries)
    guess = dict(zip(words.words, counts(words, np.arange(len(words.words)), model)))
    for word in known:
        stem, added = possessive(word)
        if added is not None and stem in known:
            guess[word] = known[stem][0] + added
    wrong = [entry for entry in entries if guess.get(entry[0]) != entry[1][0]]
    others = Words([(word, [1]) for word in sorted(seen) if trainable(word) and word not in known])
    guess.update(zip(others.words, counts(others, np.arange(len(others.words)), model)))
    right = [word for word in seen if word in guess and (word not in known or guess[word] == known[word][0])]
    right.sort(key=lambda word: (-seen[word], word))
    right = right[:max(0, int(SLOTS * FILL) - len(wrong))]
    print(f"stored: {len(wrong):,} words that the model miscounts, {len(right):,} common ones")
    return wrong + [(word, [int(guess[word])]) for word in right]


def model_bytes(model):
    small, chance = model
    return b"BSSM" + struct.pack("<I", 1) + small.tobytes() + chance.astype("<u2").tobytes()


def dictionary_bytes(entries):
    return hashed_map.build({word_hash.word_hash(word): counts[0] for word, counts in entries})


def write(directory, name, data):
    with open(os.path.join(directory, name), "wb") as file:
        file.write(data)
    print(f"{name}: {len(data):,} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", help="directory that holds syllables/cmudict.jsonl")
    parser.add_argument("--output", default=os.path.join(HERE, "../../Sources/BroadsheetMeasuresTables/bytes"))
    parser.add_argument("--no-score", action="store_true", help="skip the cross-validation")
    options = parser.parse_args()
    entries = read(options.data)
    if not options.no_score:
        print(f"exact on words outside the table, {FOLDS}-fold: {100 * cross_validate(entries):.2f} %")
    words = Words([entry for entry in entries if trainable(entry[0])])
    print(f"{len(entries):,} words, {len(words.words):,} to train on, seed {SEED}")
    model = quantise(train(words, np.arange(len(words.words))))
    stored = worth_storing(entries, words, model, common(options.data))
    write(options.output, "syllables.bin", dictionary_bytes(stored))
    write(options.output, "syllable-model.bin", model_bytes(model))


if __name__ == "__main__":
    main()
