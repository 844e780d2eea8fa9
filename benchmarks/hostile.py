#!/usr/bin/env python3
"""Times the library on texts made to be hard, beside ordinary text of the same size; prints a table in Markdown.

    hostile.py --data DIRECTORY     its corpus.jsonl is the ordinary text; without it, the two articles in seeds/
    hostile.py --megabytes 6 --tasks analyze,tokens --shapes han,thai

Each figure is one call of the C library in a process of its own: nanoseconds a byte, how many times ordinary text that
is, bytes of memory a byte at the most (beside the caller's own text) and, of these, the result's own.
"""
import argparse
import itertools
import json
import os
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
TASKS = ["analyze", "counts", "tokens", "language", "batch", "compare"]
LETTERS = "abcdefghijklmnopqrstuvwxyz"

# One piece of each text; it is repeated until the text is large enough.
PIECES = {
    "no space": "abcdefghij,",
    "no full stop": "word and word ",
    "one letter": "a",
    "one letter and spaces": "a ",
    "straight quotes": '"',
    "curly quotes": "\u201c",
    "quoted words": "\u201cword\u201d ",
    "newlines": "\n",
    "combining marks": "\u0301",
    "marked letters": "e\u0301\u0302\u0303",
    "alternating scripts": "a\u0431\u3050\u6f22",
    "alternating scripts, spaced": "a \u0431 \u3050 \u6f22 ",
    "one-word paragraphs": "word\n\n",
    "one-word lines": "word\n",
    "a million long-word paragraphs": LETTERS + LETTERS + "abcdef\n\n",
    "one-letter lines": "a\n",
    "one-letter capital paragraphs": "A\n\n",
    "short sentences in paragraphs": "It fell.\n\n",
    "full stops": ".",
    "spaced full stops": ". ",
    "question marks": "? ",
    "one-letter sentences": "A. B! ",
    "Mr.": "Mr. ",
    "initials": "U.S. ",
    "capitals": "ABC DEF ",
    "digits": "1234567890",
    "list marks": "1. a) ",
    "commas and colons": ",;",
    "han": "\u6f22",
    "han sentences": "\u6f22\u3002",
    "thai": "\u0e01\u0e02\u0e04",
    "kana": "\u30ab",
    "emoji": "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "flags": "\U0001f1ec\U0001f1e7",
    "hyphens": "-",
    "hyphened letters": "a-",
    "apostrophes": "a'",
    "brackets": "(",
    "addresses": "https://example.com/a?b=c ",
    "one address": "http://a.b/",
    "mail addresses": "a@b.c ",
    "byline paragraphs": "By Jane Doe\n\n",
    "dates": "2023-08-21\n",
    "datelines": "LONDON (Reuters) - ",
    "wrapped lines": "some words that run on for a while and fill the line up to\n",
    "furniture": "Read more\n\n",
    "carriage returns": "\r\n",
    "NUL": "\0",
    "soft hyphens": "\u00ad",
    "zero-width spaces": "\u200b",
    "capitals that name": "THE PRESIDENT OF RUSSIA SAID ON MONDAY THAT MOSCOW FELL. ",
    "open quotes": "\u201cHe said it. ",
    "quotes and capitals": '"Moscow" Putin ',
    "one name": "Smith ",
    "names and commas": "Smith, ",
    "names of an acronym": "NASA (NASA) ",
    "one country": "Russia, ",
    "he said": "He said. ",
    "quoted and said": '"It fell," he said. ',
    "years": "1999 ",
    "written dates": "August 21, 2023 ",
    "times of day": "3:30 pm Monday last week ",
    "durations": "two years ",
    "articles": "the ",
    "pronouns": "NASA. it ",
    "demonyms in a chain": "Sino-",
}


def repeated(piece, size):
    """A piece over and over, cut at the border of a character."""
    data = piece.encode()
    whole = data * (size // len(data) + 1)
    return whole[:size].decode("utf-8", "ignore").encode()


def distinct_words(size):
    """Words of five letters, each another one."""
    words = map("".join, itertools.product(LETTERS, repeat=5))
    return " ".join(itertools.islice(words, size // 6)).encode()


def rare_sentences(size):
    """Sentences of one rare word, each of which a dozen others are equal to."""
    words = map("".join, itertools.product(LETTERS, repeat=5))
    one = "".join(f"Q{word}.\n\n" for word in itertools.islice(words, size // 108 + 1))
    return repeated(one, size)


def distinct_names(size):
    """Persons in sentences of their own, each another one."""
    words = map("".join, itertools.product(LETTERS, repeat=5))
    return " ".join(f"Mr. {word.title()} spoke." for word in itertools.islice(words, size // 17)).encode()


def texts_of(size, ordinary):
    """Each shape and the function that makes it."""
    yield "ordinary", lambda: repeated(ordinary, size)
    for name, piece in PIECES.items():
        yield name, lambda piece=piece: repeated(piece, size)
    yield "distinct words", lambda: distinct_words(size)
    yield "rare sentences", lambda: rare_sentences(size)
    yield "distinct names", lambda: distinct_names(size)
    yield "a headline", lambda: repeated("Word ", size) + b"\n\nThe lander is lost. It fell on Saturday, they said.\n"
    yield "a labelled headline", lambda: b"Title: " + repeated("Word ", size) + b"\n\nThe lander is lost. It fell.\n"
    yield "one byline", lambda: b"By " + repeated("Jane Doe, ", size)
    yield "a word and a line", lambda: repeated("a b\n", size // 2) + repeated("word ", size // 2)


def ordinary_text(data):
    corpus = pathlib.Path(data) / "corpus.jsonl"
    if corpus.exists():
        with open(corpus, encoding="utf-8") as lines:
            return "\n\n".join(json.loads(line)["text"] for line in lines) + "\n\n"
    return "\n\n".join(seed.read_text() for seed in sorted((ROOT / "seeds").glob("*.txt"))) + "\n\n"


def build(folder, library):
    """The program that measures, linked to the library."""
    program = folder / "hostile"
    subprocess.run([os.environ.get("CC", "cc"), "-O2", "-std=c11", "-D_POSIX_C_SOURCE=200809L", "-I", ROOT / "include",
                    ROOT / "benchmarks/hostile.c", "-o", program, "-L", library, "-lbroadsheet",
                    f"-Wl,-rpath,{library}"], check=True)
    return program


def measure(program, task, *files):
    """Nanoseconds, bytes of memory and bytes of the result."""
    result = subprocess.run([program, task, *files], capture_output=True, text=True)
    if result.returncode != 0:
        raise SystemExit(f"{task}: {result.stderr.strip() or result.returncode}")
    return list(map(int, result.stdout.split()))


class Table:
    """Rows as they come, each beside the ordinary text of its task."""

    def __init__(self, tasks):
        self.tasks = tasks
        self.ordinary = {}
        cells = [f"{task}: ns/B, times, memory (result) B/B" for task in tasks]
        print("| " + " | ".join(["shape", *cells]) + " |\n|---" + "|---:" * len(tasks) + "|", flush=True)

    def row(self, name, size, measured):
        cells = []
        for task, (time, memory, length) in zip(self.tasks, measured):
            ordinary = self.ordinary.setdefault(task, time / size)
            cells.append(f"{time / size:.1f}, {time / size / ordinary:.1f}, {memory / size:.1f} ({length / size:.1f})")
        print("| " + " | ".join([name, *cells]) + " |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default="")
    parser.add_argument("--megabytes", type=int, default=60)
    parser.add_argument("--tasks", default=",".join(TASKS))
    parser.add_argument("--shapes", default="")
    parser.add_argument("--library", default=str(ROOT / "build/lib"))
    arguments = parser.parse_args()
    size = arguments.megabytes * 1_000_000
    tasks, wanted = arguments.tasks.split(","), [name for name in arguments.shapes.split(",") if name]
    itself = "; `compare`: against itself, a byte of one" if "compare" in tasks else ""
    print(f"\nTexts of {arguments.megabytes} MB made to be hard, in the C library{itself}.\n")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        program = build(folder, arguments.library)
        table = Table(tasks)
        for shape, make in texts_of(size, ordinary_text(arguments.data)):
            if wanted and shape not in [*wanted, "ordinary"]:
                continue
            file = folder / "text"
            file.write_bytes(make())
            table.row(shape, file.stat().st_size, [
                measure(program, task, file, *([file] if task == "compare" else [])) for task in tasks])


if __name__ == "__main__":
    main()
