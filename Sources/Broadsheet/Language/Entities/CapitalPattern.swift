/// Which words of a phrase hold a capital, and which are written in capitals, a bit a word; words past the 32nd go unread.
struct CapitalPattern: Equatable {
    private var some: UInt32 = 0
    private var all: UInt32 = 0
    /// Whether there is a letter or a digit.
    private(set) var hasWord = false

    /// The pattern of the bytes `[start, end)`.
    init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
        var bit: UInt32 = 1
        var (upper, lower) = (0, 0)
        var index = start
        while index < end {
            let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
            if Self.isGap(scalar) {
                close(bit, upper, lower)
                if upper + lower > 0 { bit = bit &<< 1 == 0 ? 0 : bit << 1 }
                (upper, lower) = (0, 0)
            } else {
                let properties = UnicodeTable.shared.properties(scalar)
                if properties.isAlphanumeric { hasWord = true }
                if properties.category == .upper { upper += 1 }
                if properties.category == .lower { lower += 1 }
            }
            index += length
        }
        close(bit, upper, lower)
    }

    private mutating func close(_ bit: UInt32, _ upper: Int, _ lower: Int) {
        if upper > 0 { some |= bit }
        if upper > 1, lower == 0 { all |= bit }
    }

    /// Whether a text of this pattern can be the phrase of another one.
    func fits(_ phrase: CapitalPattern) -> Bool { phrase.some & ~some == 0 && phrase.all & ~all == 0 }

    /// Whether any word holds a capital.
    var hasCapital: Bool { some != 0 }

    /// Whether a scalar parts words: white space, a hyphen, a slash.
    static func isGap(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar <= 0x20 || scalar == 0x2D || scalar == 0x2F }
        return UnicodeTable.shared.properties(scalar).isSpace || UnicodeTable.shared.folded(scalar) == 0x2D
    }
}
