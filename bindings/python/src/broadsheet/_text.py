"""Texts on their way in: `str` or bytes, to the UTF-8 bytes that the library reads."""

from __future__ import annotations

from ._errors import InvalidUTF8


class Document:
    """A text and what is known of it, for ``analyze_many`` and ``compare``.

    >>> lost = Document("The lander is gone.", id="a1", title="Luna-25 lost", published="2023-08-21")
    >>> broadsheet.compare(lost, "The rover has landed.").relation.verdict == "copy"
    False
    """

    __slots__ = ("text", "id", "title", "published", "language", "invalid_utf8")

    def __init__(
        self, text: str | bytes, id: str | None = None, title: str | None = None, published: str | None = None,
        language: str | None = None, invalid_utf8: str | None = None,
    ) -> None:
        self.text = text
        self.id = id
        self.title = title
        self.published = published
        self.language = language
        self.invalid_utf8 = invalid_utf8

    def options(self) -> dict[str, str]:
        """What is known, by the names of the options."""
        known = {name: getattr(self, name) for name in self.__slots__[1:]}
        return {name: value for name, value in known.items() if value is not None}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Document):
            return NotImplemented
        return self.text == other.text and self.options() == other.options()

    def __repr__(self) -> str:
        options = "".join(f", {name}={value!r}" for name, value in self.options().items())
        return f"Document({self.text!r}{options})"


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
                return "".join(map(_repaired, text)).encode()
            raise InvalidUTF8(_lone_surrogate(text, error.start), error.start) from None
    if isinstance(text, bytes):
        return text
    if isinstance(text, (bytearray, memoryview)):
        return bytes(text)
    raise TypeError(f"a text is str or bytes, not {type(text).__name__}")


def _repaired(character: str) -> str:
    return "\ufffd" if "\ud800" <= character <= "\udfff" else character


def _lone_surrogate(text: str, position: int) -> str:
    return (
        f"character {position} is the lone surrogate U+{ord(text[position]):04X}, which is not text; "
        'decode the source with its right encoding, or ask for invalid_utf8="repair"'
    )
