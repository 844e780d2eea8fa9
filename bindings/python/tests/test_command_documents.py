"""What the command writes is what the schemas say and what the library gives."""

import json
import subprocess

import pytest
from paths import COMMAND

import broadsheet

pytestmark = pytest.mark.skipif(not COMMAND.is_file(), reason="the command is not built")


def run(*arguments, lines=()):
    """The lines the command writes, and how it ended."""
    text = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    result = subprocess.run([str(COMMAND), *arguments], input=text, capture_output=True, text=True)
    return [json.loads(line) for line in result.stdout.splitlines()], result.returncode


def test_reports_of_lines(validate, desk, seeds):
    lines = [{"id": 1, "text": seeds[0], "section": "world"}, {"id": "b", "text": seeds[1], "title": "Mine"}]
    reports, code = run("analyze", "--jsonl", "--offsets", "codepoints", lines=lines)
    assert code == 0
    for report in reports:
        validate("report", report)
    assert reports[0]["id"] == 1 and reports[0]["meta"] == {"section": "world"}
    assert reports[1] == desk.analyze(seeds[1], id="b", title="Mine").to_dict()


def test_lines_that_are_refused(validate):
    lines = ["{", "[]", {"id": 7}, {"id": "x", "text": 1}, {"id": "y", "text": "a", "published": "never"}, {"text": "a"}]
    results, code = run("analyze", "--jsonl", lines=lines)
    assert code == 1 and len(results) == len(lines)
    for result in results[:-1]:
        validate("error", result)
    assert [result["id"] for result in results] == [None, None, 7, "x", "y", None]
    validate("report", results[-1])


def test_comparisons_of_lines(validate, desk, seeds):
    lines = [{"id": "p", "a": {"text": seeds[0]}, "b": {"text": seeds[1], "title": "T"}}, {"id": "q", "a": {"text": "x"}}]
    (comparison, refused), code = run("compare", "--jsonl", "--offsets", "codepoints", lines=lines)
    assert code == 1
    validate("comparison", comparison)
    assert comparison == desk.compare(seeds[0], broadsheet.Document(seeds[1], title="T"), id="p").to_dict()
    validate("error", refused)


def test_words(desk):
    results, code = run("words", "--jsonl", lines=[{"id": 1, "word": "exploration"}, {"id": 2, "word": "moon"}])
    assert code == 0
    assert results == [{"id": 1, "syllables": 4}, {"id": 2, "syllables": 1}]
