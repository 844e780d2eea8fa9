"""Comparisons."""

import pickle
import re

import pytest

import broadsheet
import texts
from broadsheet import Document


def check(comparison, a, b, sentences_a, sentences_b):
    """Whether every index and every span of a comparison lies where it should."""
    borders_a, borders_b = texts.borders(a, comparison.offsets), texts.borders(b, comparison.offsets)
    for row in comparison.alignment:
        assert row.a and row.b
        assert all(0 <= index < sentences_a for index in row.a) and all(0 <= index < sentences_b for index in row.b)
    assert all(0 <= index < sentences_a for index in comparison.unmatched.a)
    assert all(0 <= index < sentences_b for index in comparison.unmatched.b)
    aligned_a = {index for row in comparison.alignment for index in row.a}
    assert not aligned_a & set(comparison.unmatched.a)
    of_a = [passage.a for passage in comparison.passages] + list(comparison.furniture.a)
    of_b = [passage.b for passage in comparison.passages] + list(comparison.furniture.b)
    for spans, borders in ((of_a, borders_a), (of_b, borders_b)):
        assert all(span.start < span.end and span.start in borders and span.end in borders for span in spans)


@pytest.mark.parametrize("unit", ["codepoints", "bytes", "utf16"])
def test_every_pair(desk, seeds, unit, validate):
    every = seeds + texts.ALL
    sentences = [len(desk.analyze(text).sentences) for text in every]
    for i, a in enumerate(every):
        for j, b in enumerate(every):
            comparison = desk.compare(a, b, offsets=unit)
            validate("comparison", comparison.to_dict())
            check(comparison, a, b, sentences[i], sentences[j])


def test_the_seeds(desk, seeds):
    comparison = desk.compare(*seeds)
    assert comparison.relation.verdict == "rewrite"
    assert comparison.relation.scores.derived > 0.5
    assert comparison.alignment and comparison.furniture.a
    bio = seeds[0].index("“Travel aficionado")
    assert any(span.start == bio for span in comparison.furniture.a)


def test_a_copy(desk, seeds):
    for text in seeds:
        relation = desk.compare(text, text).relation
        assert relation.verdict == "copy" and relation.scores.verbatim_all == 1


def test_passages_are_the_same_words(desk, seeds):
    a, b = seeds
    passages = desk.compare(a, b).passages
    assert passages
    for passage in passages:
        words = [re.findall(r"\w+", text.lower()) for text in (passage.a.of(a), passage.b.of(b))]
        assert words[0] == words[1]


def test_every_way_in_is_the_same(desk, seeds):
    a, b = seeds
    expected = desk.compare(a, b, id="p")
    read_a, read_b = desk.read(a), broadsheet.Desk().read(b)
    for first in (a, a.encode(), Document(a), read_a):
        for second in (b, Document(b), read_b):
            assert desk.compare(first, second, id="p") == expected
    assert expected.id == "p"


def test_each_side_has_options_of_its_own(desk):
    a = Document("The lander is gone.", title="Lost \U0001f680")
    b = Document(b"The lander\xff is gone.", invalid_utf8="repair")
    assert desk.compare(a, b) == desk.compare(desk.read(a.text, title=a.title), b)
    with pytest.raises(broadsheet.InvalidUTF8):
        desk.compare(a, b.text)
    with pytest.raises(broadsheet.InvalidOption):
        desk.compare(a, "x", offsets="lines")


def test_relate(desk, seeds):
    a, b = map(desk.read, seeds)
    quick, full = desk.relate(a, b), desk.compare(a, b).relation
    assert (quick.verdict, quick.direction) == (full.verdict, full.direction)
    assert quick.confidence == pytest.approx(full.confidence, abs=1e-3)
    for name in broadsheet.Scores.__dataclass_fields__:
        assert getattr(quick.scores, name) == pytest.approx(getattr(full.scores, name), abs=1e-3)
    assert desk.relate(*seeds) == quick


def test_it_does_not_matter_which_is_first(desk, seeds):
    a, b = map(desk.read, seeds)
    there, back = desk.relate(a, b), desk.relate(b, a)
    assert there.verdict == back.verdict
    turned = {"a_from_b": "b_from_a", "b_from_a": "a_from_b", None: None}
    assert there.direction == turned[back.direction]


def test_comparisons_are_values(desk, seeds):
    comparison = desk.compare(*seeds)
    assert pickle.loads(pickle.dumps(comparison)) == comparison
    assert "Comparison" in repr(comparison)
