/// Finds a dateline at the start of a paragraph: "LONDON (Reuters) - ", "WASHINGTON, Aug. 21 (AP) — ", "BEIJING -- ".
enum DatelineFinder {
    /// No dateline is longer than this, in bytes.
    private static let longest = 100

    /// Capitals before a dash that name no place.
    private static let notPlaces: PhraseList = [
        "file", "update", "updated", "breaking", "watch", "photos", "photo", "video", "exclusive", "correction", "read",
        "opinion", "analysis", "live", "note", "warning",
    ]

    struct Dateline {
        /// The dateline without the dash behind it.
        let span: TextSpan
        /// Where the article goes on.
        let bodyStart: Int
    }

    /// The dateline that a paragraph starts with, or nil.
    ///
    /// A dash (or two hyphens) must follow within a hundred bytes; before it stand either a place in capitals or a
    /// capitalised place with an agency in brackets, and nothing that reads like a sentence.
    static func find(_ bytes: Span<UInt8>, _ span: TextSpan) -> Dateline? {
        guard span.count > 8, let dash = dash(bytes, span) else { return nil }
        let head = WhiteSpace.trimmed(bytes, span.start, dash.start)
        guard head.count >= 3, isDateline(bytes, head), Phrase.end(ofAny: notPlaces, bytes, head.start, head.end) == nil
        else { return nil }
        let body = WhiteSpace.trimmed(bytes, dash.end, span.end)
        return body.isEmpty ? nil : Dateline(span: head, bodyStart: body.start)
    }

    /// The first free-standing dash: spaces around it, or two hyphens, or an em or en dash behind a bracket.
    private static func dash(_ bytes: Span<UInt8>, _ span: TextSpan) -> TextSpan? {
        var index = span.start + 2
        let limit = min(span.end - 1, span.start + longest)
        while index < limit {
            let length = dashLength(bytes, index)
            let isFree = ASCIIClass.isSpace(bytes[index - 1]) || bytes[index - 1] == 0x29
            if length > 0, isFree || length > 1 { return TextSpan(index, index + length) }
            index += max(1, length)
        }
        return nil
    }

    private static func dashLength(_ bytes: Span<UInt8>, _ index: Int) -> Int {
        if bytes[index] == 0x2D {
            if bytes[index + 1] == 0x2D { return 2 }
            return ASCIIClass.isSpace(bytes[index + 1]) ? 1 : 0
        }
        let isDash = bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && (0x93...0x95).contains(bytes[index + 2])
        return isDash ? 3 : 0
    }

    private static func isDateline(_ bytes: Span<UInt8>, _ head: TextSpan) -> Bool {
        let place = placeEnd(bytes, head)
        guard place > head.start, words(bytes, head) <= 10 else { return false }
        let isCapitals = !containsLower(bytes, head.start, place)
        let agency = bracket(bytes, head)
        if isCapitals {
            return letters(bytes, head.start, place) >= 3 && !hasProse(bytes, place, agency?.start ?? head.end)
        }
        return agency?.end == head.end && !hasProse(bytes, head.start, agency?.start ?? head.end)
    }

    /// Where the place's name ends: at a comma, a bracket, or the dash.
    private static func placeEnd(_ bytes: Span<UInt8>, _ head: TextSpan) -> Int {
        var index = head.start
        while index < head.end, bytes[index] != 0x2C, bytes[index] != 0x28 { index += 1 }
        return WhiteSpace.trimmed(bytes, head.start, index).end
    }

    /// The bracket that closes the head, short as an agency's name is.
    private static func bracket(_ bytes: Span<UInt8>, _ head: TextSpan) -> TextSpan? {
        guard bytes[head.end - 1] == 0x29 else { return nil }
        var index = head.end - 1
        while index > head.start, bytes[index] != 0x28 { index -= 1 }
        return bytes[index] == 0x28 && head.end - index <= 40 ? TextSpan(index, head.end) : nil
    }

    /// Whether a stretch holds a lower-case word that is no month's: a sentence and no dateline.
    private static func hasProse(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end {
            let isWordStart = index == start || !ASCIIClass.isAlphanumeric(bytes[index - 1])
            if isWordStart, ASCIIClass.isLower(bytes[index]) { return true }
            if bytes[index] == 0x2E, index + 1 < end, ASCIIClass.isSpace(bytes[index + 1]), index - start > 24 {
                return true
            }
            index += 1
        }
        return false
    }

    private static func containsLower(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        (start..<end).contains { ASCIIClass.isLower(bytes[$0]) }
    }

    private static func letters(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        (start..<end).reduce(0) { $0 + (ASCIIClass.isLetter(bytes[$1]) || bytes[$1] >= 0xC0 ? 1 : 0) }
    }

    private static func words(_ bytes: Span<UInt8>, _ head: TextSpan) -> Int {
        Phrase.wordsHash(bytes, head).words
    }
}
