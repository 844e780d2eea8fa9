"""Texts on their way in: `str` or bytes, to the UTF-8 bytes that the library reads."""

from __future__ import annotations

import re
from typing import NamedTuple

from ._errors import InvalidUTF8

_SURROGATE = re.compile("[\ud800-\udfff]")


class Document(NamedTuple):
    """A text and what is known of it, for ``analyze_many`` and ``compare``.

    >>> lost = Document("The lander is gone.", id="a1", title="Luna-25 lost", published="2023-08-21")
    >>> broadsheet.compare(lost, "The rover has landed.").relation.verdict == "copy"
    False
    """

    text: str | bytes
    id: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    invalid_utf8: str | None = None

    def options(self) -> dict[str, str]:
        """What is known, by the names of the options."""
        return {name: value for name, value in zip(self._fields[1:], self[1:]) if value is not None}


def document(text: str | bytes | Document) -> Document:
    """A text as a document."""
    return text if isinstance(text, Document) else Document(text)


def utf8(text: str | bytes, invalid_utf8: str | None = None) -> bytes:
    """The bytes of a text.

    A `str` may hold lone surrogates, which UTF-8 has no bytes for. They are refused, or become U+FFFD when
    `invalid_utf8` is ``"repair"``: one character for one, so that offsets into the `str` stay right.
    """
    if isinstance(text, str):
        try:
            return text.encode()
        except UnicodeEncodeError as error:
            if invalid_utf8 == "repair":
                return _SURROGATE.sub("\ufffd", text).encode()
            raise InvalidUTF8(_lone_surrogate(text, error.start), error.start) from None
    if isinstance(text, bytes):
        return text
    if isinstance(text, (bytearray, memoryview)):
        return bytes(text)
    raise TypeError(f"a text is str or bytes, not {type(text).__name__}")


def _lone_surrogate(text: str, position: int) -> str:
    return (
        f"character {position} is the lone surrogate U+{ord(text[position]):04X}, which is not text; "
        'decode the source with its right encoding, or ask for invalid_utf8="repair"'
    )
