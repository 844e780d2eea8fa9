"""Options as the library takes them: a JSON object in bytes."""

from __future__ import annotations

from collections.abc import Iterable

OFFSETS = "codepoints"  # what indices of a Python string count
_DEFAULT = {"offsets": OFFSETS}
_DEFAULT_BYTES = b'{"offsets": "codepoints"}'


def encode(**options: object) -> bytes:
    """The options that are not None."""
    given = {name: value for name, value in options.items() if value is not None}
    if given == _DEFAULT:
        return _DEFAULT_BYTES
    import json  # late: with what it imports it takes longer than this package

    return json.dumps(given).encode()


def sections(only: str | Iterable[str] | None) -> list[str] | None:
    """The names of sections as a list; one name alone is a list of one."""
    if only is None:
        return None
    return [only] if isinstance(only, str) else list(only)
