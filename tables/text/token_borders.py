"""What Tokenizer*.swift computes of a stretch without white space: its runs, what is settled, and features of the rest.

`tokens.py` trains on it; every number here stands in Swift too, and must agree with it.
"""
import os
import re
import struct
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import word_hash  # noqa: E402

MASK = (1 << 64) - 1
WEIGHT_BITS = 15

# Kinds of characters; their order is that of `TokenKind` in Swift.
KINDS = ["letter", "digit", "stop", "comma", "apostrophe", "hyphen", "slash", "colon", "ampersand", "at", "hash",
         "currency", "percent", "asterisk", "plus", "equals", "underscore", "spaceless", "exclamation", "question",
         "semicolon", "open", "close", "less", "greater", "quote", "dash", "ellipsis", "symbol", "punctuation",
         "before", "after"]
(LETTER, DIGIT, STOP, COMMA, APOSTROPHE, HYPHEN, SLASH, COLON, AMPERSAND, AT, HASH, CURRENCY, PERCENT, ASTERISK, PLUS,
 EQUALS, UNDERSCORE, SPACELESS, EXCLAMATION, QUESTION, SEMICOLON, OPEN, CLOSE, LESS, GREATER, QUOTE, DASH, ELLIPSIS,
 SYMBOL, PUNCTUATION, BEFORE, AFTER) = range(len(KINDS))
SIGNS = {".": STOP, ",": COMMA, "'": APOSTROPHE, "`": APOSTROPHE, "-": HYPHEN, "/": SLASH, ":": COLON, "&": AMPERSAND,
         "@": AT, "#": HASH, "$": CURRENCY, "%": PERCENT, "*": ASTERISK, "+": PLUS, "=": EQUALS, "_": UNDERSCORE,
         "~": SYMBOL, "!": EXCLAMATION, "?": QUESTION, ";": SEMICOLON, "(": OPEN, "[": OPEN, "{": OPEN, ")": CLOSE,
         "]": CLOSE, "}": CLOSE, "<": LESS, ">": GREATER, '"': QUOTE, "\\": PUNCTUATION, "|": PUNCTUATION,
         "^": SYMBOL}
WIDE_SIGNS = {"‘": APOSTROPHE, "’": APOSTROPHE, "´": APOSTROPHE, "ʼ": APOSTROPHE, "“": QUOTE, "”": QUOTE,
              "„": QUOTE, "«": QUOTE, "»": QUOTE, "‐": HYPHEN, "‑": HYPHEN, "…": ELLIPSIS}
BY_CATEGORY = {1: LETTER, 2: LETTER, 3: LETTER, 4: LETTER, 5: DIGIT, 7: OPEN, 8: CLOSE, 9: DASH, 10: UNDERSCORE,
               12: CURRENCY, 6: SYMBOL, 13: SYMBOL}

# Signs that never run together: "((" is two tokens.
SINGLE = {OPEN, CLOSE, QUOTE, SPACELESS}
# Decoration: any two of these may belong together.
DECORATION = [HYPHEN, EQUALS, ASTERISK, LESS, GREATER, UNDERSCORE, PLUS, SYMBOL, HASH, EXCLAMATION, QUESTION]
# Eyes, noses and mouths of faces such as :-) and (-;
EYES, MOUTHS = [COLON, SEMICOLON, EQUALS, HYPHEN], [OPEN, CLOSE, SLASH, ASTERISK, HYPHEN]
# Pairs that the training data part now and again.
ASK = {LETTER: [APOSTROPHE, STOP, HYPHEN, DIGIT, SLASH, CLOSE, AMPERSAND, ASTERISK, CURRENCY, UNDERSCORE, PLUS, HASH,
                AT, SYMBOL, PERCENT],
       DIGIT: [STOP, COMMA, LETTER, HYPHEN, COLON, SLASH, APOSTROPHE, UNDERSCORE, HASH, EQUALS, ASTERISK, SYMBOL,
               CURRENCY, PERCENT, AMPERSAND],
       HYPHEN: [LETTER, DIGIT], APOSTROPHE: [LETTER, DIGIT], STOP: [LETTER, DIGIT, QUESTION, CLOSE, EXCLAMATION, COLON],
       HASH: [DIGIT, LETTER], SLASH: [DIGIT, LETTER], COMMA: [DIGIT], OPEN: [LETTER], AMPERSAND: [LETTER, DIGIT],
       ASTERISK: [LETTER, DIGIT], PLUS: [DIGIT, LETTER], COLON: [DIGIT], UNDERSCORE: [LETTER, DIGIT],
       EQUALS: [LETTER, DIGIT], AT: [LETTER], SYMBOL: [DIGIT, LETTER], PERCENT: [LETTER], ELLIPSIS: [STOP]}

# UD parts these although no apostrophe shows it; words that are as often something else (its, lets, ill) stay whole.
CONTRACTIONS = """can|not gon|na wan|na got|ta out|ta du|n|no lem|me gim|me ai|nt are|nt ar|nt ca|nt could|nt did|nt
    does|nt do|nt had|nt has|nt have|nt is|nt must|nt should|nt was|nt were|nt wo|nt would|nt i|m i|ve you|re they|re
    you|ve we|ve they|ve you|ll they|ll it|ll that|s there|s what|s who|s he|s here|s a|lot""".split()
# A digit and one of these part: "10|km".
UNITS = """am pm km cm mm nm ft lb lbs oz kg mg ml mph kph kmh kmph hp hz khz mhz ghz mb gb tb kb kw mw gw kwh
    mwh gwh mah bn mn tn sqft sq min mins hr hrs sec secs years percent million billion trillion""".split()
# Before the end of a sentence a full stop belongs to one of these; what is a word too (no, sun) is left to the model.
ABBREVIATIONS = """mr mrs ms dr drs prof capt lt col gen sgt cmdr adm maj cpl pvt rev hon sen sens rep reps gov
    govs pres messrs mme st jr sr inc corp ltd bros etc vs ave blvd dept univ assn approx vol vols nos jan feb
    apr jun jul aug sept oct nov dec tues thurs ariz calif colo conn fla mich minn okla penn tenn wis wyo""".split()
# Common last parts of host and page names.
DOMAINS = "com org net edu gov mil info biz co uk de fr eu io tv html htm php asp pdf".split()
UNIT, ABBREVIATION, DOMAIN = 0x81, 0x82, 0x84

# Scripts that write no spaces between words; their numbers are those of `Script` in Swift.
SPACELESS_SCRIPTS = {17, 18, 19, 20, 25, 26, 27, 28}


def load_properties():
    """The packed properties of a scalar, as Tables/UnicodeTable.swift has them."""
    path = os.path.join(os.path.dirname(__file__), "../../Sources/BroadsheetTextTables/bytes/unicode.bin")
    with open(path, "rb") as file:
        data = file.read()
    blocks, records = struct.unpack_from("<II", data, 4)
    stage1, stage2 = data[16:16 + 8704], data[16 + 8704:16 + 8704 + blocks * 128]
    values = struct.unpack_from(f"<{records}I", data, 16 + 8704 + blocks * 128)
    return lambda scalar: values[stage2[stage1[scalar >> 7] * 128 + (scalar & 127)]]


properties = load_properties()
UPPER, LOWER, MARK, FORMAT = 1, 2, 4, 16


def category(scalar):
    return properties(scalar) & 31


def kind_of(character):
    if character in SIGNS:
        return SIGNS[character]
    if character in WIDE_SIGNS:
        return WIDE_SIGNS[character]
    kind = BY_CATEGORY.get(category(ord(character)), PUNCTUATION)
    return SPACELESS if kind == LETTER and properties(ord(character)) >> 14 & 127 in SPACELESS_SCRIPTS else kind


# --- runs ----------------------------------------------------------------------------------------------------------

class Run:
    """Letters, digits, or one sign repeated: kind, place, word (a number that stands for the text) and shape."""
    __slots__ = ("kind", "start", "end", "word", "shape", "text")

    def __init__(self, kind, start, end, text):
        self.kind, self.start, self.end, self.text = kind, start, end, text
        length = sum(category(ord(c)) not in (MARK, FORMAT) for c in text)
        case = 0
        if kind == LETTER:
            self.word = word_hash.word_hash(text)
            upper = sum(category(ord(c)) == UPPER for c in text)
            title = upper == 1 and category(ord(text[0])) == UPPER
            case = 0 if upper == 0 else 1 if upper == length else 2 if title else 3
        elif kind == DIGIT and length == 1:
            self.word = word_hash.word_hash(text)
        else:
            self.word = kind << 2 | min(length, 3)
            if kind == DIGIT:
                self.word = kind << 2
        self.shape = kind << 8 | case << 4 | min(length, 5 if kind == DIGIT else 4)


def runs_of(stretch):
    spans, before = [], None
    for index, character in enumerate(stretch):
        value = category(ord(character))
        kind = kind_of(character)
        if spans and (value == MARK or value == FORMAT):
            spans[-1][2] = index + 1
            continue
        same = spans and spans[-1][0] == kind and kind not in SINGLE and (
            kind in (LETTER, DIGIT, APOSTROPHE) or character == before)
        if same:
            spans[-1][2] = index + 1
        else:
            spans.append([kind, index, index + 1])
        before = character
    return [Run(k, a, b, stretch[a:b]) for k, a, b in spans]


def verdicts():
    table = bytearray([1]) * 1024
    for left in DECORATION:
        for right in DECORATION:
            table[left << 5 | right] = 2
    for eye in EYES:
        for mouth in MOUTHS:
            table[eye << 5 | mouth] = table[mouth << 5 | eye] = 2
    table[SYMBOL << 5 | SYMBOL] = 1
    for left, rights in ASK.items():
        for right in rights:
            table[left << 5 | right] = 2
    return table


VERDICTS = verdicts()


# --- features of the border between run i and the next ---------------------------------------------------------------

PRIMES = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F,
          0xE7037ED1A0B428DB)


def slot(template, *values):
    total = (template + 1) * PRIMES[0]
    for value, prime in zip(values, PRIMES[1:]):
        total += value * prime
    total &= MASK
    total = ((total ^ total >> 32) * PRIMES[0]) & MASK
    return total >> (64 - WEIGHT_BITS)


def following(text, index, end):
    """What comes after a stretch in its sentence: 0 nothing, 1 upper case, 2 lower case, 3 digit, 4 something else."""
    while index < end and is_space(text[index]):
        index += 1
    if index >= end:
        return 0
    return {UPPER: 1, LOWER: 2, 5: 3}.get(category(ord(text[index])), 4)


NEAR = 5


def features(runs, i, after):
    last = len(runs) - 1
    left, right = runs[i], runs[i + 1]
    k = lambda j: runs[j].kind if 0 <= j <= last else BEFORE if j < 0 else AFTER
    w = lambda j: runs[j].word if 0 <= j <= last else BEFORE << 2 if j < 0 else AFTER << 2
    s = lambda j: runs[j].shape if 0 <= j <= last else 0
    pair = left.kind << 5 | right.kind
    wide = k(i - 1) << 5 | k(i + 2)
    final = i + 1 == last
    seen = after if final or right.kind == STOP and k(i + 2) != LETTER else NEAR
    return (slot(0, pair, wide), slot(1, pair, wide, k(i - 2) << 5 | k(i + 3)),
            slot(2, left.shape, right.shape, k(i + 2)), slot(3, left.shape, right.shape, k(i - 1)),
            slot(4, left.word, right.kind), slot(5, right.word, left.kind),
            slot(6, left.word, right.kind, w(i - 1)), slot(7, right.word, left.kind, w(i + 2)),
            slot(8, pair, seen << 1 | final), slot(9, left.word, right.kind, seen << 5 | k(i + 2)),
            slot(10, pair, min(i, 3) << 2 | min(last - i, 3)), slot(11, left.shape, right.kind, s(i + 2)),
            slot(12, right.shape, left.kind, s(i - 1)))


# --- what is whole without asking ------------------------------------------------------------------------------------

TRAILING = {STOP, COMMA, SEMICOLON, COLON, EXCLAMATION, QUESTION, APOSTROPHE, QUOTE, CLOSE, GREATER, ELLIPSIS}


def address(runs):
    """(first run, run behind the last) of a web or mail address in a stretch, or None."""
    for i, run in enumerate(runs):
        k = lambda j: runs[j].kind if 0 <= j < len(runs) else AFTER
        single = len(run.text) == 1
        if run.kind == COLON and single and k(i - 1) == LETTER and k(i + 1) == SLASH and len(runs[i + 1].text) == 2:
            return i - 1, trimmed(runs, i + 1)
        if run.kind == STOP and single and i and runs[i - 1].text.lower() == "www" and k(i + 1) <= DIGIT:
            return i - 1, trimmed(runs, i + 1)
        if run.kind == AT and single and k(i + 1) <= DIGIT:
            # Archives mask addresses: "jo...@example.org".
            if k(i - 1) <= DIGIT or k(i - 1) == UNDERSCORE or k(i - 1) == STOP and k(i - 2) <= DIGIT:
                return mail(runs, i)
            if i == 0 or k(i - 1) in (OPEN, QUOTE, STOP, APOSTROPHE):
                return i, host_end(runs, name_end(runs, i + 1))
        if run.kind == HASH and single and k(i + 1) == LETTER and (i == 0 or k(i - 1) in (OPEN, QUOTE)):
            return i, name_end(runs, i + 1)
        if run.kind == STOP and single and k(i - 1) <= DIGIT and k(i + 2) == SLASH \
                and is_known(runs[i + 1], DOMAIN):
            return domain_start(runs, i), trimmed(runs, i + 1)
    return None


def trimmed(runs, least):
    end = len(runs)
    while end > least + 1 and runs[end - 1].kind in TRAILING:
        end -= 1
    return end


def name_end(runs, i):
    while i < len(runs) and runs[i].kind in (LETTER, DIGIT, UNDERSCORE):
        i += 1
    return i


def host_end(runs, i):
    """Takes ".com" to "@example" too."""
    while i + 1 < len(runs) and runs[i].kind == STOP and len(runs[i].text) == 1 and is_known(runs[i + 1], DOMAIN):
        i += 2
    return i


def mail(runs, i):
    start = i
    while start > 0 and runs[start - 1].kind in (LETTER, DIGIT, UNDERSCORE, STOP, HYPHEN, PLUS):
        start -= 1
    end = i + 1
    while end < len(runs) and runs[end].kind in (LETTER, DIGIT, UNDERSCORE, STOP, HYPHEN):
        end += 1
    while end > i + 2 and runs[end - 1].kind > DIGIT:
        end -= 1
    return start, end


def domain_start(runs, i):
    while i > 0 and runs[i - 1].kind in (LETTER, DIGIT, STOP, HYPHEN):
        i -= 1
    return i


def packed(word):
    return int.from_bytes(word.encode("ascii"), "little")


def cuts_of(word):
    """Where the bars of "du|n|no" stand in "dunno"."""
    return [bar.start() - count for count, bar in enumerate(re.finditer(r"\|", word))]


CUTS = {packed(word.replace("|", "")): cuts_of(word) for word in CONTRACTIONS}


def lexicon():
    """What is known of a word: where it parts, or marks of what it is."""
    known = {key: places[0] | (places[1] << 4 if len(places) > 1 else 0) for key, places in CUTS.items()}
    for words, mark in ((UNITS, UNIT), (ABBREVIATIONS, ABBREVIATION), (DOMAINS, DOMAIN)):
        for word in words:
            known[packed(word)] = known.get(packed(word), 0) | mark
    return known


LEXICON = lexicon()


def is_known(run, mark):
    return (run.kind == LETTER and len(run.text) <= 8 and run.text.isascii()
            and LEXICON.get(packed(run.text.lower()), 0) & mark == mark)


def is_settled(runs, i, after):
    """0 or 1 where the lexicon settles the border behind run i, else None."""
    left, right = runs[i], runs[i + 1]
    k = runs[i + 2].kind if i + 2 < len(runs) else AFTER
    if left.kind == DIGIT and k != DIGIT and is_known(right, UNIT):
        return 1
    goes_on = after if k == AFTER else k > DIGIT
    if right.kind == STOP and len(right.text) == 1 and goes_on and is_known(left, ABBREVIATION):
        return 0
    if right.kind == STOP and i + 2 < len(runs) and is_new_sentence(left, right, runs[i + 2]):
        return 1
    if left.kind == STOP and i and is_new_sentence(runs[i - 1], left, right):
        return 1
    return None


def is_new_sentence(left, stop, right):
    """Whether two sentences touch: "he said.Then"."""
    return (len(stop.text) == 1 and left.kind == right.kind == LETTER and left.shape >> 4 & 15 == 0
            and left.shape & 15 > 1 and right.shape >> 4 & 15 == 2 and right.shape & 15 > 1)


def inner_cuts(runs, i):
    """Borders within a run of letters: contractions without an apostrophe, and before the n of n't."""
    text = runs[i].text
    if i + 1 < len(runs) and runs[i + 1].kind == APOSTROPHE:
        return [len(text) - 1] if is_negation(runs, i) else []
    return CUTS.get(packed(text.lower()), []) if len(text) <= 8 and text.isascii() else []


def is_negation(runs, i):
    return (i + 2 < len(runs) and runs[i].kind == LETTER and runs[i + 1].kind == APOSTROPHE
            and len(runs[i + 1].text) == 1 and len(runs[i].text) > 1 and runs[i].text[-1] in "nN"
            and runs[i + 2].text in ("t", "T"))


TIED = {HYPHEN, SLASH, AMPERSAND}


def is_tied(runs, i):
    """Whether run i is a lone hyphen, slash or ampersand between letters or digits: it parts on both sides or none."""
    return (0 < i < len(runs) - 1 and runs[i].kind in TIED and len(runs[i].text) == 1 and runs[i - 1].kind <= DIGIT
            and runs[i + 1].kind <= DIGIT)


def questions(runs, after):
    """For each border between runs (position, 0 join / 1 part / feature slots / as the one before); inner cuts too."""
    web = address(runs)
    out = []
    for i, run in enumerate(runs):
        inside = web and web[0] <= i < web[1]
        if run.kind == LETTER and not inside:
            out += [(run.start + cut, 1) for cut in inner_cuts(runs, i)]
        if i + 1 == len(runs):
            break
        if inside and i + 1 < web[1]:
            answer = 0
        elif web and i + 1 in web:
            answer = 1
        elif is_negation(runs, i) or i and is_negation(runs, i - 1):
            answer = 0
        elif is_tied(runs, i + 1):
            answer = features(runs, i, after) + features(runs, i + 1, after)
        elif is_tied(runs, i):
            answer = ("same", out[-1][1])
        elif is_settled(runs, i, after) is not None:
            answer = is_settled(runs, i, after)
        else:
            answer = VERDICTS[run.kind << 5 | runs[i + 1].kind]
            answer = features(runs, i, after) if answer == 2 else answer
        out.append((run.end, answer))
    return out


# --- stretches of a text ---------------------------------------------------------------------------------------------

def is_space(character):
    return character <= " " or character == "\x7f" or character.isspace() or character in "\u200b\u2060\ufeff"


def stretches(text, start, end):
    index = start
    while index < end:
        if is_space(text[index]):
            index += 1
            continue
        stop = index
        while stop < end and not is_space(text[stop]):
            stop += 1
        yield index, stop
        index = stop
