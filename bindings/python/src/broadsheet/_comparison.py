"""The comparison of two articles."""

from __future__ import annotations

from ._json_document import JSONDocument

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._parts import Alignment, Furniture, Passage, Relation, Unmatched


class Comparison(JSONDocument):
    """How two articles are akin, and which of their sentences say the same.

    >>> comparison = broadsheet.compare(first, second)
    >>> comparison.relation.verdict
    'rewrite'
    >>> row = comparison.alignment[0]
    >>> sentences = broadsheet.analyze(first).sentences
    >>> restated = [sentences[index].span.of(first) for index in row.a]
    """

    __slots__ = ()

    @property
    def relation(self) -> Relation:
        """The verdict and its scores."""
        from . import _parts

        part: Relation = self._section("relation", _parts.relation)
        return part

    @property
    def alignment(self) -> tuple[Alignment, ...]:
        """Sentences that say the same; indices into the sentences of the two reports."""
        from . import _parts

        part: tuple[Alignment, ...] = self._section("alignment", _parts.alignments)
        return part

    @property
    def unmatched(self) -> Unmatched:
        """Sentences of the bodies that only one of the two has."""
        from . import _parts

        part: Unmatched = self._section("unmatched", _parts.unmatched)
        return part

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Passages that both share word for word."""
        from . import _parts

        part: tuple[Passage, ...] = self._section("passages", _parts.passages)
        return part

    @property
    def furniture(self) -> Furniture:
        """What was left out on either side."""
        from . import _parts

        part: Furniture = self._section("furniture", _parts.furniture)
        return part

    def __repr__(self) -> str:
        return f"<Comparison id={self.id!r} of {len(self.json)} bytes>"
