#!/usr/bin/env python3
"""Prints JSON from standard input for reading: what fits on a line stays on one.

    fold_json.py [KEY...]    only the member KEY of the document, of that the next one; a number is a place in an array
"""
import json
import sys

WIDTH = 100


def folded(value, indent=0, column=0):
    """The text of a value that starts at a column of a line indented so far."""
    line = json.dumps(value, ensure_ascii=False)
    if column + len(line) <= WIDTH or not isinstance(value, (dict, list)) or not value:
        return line
    inner = " " * (indent + 2)
    if isinstance(value, dict):
        parts = [f"{json.dumps(key)}: {folded(item, indent + 2, indent + len(key) + 6)}" for key, item in value.items()]
        first, last = "{", "}"
    else:
        parts = [folded(item, indent + 2, indent + 2) for item in value]
        first, last = "[", "]"
    return f"{first}\n{inner}" + f",\n{inner}".join(parts) + f"\n{' ' * indent}{last}"


for document in sys.stdin:
    tree = json.loads(document)
    for key in sys.argv[1:]:
        tree = tree[int(key) if isinstance(tree, list) else key]
    print(folded(tree))
