"""The native library: where it is, what its functions take, and the two places where its memory is handled."""

from __future__ import annotations

import ctypes
import os
import sys
from ctypes import POINTER, c_char, c_char_p, c_double, c_int32, c_int64, c_size_t, c_void_p
from functools import lru_cache

from ._errors import BroadsheetError, error_for

ABI = 1  # what BROADSHEET_ABI is in the header these declarations were written from
CANCELLED = -8
COUNTS = (
    "words sentences paragraphs characters letters alphanumerics syllables monosyllables polysyllables complex_words "
    "long_words distinct_words reading_seconds"
).split()


class DeskHandle(ctypes.Structure):
    """Opaque."""


class ArticleHandle(ctypes.Structure):
    """Opaque."""


class NativeError(ctypes.Structure):
    """broadsheet_error"""

    _fields_ = [("status", c_int32), ("position", c_int64), ("message", c_char * 256)]


class NativeBuffer(ctypes.Structure):
    """broadsheet_buffer. `data` is a plain pointer: a c_char_p would stop at the first NUL."""

    _fields_ = [("data", c_void_p), ("length", c_size_t)]


class NativeCounts(ctypes.Structure):
    """broadsheet_counts"""

    _fields_ = [(name, c_int64) for name in COUNTS]


class NativeDocument(ctypes.Structure):
    """broadsheet_document"""

    _fields_ = [("text", c_char_p), ("length", c_size_t), ("options", c_char_p), ("options_length", c_size_t)]


class NativeResult(ctypes.Structure):
    """broadsheet_result"""

    _fields_ = [("report", NativeBuffer), ("error", NativeError)]


class NativeRelation(ctypes.Structure):
    """broadsheet_relation"""

    _fields_ = [("verdict", c_int32), ("direction", c_int32)] + [
        (name, c_double) for name in "confidence story derived verbatim verbatim_all paraphrase".split()
    ]


Progress = ctypes.CFUNCTYPE(c_int32, c_size_t, c_size_t, c_void_p)

_TEXT = (c_char_p, c_size_t)  # bytes objects go in as their own memory, NUL bytes and all; the length counts
_ERROR = POINTER(NativeError)
_DESK = POINTER(DeskHandle)
_ARTICLE = POINTER(ArticleHandle)
_BUFFER = POINTER(NativeBuffer)

# Every function of the header: what it returns, and what it takes.
FUNCTIONS: dict[str, tuple[object, tuple[object, ...]]] = {
    "broadsheet_version": (c_char_p, ()),
    "broadsheet_abi": (c_int32, ()),
    "broadsheet_status_name": (c_char_p, (c_int32,)),
    "broadsheet_buffer_free": (None, (_BUFFER,)),
    "broadsheet_desk_open": (c_int32, (*_TEXT, POINTER(_DESK), _ERROR)),
    "broadsheet_desk_free": (None, (_DESK,)),
    "broadsheet_article_read": (c_int32, (_DESK, *_TEXT, *_TEXT, POINTER(_ARTICLE), _ERROR)),
    "broadsheet_article_free": (None, (_ARTICLE,)),
    "broadsheet_article_report": (c_int32, (_ARTICLE, *_TEXT, _BUFFER, _ERROR)),
    "broadsheet_desk_analyze": (c_int32, (_DESK, *_TEXT, *_TEXT, _BUFFER, _ERROR)),
    "broadsheet_article_count": (c_int32, (_ARTICLE, POINTER(NativeCounts), _ERROR)),
    "broadsheet_desk_syllables": (c_int32, (_DESK, *_TEXT, POINTER(c_int32), _ERROR)),
    "broadsheet_desk_analyze_batch": (
        c_int32,
        (_DESK, POINTER(NativeDocument), c_size_t, *_TEXT, c_int32, Progress, c_void_p, POINTER(NativeResult), _ERROR),
    ),
    "broadsheet_article_relate": (c_int32, (_ARTICLE, _ARTICLE, POINTER(NativeRelation), _ERROR)),
    "broadsheet_article_compare": (c_int32, (_ARTICLE, _ARTICLE, *_TEXT, _BUFFER, _ERROR)),
    "broadsheet_desk_compare": (c_int32, (_DESK, *_TEXT, *_TEXT, *_TEXT, _BUFFER, _ERROR)),
}


def find() -> str:
    """The path of the library: in the package, else what BROADSHEET_LIBRARY names. Nothing else is tried."""
    name = "libbroadsheet.dylib" if sys.platform == "darwin" else "libbroadsheet.so"
    packaged = os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    if os.path.isfile(packaged):
        return packaged
    named = os.environ.get("BROADSHEET_LIBRARY")
    if named:
        return named
    raise ImportError(f"the Broadsheet library is not at {packaged}, and BROADSHEET_LIBRARY is not set to its path")


@lru_cache(maxsize=1)
def library() -> ctypes.CDLL:
    """The library, loaded and declared when it is first needed."""
    path = find()
    try:
        loaded = ctypes.CDLL(path)
        for name, (result, arguments) in FUNCTIONS.items():
            function = getattr(loaded, name)
            function.restype, function.argtypes = result, arguments
            if name == "broadsheet_abi" and function() != ABI:
                raise ImportError(f"{path} has ABI {function()}, and this package needs {ABI}; install both together")
    except (OSError, AttributeError) as error:
        raise ImportError(f"{path} cannot be used as the Broadsheet library: {error}") from error
    return loaded


def library_version() -> str:
    """The version of the native library that is loaded, as ``"0.1.0"``."""
    return str(library().broadsheet_version().decode())


class Handle:
    """Owns one thing the library made, and frees it when the last one who uses it lets go.

    A call holds its handle while it runs, so closing a desk in one thread never pulls it from under another.
    """

    __slots__ = ("pointer", "_free")

    def __init__(self, pointer: object, free: object) -> None:
        self.pointer = pointer
        self._free = free

    def __del__(self) -> None:
        self._free(self.pointer)  # type: ignore[operator]


def take(buffer: NativeBuffer) -> bytes:
    """The bytes of a buffer, which is freed: the one place where results are copied and let go."""
    try:
        return ctypes.string_at(buffer.data, buffer.length) if buffer.data else b""
    finally:
        library().broadsheet_buffer_free(buffer)


def exception(error: NativeError) -> BroadsheetError:
    """The exception that an error of the library becomes."""
    name = library().broadsheet_status_name(error.status).decode()
    position = None if error.position < 0 else error.position
    return error_for(error.status, error.message.decode("utf-8", "replace"), position, name)
