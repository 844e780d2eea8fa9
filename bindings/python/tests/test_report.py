"""Reports: what they hold, and where their spans point."""

import json
import pickle

import pytest

import broadsheet
import texts

SECTIONS = ["article", "sentences", "tokens", "language", "counts", "readability", "entities", "quotations", "times"]


@pytest.mark.parametrize("unit", ["codepoints", "bytes", "utf16"])
def test_spans_lie_on_characters(desk, seeds, unit, validate):
    for text in seeds + texts.ALL:
        report = desk.analyze(text, only=SECTIONS, offsets=unit).to_dict()
        validate("report", report)
        assert report["offsets"] == unit
        borders = texts.borders(text, unit)
        for start, end in texts.spans(report):
            assert start < end and start in borders and end in borders


@pytest.mark.parametrize("unit", ["bytes", "utf16"])
def test_units_point_at_the_same_characters(desk, seeds, unit):
    for text in seeds + texts.ALL:
        borders = texts.borders(text, unit)
        in_unit = texts.spans(desk.analyze(text, only=SECTIONS, offsets=unit).to_dict())
        in_characters = texts.spans(desk.analyze(text, only=SECTIONS).to_dict())
        assert [(borders[start], borders[end]) for start, end in in_unit] == in_characters


def test_slices(desk, seeds):
    report = desk.analyze(seeds[0])
    assert report.article.title.span.of(seeds[0]) == report.article.title.text
    sentences = [seeds[0][sentence.span.slice] for sentence in report.sentences]
    assert "Russia, while facing setbacks, is determined to regain its status in lunar exploration." in sentences
    assert all(sentence == sentence.strip() for sentence in sentences)


def test_the_first_seed(desk, seeds):
    article = desk.analyze(seeds[0]).article
    assert article.title.text == "Russia’s Lunar Exploration Hits Roadblocks as China Surges Ahead in Space Race"
    assert (article.declared_word_count.value, article.declared_word_count.measured) == (307, 315)
    assert article.declared_word_count.difference == 8
    assert [p.role for p in article.paragraphs] == ["title", "furniture"] + ["body"] * 6 + ["furniture"]


def test_fields_agree_with_the_json(desk, seeds):
    report = desk.analyze(seeds[0], only=SECTIONS)
    tree = report.to_dict()
    assert json.loads(report.json) == tree
    assert (report.schema, report.library, report.id, report.notes) == (1, broadsheet.__version__, None, ())
    assert [list(sentence.span) for sentence in report.sentences] == [row["span"] for row in tree["sentences"]]
    assert [list(token.span) for token in report.tokens] == [row["span"] for row in tree["tokens"]]
    assert report.language.code == tree["language"]["code"] == "en"
    for name, value in tree["counts"].items():
        assert getattr(report.counts, name) == pytest.approx(value, abs=1e-3)
    for name, row in tree["readability"].items():
        measure = getattr(report.readability, name)
        assert (measure.value, measure.definition, measure.inputs) == (row["value"], row["definition"], row["inputs"])


def test_keys_come_in_their_order(desk, seeds):
    tree = desk.analyze(seeds[0], only=reversed(SECTIONS)).to_dict()
    assert list(tree) == ["schema", "library", "id", "offsets", "notes", *SECTIONS]
    assert list(tree["article"]) == ["title", "authors", "dateline", "published", "declared_word_count", "paragraphs"]


def test_formulas_give_their_values(desk, seeds):
    """Each definition, computed from its inputs, is the value."""
    from math import sqrt

    for text in seeds:
        for row in desk.analyze(text).to_dict()["readability"].values():
            value = eval(row["definition"], {"sqrt": sqrt}, row["inputs"])
            assert value == pytest.approx(row["value"], abs=1e-3)


@pytest.mark.parametrize("section", SECTIONS)
def test_only(desk, seeds, section, validate):
    report = desk.analyze(seeds[0], only=section)
    validate("report", report.to_dict())
    assert list(report.to_dict())[5:] == [section]
    for other in SECTIONS:
        assert hasattr(report, other) == (other == section)


def test_sections_not_asked_for(desk):
    with pytest.raises(AttributeError, match="only="):
        desk.analyze("x").tokens
    assert list(desk.analyze("x", only=[]).to_dict()) == ["schema", "library", "id", "offsets", "notes"]


def test_what_the_caller_knows(desk, validate):
    report = desk.analyze("The lander is gone.", id="a1", title="Lost", published="2023-08-21", language="en")
    validate("report", report.to_dict())
    assert report.id == "a1"
    assert report.article.title == broadsheet.PlacedText("Lost", None)
    assert report.article.published == broadsheet.Published("2023-08-21", None)
    assert report.language == broadsheet.Language("en", 1.0)


def test_other_languages(desk, validate):
    for text in (texts.GERMAN, texts.CHINESE):
        report = desk.analyze(text, language="de" if text is texts.GERMAN else "zh")
        validate("report", report.to_dict())
        assert report.notes
        assert report.counts.syllables is report.counts.complex_words is None
        assert not {"syllables", "monosyllables", "polysyllables", "complex_words"} & set(report.to_dict()["counts"])
        assert report.readability.flesch_reading_ease is None
        assert list(report.to_dict()["readability"]) == ["lix"]


def test_nothing_to_divide_by(desk, validate):
    for text in ("", "\n", "...", "\0"):
        report = desk.analyze(text, language="en")
        validate("report", report.to_dict())
        assert report.counts.words == 0 and report.counts.type_token_ratio == 0
        assert report.readability.flesch_reading_ease.value is None and report.readability.lix.value is None


def test_str_and_bytes_are_the_same(desk, seeds):
    expected = desk.analyze(seeds[0])
    for form in (bytes, bytearray, memoryview):
        assert desk.analyze(form(seeds[0].encode())) == expected
    with pytest.raises(TypeError):
        desk.analyze(None)


def test_nul_bytes_are_text(desk):
    report = desk.analyze(texts.NULS, title="a b", only=["article", "sentences"])
    assert [texts.NULS[sentence.span.slice] for sentence in report.sentences][-1].endswith("It fell.")
    assert report.article.paragraphs[-1].span.end == len(texts.NULS) - 1


def test_documents_are_values(desk, seeds):
    report = desk.analyze(seeds[0])
    assert report == desk.analyze(seeds[0]) != desk.analyze(seeds[1])
    assert hash(report) == hash(desk.analyze(seeds[0]))
    assert pickle.loads(pickle.dumps(report)) == report
    assert report != 3 and "Report" in repr(report)
    for change in (lambda: setattr(report, "json", b""), lambda: setattr(report.counts, "words", 1)):
        with pytest.raises(AttributeError):
            change()
    with pytest.raises(AttributeError):
        del report.json
    assert report.to_dict() is not report.to_dict()
    assert pickle.loads(pickle.dumps(report.counts)) == report.counts


def test_a_kept_article(desk, seeds):
    article = desk.read(seeds[0], id="a1")
    report = article.report()
    assert report.id == "a1"
    assert report == desk.analyze(seeds[0], id="a1")
    assert article.report(only=["tokens"], offsets="utf16").offsets == "utf16"
    assert article.counts() == report.counts


def test_the_kept_desk(seeds):
    assert broadsheet.analyze(seeds[0]) == broadsheet.Desk().analyze(seeds[0])
    assert broadsheet.compare(*seeds) == broadsheet.Desk().compare(*seeds)
