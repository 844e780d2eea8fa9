"""The parts of reports and comparisons: frozen dataclasses, each decoded from its JSON by a function of its own.

Fields that a later library adds are left out here and stay reachable by ``to_dict()``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

Role = Literal["title", "byline", "dateline", "heading", "body", "caption", "furniture"]
Verdict = Literal["copy", "rewrite", "same_story", "related", "unrelated"]
Direction = Literal["a_from_b", "b_from_a"]
Kind = Literal["verbatim", "paraphrase", "partial", "moved"]
EntityType = Literal["PER", "ORG", "LOC", "MISC"]
MentionForm = Literal["name", "demonym", "nominal", "pronoun"]
QuotationKind = Literal["direct", "mixed", "indirect"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
JSONObject = dict[str, Any]


class Span(NamedTuple):
    """A stretch ``[start, end)``, in the unit the report was asked for; code points unless said otherwise.

    >>> Span(4, 8).of("The Moon")
    'Moon'
    """

    start: int
    end: int

    @property
    def slice(self) -> slice:
        """For ``text[span.slice]``."""
        return slice(self.start, self.end)

    def of(self, text: str) -> str:
        """What of the text it covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A piece of text and where it stands; no span where the caller gave it."""

    text: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Author:
    """A name of the byline."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Published:
    """A date of publication as ISO 8601; no span where the caller gave it."""

    value: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class DeclaredWordCount:
    """A number of words the text says it has, how many were counted, and by how many it is wrong."""

    value: int
    span: Span
    measured: int
    difference: int  # measured - value


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Where a paragraph stands, and what it is for."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class ArticleParts:
    """What an article is made of."""

    title: PlacedText | None
    authors: tuple[Author, ...]
    dateline: PlacedText | None
    published: Published | None
    declared_word_count: DeclaredWordCount | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where a sentence stands, and the index of its paragraph."""

    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Token:
    """Where a token stands; `tag` is its UPOS tag, None for other languages than English."""

    span: Span
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """An ISO 639-1 code, or ``"und"``, and how sure it is, 0 to 1."""

    code: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted in the body. The four syllable figures are None for other languages than English."""

    words: int
    sentences: int
    paragraphs: int
    characters: int
    letters: int
    alphanumerics: int
    long_words: int
    distinct_words: int
    reading_seconds: int
    syllables: int | None = None
    monosyllables: int | None = None
    polysyllables: int | None = None
    complex_words: int | None = None

    @property
    def type_token_ratio(self) -> float:
        """Different words a word, 0 to 1. It falls with length."""
        return self.distinct_words / self.words if self.words else 0.0

    @property
    def root_type_token_ratio(self) -> float:
        """Different words a square root of words (Guiraud): depends on length much less."""
        return self.distinct_words / self.words**0.5 if self.words else 0.0


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure, its formula, and the counts that went into it; no value where there is no word to divide by."""

    value: float | None
    definition: str
    inputs: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard the body is to read. For other languages than English there is only `lix`."""

    lix: Measure
    flesch_reading_ease: Measure | None = None
    flesch_kincaid_grade: Measure | None = None
    gunning_fog: Measure | None = None
    smog: Measure | None = None
    coleman_liau: Measure | None = None
    ari: Measure | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an entity is mentioned, and how."""

    span: Span
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place or other thing that an article names.

    Attributes:
        id: its number in this report
        key: the same for the same thing in other articles, so that you can group by it
        type: person, organisation, location or miscellaneous
        kind: more precisely, such as "country" or "spacecraft", where that is known
        name: the fullest name used
        confidence: the chance, 0 to 1, that it is a name of this type
        mentions: where it is mentioned, in order
    """

    id: int
    key: str
    type: EntityType
    kind: str | None
    name: str
    confidence: float
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """The words that name the source of a quotation, and the id of the entity it is, where it is one."""

    span: Span
    entity: int | None


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody is reported to say, think or want.

    Attributes:
        span: from its first to its last character
        spans: its pieces, where the cue parts it
        kind: wholly, partly or not in quote marks
        cue: the words that say that somebody says it
        speaker: who says it; None where the text leaves that open
    """

    span: Span
    spans: tuple[Span, ...]
    kind: QuotationKind
    cue: Span | None
    speaker: Speaker | None


@dataclass(frozen=True, slots=True)
class Time:
    """A time that the text names; `value` is TIMEX3: ``2023-08-19``, ``P50Y``, ``XXXX-W34``, ``PRESENT_REF``."""

    id: int
    span: Span
    type: TimeType
    value: str


@dataclass(frozen=True, slots=True)
class Scores:
    """How two articles are akin, each 0 to 1.

    Attributes:
        story: the chance that both report one event
        derived: the chance that one was written from the other, or both from one original
        verbatim: the share of the shorter found word for word in the other, credited quotations left out
        verbatim_all: the same, with them
        paraphrase: the share of its sentences restated in the other
    """

    story: float
    derived: float
    verbatim: float
    verbatim_all: float
    paraphrase: float


@dataclass(frozen=True, slots=True)
class Relation:
    """The verdict on two articles: how sure it is, what it rests on, and which one was first where that shows."""

    verdict: Verdict
    confidence: float
    scores: Scores
    direction: Direction | None


@dataclass(frozen=True, slots=True)
class Alignment:
    """Sentences of `a` that `b` restates, by their indices in the reports; `score` is the chance that it does."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float
    kind: Kind


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Sentences of the bodies without a counterpart, by their indices."""

    a: tuple[int, ...]
    b: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that both share word for word."""

    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Furniture:
    """Paragraphs that are not the article, which the comparison left out."""

    a: tuple[Span, ...]
    b: tuple[Span, ...]


def span(pair: list[int]) -> Span:
    """A span from its JSON."""
    return Span(pair[0], pair[1])


def span_or_none(pair: list[int] | None) -> Span | None:
    """A span that may be null."""
    return None if pair is None else span(pair)


def spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    """Many spans."""
    return tuple(map(span, pairs))


def _placed_text(part: JSONObject | None) -> PlacedText | None:
    return None if part is None else PlacedText(part["text"], span_or_none(part["span"]))


def _published(part: JSONObject | None) -> Published | None:
    return None if part is None else Published(part["value"], span_or_none(part["span"]))


def _declared(part: JSONObject | None) -> DeclaredWordCount | None:
    if part is None:
        return None
    return DeclaredWordCount(part["value"], span(part["span"]), part["measured"], part["difference"])


def article_parts(section: JSONObject) -> ArticleParts:
    """The section "article"."""
    return ArticleParts(
        title=_placed_text(section["title"]),
        authors=tuple(Author(row["name"], span(row["span"])) for row in section["authors"]),
        dateline=_placed_text(section["dateline"]),
        published=_published(section["published"]),
        declared_word_count=_declared(section["declared_word_count"]),
        paragraphs=tuple(Paragraph(span(row["span"]), row["role"]) for row in section["paragraphs"]),
    )


def sentences(section: list[JSONObject]) -> tuple[Sentence, ...]:
    """The section "sentences"."""
    return tuple(Sentence(span(row["span"]), row["paragraph"]) for row in section)


def tokens(section: list[JSONObject]) -> tuple[Token, ...]:
    """The section "tokens"."""
    return tuple(Token(span(row["span"]), row.get("tag")) for row in section)


def language(section: JSONObject) -> Language:
    """The section "language"."""
    return Language(section["code"], section["confidence"])


def counts(section: JSONObject) -> Counts:
    """The section "counts"."""
    return Counts(**{name: section[name] for name in Counts.__dataclass_fields__ if name in section})


def readability(section: JSONObject) -> Readability:
    """The section "readability"."""
    known = {name: section[name] for name in Readability.__dataclass_fields__ if name in section}
    return Readability(**{name: Measure(row["value"], row["definition"], row["inputs"]) for name, row in known.items()})


def _entity(row: JSONObject) -> Entity:
    mentions = tuple(Mention(span(mention["span"]), mention["form"]) for mention in row["mentions"])
    return Entity(row["id"], row["key"], row["type"], row["kind"], row["name"], row["confidence"], mentions)


def entities(section: list[JSONObject]) -> tuple[Entity, ...]:
    """The section "entities"."""
    return tuple(map(_entity, section))


def _quotation(row: JSONObject) -> Quotation:
    cue, speaker = row["cue"], row["speaker"]
    return Quotation(
        span=span(row["span"]),
        spans=spans(row["spans"]),
        kind=row["kind"],
        cue=None if cue is None else span(cue["span"]),
        speaker=None if speaker is None else Speaker(span(speaker["span"]), speaker["entity"]),
    )


def quotations(section: list[JSONObject]) -> tuple[Quotation, ...]:
    """The section "quotations"."""
    return tuple(map(_quotation, section))


def times(section: list[JSONObject]) -> tuple[Time, ...]:
    """The section "times"."""
    return tuple(Time(row["id"], span(row["span"]), row["type"], row["value"]) for row in section)


def relation(section: JSONObject) -> Relation:
    """The section "relation"."""
    given = section["scores"]
    scores = Scores(*(given[name] for name in Scores.__dataclass_fields__))
    return Relation(section["verdict"], section["confidence"], scores, section["direction"])


def alignments(section: list[JSONObject]) -> tuple[Alignment, ...]:
    """The section "alignment"."""
    return tuple(Alignment(tuple(row["a"]), tuple(row["b"]), row["score"], row["kind"]) for row in section)


def unmatched(section: JSONObject) -> Unmatched:
    """The section "unmatched"."""
    return Unmatched(tuple(section["a"]), tuple(section["b"]))


def passages(section: list[JSONObject]) -> tuple[Passage, ...]:
    """The section "passages"."""
    return tuple(Passage(span(row["a"]), span(row["b"])) for row in section)


def furniture(section: JSONObject) -> Furniture:
    """The section "furniture"."""
    return Furniture(spans(section["a"]), spans(section["b"]))
