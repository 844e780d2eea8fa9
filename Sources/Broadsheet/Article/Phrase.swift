/// Matching set phrases in a text: letter case and the kind of apostrophe do not matter.
enum Phrase {
    /// Where a phrase that starts at `start` ends, or nil; it must end at a word border.
    ///
    /// The phrase is lower-case ASCII.
    static func end(of phrase: StaticString, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        phrase.withUTF8Buffer { phrase in
            var index = start
            for expected in phrase {
                guard index < end else { return nil }
                let byte = bytes[index]
                if byte == 0xE2, expected == 0x27, bytes[index &+ 1] == 0x80, bytes[index &+ 2] & 0xFE == 0x98 {
                    index &+= 3
                    continue
                }
                guard (ASCIIClass.isUpper(byte) ? byte | 0x20 : byte) == expected else { return nil }
                index &+= 1
            }
            let last = phrase[phrase.count - 1]
            let isBorder = !ASCIIClass.isAlphanumeric(last) || index >= end || !ASCIIClass.isAlphanumeric(bytes[index])
            return isBorder && index <= end ? index : nil
        }
    }

    /// The end of the first of several phrases that starts a stretch, or nil.
    @inline(__always)
    static func end(ofAny phrases: PhraseList, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        guard start < end else { return nil }
        let next = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt32.self)
        for index in phrases.candidates(next) {
            if let end = Self.end(of: phrases.phrases[index], bytes, start, end) { return end }
        }
        return nil
    }

    /// Whether one of several phrases lies anywhere in a stretch, from the start of a word or a sign on. Linear in its bytes.
    static func contains(any phrases: PhraseList, _ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        var index = span.start
        while index < span.end {
            if end(ofAny: phrases, bytes, index, span.end) != nil { return true }
            let word = ByteGroup(bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self), limit: 8)
            index &+= max(1, word.count)
            if word.count == 8 { index = endOfWord(bytes, from: index, to: span.end) }
        }
        return false
    }

    private static func endOfWord(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, ASCIIClass.isAlphanumeric(bytes[index]) { index &+= 1 }
        return index
    }

    /// Whether a stretch ends with one of several phrases, full stop and brackets behind it aside; a word in it starts at a
    /// word border.
    static func ends(withAny phrases: PhraseList, _ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        for phrase in phrases.phrases {
            for slack in 0...2 where ends(with: phrase, bytes, TextSpan(span.start, span.end &- slack)) { return true }
        }
        return false
    }

    @inline(__always)
    private static func ends(with phrase: StaticString, _ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        let length = phrase.utf8CodeUnitCount
        let start = span.end &- length
        // Most stretches end with another letter.
        guard start >= span.start, length > 0, folded(bytes[span.end &- 1]) == phrase.utf8Start[length &- 1] else {
            return false
        }
        let isWordStart = start == span.start || !ASCIIClass.isAlphanumeric(bytes[start &- 1])
        guard isWordStart || !ASCIIClass.isAlphanumeric(bytes[start]) else { return false }
        return end(of: phrase, bytes, start, span.end) == span.end
    }

    @inline(__always)
    private static func folded(_ byte: UInt8) -> UInt8 { ASCIIClass.isUpper(byte) ? byte | 0x20 : byte }

    /// Whether two stretches hold the same words, letter case, accents and punctuation aside.
    static func sameWords(_ bytes: Span<UInt8>, _ first: TextSpan, _ second: TextSpan) -> Bool {
        let left = wordsHash(bytes, first)
        return left.words > 0 && left == wordsHash(bytes, second)
    }

    static func wordsHash(_ bytes: Span<UInt8>, _ span: TextSpan) -> WordsHash {
        var hash = WordsHash()
        WordScanner().scan(bytes, from: span.start, to: span.end, into: &hash)
        return hash
    }

    static func wordsHash(_ string: String) -> WordsHash {
        let bytes = Array(string.utf8)
        let padded = bytes + [UInt8](repeating: 0, count: Text.padding)
        return wordsHash(padded.span, TextSpan(0, bytes.count))
    }

    /// A hash of a sequence of words, and how many they are.
    struct WordsHash: WordSink, Equatable {
        private(set) var words = 0
        private var value: UInt64 = 0

        mutating func take(_ word: ScannedWord) {
            words &+= 1
            value = (value ^ word.hash) &* 0x9E37_79B9_7F4A_7C15
            value ^= value >> 29
        }
    }
}

extension Phrase {
    /// Whether the last word of a stretch ends in one of several letter sequences.
    static func endsWord(withAny endings: PhraseList, _ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        var end = span.end
        while end > span.start, !ASCIIClass.isAlphanumeric(bytes[end - 1]) { end -= 1 }
        return endings.phrases.contains { ending in
            let start = end - ending.utf8CodeUnitCount
            return start >= span.start && Self.end(of: ending, bytes, start, end) == end
        }
    }
}
