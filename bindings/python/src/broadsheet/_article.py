"""An article that was read and is kept, to be analysed and compared any number of times."""

from __future__ import annotations

from collections.abc import Iterable

from . import _library
from ._library import COUNTS, Handle, NativeBuffer, NativeCounts, NativeError, NativeRelation, library, take
from ._options import OFFSETS, encode, sections
from ._report import Report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._parts import Counts, Direction, Relation, Verdict

_VERDICTS: tuple[Verdict, ...] = ("unrelated", "related", "same_story", "rewrite", "copy")
_DIRECTIONS: tuple[Direction | None, ...] = (None, "a_from_b", "b_from_a")


class Article:
    """A text that was read at a desk. Made by ``Desk.read``; any number of threads may use it.

    >>> article = desk.read("The rover has landed. Its crew rejoiced.")
    >>> article.counts().words
    7
    """

    __slots__ = ("_handle",)

    def __init__(self, handle: Handle) -> None:
        self._handle = handle

    def report(self, *, only: str | Iterable[str] | None = None, offsets: str = OFFSETS) -> Report:
        """The report of the article; `only` names the sections wanted (default: all but tokens)."""
        options = encode(only=sections(only), offsets=offsets)
        buffer, error = NativeBuffer(), NativeError()
        if library().broadsheet_article_report(self._handle.pointer, options, len(options), buffer, error):
            raise _library.exception(error)
        return Report(take(buffer))

    def counts(self) -> Counts:
        """What is counted in the body, without a report: the quick way in a loop."""
        native, error = NativeCounts(), NativeError()
        if library().broadsheet_article_count(self._handle.pointer, native, error):
            raise _library.exception(error)
        from ._parts import Counts

        return Counts(**{name: getattr(native, name) for name in COUNTS})


def relate(a: Handle, b: Handle) -> Relation:
    """The relation of two articles, without a document."""
    native, error = NativeRelation(), NativeError()
    if library().broadsheet_article_relate(a.pointer, b.pointer, native, error):
        raise _library.exception(error)
    from ._parts import Relation, Scores

    scores = Scores(native.story, native.derived, native.verbatim, native.verbatim_all, native.paraphrase)
    return Relation(_VERDICTS[native.verdict], native.confidence, scores, _DIRECTIONS[native.direction])
