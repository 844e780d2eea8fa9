"""The desk: the engine and its settings."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Mapping

from . import _batch, _library
from ._article import Article, relate
from ._comparison import Comparison
from ._errors import BroadsheetError, InvalidArgument
from ._library import ArticleHandle, DeskHandle, Handle, NativeBuffer, NativeError, library, take
from ._options import OFFSETS, encode, sections
from ._progress import ProgressFunction, reporter
from ._report import Report
from ._text import Document, document, utf8

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType

    from ._names import ConfiguredName
    from ._parts import Relation


class Desk:
    """Reads articles with settings of its own. Share one between threads; it can be pickled, and closed or left.

    Args:
        max_bytes: the longest text that is read (default 64,000,000)
        abbreviations: behind which no sentence ends, besides those the library knows
        names: companies, people and other things that you watch: a `ConfiguredName` each, or a mapping of its fields

    >>> with broadsheet.Desk(abbreviations=["Bros"]) as desk:
    ...     report = desk.analyze("Warner Bros. Pictures opens on Friday.")
    >>> len(report.sentences)
    1
    """

    __slots__ = ("_configuration", "_handle", "__weakref__")

    def __init__(
        self, *, max_bytes: int | None = None, abbreviations: Iterable[str] | None = None,
        names: Iterable[ConfiguredName | Mapping[str, object]] | None = None,
    ) -> None:
        words = None if abbreviations is None else tuple(abbreviations)
        watched = None if names is None else tuple(names)
        self._configuration: dict[str, object] = {"max_bytes": max_bytes, "abbreviations": words, "names": watched}
        self._handle: Handle | None = _open(encode(**{**self._configuration, "names": _encodable(watched)}))

    def close(self) -> None:
        """Lets the engine go. Articles that were read at the desk, and calls under way, go on."""
        self._handle = None

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __reduce__(self) -> tuple[object, tuple[dict[str, object]]]:
        return _from_configuration, (self._configuration,)

    def __repr__(self) -> str:
        settings = ", ".join(f"{name}={value!r}" for name, value in self._configuration.items() if value is not None)
        return f"Desk({settings})"

    def _open_handle(self) -> Handle:
        handle = self._handle
        if handle is None:
            raise InvalidArgument("this desk is closed")
        return handle

    def analyze(
        self, text: str | bytes, *, id: str | None = None, title: str | None = None, published: str | None = None,
        language: str | None = None, invalid_utf8: str | None = None, only: str | Iterable[str] | None = None,
        offsets: str = OFFSETS,
    ) -> Report:
        """Reads a text and reports on it.

        Args:
            text: `str`, or UTF-8 in bytes
            id: comes back in the report
            title: the headline, where it comes apart from the text
            published: an ISO 8601 date, as ``"2023-08-21"``
            language: ISO 639-1, instead of a guess
            invalid_utf8: ``"refuse"`` (default) or ``"repair"``
            only: the sections wanted: article, sentences, tokens, language, counts, readability, entities, quotations,
                times; all but tokens
            offsets: ``"codepoints"`` (indices of a `str`), ``"bytes"`` or ``"utf16"``

        Raises:
            BroadsheetError: the text or an option was refused

        >>> text = "Luna-25 lost\\n\\nThe lander is gone. It fell on Saturday."
        >>> report = desk.analyze(text)
        >>> [text[sentence.span.slice] for sentence in report.sentences]
        ['Luna-25 lost', 'The lander is gone.', 'It fell on Saturday.']
        """
        handle = self._open_handle()
        data = utf8(text, invalid_utf8)
        options = encode(
            id=id, title=title, published=published, language=language, invalid_utf8=invalid_utf8, only=sections(only),
            offsets=offsets)
        buffer, error = NativeBuffer(), NativeError()
        if library().broadsheet_desk_analyze(handle.pointer, data, len(data), options, len(options), buffer, error):
            raise _library.exception(error)
        return Report(take(buffer))

    def analyze_many(
        self, texts: Iterable[str | bytes | Document], *, threads: int = 1,
        progress: bool | ProgressFunction | None = None, only: str | Iterable[str] | None = None,
        invalid_utf8: str | None = None, offsets: str = OFFSETS,
    ) -> Iterator[Report | BroadsheetError]:
        """Reports on many texts, in their order, as they get done. A text that is refused gives its error, not raised.

        Args:
            texts: any iterable, read a portion at a time; a `Document` brings an id, title, ... of its own
            threads: how many work on it; other Python threads run meanwhile
            progress: True for a line on standard error where that is a terminal; or a function that is called with
                the number done and the total (None where `texts` has no length). Returning False stops the run with
                `Cancelled`; what it raises stops the run and goes on to the caller.
            only, invalid_utf8, offsets: as for ``analyze``

        >>> for result in desk.analyze_many(["The rover has landed.", b"Caf\\xe9"], threads=2, progress=True):
        ...     if isinstance(result, broadsheet.BroadsheetError):
        ...         print(result.status, result.position)
        ...     else:
        ...         print(result.counts.words)
        4
        invalid_utf8 3
        """
        handle = self._open_handle()
        if isinstance(texts, (str, bytes, Document)):
            raise TypeError("texts is an iterable of texts, not one text")
        options = encode(invalid_utf8=invalid_utf8, only=sections(only), offsets=offsets)
        return _batch.run(handle, texts, options, invalid_utf8, threads, reporter(progress))

    def read(
        self, text: str | bytes, *, id: str | None = None, title: str | None = None, published: str | None = None,
        language: str | None = None, invalid_utf8: str | None = None,
    ) -> Article:
        """Reads a text and keeps it, to be analysed and compared any number of times.

        >>> article = desk.read(text)
        >>> article.report(only="counts").counts == article.counts()
        True
        """
        return self._read(Document(text, id, title, published, language, invalid_utf8))

    def _read(self, item: Document) -> Article:
        handle = self._open_handle()
        data = utf8(item.text, item.invalid_utf8)
        options = encode(**item.options())
        article, error = ctypes.POINTER(ArticleHandle)(), NativeError()
        if library().broadsheet_article_read(
            handle.pointer, data, len(data), options, len(options), article, error
        ):
            raise _library.exception(error)
        return Article(Handle(article, library().broadsheet_article_free))

    def _article(self, text: str | bytes | Document | Article) -> Article:
        return text if isinstance(text, Article) else self._read(document(text))

    def compare(
        self, a: str | bytes | Document | Article, b: str | bytes | Document | Article, *, id: str | None = None,
        offsets: str = OFFSETS,
    ) -> Comparison:
        """Compares two articles: texts, documents, or articles that were read.

        >>> comparison = desk.compare(first, second)
        >>> comparison.relation.verdict
        'rewrite'
        """
        if isinstance(a, Article) or isinstance(b, Article):
            return _compare_articles(self._article(a), self._article(b), encode(id=id, offsets=offsets))
        return self._compare_texts(document(a), document(b), id, offsets)

    def _compare_texts(self, a: Document, b: Document, id: str | None, offsets: str) -> Comparison:
        handle = self._open_handle()
        first, second = utf8(a.text, a.invalid_utf8), utf8(b.text, b.invalid_utf8)
        options = encode(id=id, offsets=offsets, a=a.options() or None, b=b.options() or None)
        buffer, error = NativeBuffer(), NativeError()
        if library().broadsheet_desk_compare(
            handle.pointer, first, len(first), second, len(second), options, len(options), buffer, error
        ):
            raise _library.exception(error)
        return Comparison(take(buffer))

    def relate(self, a: str | bytes | Document | Article, b: str | bytes | Document | Article) -> Relation:
        """The relation of two articles alone: the quick way in a loop over articles that were read.

        >>> articles = [desk.read(first), desk.read(second)]
        >>> desk.relate(*articles).scores.derived > 0.5
        True
        """
        return relate(self._article(a)._handle, self._article(b)._handle)

    def syllables(self, word: str | bytes) -> int:
        """The syllables of one English word; 0 where it holds neither letter nor digit.

        >>> desk.syllables("lunar")
        2
        """
        handle = self._open_handle()
        data = utf8(word)
        count, error = ctypes.c_int32(), NativeError()
        if library().broadsheet_desk_syllables(handle.pointer, data, len(data), count, error):
            raise _library.exception(error)
        return count.value


def _encodable(
    names: tuple[ConfiguredName | Mapping[str, object], ...] | None,
) -> list[Mapping[str, object]] | None:
    if names is None:
        return None
    from ._names import options  # late: few callers have names of their own

    return options(names)


def _open(configuration: bytes) -> Handle:
    desk, error = ctypes.POINTER(DeskHandle)(), NativeError()
    if library().broadsheet_desk_open(configuration, len(configuration), desk, error):
        raise _library.exception(error)
    return Handle(desk, library().broadsheet_desk_free)


def _from_configuration(configuration: dict[str, object]) -> Desk:
    return Desk(**configuration)  # type: ignore[arg-type]


def _compare_articles(a: Article, b: Article, options: bytes) -> Comparison:
    buffer, error = NativeBuffer(), NativeError()
    if library().broadsheet_article_compare(a._handle.pointer, b._handle.pointer, options, len(options), buffer, error):
        raise _library.exception(error)
    return Comparison(take(buffer))
