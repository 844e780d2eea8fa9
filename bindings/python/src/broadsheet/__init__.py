"""Reads news articles: their parts, counts and readability, whom they name, who says what and when, and how two are akin.

    >>> import broadsheet
    >>> text = "Luna-25 lost\\n\\nThe lander is gone. It fell on Saturday."
    >>> report = broadsheet.analyze(text)
    >>> report.article.title.text
    'Luna-25 lost'
    >>> text[report.sentences[1].span.slice]
    'The lander is gone.'
    >>> report.counts.words
    8
    >>> broadsheet.compare(text, text).relation.verdict
    'copy'

A `Desk` keeps settings of your own, analyses many texts on several threads (``desk.analyze_many``), and reads articles
that are kept (``desk.read``) and then analysed and compared without reading them again. What goes wrong is a
`BroadsheetError`. Spans count code points unless you ask otherwise, so that ``text[span.slice]`` is what they mean.

The library runs in this process: it opens no file, uses no network and keeps no state between calls.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ._article import Article
from ._comparison import Comparison
from ._desk import Desk
from ._errors import (
    BroadsheetError,
    Cancelled,
    InvalidArgument,
    InvalidJSON,
    InvalidOption,
    InvalidUTF8,
    OutOfMemory,
    TooLarge,
    UnknownOption,
)
from ._library import library_version
from ._options import OFFSETS as _OFFSETS
from ._report import Report
from ._text import Document
from ._version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._names import ConfiguredName
    from ._parts import (
        Alignment,
        ArticleParts,
        Author,
        Counts,
        DeclaredWordCount,
        Entity,
        Furniture,
        Language,
        Measure,
        Mention,
        Paragraph,
        Passage,
        PlacedText,
        Published,
        Quotation,
        Readability,
        Relation,
        Scores,
        Sentence,
        Span,
        Speaker,
        Time,
        Token,
        Unmatched,
    )

# The parts of documents, imported when one is first named or a document first decoded.
_PARTS = (
    "Alignment", "ArticleParts", "Author", "Counts", "DeclaredWordCount", "Entity", "Furniture", "Language", "Measure",
    "Mention", "Paragraph", "Passage", "PlacedText", "Published", "Quotation", "Readability", "Relation", "Scores",
    "Sentence", "Span", "Speaker", "Time", "Token", "Unmatched",
)  # fmt: skip

__all__ = [
    "Alignment",
    "Article",
    "ArticleParts",
    "Author",
    "BroadsheetError",
    "Cancelled",
    "Comparison",
    "ConfiguredName",
    "Counts",
    "DeclaredWordCount",
    "Desk",
    "Document",
    "Entity",
    "Furniture",
    "InvalidArgument",
    "InvalidJSON",
    "InvalidOption",
    "InvalidUTF8",
    "Language",
    "Measure",
    "Mention",
    "OutOfMemory",
    "Paragraph",
    "Passage",
    "PlacedText",
    "Published",
    "Quotation",
    "Readability",
    "Relation",
    "Report",
    "Scores",
    "Sentence",
    "Span",
    "Speaker",
    "Time",
    "Token",
    "TooLarge",
    "UnknownOption",
    "Unmatched",
    "__version__",
    "analyze",
    "compare",
    "library_version",
]


def __getattr__(name: str) -> object:
    if name in _PARTS:
        from . import _parts

        return getattr(_parts, name)
    if name == "ConfiguredName":
        from ._names import ConfiguredName

        return ConfiguredName
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__


@lru_cache(maxsize=1)
def _desk() -> Desk:
    """The desk that is kept for callers who open none."""
    return Desk()


def analyze(
    text: str | bytes, *, id: str | None = None, title: str | None = None, published: str | None = None,
    language: str | None = None, invalid_utf8: str | None = None, only: str | Iterable[str] | None = None,
    offsets: str = _OFFSETS,
) -> Report:
    """Reads a text and reports on it; see `Desk.analyze` for what the arguments mean.

    >>> broadsheet.analyze("The rover has landed. Its crew rejoiced.").counts.sentences
    2
    """
    return _desk().analyze(
        text, id=id, title=title, published=published, language=language, invalid_utf8=invalid_utf8, only=only,
        offsets=offsets)


def compare(
    a: str | bytes | Document | Article, b: str | bytes | Document | Article, *, id: str | None = None,
    offsets: str = _OFFSETS,
) -> Comparison:
    """Compares two texts; see `Desk.compare`.

    >>> text = "The rover has landed near the crater, engineers said on Monday."
    >>> broadsheet.compare(text, text).relation.verdict
    'copy'
    """
    return _desk().compare(a, b, id=id, offsets=offsets)
