"""Reads two articles and says what they are and how they are akin.

    python first_steps.py ../../seeds/000_072044ce91ddbeb5.txt ../../seeds/001_4ad53afa846c4013.txt
"""

import sys
from pathlib import Path

import broadsheet


def describe(text: str) -> broadsheet.Report:
    """Prints what stands in one article."""
    report = broadsheet.analyze(text)
    parts, counts = report.article, report.counts
    print(parts.title.text if parts.title else "(no title)")
    print(f"  {counts.words} words, {counts.sentences} sentences, {counts.reading_seconds} seconds to read")
    if parts.declared_word_count:
        print(f"  says it has {parts.declared_word_count.value} words: {parts.declared_word_count.difference:+d}")
    ease = report.readability.flesch_reading_ease
    if ease and ease.value is not None:
        print(f"  Flesch reading ease {ease.value:.1f} = {ease.definition}")
    for paragraph in parts.paragraphs:
        if paragraph.role == "furniture":
            print("  not the article:", text[paragraph.span.slice])
    return report


def main(first: str, second: str) -> None:
    """Describes both, and lines up their sentences."""
    a, b = Path(first).read_text(encoding="utf-8"), Path(second).read_text(encoding="utf-8")
    report_a, report_b = describe(a), describe(b)
    comparison = broadsheet.compare(a, b)
    relation = comparison.relation
    print(f"{relation.verdict}, confidence {relation.confidence:.2f}, derived {relation.scores.derived:.2f}")
    for row in comparison.alignment:
        print(f"{row.kind}, {row.score:.2f}")
        for index in row.a:
            print("  a:", report_a.sentences[index].span.of(a))
        for index in row.b:
            print("  b:", report_b.sentences[index].span.of(b))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(f"usage: {sys.argv[0]} ARTICLE ARTICLE")
    main(sys.argv[1], sys.argv[2])
