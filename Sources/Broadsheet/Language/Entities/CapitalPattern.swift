/// Which words of a phrase hold a capital, and which are written in capitals, a bit a word; those past the 32nd go unread.
struct CapitalPattern: Equatable {
    fileprivate var some: UInt32 = 0
    fileprivate var all: UInt32 = 0

    /// Whether a text of this pattern can be the phrase of another one.
    func fits(_ phrase: CapitalPattern) -> Bool { phrase.some & ~some == 0 && phrase.all & ~all == 0 }

    /// Whether a scalar parts words: white space, a hyphen, a slash.
    static func isGap(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar <= 0x20 || scalar == 0x2D || scalar == 0x2F }
        return UnicodeTable.shared.properties(scalar).isSpace || UnicodeTable.shared.folded(scalar) == 0x2D
    }
}

/// Reads the capitals of a phrase, which may be added to: all the phrases that start at a token cost one pass.
struct CapitalReader {
    private var closed = CapitalPattern()
    /// The bit of the word at hand, and its letters.
    private var bit: UInt32 = 1
    private var upper = 0
    private var lower = 0
    /// Whether there is a letter or a digit.
    private(set) var hasWord = false

    /// The pattern of what was read.
    var pattern: CapitalPattern {
        var pattern = closed
        if upper > 0 { pattern.some |= bit }
        if upper > 1, lower == 0 { pattern.all |= bit }
        return pattern
    }

    /// Adds the bytes `[start, end)`.
    mutating func add(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
        var index = start
        while index < end {
            let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
            if CapitalPattern.isGap(scalar) {
                closed = pattern
                if upper + lower > 0 { bit &<<= 1 }
                (upper, lower) = (0, 0)
            } else {
                let properties = UnicodeTable.shared.properties(scalar)
                if properties.isAlphanumeric { hasWord = true }
                if properties.category == .upper { upper += 1 }
                if properties.category == .lower { lower += 1 }
            }
            index += length
        }
    }
}
