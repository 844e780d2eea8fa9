"""The schemas refuse what is not so, and allow what later versions add."""

import copy

import pytest

from texts import ACCENTS


@pytest.fixture
def report(desk):
    sections = ["article", "sentences", "tokens", "language", "counts", "readability", "entities", "quotations",
            "times"]
    return desk.analyze(ACCENTS, language="en", only=sections).to_dict()


BREAKS = [
    lambda d: d.pop("schema"),
    lambda d: d.update(schema=2),
    lambda d: d.update(offsets="lines"),
    lambda d: d.pop("id"),
    lambda d: d.update(meta=3),
    lambda d: d["article"].pop("title"),
    lambda d: d["article"]["title"].update(span=[1]),
    lambda d: d["article"]["paragraphs"][0].update(role="advert"),
    lambda d: d["sentences"][0].update(span=[0, 1, 2]),
    lambda d: d["sentences"][0].update(span=[-1, 2]),
    lambda d: d["sentences"][0].update(span=[0.5, 2]),
    lambda d: d["tokens"][0].update(tag="NNP"),
    lambda d: d["language"].update(confidence=1.5),
    lambda d: d["counts"].pop("words"),
    lambda d: d["counts"].pop("syllables"),
    lambda d: d["counts"].update(words=-1),
    lambda d: d["readability"].pop("lix"),
    lambda d: d["readability"]["ari"].pop("inputs"),
    lambda d: d["readability"]["smog"]["inputs"].pop("polysyllables"),
]


@pytest.mark.parametrize("number", range(len(BREAKS)))
def test_what_is_not_so_is_refused(report, validate, number):
    import jsonschema

    validate("report", report)
    broken = copy.deepcopy(report)
    BREAKS[number](broken)
    with pytest.raises(jsonschema.ValidationError):
        validate("report", broken)


def test_more_may_stand_beside(report, validate):
    report["entities"] = []
    report["tokens"][0]["tag"] = "PROPN"
    report["article"]["section"] = "World"
    report["counts"]["emoji"] = 1
    validate("report", report)


def test_error_lines(validate):
    import jsonschema

    validate("error", {"id": None, "error": {"status": "invalid_utf8", "position": 3, "message": "byte 3"}})
    validate("error", {"id": 17, "error": {"status": "too_large", "position": None, "message": "long"}})
    with pytest.raises(jsonschema.ValidationError):
        validate("error", {"id": None, "error": {"status": "strange", "position": None, "message": "m"}})
