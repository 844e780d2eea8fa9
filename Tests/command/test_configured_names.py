import json

import pytest

NAMES = [{"name": "Roscosmos", "type": "ORG", "key": "ros", "aliases": ["space agency", "Luna-25"]}]


@pytest.fixture
def names(tmp_path):
    path = tmp_path / "names.json"
    path.write_text(json.dumps(NAMES))
    return path


def entity(report):
    return next(entity for entity in report["entities"] if entity["key"] == "ros")


def test_watched_names_are_found_in_files_and_streams(broadsheet, seeds, names):
    result = broadsheet("analyze", "--json", "--names", names, *seeds)
    assert result.returncode == 0, result.stderr
    text = seeds[0].read_bytes()
    line = json.dumps({"id": 1, "text": text.decode()}).encode()
    found = [entity(json.loads(report)) for report in result.stdout.splitlines()]
    streamed = broadsheet("analyze", "--jsonl", "--names", names, stdin=line)
    assert entity(json.loads(streamed.stdout)) == found[0]
    words = {text[slice(*mention["span"])] for mention in found[0]["mentions"] if mention["form"] == "name"}
    assert {b"Roscosmos", b"Luna-25"} <= words and (found[0]["name"], found[0]["confidence"]) == ("Roscosmos", 1)


@pytest.mark.parametrize("content, message", [
    ("", "empty"), ("[", "byte"), ("{}", "array"), ('["Acme"]', "array of objects"),
    ('[{"name": "A", "type": "X"}]', "names[0].type takes PER, ORG, LOC or MISC"),
    ('[{"name": "A", "type": "ORG", "alias": []}]', "names[0].alias"), ("[" * 100_000, "byte"), ("\xff", "byte"),
])  # fmt: skip
def test_a_bad_file_of_names_is_a_wrong_command_line(broadsheet, seeds, tmp_path, content, message):
    path = tmp_path / "bad.json"
    path.write_bytes(content.encode("latin-1"))
    result = broadsheet("analyze", "--names", path, *seeds)
    assert (result.returncode, result.stdout) == (2, b"")
    assert str(path) in result.stderr.decode() and message in result.stderr.decode()


def test_a_missing_file_of_names(broadsheet, seeds, tmp_path):
    assert broadsheet("analyze", "--names", tmp_path / "none.json", *seeds).returncode == 2
    assert broadsheet("analyze", "--names", tmp_path, *seeds).returncode == 2


def test_names_from_standard_input(broadsheet, seeds):
    result = broadsheet("analyze", "--json", "--names", "-", seeds[0], stdin=json.dumps(NAMES).encode())
    assert result.returncode == 0 and entity(json.loads(result.stdout))
    assert broadsheet("analyze", "--jsonl", "--names", "-").returncode == 2
