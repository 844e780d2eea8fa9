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

    /// Words by white space; scripts that write none are counted by the word scanner.
    private static func wordCount(_ bytes: Span<UInt8>, _ span: TextSpan) -> Int {
        var words = 0
        var isInWord = false
        var index = span.start
        while index < span.end {
            let byte = bytes[index]
            if byte > 0xE2 { return Phrase.wordsHash(bytes, span).words }
            if ASCIIClass.isSpace(byte) {
                isInWord = false
            } else if !isInWord, byte >= 0xC2 && byte != 0xE2 || ASCIIClass.isAlphanumeric(byte) {
                isInWord = true
                words &+= 1
            }
            index &+= 1
        }
        return words
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
