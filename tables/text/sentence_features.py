"""What the sentence model sees at a gap between two tokens, as Sources/Broadsheet/Text/Sentence*.swift computes it.

Every constant here has its twin there; SentenceSplitterTests.swift checks scores that both agree on.
"""
import os
import re
import struct
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from word_hash import word_hash  # noqa: E402

MASK = (1 << 64) - 1
WINDOW = 64  # bytes of a token that are looked at
WEIGHT_BITS, GATE_BITS = 17, 12

# Marks: what a token ends with, closing quotes and brackets left out.
STOP, EXCLAMATION, QUESTION, TWO_STOPS, ELLIPSIS, MIXED, COLON, SEMICOLON, COMMA, DASH, SYMBOL = range(1, 12)
SPACED_ELLIPSIS, SPACED_FOUR, ABSENT = 12, 13, 20
# Shapes of a token's core.
NO_CORE, LOWER, CAPITAL, UPPER, ONE_UPPER, ONE_LOWER, DIGITS, DIGIT_FIRST, CAMEL, MANY_CAPITALS, DOTTED, ADDRESS, \
    DOTTED_NUMBER, CASELESS, DIGIT_INSIDE, OTHER, REFERENCE_OR_TERMINATOR, PUNCTUATION = range(18)
OMITTED, REFERENCE, TERMINATOR = 15, 16, 16
REFERENCE_CLOSER = 7

CLOSERS = {'"': 1, "'": 2, "’": 2, "`": 2, "”": 3, "»": 3, ")": 4, "]": 5, "}": 5, "*": 6, "_": 6, ">": 6}
OPENERS = {'"': 1, "'": 2, "‘": 2, "`": 2, "“": 3, "«": 3, "(": 4, "[": 5, "{": 5, "-": 6, "–": 6, "—": 6,
           "•": 8, "⁃": 8, "·": 8} | {c: 7 for c in "<*_#+=~>|"}
SOFT = {":": COLON, ";": SEMICOLON, ",": COMMA, "-": DASH, "–": DASH, "—": DASH}
TAILS = {".": 1, ",": 2, ":": 3, ")": 4, "-": 5, "/": 6, "@": 6, "!": 7, "?": 7, '"': 8, "”": 8}
TERMINATORS = ".!?…"
SPACES = {0x85, 0xA0, 0x1680, *range(0x2000, 0x200C), 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF}
UPPER_CASE, LOWER_CASE, LETTER, DIGIT, NUMBER = 1, 2, 3, 5, 6  # ScalarCategory


def _unicode_records():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                        "../../Sources/BroadsheetTextTables/bytes/unicode.bin")
    with open(path, "rb") as file:
        data = file.read()
    blocks, records = struct.unpack_from("<II", data, 4)
    second = 16 + 8704
    return data[16:second], data[second:second + blocks * 128], struct.unpack_from(
        f"<{records}I", data, second + blocks * 128)


_STAGE1, _STAGE2, _RECORDS = _unicode_records()


def category(character):
    scalar = ord(character)
    return _RECORDS[_STAGE2[_STAGE1[scalar >> 7] * 128 + (scalar & 127)]] & 31


def is_alphanumeric(character):
    return category(character) in (UPPER_CASE, LOWER_CASE, LETTER, DIGIT, NUMBER)


def is_space(character):
    return character <= " " or character == "\x7f" or ord(character) in SPACES


def is_lower(character):
    return "a" <= character <= "z"


def is_upper(character):
    return "A" <= character <= "Z"


_hashes = {}


def core_hash(core):
    if core not in _hashes:
        _hashes[core] = word_hash(core) if core else 0
    return _hashes[core]


class Lexicon:
    """Abbreviations by class, sentence openers: {hash: class}, the openers one bit above."""
    OPENER = 128

    def __init__(self, folder):
        self.classes, self.names, self.values = {}, [], {}
        with open(os.path.join(folder, "abbreviations.txt"), encoding="utf-8") as lines:
            for line in lines:
                line = line.split("#")[0].strip()
                if line.startswith("["):
                    self.names.append(line[1:line.index("]")])
                elif line:
                    for word in line.split():
                        self.values.setdefault(word_hash(word), len(self.names))
        with open(os.path.join(folder, "sentence_openers.txt"), encoding="utf-8") as lines:
            for line in lines:
                for word in line.split("#")[0].split():
                    self.values[word_hash(word)] = self.values.get(word_hash(word), 0) | self.OPENER

    def abbreviation(self, hashed):
        return self.values.get(hashed, 0) & 127

    def is_opener(self, hashed):
        return self.values.get(hashed, 0) >= self.OPENER


LEXICON = Lexicon(os.path.dirname(os.path.abspath(__file__)))
TITLE, PLACE_BEFORE, NUMBERED, INNER, COMPANY, NAME_END, DATE, CLOCK, PLACE, UNIT, MISC, EXCLAIMED = range(1, 13)
assert LEXICON.names == ["title", "place-before", "number", "inner", "company", "name-end", "date", "clock", "place",
                         "unit", "misc", "exclaimed"]


def shape(core):
    if not core:
        return NO_CORE
    kinds = [category(c) for c in core]
    upper, lower, other = kinds.count(UPPER_CASE), kinds.count(LOWER_CASE), kinds.count(LETTER)
    if any(k in (DIGIT, NUMBER) for k in kinds):
        if not upper + lower + other:
            return DIGITS
        return DIGIT_FIRST if kinds[0] in (DIGIT, NUMBER) else DIGIT_INSIDE
    if other:
        return CASELESS
    if not upper:
        return OTHER if not lower else LOWER if len(core) > 1 else ONE_LOWER
    if len(core) == 1:
        return ONE_UPPER
    if not lower:
        return UPPER
    if kinds[0] != UPPER_CASE:
        return CAMEL
    return CAPITAL if upper == 1 else MANY_CAPITALS


def last_window(token):
    data = token.encode("utf-8")[-WINDOW:]
    while data[0] & 0xC0 == 0x80:
        data = data[1:]
    return data.decode("utf-8")


def first_window(token):
    data = token.encode("utf-8")
    end = min(len(data), WINDOW)
    while end < len(data) and data[end] & 0xC0 == 0x80:
        end -= 1
    return data[:end].decode("utf-8")


class Preceding:
    """The token before a gap."""

    def __init__(self, token=None):
        self.mark = self.shape = ABSENT
        self.closer = self.inner = self.hash = self.length = self.abbreviation = 0
        if token is not None:
            self.read(last_window(token))

    def read(self, token):
        self.mark = self.shape = 0
        end = self.strip_closers(token)
        if self.shape:
            return
        start = self.find_mark(token, end)
        if start is None:
            self.shape, self.mark = OMITTED, 0
            return
        if self.mark:
            while start > 0 and token[start - 1] in CLOSERS:
                start -= 1
                self.inner = CLOSERS[token[start]]
        first = 0
        while first < start and token[first] in OPENERS:
            first += 1
        self.read_core(token[first:start])

    def strip_closers(self, token):
        end = len(token)
        while end > 0:
            character = token[end - 1]
            if character == "]":
                open_ = end - 2
                while open_ >= 0 and "0" <= token[open_] <= "9":
                    open_ -= 1
                if 0 <= open_ < end - 2 and token[open_] == "[":
                    self.closer = self.closer or REFERENCE_CLOSER
                    if open_ == 0:
                        self.closer, self.shape = REFERENCE_CLOSER, REFERENCE
                        return 0
                    end = open_
                    continue
            if character not in CLOSERS:
                break
            self.closer = CLOSERS[character]
            end -= 1
        return end

    def find_mark(self, token, end):
        start = end
        while start > 0 and token[start - 1] in TERMINATORS:
            start -= 1
        run = token[start:end]
        if not run:
            if end > 0:
                self.mark = SOFT.get(token[end - 1], 0)
                while self.mark and start > 0 and token[start - 1] in SOFT:
                    start -= 1
                if not self.mark and not is_alphanumeric(token[end - 1]):
                    self.mark = SYMBOL
            return start
        if start > 0 and token[start - 1] in "[(" and self.closer in (4, 5):
            return None
        if run == "." * len(run):
            self.mark = min(len(run), 3) if len(run) == 1 else TWO_STOPS if len(run) == 2 else ELLIPSIS
        elif "…" in run and "!" not in run and "?" not in run:
            self.mark = ELLIPSIS
        elif len(run) == 1:
            self.mark = EXCLAMATION if run == "!" else QUESTION
        else:
            self.mark = MIXED
        return start

    def read_core(self, core):
        self.hash = core_hash(core)
        size = len(core.encode("utf-8"))
        self.length = size if size <= 4 else 5 if size <= 6 else 6 if size <= 10 else 7
        if "@" in core or "/" in core:
            self.shape = ADDRESS
        elif "." in core:
            self.shape = DOTTED_NUMBER if any("0" <= c <= "9" for c in core) else DOTTED
        else:
            self.shape = shape(core)
        found = LEXICON.abbreviation(self.hash)
        if self.mark == STOP:
            if not found and "-" in core:
                found = LEXICON.abbreviation(core_hash(core[core.rindex("-") + 1:]))
            self.abbreviation = 0 if found == EXCLAIMED else found
        elif self.mark == EXCLAMATION and found == EXCLAIMED:
            self.abbreviation = EXCLAIMED


class Following:
    """The token behind a gap."""

    def __init__(self, token=None):
        self.opener = self.hash = self.tail = 0
        self.shape, self.is_ellipsis, self.is_opener = ABSENT, False, False
        if token is not None:
            self.read(first_window(token))

    def read(self, token):
        first = 0
        while first < len(token) and token[first] in OPENERS:
            self.opener = self.opener or OPENERS[token[first]]
            first += 1
        end = first
        while end < len(token) and (is_alphanumeric(token[end]) or token[end] in "'’" and end + 1 < len(token)
                                    and is_alphanumeric(token[end + 1])):
            end += 1
        core = token[first:end]
        self.hash = core_hash(core)
        self.is_opener = LEXICON.is_opener(self.hash)
        self.shape = shape(core)
        if not core and first < len(token):
            self.shape = TERMINATOR if token[first] in TERMINATORS else PUNCTUATION
            self.is_ellipsis = token.startswith("...", first) or token[first] == "…"
        if end < len(token):
            self.tail = TAILS.get(token[end], 9)
            if token[end] == "." and end + 1 < len(token):
                self.tail = 10 if is_alphanumeric(token[end + 1]) else 11


def tokens(paragraph):
    """(start, end, end of the stretch without white space): parted at white space and where it may be missing."""
    found, size, index = [], len(paragraph), 0
    while index < size:
        if is_space(paragraph[index]):
            index += 1
            continue
        start, first = index, len(found)
        while index < size and not is_space(paragraph[index]):
            if paragraph[index] not in TERMINATORS:
                index += 1
                continue
            border = missing_space(paragraph, start, index)
            if border:
                found.append((start, border))
                start = index = border
                continue
            while index < size and paragraph[index] in TERMINATORS:
                index += 1
        found.append((start, index))
        found[first:] = [(a, b, index) for a, b in found[first:]]
    return found


def missing_space(text, start, index):
    """Where a sentence may end though no space follows: "the end.The next", or 0."""
    after = index
    while after < len(text) and text[after] in TERMINATORS:
        after += 1
    while after < len(text) and text[after] in "\"'”’)]":
        after += 1
    if after + 1 >= len(text) or index < start + 2 or not is_upper(text[after]):
        return 0
    if not is_lower(text[index - 1]) or not (is_lower(text[index - 2]) or is_upper(text[index - 2])):
        return 0
    if not is_lower(text[after + 1]) and not is_space(text[after + 1]):
        return 0
    if any(c in "@/:" for c in last_window(text[start:index])) or continues_address(text[after:after + WINDOW]):
        return 0
    return after


def continues_address(text):
    """Whether a name goes on as an address does: "Doe@", "Org/", "Com.a"."""
    end = 0
    while end < len(text) and (is_lower(text[end]) or is_upper(text[end]) or "0" <= text[end] <= "9"):
        end += 1
    behind = text[end + 1:end + 2]
    return text[end:end + 1] in ("@", "/") or text[end:end + 1] == "." and (is_lower(behind or " ") or "0" <= behind <= "9")


def bucket(size):
    if size < 16:
        return size >> 2
    if size < 64:
        return 4 + ((size - 16) >> 4)
    return 7 + ((size - 64) >> 6) if size < 256 else 10


BULLETS = ("•", "⁃")
LIST_MARK = re.compile(r"[•⁃]?([0-9]{1,2}|[a-z])(\.\)|\.|\))")


def list_mark(token):
    """(kind and style, value) of "3.", "3)", "3.)", "c." and the like, or None."""
    match = LIST_MARK.fullmatch(token)
    if not match:
        return None
    value = match.group(1)
    return (value.isdigit(), match.group(2)), int(value) if value.isdigit() else ord(value)


class Paragraph:
    """The tokens of a paragraph, and the state of quotes and brackets behind each."""

    def __init__(self, text):
        self.text = text
        self.tokens = tokens(text)
        self.before = [Preceding(text[a:b]) for a, b, _ in self.tokens]
        self.after = [Following(text[a:c]) for a, _, c in self.tokens]
        self.offsets = [0]
        for character in text:
            self.offsets.append(self.offsets[-1] + len(character.encode("utf-8")))
        self.quotes, self.depths = [], []
        straight = curly = depth = 0
        for start, end, _ in self.tokens:
            for c in text[start:end]:
                straight ^= c == '"'
                curly = 2 if c == "“" else 0 if c == "”" else curly
                depth = min(depth + 1, 2) if c in "([" else max(depth - 1, 0) if c in ")]" else depth
            self.quotes.append(straight + curly)
            self.depths.append(depth)
        mark = self.before[-1].mark if self.tokens else 0
        self.ending = 1 if 1 <= mark <= 6 else 2 if mark else 0

    def token(self, index):
        start, end, _ = self.tokens[index]
        return self.text[start:end]

    def byte(self, index, side=0):
        return self.offsets[self.tokens[index][side]]


class Gap:
    """Everything about the gap behind token `index`, when the running sentence began with token `first`."""

    def __init__(self, paragraph, index, first):
        self.paragraph, self.index = paragraph, index
        self.before, self.after = paragraph.before[index], paragraph.after[index + 1]
        # Behind a token too long to be looked at whole, the one before it is out of sight.
        in_sight = paragraph.byte(index, 1) - paragraph.byte(index) <= WINDOW
        self.earlier = paragraph.before[index - 1] if index and in_sight else Preceding()
        self.later = self.token_behind(index + 1)
        at = paragraph.byte(index, 1)
        self.missing_space = int(at == paragraph.byte(index + 1))
        self.in_sentence = bucket(at - paragraph.byte(first))
        self.in_paragraph = bucket(at - paragraph.byte(0))
        self.rest = bucket(paragraph.byte(len(paragraph.tokens) - 1, 1) - at)
        self.tokens_before = index - first
        self.mark = self.before.mark
        if self.mark == STOP and self.before.shape == NO_CORE and self.earlier.mark == STOP:
            self.mark = SPACED_FOUR if self.lone_stops() >= 4 else SPACED_ELLIPSIS

    def token_behind(self, index):
        """The token two places behind the gap, where it is near enough to be looked at."""
        paragraph = self.paragraph
        stretch = paragraph.tokens[index][2]
        if paragraph.offsets[stretch] - paragraph.byte(index) > WINDOW:
            return Following()
        while index < len(paragraph.tokens) and paragraph.tokens[index][0] < stretch:
            index += 1
        if index == len(paragraph.tokens) or paragraph.byte(index) - paragraph.offsets[stretch] > WINDOW:
            return Following()
        return paragraph.after[index]

    def lone_stops(self):
        count = 0
        while count <= self.index and self.paragraph.token(self.index - count) == ".":
            count += 1
        return count

    def is_strong(self):
        """Whether the token before ends with something that may end a sentence."""
        return bool(self.missing_space or 1 <= self.mark <= 8 or self.mark in (SPACED_ELLIPSIS, SPACED_FOUR)
                    or self.before.closer == REFERENCE_CLOSER)

    def is_skipped(self):
        """Neither a strong gap nor one before a capital, a digit or a symbol."""
        return not self.is_strong() and is_lower(self.paragraph.token(self.index + 1)[0])

    def is_plain(self):
        """The plain case: a stop behind a lower-case word of four letters or more, then a capital and a small letter."""
        token, following = self.paragraph.token(self.index), self.paragraph.text[self.paragraph.tokens[self.index + 1][0]:]
        return (5 <= len(token) < WINDOW and token[-1] == "." and all(is_lower(c) for c in token[:-1])
                and self.before.abbreviation == 0 and not self.missing_space
                and is_upper(following[0]) and is_lower(following[1:2] or " "))

    def starts_omission(self):
        """". . . The" behind a full stop: an omission between two sentences belongs to the second."""
        paragraph, index = self.paragraph, self.index
        return (index + 4 < len(paragraph.tokens) and all(paragraph.token(index + i) == "." for i in (1, 2, 3))
                and is_upper(paragraph.token(index + 4)[0]))

    def rule(self):
        """1: a border by rule, -1: none by rule, 0: ask the model."""
        before, after, mark = self.before, self.after, self.mark
        if self.is_plain():
            return 1
        if after.shape == TERMINATOR and not after.is_ellipsis:
            return 1 if mark == STOP and before.shape != NO_CORE and self.starts_omission() else -1
        if mark == SPACED_ELLIPSIS:
            return -1
        if mark == SPACED_FOUR:
            return 1 if after.shape == CAPITAL else -1
        if mark == EXCLAMATION and before.abbreviation == EXCLAIMED and after.shape == LOWER:
            return -1
        continues = after.shape in (LOWER, ONE_LOWER) and after.opener == 0 and after.tail not in (3, 10)
        if 1 <= mark <= 6 and 1 <= before.closer <= 5 and continues:
            return -1
        if mark != STOP:
            return 0
        if self.index == 0 and before.shape in (DIGITS, DOTTED_NUMBER):
            return -1
        return self.abbreviation_rule(continues) if before.closer == 0 else 0

    def abbreviation_rule(self, continues):
        before, after = self.before, self.after
        found, initial = before.abbreviation, before.shape == ONE_UPPER
        if continues and (found or before.shape == DOTTED or initial):
            return -1
        named = (CAPITAL, UPPER, ONE_UPPER, MANY_CAPITALS)
        if initial and after.shape in named and not after.is_opener and self.is_behind_title_or_initial():
            return -1
        if found == TITLE and after.shape in named:
            return -1
        if found == INNER and not initial:
            return -1
        if found == NUMBERED and after.shape in (DIGITS, DIGIT_FIRST):
            return -1
        if after.is_opener and after.opener == 0 and after.shape in (CAPITAL, ONE_UPPER):
            if found in (COMPANY, NAME_END, CLOCK, PLACE, UNIT):
                return 1
            if not found and (before.shape == DOTTED or initial and self.tokens_before > 0):
                return 1
        return 0

    def is_behind_title_or_initial(self):
        """As the second initial in "J. M. Smith" and the first in "Sen. J. Smith" are."""
        earlier = self.earlier
        return earlier.mark == STOP and (earlier.shape == ONE_UPPER or earlier.abbreviation == TITLE)

    def gate_features(self):
        """The few cheap features that tell whether a weak gap is worth asking the model; see `GATE_BITS`."""
        paragraph = self.paragraph
        token = last_window(paragraph.token(self.index))
        following = paragraph.text[paragraph.tokens[self.index + 1][0]:][:2]
        start, letter = byte_class(token), byte_class(following)
        tail, head = folded_bytes(token.encode("utf-8")[-4:]), folded_bytes(following.encode("utf-8")[:2])
        return [place(0, pack(start, letter, self.in_sentence), 0, GATE_BITS), place(1, tail, 0, GATE_BITS),
                place(2, pack(head, letter), 0, GATE_BITS),
                place(3, pack(paragraph.ending, self.in_paragraph, start), 0, GATE_BITS)]

    def features(self):
        """The places of the gap's features in the weight table."""
        b, a, mark, earlier, later = self.before, self.after, self.mark, self.earlier, self.later
        hashed = 0 if b.abbreviation else b.hash
        weak = int(mark == 0)
        kind = b.abbreviation or (0 if mark != STOP else 20 if b.shape == DOTTED
                                  else 21 if b.shape in (ONE_UPPER, ONE_LOWER) else 0)
        opens, ellipsis = int(a.is_opener), int(a.is_ellipsis)
        quote, depth = self.paragraph.quotes[self.index], self.paragraph.depths[self.index]
        ending = self.paragraph.ending
        rows = [
            (pack(mark, b.closer, b.inner), 0), (pack(mark, b.shape, b.length), 0),
            (pack(mark, a.shape, a.opener, b.closer), 0), (pack(mark, b.shape, a.shape), 0), (mark, hashed),
            (pack(mark, a.shape), a.hash), (a.shape, hashed), (pack(kind, mark, a.shape, a.opener), 0),
            (kind or 31, a.hash), (pack(quote, mark, b.closer, a.shape, a.opener), 0),
            (pack(depth, mark, b.closer, a.shape), 0), (pack(earlier.shape, b.shape, a.shape, mark), 0),
            (pack(earlier.mark, mark, b.shape, a.shape), 0), (pack(later.shape, a.shape, mark), 0),
            (pack(later.shape, weak), a.hash), (pack(self.in_paragraph, mark, a.shape, b.shape), 0),
            (pack(self.in_sentence, mark, a.shape), 0), (pack(a.shape, a.tail, mark, ellipsis), 0),
            (pack(self.missing_space, mark, a.shape), 0), (pack(self.rest, mark, ending), 0),
            (pack(a.tail, weak), a.hash), (mark, hashed ^ (a.hash * 3 & MASK)),
            (mark, earlier.hash ^ (hashed * 5 & MASK)),
            (pack(self.in_sentence, b.shape, a.shape, later.shape, mark), 0),
            (pack(a.shape, mark), later.hash ^ 1), (pack(self.in_sentence, ending, self.rest, weak), 0),
            (pack(self.in_paragraph, ending, self.rest, weak), 0),
            (pack(earlier.shape, b.shape, mark, a.shape, later.shape), 0), (pack(kind, later.shape, a.shape), 0),
            (pack(kind, opens, a.shape, mark), 0), (pack(opens, mark, later.shape, a.shape), 0)]
        return [place(template, packed, hashed_, WEIGHT_BITS) for template, (packed, hashed_) in enumerate(rows)]


def pack(*values):
    packed = 0
    for value in values:
        packed = packed << 5 | value
    return packed


def place(template, packed, hashed, bits):
    """The place of a feature in a table of 2^bits weights."""
    mixed = ((template | packed << 6) * 0x9E3779B97F4A7C15 & MASK) ^ hashed
    return (mixed * 0xD6E8FEB86659FD93 & MASK) >> (64 - bits)


def folded_bytes(data):
    """Bytes as one number, letters in lower case."""
    return int.from_bytes(bytes(byte | 0x20 for byte in data), "big")


def byte_class(text):
    """0: starts with a capital, 1: with a small letter, 2: with a digit, 3: otherwise; ASCII alone."""
    first = text[:1]
    return 0 if "A" <= first <= "Z" else 1 if "a" <= first <= "z" else 2 if "0" <= first <= "9" else 3


class ListMarks:
    """Lists inside a paragraph: "1. … 2. …" and "a. … b. …": the mark that follows the last one starts a sentence."""

    def __init__(self, paragraph):
        self.paragraph, self.last = paragraph, None

    def rule(self, index, first):
        """1: a border, -1: none, 0: no list here."""
        paragraph = self.paragraph
        if index - first <= 1:
            if index == first and paragraph.token(index) in BULLETS:
                return -1
            if index == first or paragraph.token(first) in BULLETS:
                mark = list_mark(paragraph.token(index))
                if mark:
                    self.last = mark
                    return -1
        if self.last is None:
            return 0
        following = index + 1
        if paragraph.token(following) in BULLETS and following + 1 < len(paragraph.tokens):
            following += 1
        mark = list_mark(paragraph.token(following))
        return int(mark is not None and mark == (self.last[0], self.last[1] + 1))
