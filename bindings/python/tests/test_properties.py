"""Whatever comes in, what comes out is well-formed, and every span lies in the text."""

import pytest

import broadsheet
import texts

hypothesis = pytest.importorskip("hypothesis")
from hypothesis import given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

DESK = broadsheet.Desk()
SECTIONS = ["article", "sentences", "tokens", "language", "counts", "readability"]
UNITS = st.sampled_from(["codepoints", "bytes", "utf16"])

PIECES = ["Title: ", "(Word count: 307)", "By Jane Doe", "LONDON (Reuters) \u2014 ", "The lander is gone. ", "\u201cNo,\u201d he said. ",
          "U.S. ", "3.5 km", "\n", "\n\n", "\r\n", "\u2028", "e\u0301", "\U0001f468\u200d\U0001f469", "\0", "\ufeff", "月球。", "...", "Read more", "@a_b", "http://x.y/z?q=1",
          "2023-08-21", "Photo: AP", " ", "\t"]  # fmt: skip
ARTICLES = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=30).map("".join)
settings.register_profile("house", max_examples=150, deadline=None)
settings.load_profile("house")


@given(ARTICLES, UNITS)
def test_any_text(validate, text, unit):
    document = DESK.analyze(text, only=SECTIONS, offsets=unit).to_dict()
    validate("report", document)
    borders = texts.borders(text, unit)
    assert all(start < end and start in borders and end in borders for start, end in texts.spans(document))
    ends = [sentence["span"] for sentence in document["sentences"]]
    assert all(before[1] <= after[0] for before, after in zip(ends, ends[1:]))
    for sentence in document["sentences"]:
        paragraph = document["article"]["paragraphs"][sentence["paragraph"]]["span"]
        assert paragraph[0] <= sentence["span"][0] and sentence["span"][1] <= paragraph[1]
    counts = document["counts"]
    assert counts["distinct_words"] <= counts["words"] <= counts["characters"]
    assert counts["sentences"] <= len(document["sentences"]) and counts["paragraphs"] <= counts["sentences"]


@given(st.binary(max_size=120) | ARTICLES.map(str.encode), st.binary(max_size=4))
def test_any_bytes(validate, data, more):
    data += more
    try:
        data.decode()
        valid = True
    except UnicodeDecodeError as error:
        valid, position = False, error.start
    try:
        report = DESK.analyze(data, only=SECTIONS, offsets="bytes")
        assert valid
    except broadsheet.InvalidUTF8 as error:
        assert not valid and error.position == position
        report = DESK.analyze(data, only=SECTIONS, offsets="bytes", invalid_utf8="repair")
    validate("report", report.to_dict())
    assert all(0 <= start < end <= len(data) for start, end in texts.spans(report.to_dict()))


@given(st.binary(max_size=60))
def test_repair_is_that_of_unicode(data):
    """One U+FFFD for each part of a character that is cut short, as Python and the Unicode Standard have it."""
    repaired = data.decode("utf-8", "replace")
    ours = DESK.analyze(data, only=["tokens", "sentences"], invalid_utf8="repair")
    theirs = DESK.analyze(repaired, only=["tokens", "sentences"])
    assert ours == theirs


@given(ARTICLES, ARTICLES, UNITS)
def test_any_two_texts(validate, a, b, unit):
    from test_comparison import check

    comparison = DESK.compare(a, b, offsets=unit)
    validate("comparison", comparison.to_dict())
    check(comparison, a, b, len(DESK.analyze(a).sentences), len(DESK.analyze(b).sentences))


@given(st.dictionaries(st.sampled_from(["id", "title", "published", "language", "offsets", "only", "x"]),
                       st.none() | st.text(max_size=8) | st.integers() | st.lists(st.text(max_size=5), max_size=2)))  # fmt: skip
def test_any_options(options):
    from broadsheet._library import NativeBuffer, NativeError, library, take
    from broadsheet._options import encode

    data = encode(**options)
    buffer, error = NativeBuffer(), NativeError()
    status = library().broadsheet_desk_analyze(DESK._handle.pointer, b"x", 1, data, len(data), buffer, error)
    assert -6 <= status <= 0 and error.status == status
    assert bool(take(buffer)) == (status == 0)
    error.message.decode()


@given(st.lists(st.text(max_size=20) | st.binary(max_size=20), max_size=12), st.integers(0, 3))
def test_any_batch(batch, threads):
    def one(text):
        try:
            return DESK.analyze(text, only="counts")
        except broadsheet.BroadsheetError as error:
            return type(error), error.position

    results = DESK.analyze_many(batch, only="counts", threads=threads)
    ours = [(type(r), r.position) if isinstance(r, broadsheet.BroadsheetError) else r for r in results]
    assert ours == [one(text) for text in batch]
