"""A JSON document of the library that is decoded when a field is first read."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class JSONDocument:
    """What the library wrote, and its fields. Immutable; equal where the bytes are equal.

    Attributes:
        json: the document as the library wrote it, UTF-8
    """

    __slots__ = ("json", "_tree", "_decoded")

    json: bytes
    _tree: dict[str, Any] | None
    _decoded: dict[str, Any]

    def __init__(self, json: bytes) -> None:
        object.__setattr__(self, "json", json)
        object.__setattr__(self, "_tree", None)
        object.__setattr__(self, "_decoded", {})

    def to_dict(self) -> dict[str, Any]:
        """The whole document as a new tree of dicts and lists, fields that this package does not know included."""
        from json import loads

        tree: dict[str, Any] = loads(self.json)
        return tree

    @property
    def schema(self) -> int:
        """The version of the form of the document."""
        return int(self._fields()["schema"])

    @property
    def library(self) -> str:
        """The version of the library that wrote it."""
        return str(self._fields()["library"])

    @property
    def id(self) -> str | None:
        """The caller's own name for it."""
        name: str | None = self._fields()["id"]
        return name

    @property
    def offsets(self) -> str:
        """What spans count: ``"codepoints"``, ``"bytes"`` or ``"utf16"``."""
        return str(self._fields()["offsets"])

    @property
    def notes(self) -> tuple[str, ...]:
        """What the library left out, and why."""
        return tuple(self._fields()["notes"])

    def _fields(self) -> dict[str, Any]:
        tree = self._tree
        if tree is None:
            tree = self.to_dict()
            object.__setattr__(self, "_tree", tree)
        return tree

    def _section(self, name: str, decode: Callable[[Any], Any]) -> Any:
        if name not in self._decoded:
            fields = self._fields()
            if name not in fields:
                raise AttributeError(f"no section {name!r} here: not asked for with only=, or see notes")
            self._decoded[name] = decode(fields[name])
        return self._decoded[name]

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __eq__(self, other: object) -> bool:
        return self.json == other.json if isinstance(other, JSONDocument) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.json)

    def __reduce__(self) -> tuple[type[JSONDocument], tuple[bytes]]:
        return type(self), (self.json,)
