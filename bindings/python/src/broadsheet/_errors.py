"""What can go wrong: one class a status of the library."""

from __future__ import annotations


class BroadsheetError(Exception):
    """What the library refused, and why.

    Attributes:
        status: the name of the status, as ``"invalid_utf8"``
        position: where in the input it was noticed, or None: a byte of ``bytes``, a character of a ``str``
        message: a sentence that says what was wrong and what was expected
    """

    status = "unknown"

    def __init__(self, message: str, position: int | None = None, status: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.position = position
        if status is not None:
            self.status = status

    def __reduce__(self) -> tuple[type[BroadsheetError], tuple[str, int | None, str]]:
        return type(self), (self.message, self.position, self.status)


class InvalidArgument(BroadsheetError, ValueError):
    """A value out of its range, or a desk that was closed."""

    status = "invalid_argument"


class InvalidUTF8(BroadsheetError, ValueError):
    """Bytes that are not UTF-8, or a ``str`` with a lone surrogate in it."""

    status = "invalid_utf8"


class TooLarge(BroadsheetError, ValueError):
    """A text longer than the ``max_bytes`` of the desk."""

    status = "too_large"


class InvalidJSON(BroadsheetError, ValueError):
    """Options that cannot be written as JSON text, such as a title with a lone surrogate in it."""

    status = "invalid_json"


class UnknownOption(BroadsheetError, ValueError):
    """An option that nothing knows; the message lists those there are."""

    status = "unknown_option"


class InvalidOption(BroadsheetError, ValueError):
    """An option with a value it does not take; the message says what it takes."""

    status = "invalid_option"


class OutOfMemory(BroadsheetError, MemoryError):
    """Memory ran out where the library could notice."""

    status = "out_of_memory"


class Cancelled(BroadsheetError):
    """The progress function asked to stop."""

    status = "cancelled"


_BY_STATUS: dict[int, type[BroadsheetError]] = {
    -1: InvalidArgument,
    -2: InvalidUTF8,
    -3: TooLarge,
    -4: InvalidJSON,
    -5: UnknownOption,
    -6: InvalidOption,
    -7: OutOfMemory,
    -8: Cancelled,
}


def error_for(status: int, message: str, position: int | None, name: str) -> BroadsheetError:
    """The exception for a status of the library; `name` is what the library calls a status unknown here."""
    kind = _BY_STATUS.get(status)
    return BroadsheetError(message, position, name) if kind is None else kind(message, position)
