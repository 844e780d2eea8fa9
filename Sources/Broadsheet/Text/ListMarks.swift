/// Lists within a paragraph, "1. … 2. …" or "a) … b) …": the mark that follows the last one starts a sentence, and no
/// sentence ends behind a mark that starts one.
struct ListMarks {
    /// The bytes of the longest mark, its bullet included.
    static let longest = 7

    private struct Mark {
        let isNumber: Bool
        /// ".", ")" or ".)".
        let style: UInt16
        let value: Int
    }

    private var last: Mark?
    private var opensWithBullet = false

    var isEmpty: Bool { last == nil }

    /// Forgets the bullet of the sentence before.
    mutating func beginSentence() { opensWithBullet = false }

    /// Reads the token before a gap; true where it is a bullet or a mark at the start of a sentence.
    mutating func takesMark(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, tokensBefore: Int) -> Bool {
        if tokensBefore == 0 {
            opensWithBullet = Self.bulletLength(bytes, start) == end &- start
            if opensWithBullet { return true }
        } else if tokensBefore > 1 || !opensWithBullet {
            return false
        }
        guard let mark = Self.mark(bytes, start, end) else { return false }
        last = mark
        return true
    }

    /// Whether the token at `start` is the mark that follows the last one.
    func follows(_ bytes: Span<UInt8>, _ start: Int, to end: Int) -> Bool {
        guard let last else { return false }
        var first = start
        let bullet = Self.bulletLength(bytes, first)
        if bullet > 0, first &+ bullet < end, WhiteSpace.length(bytes, at: first &+ bullet) > 0 {
            first &+= bullet
            let limit = min(end, first &+ sentenceTokenWindow)
            while first < limit, WhiteSpace.length(bytes, at: first) > 0 {
                first &+= WhiteSpace.length(bytes, at: first)
            }
        }
        var after = first
        while after < end, after &- first <= 8, WhiteSpace.length(bytes, at: after) == 0 { after &+= 1 }
        guard let mark = Self.mark(bytes, first, after) else { return false }
        return mark.isNumber == last.isNumber && mark.style == last.style && mark.value == last.value &+ 1
    }

    private static func bulletLength(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        guard bytes[start] == 0xE2 else { return 0 }
        return SentencePunctuation.isBullet(UTF8Decoding.scalar(bytes, at: start).value) ? 3 : 0
    }

    /// One or two digits or one small letter, then a full stop, a bracket or both; a bullet may stand before it.
    private static func mark(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Mark? {
        var index = start &+ bulletLength(bytes, start)
        guard end &- index >= 2, end &- index <= 4 else { return nil }
        var value = Int(bytes[index])
        let isNumber = ASCIIClass.isDigit(bytes[index])
        guard isNumber || ASCIIClass.isLower(bytes[index]) else { return nil }
        index &+= 1
        if isNumber {
            value &-= 0x30
            if ASCIIClass.isDigit(bytes[index]) {
                value = value &* 10 &+ Int(bytes[index]) &- 0x30
                index &+= 1
            }
        }
        let size = end &- index
        guard size == 1 || size == 2 else { return nil }
        let style = size == 1 ? UInt16(bytes[index]) : UInt16(bytes[index]) << 8 | UInt16(bytes[index &+ 1])
        guard style == 0x2E || style == 0x29 || style == 0x2E29 else { return nil }
        return Mark(isNumber: isNumber, style: style, value: value)
    }
}
