"""Names that a caller watches."""

import copy
import pickle

import pytest

import broadsheet
from broadsheet import ConfiguredName, Desk

ACME = ConfiguredName("Acme Corporation", "ORG", kind="company", key="acme", aliases=["Acme", "ACM"])
TEXT = "“We will win,” Acme said. The company’s café pleased ACM staff; Acme Corporation’s shares rose."


def watched(report, key):
    return next((entity for entity in report.entities if entity.key == key), None)


@pytest.mark.parametrize("name", [ACME, {"name": "Acme Corporation", "type": "ORG", "kind": "company", "key": "acme",
                                         "aliases": ("Acme", "ACM")}])
def test_aliases_are_one_entity(name, validate):
    with Desk(names=iter([name])) as desk:
        report = desk.analyze(TEXT)
    entity = watched(report, "acme")
    assert (entity.name, entity.type, entity.kind, entity.confidence) == ("Acme Corporation", "ORG", "company", 1)
    named = [mention.span.of(TEXT) for mention in entity.mentions if mention.form == "name"]
    assert named == ["Acme", "ACM", "Acme Corporation"]
    assert report.quotations[0].speaker.entity == entity.id
    validate("report", report.to_dict())


def test_nothing_changes_for_other_names(seeds):
    with Desk(names=[ACME]) as desk, Desk(names=[]) as empty:
        for text in seeds:
            expected = broadsheet.analyze(text).json
            assert desk.analyze(text).json == expected
            assert empty.analyze(text).json == expected


def test_a_configured_name_comes_first(seeds):
    agency = ConfiguredName("China National Space Administration", "ORG", key="cnsa", aliases=["CNSA"])
    with Desk(names=[agency]) as desk:
        for text in seeds:
            entity = watched(desk.analyze(text), "cnsa")
            assert entity.name == agency.name
            assert [mention.span.of(text) for mention in entity.mentions if mention.form == "name"] == [agency.name]


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
def test_pickling(duplicate):
    desk = Desk(names=[ACME])
    other = duplicate(desk)
    assert repr(other) == repr(desk) and "acme" in repr(desk)
    assert other.analyze(TEXT) == desk.analyze(TEXT) != Desk().analyze(TEXT)
    assert duplicate(ACME) == ACME and hash(duplicate(ACME)) == hash(ACME)


@pytest.mark.parametrize("name, message", [
    ({"name": "Acme"}, r"names\[1\]\.type takes PER, ORG, LOC or MISC"),
    ({"name": "Acme", "type": "org"}, r"names\[1\]\.type takes PER, ORG, LOC or MISC"),
    ({"type": "ORG"}, r"names\[1\]\.name"),
    ({"name": 5, "type": "ORG"}, r"names\[1\]\.name takes a string"),
    ({"name": "", "type": "ORG"}, r"names\[1\]\.name takes"),
    ({"name": "\0", "type": "ORG"}, r"names\[1\]\.name takes"),
    ({"name": "x" * (1 << 20), "type": "ORG"}, r"names\[1\]\.name takes"),
    ({"name": "x " * 25, "type": "ORG"}, r"names\[1\]\.name takes"),
    (ConfiguredName("Acme", "ORG", aliases="ACM"), r"names\[1\]\.aliases takes an array of strings"),
    (ConfiguredName("Acme", "ORG", aliases=["A", "?"]), r"names\[1\]\.aliases\[1\] takes"),
    (ConfiguredName("Acme", "ORG", key=""), r"names\[1\]\.key takes"),
    (ConfiguredName("Acme", "ORG", kind="k" * 1001), r"names\[1\]\.kind takes"),
    ("Acme", r"names takes an array of objects"),
])  # fmt: skip
def test_what_is_wrong_is_named(name, message):
    with pytest.raises(broadsheet.InvalidOption, match=message):
        Desk(names=[ACME, name])


def test_unknown_members_are_named():
    with pytest.raises(broadsheet.UnknownOption, match=r"names\[0\]\.alias"):
        Desk(names=[{"name": "Acme", "type": "ORG", "alias": ["ACM"]}])


def test_hostile_names():
    names = [ConfiguredName(f"Zor{n} Holdings", "ORG", key=f"z{n}", aliases=["Zor", "a\0b", "月"]) for n in range(100_000)]
    with Desk(names=names) as desk:
        report = desk.analyze("The Zor99999 Holdings rose, said Zor and a\0b.", language="en")
    assert watched(report, "z99999") and len(watched(report, "z0").mentions) == 2


def test_the_same_name_twice_is_the_first():
    names = [ConfiguredName("Acme", "ORG", key="first"), ConfiguredName("Acme", "PER", key="second")]
    with Desk(names=names) as desk:
        report = desk.analyze("Acme rose.", language="en")
    assert [(entity.key, entity.type) for entity in report.entities] == [("first", "ORG")]
