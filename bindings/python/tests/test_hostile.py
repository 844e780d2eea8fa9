"""Texts made to be hard: what comes out is well-formed, and every span lies in the text, whatever the shape."""

import importlib.util

import pytest
from paths import ROOT, SEEDS
from test_comparison import check

import broadsheet
import texts

_spec = importlib.util.spec_from_file_location("hostile", ROOT / "benchmarks" / "hostile.py")
hostile = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(hostile)


def shapes(size):
    """Every shape of the benchmark, in a small size, by name."""
    return dict(hostile.texts_of(size, SEEDS[0].read_text(encoding="utf-8")))


NAMES = list(shapes(1))


def text_of(name, size):
    return shapes(size)[name]().decode()


@pytest.mark.parametrize("only", [None, ["tokens"]])
@pytest.mark.parametrize("name", NAMES)
def test_the_schema_holds(desk, validate, name, only):
    validate("report", desk.analyze(text_of(name, 5_000), only=only).to_dict())


@pytest.mark.parametrize("unit", ["codepoints", "bytes", "utf16"])
@pytest.mark.parametrize("name", NAMES)
def test_spans_lie_in_the_text(desk, name, unit):
    text = text_of(name, 100_000)
    document = desk.analyze(text, only=["article", "sentences", "tokens", "counts"], offsets=unit).to_dict()
    borders = texts.borders(text, unit)
    assert all(start < end and start in borders and end in borders for start, end in texts.spans(document))
    paragraphs = [row["span"] for row in document["article"]["paragraphs"]]
    last = 0
    for row in document["sentences"]:
        start, end = row["span"]
        paragraph = paragraphs[row["paragraph"]]
        assert last <= start and paragraph[0] <= start and end <= paragraph[1]
        last = end


@pytest.mark.parametrize("name", NAMES)
def test_a_comparison_with_itself(desk, validate, name):
    text = text_of(name, 5_000)
    comparison = desk.compare(text, text)
    validate("comparison", comparison.to_dict())
    sentences = len(desk.analyze(text).sentences)
    check(comparison, text, text, sentences, sentences)
    assert comparison.relation.scores.verbatim_all in (0, 1) or name == "a word and a line"


@pytest.mark.parametrize("name", ["one-word lines", "commas and colons", "distinct words"])
def test_repaired_bytes_keep_their_places(desk, name):
    data = text_of(name, 20_000).encode().replace(b"a", b"\xff").replace(b",", b"\xe2\x80")
    document = desk.analyze(data, only=["article", "sentences", "tokens"], offsets="bytes", invalid_utf8="repair").to_dict()
    ours = [data[start:end].decode("utf-8", "replace") for start, end in texts.spans(document)]
    repaired = data.decode("utf-8", "replace")
    theirs = desk.analyze(repaired, only=["article", "sentences", "tokens"]).to_dict()
    assert ours == [repaired[start:end] for start, end in texts.spans(theirs)]
