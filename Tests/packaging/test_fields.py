"""scripts/json_fields.py notices what breaks readers of the documents, and lets pass what does not."""

import json
import re
import shutil
import subprocess

import pytest


@pytest.fixture
def check(root, tmp_path):
    """Checks the schemas with one of them changed, against the record as it is."""
    schemas = tmp_path / "schema"

    def check(change):
        shutil.copytree(root / "schema", schemas, dirs_exist_ok=True)
        path = schemas / "report.schema.json"
        report = json.loads(path.read_text())
        change(report["properties"], report)
        path.write_text(json.dumps(report))
        return subprocess.run(
            ["scripts/json_fields.py", "check", schemas, root / "abi"], cwd=root, capture_output=True, text=True)

    return check


def test_the_schemas_hold_what_is_recorded(check):
    assert check(lambda *_: None).returncode == 0


def test_a_field_that_is_gone(check):
    done = check(lambda properties, _: properties["counts"]["properties"].pop("words"))
    assert done.returncode == 1 and "changed or gone: report counts.words: integer, always" in done.stderr


def test_a_field_with_another_type(check):
    done = check(lambda _, report: report["$defs"]["placed_text"]["properties"].update(text={"type": "array"}))
    assert done.returncode == 1 and "report article.title.text" in done.stderr


def test_a_list_of_other_things(check):
    done = check(lambda properties, _: properties["notes"].update(items={"type": "object"}))
    assert done.returncode == 1 and "report notes[]" in done.stderr


def test_a_field_that_is_not_always_there(check):
    assert check(lambda properties, _: properties["counts"]["required"].remove("words")).returncode == 1


def test_a_field_more(check):
    def newer(done):
        assert done.returncode == 0, done.stderr
        return int(re.search(r"(\d+) of them newer|$", done.stdout)[1] or 0)

    before = newer(check(lambda *_: None))
    after = newer(check(lambda properties, _: properties["counts"]["properties"].update(commas={"type": "integer"})))
    assert after == before + 1


def test_a_field_that_is_always_there_now(check):
    assert check(lambda _, report: report["required"].append("counts")).returncode == 0


def test_another_schema_has_a_record_of_its_own(check):
    done = check(lambda properties, _: properties["schema"].update(const=2))
    assert done.returncode == 1 and "json-2.fields" in done.stderr
