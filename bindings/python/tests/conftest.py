"""What the tests share."""

import json

import pytest
from paths import ROOT, SEEDS

import broadsheet


@pytest.fixture(scope="session")
def seeds():
    """The texts of the two seeds."""
    return [path.read_text(encoding="utf-8") for path in SEEDS]


@pytest.fixture(scope="session")
def header():
    """The C header."""
    return (ROOT / "include" / "broadsheet.h").read_text()


@pytest.fixture
def desk():
    """A desk with defaults."""
    with broadsheet.Desk() as desk:
        yield desk


@pytest.fixture(scope="session")
def validate():
    """A function that checks a document against the schema of its kind."""
    jsonschema = pytest.importorskip("jsonschema")
    validators = {}
    for kind in ("report", "comparison", "error"):
        schema = json.loads((ROOT / "schema" / f"{kind}.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[kind] = jsonschema.Draft202012Validator(schema)

    def validate(kind, document):
        validators[kind].validate(document)

    return validate
