#!/usr/bin/env python3
"""Writes the inputs that fuzzing starts from: the two articles in seeds/, and texts and options made to do harm.

    Tests/fuzz/make_corpus.py DIRECTORY                one directory below it for each target
    Tests/fuzz/make_corpus.py --texts SIZE DIRECTORY   the texts alone, as files; the made ones of about SIZE bytes

An input decides all of a call: for most targets first what the options are, then the texts (see fuzz.h). Nothing here is
random, so that the same inputs come out everywhere.
"""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEEDS = [path.read_bytes() for path in sorted((ROOT / "seeds").glob("*.txt"))]

# ---- texts ----

WITH_DETAILS = b"\x00"
RAW = b"\x00"


def repeated(piece: str | bytes, size: int) -> bytes:
    piece = piece.encode() if isinstance(piece, str) else piece
    return piece * (size // len(piece))


def hostile(size: int) -> dict[str, bytes]:
    """Texts of about `size` bytes, each of one shape that readers of text are known to choke on."""
    return {
        "zeros": bytes(size),
        "spaces": repeated(" ", size),
        "line-breaks": repeated("\n", size),
        "carriage-returns": repeated("\r", size),
        "one-word": repeated("a", size),
        "one-letter-words": repeated("a ", size),
        "one-word-paragraphs": repeated("a\n\n", size),
        "short-sentences": repeated("A b. ", size),
        "full-stops": repeated(".", size),
        "spaced-full-stops": repeated(". ", size),
        "initials": repeated("A.", size),
        "abbreviations": repeated("Mr. U.S. No. ", size),
        "quotation-marks": repeated('"', size),
        "opening-quotes": repeated("“‘", size),
        "closing-quotes": repeated("’”", size),
        "nested-brackets": repeated("(", size // 2) + repeated(")", size // 2),
        "mixed-brackets": repeated("([{", size),
        "apostrophes": repeated("'", size),
        "contractions": repeated("wouldn't've ", size),
        "hyphens": repeated("-", size),
        "hyphenated": repeated("a-", size),
        "digits": repeated("9", size),
        "grouped-digits": repeated("999,", size),
        "decimals": repeated("1.", size),
        "dates": repeated("21 August 2023, ", size),
        "declared-counts": repeated("Word count: 99999999999999999999\n", size),
        "bylines": repeated("By Jane Doe and John Roe\n", size),
        "datelines": repeated("LONDON (AP) — ", size),
        "read-more": repeated("Read more: The lander\n", size),
        "addresses": repeated("http://a.b/c?d#e@f ", size),
        "one-address": b"http://" + repeated("a.b/", size),
        "mail-addresses": repeated("a@b.", size),
        "list-marks": repeated("1. (a) ii) * • ", size),
        "roman": repeated("MCMXCIV ", size),
        "capitals": repeated("THE LANDER CRASHED ", size),
        "long-paragraph": repeated("The lander fell on the Moon on Saturday and was lost, ", size),
        "same-sentence": repeated("The lander fell on the Moon on Saturday. ", size),
        "same-line": repeated("The lander fell on the Moon on Saturday.\n", size),
        "hard-wrapped": repeated("The lander fell on the Moon on\nSaturday and was lost to all who\nhad built it. ", size),
        "many-words": b" ".join(b"w%x" % number for number in range(size // 6)),
        "many-names": b" ".join(b"Jane Q%x" % number for number in range(size // 10)),
        "combining": b"e" + repeated("\u0301", size),
        "joiners": repeated("👩\u200d", size),
        "flags": repeated("🇷", size),
        "modifiers": repeated("🏽", size),
        "hangul": repeated("\u1100\u1161\u11a8", size),
        "chinese": repeated("月球探测器坠毁。", size),
        "chinese-unbroken": repeated("月", size),
        "thai": repeated("ไทยภาษา", size),
        "thai-vowels": repeated("เ", size),
        "arabic": repeated("العربية ", size),
        "russian": repeated("Аппарат упал. ", size),
        "devanagari": repeated("हिन्दी। ", size),
        "right-to-left": repeated("\u202e\u2066", size),
        "no-width": repeated("\u200b\u00ad\ufeff", size),
        "line-separators": repeated("\u2028\u2029\u0085", size),
        "last-scalars": repeated("\U0010ffff\uffff\ufdd0", size),
        "replacement": repeated("\ufffd", size),
        "controls": bytes(range(1, 32)) * (size // 31),
        "every-byte": bytes(range(256)) * (size // 256),
        "surrogates": repeated(b"\xed\xa0\x80", size),
        "continuations": repeated(b"\x80", size),
        "leads": repeated(b"\xf0", size),
        "cut-short": repeated(b"\xe2\x80", size),
        "overlong": repeated(b"\xc0\x80", size),
    }


def real() -> dict[str, bytes]:
    """The seeds whole, without line breaks, in capitals, cut within a character, and one behind the other."""
    texts = {}
    for number, seed in enumerate(SEEDS):
        texts[f"seed-{number}"] = seed
        texts[f"seed-{number}-one-line"] = seed.replace(b"\n", b" ")
        texts[f"seed-{number}-capitals"] = seed.upper()
        texts[f"seed-{number}-cut"] = seed[: seed.index("’".encode()) + 1]
        texts[f"seed-{number}-windows"] = b"\xef\xbb\xbf" + seed.replace(b"\n", b"\r\n")
    texts["seeds"] = b"\n\n".join(SEEDS)
    return texts


# ---- options ----

NO_OPTIONS = b"\x00"


def raw_options(json: bytes) -> bytes:
    return b"\x01" + bytes([len(json)]) + json


# Every member, each with the first of its values that hold: all sections, invalid bytes repaired.
ALL_VALID = b"\x03\xff\x00" + bytes(12)
SHAPES = {
    "empty": b"",
    "no-object": b"[1]",
    "open": b"{",
    "twice": b'{"id": "a", "id": null}',
    "deep": b'{"id": ' + b"[" * 120 + b"]" * 120 + b"}",
    "unknown": b'{"titel": ""}',
    "wrong-type": b'{"id": 1, "title": [], "only": {}, "a": 1, "max_bytes": "1"}',
    "large-number": b'{"max_bytes": 9223372036854775808}',
    "not-utf8": b'{"id": "\xff"}',
    "nul": b'{"id": "a\\u0000b", "\\u0000": 1}',
    "abbreviations": b'{"abbreviations": ["Bros", "", ".", "\\ud83d\\ude80"]}',
    "names": b'{"names": [{"name": "Luna-25", "type": "MISC", "key": "l", "aliases": ["lander", "it", "The Moon"]}]}',
    "names-twice": b'{"names": [{"name": "Russia", "type": "LOC"}, {"name": "Russia", "type": "PER", "key": "RU"}]}',
    "names-wrong": b'{"names": [{"name": "\\u0000", "type": "ORG", "aliases": [""]}]}',
    "sections": b'{"only": ["tokens", "tokens", "counts"]}',
    "repair": b'{"invalid_utf8": "repair"}',
}


# ---- inputs ----

def pair(first: bytes, second: bytes) -> bytes:
    first = RAW + first
    return len(first).to_bytes(2, "big") + first + RAW + second


def grammar(*operations: tuple[int, ...]) -> bytes:
    """A text of the driver's own grammar: bytes that choose pieces and how often they stand."""
    return b"\x01" + bytes(byte for operation in operations for byte in operation)


def generated() -> dict[str, bytes]:
    """Each piece of the grammar a thousand times, and many words of their own."""
    texts = {f"piece-{piece}": grammar((6, 128 + 16, piece)) for piece in range(0, 220)}
    texts["words"] = grammar((3, 128 + 18, 0, 1))
    return texts


def inputs() -> dict[str, dict[str, bytes]]:
    small = {**real(), **hostile(300)}
    texts = {name: RAW + text for name, text in {**small, **{f"{n}-long": t for n, t in hostile(20000).items()}}.items()}
    texts |= generated()
    options = {"none": NO_OPTIONS, "all": ALL_VALID} | {name: raw_options(json) for name, json in SHAPES.items()}
    one = options["all"]
    analyzing = {name: one + text for name, text in texts.items()}
    analyzing |= {f"options-{name}": json + RAW + SEEDS[0] for name, json in options.items()}
    pairs = {name: pair(text, SEEDS[0]) for name, text in small.items()}
    pairs |= {f"{name}-twice": pair(text, text) for name, text in hostile(3000).items()}
    comparing = {name: NO_OPTIONS + input for name, input in pairs.items()}
    comparing |= {f"options-{name}": json + pair(*SEEDS) for name, json in options.items()}
    plain = {name: WITH_DETAILS + text for name, text in texts.items()}
    steps = [bytes(range(64)), bytes([0, 0, 0, 1, 0, 3, 0, 0, 1, 0, 1, 7, 0, 0, 5]), b"\x00\x00\x06\x20\x00" + SEEDS[0][:31]]
    documents = b"".join(
        len(input).to_bytes(2, "big") + input for input in list(analyzing.values())[:8])
    return {
        "broadsheet_version": {"empty": b""},
        "broadsheet_abi": {"empty": b""},
        "broadsheet_status_name": {str(n): (n & 0xFFFFFFFF).to_bytes(4, "big") for n in range(-10, 2)},
        "broadsheet_buffer_free": {"steps": bytes(range(64))},
        "broadsheet_desk_open": {name: WITH_DETAILS + json + RAW + SEEDS[0] for name, json in options.items()},
        "broadsheet_desk_free": {str(n): s for n, s in enumerate(steps)},
        "broadsheet_article_free": {str(n): s for n, s in enumerate(steps)},
        "broadsheet_article_read": analyzing,
        "broadsheet_article_report": {name: WITH_DETAILS + input for name, input in analyzing.items()},
        "broadsheet_desk_analyze": {name: WITH_DETAILS + input for name, input in analyzing.items()},
        "broadsheet_article_count": {name: text + WITH_DETAILS for name, text in texts.items()},
        "broadsheet_desk_syllables": plain,
        "broadsheet_desk_analyze_batch": {
            f"{threads}-threads-{stop}": bytes([threads, stop]) + ALL_VALID + documents
            for threads in range(5) for stop in (0, 2, 255)},
        "broadsheet_article_relate": {name: WITH_DETAILS + input for name, input in pairs.items()},
        "broadsheet_article_compare": {name: WITH_DETAILS + input for name, input in comparing.items()},
        "broadsheet_desk_compare": {name: WITH_DETAILS + input for name, input in comparing.items()},
    }


def write_texts(size: int, directory: pathlib.Path) -> None:
    directory.mkdir(parents=True, exist_ok=True)
    for name, text in {**real(), **hostile(size)}.items():
        (directory / f"{name}.txt").write_bytes(text)


def main() -> None:
    if sys.argv[1] == "--texts":
        return write_texts(int(sys.argv[2]), pathlib.Path(sys.argv[3]))
    directory = pathlib.Path(sys.argv[1])
    for target, named in inputs().items():
        (directory / target).mkdir(parents=True, exist_ok=True)
        for name, data in named.items():
            (directory / target / name).write_bytes(data)


main()
