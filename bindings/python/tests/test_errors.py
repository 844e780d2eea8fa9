"""What is refused, and how it is told."""

import pickle

import pytest

import broadsheet


def test_invalid_utf8_is_refused(desk):
    for text, position in ((b"abc\xff", 3), (b"\xc0\x80", 0), (b"ab\xed\xa0\x80", 2), (b"a\xf0\x9f", 1)):
        with pytest.raises(broadsheet.InvalidUTF8) as caught:
            desk.analyze(text)
        assert caught.value.position == position and caught.value.status == "invalid_utf8"
        with pytest.raises(broadsheet.InvalidUTF8):
            desk.read(text)
        with pytest.raises(broadsheet.InvalidUTF8):
            desk.compare("x", text)


def test_invalid_utf8_is_repaired(desk):
    text = b"The lander\xff is gone. Caf\xc3 closed."
    report = desk.analyze(text, invalid_utf8="repair", offsets="bytes")
    pieces = [text[sentence.span.slice] for sentence in report.sentences]
    assert pieces == [b"The lander\xff is gone.", b"Caf\xc3 closed."]
    in_characters = desk.analyze(text, invalid_utf8="repair")
    repaired = text.decode("utf-8", "replace")
    assert [s.span.of(repaired) for s in in_characters.sentences] == ["The lander\ufffd is gone.", "Caf\ufffd closed."]


def test_lone_surrogates_are_refused(desk):
    text = "The \U0001f680 is \ud800 gone."
    for call in (lambda: desk.analyze(text), lambda: desk.read(text), lambda: desk.compare(text, "x")):
        with pytest.raises(broadsheet.InvalidUTF8, match=r"U\+D800") as caught:
            call()
        assert caught.value.position == 9


def test_lone_surrogates_are_repaired(desk):
    text = "The \U0001f680 is \ud800 gone. It \udfff fell."
    report = desk.analyze(text, invalid_utf8="repair")
    assert [text[sentence.span.slice] for sentence in report.sentences][-1] == "It \udfff fell."
    utf16 = desk.analyze(text, invalid_utf8="repair", offsets="utf16")
    assert utf16.sentences[-1].span.end == len(text) + 1


def test_too_large():
    desk = broadsheet.Desk(max_bytes=10)
    desk.analyze("1234567890")
    with pytest.raises(broadsheet.TooLarge, match="max_bytes"):
        desk.analyze("12345678901")


@pytest.mark.parametrize(
    "options",
    [
        {"only": ["gossip"]},
        {"only": "gossip"},
        {"only": [1]},
        {"offsets": "lines"},
        {"published": "yesterday"},
        {"language": "English"},
        {"invalid_utf8": "ignore"},
        {"title": 1},
        {"id": 1},
    ],
)
def test_options_are_checked(desk, options):
    with pytest.raises(broadsheet.InvalidOption) as caught:
        desk.analyze("x", **options)
    assert next(iter(options)) in str(caught.value)


def test_options_that_are_not_text(desk):
    with pytest.raises((broadsheet.InvalidJSON, broadsheet.InvalidOption)):
        desk.analyze("x", title="\ud800")


def test_the_tree_of_exceptions():
    for name in "InvalidArgument InvalidUTF8 TooLarge InvalidJSON UnknownOption InvalidOption".split():
        assert issubclass(getattr(broadsheet, name), (broadsheet.BroadsheetError,))
        assert issubclass(getattr(broadsheet, name), ValueError)
    assert issubclass(broadsheet.OutOfMemory, MemoryError)
    assert issubclass(broadsheet.Cancelled, broadsheet.BroadsheetError)


def test_errors_are_pickled(desk):
    with pytest.raises(broadsheet.InvalidUTF8) as caught:
        desk.analyze(b"a\xff")
    other = pickle.loads(pickle.dumps(caught.value))
    assert type(other) is broadsheet.InvalidUTF8
    assert (other.message, other.position, other.status) == (str(caught.value), 1, "invalid_utf8")


def test_a_status_that_this_package_does_not_know():
    from broadsheet._errors import error_for

    error = error_for(-99, "new", None, "too_old")
    assert type(error) is broadsheet.BroadsheetError and error.status == "too_old"


def test_the_words_of_an_unknown_option():
    from broadsheet import _library, _options

    desk, error = _library.ctypes.POINTER(_library.DeskHandle)(), _library.NativeError()
    options = _options.encode(max_byte=1)
    _library.library().broadsheet_desk_open(options, len(options), desk, error)
    raised = _library.exception(error)
    assert isinstance(raised, broadsheet.UnknownOption)
    assert "max_byte" in str(raised) and "abbreviations" in str(raised)
