"""Texts that are hard on offsets, encodings and readers, and how to measure them."""

ACCENTS = "Cafe\u0301 opens\n\nThe cafe\u0301 \U0001f680 opened in Zu\u0308rich. \U0001f468\u200d\U0001f469\u200d\U0001f467 came.\n"
FLAGS = "\U0001f1ec\U0001f1e7 \U0001f1eb\U0001f1f7 \u2014 \u201cNo,\u201d said Zoe\u0308 O\u2019Neill.\r\n\r\nNext day\u2026 \U0001d518\U0001d52b.\r\n"
CHINESE = "月球探测器坠毁\n\n俄罗斯航天局说，探测器已经坠毁。中国的计划没有变。\n"
GERMAN = (
    "Sonde verloren\n\nDie russische Raumfahrtbehörde hat die Sonde verloren, und sie ist auf dem Mond zerschellt. "
    "Das ist für die Behörde nicht der erste Verlust, aber es ist ein schwerer.\n"
)
NULS = "The lander\0 is gone.\0\0 It fell.\n"

ALL = [ACCENTS, FLAGS, CHINESE, GERMAN, NULS, "", " \n\t\n", "word", "\ufeffThe lander is gone.", "\u2028a\u2029b\x85c"]

UNITS = {
    "codepoints": list,
    "bytes": lambda text: text.encode(),
    "utf16": lambda text: [text.encode("utf-16-le")[i : i + 2] for i in range(0, 2 * (utf16_length(text)), 2)],
}


def utf16_length(text):
    """The length of a text in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def borders(text, unit):
    """The offsets, in a unit, at which a character begins, and the end of the text: offset to index of the `str`."""
    width = {
        "codepoints": lambda character: 1,
        "bytes": lambda character: len(character.encode()),
        "utf16": utf16_length,
    }[unit]
    offsets, at = {0: 0}, 0
    for index, character in enumerate(text, 1):
        at += width(character)
        offsets[at] = index
    return offsets


def spans(document):
    """Every span of a document, wherever it stands: the values of "span", and pairs of integers in "a" and "b"."""
    found, stack = [], [document]
    while stack:
        part = stack.pop()
        if isinstance(part, dict):
            if part.get("span") is not None:
                found.append(tuple(part["span"]))
            stack.extend(part.values())
        elif isinstance(part, list):
            stack.extend(part)
    return found
