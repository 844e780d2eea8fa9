"""Many texts: handed to the library some at a time, results in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from . import _library
from ._errors import BroadsheetError, Cancelled
from ._library import Handle, NativeDocument, NativeError, NativeResult, library, take
from ._options import encode
from ._progress import ProgressFunction, TerminalLine
from ._report import Report
from ._text import Document, document, utf8

# What one call to the library takes: enough to keep its threads at work, little enough to hold in memory.
_MOST_DOCUMENTS_A_THREAD = 64
_MOST_BYTES = 16_000_000


def run(
    desk: Handle, texts: Iterable[str | bytes | Document], options: bytes, invalid_utf8: str | None, threads: int,
    progress: ProgressFunction | None,
) -> Iterator[Report | BroadsheetError]:
    """The outcome of each text, in order."""
    total = len(texts) if hasattr(texts, "__len__") else None  # type: ignore[arg-type]
    done = 0
    try:
        for portion in _portions(texts, invalid_utf8, _MOST_DOCUMENTS_A_THREAD * max(1, threads)):
            report = (lambda count, before=done: progress(before + count, total)) if progress else None
            yield from _analyze(desk, portion, options, threads, report)
            done += len(portion)
    finally:
        if isinstance(progress, TerminalLine):
            progress.close()


def _portions(
    texts: Iterable[str | bytes | Document], invalid_utf8: str | None, most: int
) -> Iterator[list[tuple[bytes, bytes | None] | BroadsheetError]]:
    portion: list[tuple[bytes, bytes | None] | BroadsheetError] = []
    size = 0
    for text in texts:
        item = _prepare(document(text), invalid_utf8)
        portion.append(item)
        size += 0 if isinstance(item, BroadsheetError) else len(item[0])
        if len(portion) >= most or size >= _MOST_BYTES:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion


def _prepare(item: Document, invalid_utf8: str | None) -> tuple[bytes, bytes | None] | BroadsheetError:
    """The bytes and options of one text; a text that has no bytes is an outcome of its own and stops nothing."""
    own = item.options()
    try:
        return utf8(item.text, item.invalid_utf8 or invalid_utf8), encode(**own) if own else None
    except BroadsheetError as error:
        return error


def _analyze(
    desk: Handle, portion: list[tuple[bytes, bytes | None] | BroadsheetError], options: bytes, threads: int,
    progress: Callable[[int], object] | None,
) -> list[Report | BroadsheetError]:
    good = [item for item in portion if not isinstance(item, BroadsheetError)]
    bad = len(portion) - len(good)
    documents = (NativeDocument * len(good))()
    for native, (text, own) in zip(documents, good):
        native.text, native.length = text, len(text)
        native.options, native.options_length = own, len(own or b"")
    results = (NativeResult * len(good))()
    error = NativeError()
    callback, raised = _guarded(progress, bad)
    status = library().broadsheet_desk_analyze_batch(
        desk.pointer, documents, len(good), options, len(options), threads, callback, None, results, error)
    outcomes = iter([_outcome(result) for result in results])
    if raised:
        raise raised[0]
    if status == _library.CANCELLED:
        raise Cancelled("the progress function returned False")
    if status:
        raise _library.exception(error)
    return [item if isinstance(item, BroadsheetError) else next(outcomes) for item in portion]


def _outcome(result: NativeResult) -> Report | BroadsheetError:
    json = take(result.report)
    return _library.exception(result.error) if result.error.status else Report(json)


def _guarded(progress: Callable[[int], object] | None, bad: int) -> tuple[object, list[BaseException]]:
    """A function the library can call, and where it leaves what was raised in it.

    Nothing may be raised through the library: it is told to stop, and the exception goes on behind it. The function
    is there without a progress function too, so that an interrupt from the keyboard is noticed meanwhile.
    """
    raised: list[BaseException] = []

    def call(done: int, total: int, payload: object) -> int:
        try:
            return int(progress is not None and progress(done + bad) is False)
        except BaseException as error:
            raised.append(error)
            return 1

    return _library.Progress(call), raised
