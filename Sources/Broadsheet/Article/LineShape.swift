/// What a paragraph looks like from outside: how long it is, how it starts and ends.
///
/// The finders of titles, bylines and furniture decide by it, before they look at any word.
struct LineShape {
    /// Stretches between white space that hold a letter or digit; `longest` for anything longer.
    let words: Int
    /// Whether it ends as a sentence does: full stop, question or exclamation mark, closing quotes and brackets aside.
    let endsSentence: Bool
    /// The last character that is no closing quote or bracket.
    let lastScalar: UInt32
    /// Whether it starts with a capital, a digit or a letter of a script without case.
    let startsAsName: Bool

    /// Words beyond this many are not counted: such a paragraph is prose.
    static let longest = 64

    /// - Parameter mostBytes: a longer paragraph is taken for prose without its words being counted.
    init(_ bytes: Span<UInt8>, _ span: TextSpan, mostBytes: Int = 300) {
        words = span.count > mostBytes ? Self.longest : Self.wordCount(bytes, span)
        lastScalar = Self.lastScalar(bytes, span)
        endsSentence = Self.isTerminator(lastScalar)
        startsAsName = Self.startsAsName(bytes, span)
    }

    /// Words by white space, eight bytes a step; scripts that write none are counted by the word scanner.
    private static func wordCount(_ bytes: Span<UInt8>, _ span: TextSpan) -> Int {
        var words = 0
        var isBehindSpace: UInt64 = 0x80
        var index = span.start
        while index < span.end {
            let group = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            let limit = min(8, span.end &- index)
            if group & high != 0, holdsIdeographs(bytes, index, index &+ limit) {
                return Phrase.wordsHash(bytes, span).words
            }
            // Bytes up to 0x20 are white space here; a word starts where none stands behind one.
            let isSpace = ~((group & ~high) &+ 0x5F5F_5F5F_5F5F_5F5F) & ~group & high
            let starts = ~isSpace & (isSpace &<< 8 | isBehindSpace) & high
            words &+= ByteGroup.markedLanes(limit == 8 ? starts : starts & ((1 &<< UInt64(limit &* 8)) &- 1))
            isBehindSpace = isSpace &>> 56
            index &+= 8
        }
        // A line of a few dashes or dots holds no word.
        return words > 3 ? words : min(words, Phrase.wordsHash(bytes, span).words)
    }

    private static let high: UInt64 = 0x8080_8080_8080_8080

    /// Whether a byte leads a scalar of U+3000 or beyond, where scripts without spaces begin, or of Thai and its like.
    private static func holdsIdeographs(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        (start..<end).contains { bytes[$0] > 0xE2 || bytes[$0] == 0xE0 || bytes[$0] == 0xE1 }
    }

    private static func lastScalar(_ bytes: Span<UInt8>, _ span: TextSpan) -> UInt32 {
        var end = span.end
        let limit = max(span.start, span.end - 64)
        while end > limit {
            let (scalar, length) = UTF8Decoding.scalarBefore(bytes, end, from: span.start)
            guard isCloser(scalar) else { return scalar }
            end -= length
        }
        return 0
    }

    private static func isCloser(_ scalar: UInt32) -> Bool {
        if scalar == 0x22 || scalar == 0x27 { return true }
        let category = UnicodeTable.shared.properties(scalar).category
        return category == .close || category == .open || category == .space || category == .format
    }

    private static func isTerminator(_ scalar: UInt32) -> Bool {
        if scalar == 0x2026 { return true }
        let kind = UnicodeTable.shared.properties(scalar).sentenceBreak
        return kind == .aTerminator || kind == .sTerminator
    }

    private static func startsAsName(_ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        var index = span.start
        while index < min(span.end, span.start + 64) {
            let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
            let properties = UnicodeTable.shared.properties(scalar)
            if properties.isAlphanumeric { return properties.category != .lower }
            index += length
        }
        return false
    }
}
