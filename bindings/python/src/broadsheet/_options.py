"""Options as the library takes them: a JSON object in bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable

OFFSETS = "codepoints"  # what indices of a Python string count
_DEFAULT = {"offsets": OFFSETS}
_DEFAULT_BYTES = json.dumps(_DEFAULT).encode()


def encode(**options: object) -> bytes:
    """The options that are not None."""
    given = {name: value for name, value in options.items() if value is not None}
    return _DEFAULT_BYTES if given == _DEFAULT else json.dumps(given).encode()


def sections(only: str | Iterable[str] | None) -> list[str] | None:
    """The names of sections as a list; one name alone is a list of one."""
    if only is None:
        return None
    return [only] if isinstance(only, str) else list(only)
