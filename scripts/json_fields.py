#!/usr/bin/env python3
"""Records which fields the JSON documents have, and checks that none of them went away or changed its type.

    json_fields.py check     fails where a recorded field is gone, is no longer always there, or has another type
    json_fields.py record    writes abi/json-N.fields from schema/, N being the "schema" of the documents

Fields may be added: docs/abi.md says what may change when.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def variants(schema, definitions, seen=()):
    """The schemas that a schema stands for, references and alternatives followed."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        if name not in seen:
            yield from variants(definitions[name], definitions, (*seen, name))
        return
    yield schema
    for word in ("oneOf", "anyOf", "allOf"):
        for part in schema.get(word, ()):
            yield from variants(part, definitions, seen)


def kind(schema):
    """What a value may be, as "string" or "integer|null"; nothing where the schema says nothing."""
    if "const" in schema:
        return json.dumps(schema["const"])
    if "enum" in schema:
        return "one of several"
    stated = schema.get("type", [])
    return "|".join(sorted([stated] if isinstance(stated, str) else stated))


def types(schema, definitions):
    """The types of all the schemas that a schema stands for."""
    return " or ".join(sorted({kind(part) for part in variants(schema, definitions)} - {""})) or "anything"


def fields(schema, definitions, path=""):
    """One line a field: its path, its types, and whether it is always there. Values of arrays are named []."""
    for variant in variants(schema, definitions):
        for name, value in sorted(variant.get("properties", {}).items()):
            place = f"{path}.{name}" if path else name
            always = "always" if name in variant.get("required", ()) else "sometimes"
            yield f"{place}: {types(value, definitions)}, {always}"
            yield from fields(value, definitions, place)
        for word in ("items", "additionalProperties"):
            if isinstance(variant.get(word), dict):
                yield f"{path}[]: {types(variant[word], definitions)}, always"
                yield from fields(variant[word], definitions, path + "[]")


def described(directory):
    """Every field of every document, in lines that compare as text."""
    lines = set()
    for path in sorted(directory.glob("*.schema.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        title = path.name.split(".")[0]
        lines |= {f"{title} {line}" for line in fields(document, document.get("$defs", {}))}
    return sorted(lines)


def record_of(lines):
    """The file that holds what is recorded for the version that the documents name."""
    version = next(line for line in lines if line.startswith("report schema:")).split(": ")[1].split(",")[0]
    return f"json-{version}.fields"


def main(action="check", schemas=ROOT / "schema", records=ROOT / "abi"):
    lines = described(Path(schemas))
    recorded = Path(records) / record_of(lines)
    kept = recorded.read_text(encoding="utf-8").splitlines() if recorded.exists() else []
    # What was there sometimes may well be there always.
    gone = sorted(line for line in kept if not {line, line.replace(", sometimes", ", always")} & set(lines))
    for line in gone:
        print(f"changed or gone: {line}", file=sys.stderr)
    if gone:
        print("a reader of the documents could break: see docs/abi.md", file=sys.stderr)
        return 1
    if action == "record":
        recorded.write_text("\n".join(lines) + "\n", encoding="utf-8")
    elif not kept:
        print(f"there is no {recorded}: make abi", file=sys.stderr)
        return 1
    print(f"fields: {len(lines)} in the documents, {len(set(lines) - set(kept))} of them newer than the record")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
