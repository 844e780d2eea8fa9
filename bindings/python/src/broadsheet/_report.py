"""The report of one article."""

from __future__ import annotations

from ._json_document import JSONDocument

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._parts import ArticleParts, Counts, Entity, Language, Quotation, Readability, Sentence, Time, Token

# The parts are imported where they are needed: making dataclasses takes longer than all else this package imports.


class Report(JSONDocument):
    """What was found in an article. Sections that were not asked for raise AttributeError.

    >>> report = broadsheet.analyze("By Jane Doe\\n\\nThe rover has landed. Its crew rejoiced.")
    >>> report.article.authors[0].name
    'Jane Doe'
    >>> report.counts.words
    7
    """

    __slots__ = ()

    @property
    def article(self) -> ArticleParts:
        """Title, authors, dateline, date of publication, declared word count, and paragraphs with their roles."""
        from . import _parts

        part: ArticleParts = self._section("article", _parts.article_parts)
        return part

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the whole text, furniture too."""
        from . import _parts

        part: tuple[Sentence, ...] = self._section("sentences", _parts.sentences)
        return part

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the whole text; only when asked for with ``only=["tokens"]``."""
        from . import _parts

        part: tuple[Token, ...] = self._section("tokens", _parts.tokens)
        return part

    @property
    def language(self) -> Language:
        """The language that decided the rules."""
        from . import _parts

        part: Language = self._section("language", _parts.language)
        return part

    @property
    def counts(self) -> Counts:
        """What was counted in the body."""
        from . import _parts

        part: Counts = self._section("counts", _parts.counts)
        return part

    @property
    def readability(self) -> Readability:
        """How hard the body is to read."""
        from . import _parts

        part: Readability = self._section("readability", _parts.readability)
        return part

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The people, organisations, places and other things it names, in order of first mention."""
        from . import _parts

        part: tuple[Entity, ...] = self._section("entities", _parts.entities)
        return part

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Who says what, in order."""
        from . import _parts

        part: tuple[Quotation, ...] = self._section("quotations", _parts.quotations)
        return part

    @property
    def times(self) -> tuple[Time, ...]:
        """The times it names, in order."""
        from . import _parts

        part: tuple[Time, ...] = self._section("times", _parts.times)
        return part

    def __repr__(self) -> str:
        return f"<Report id={self.id!r} of {len(self.json)} bytes>"
