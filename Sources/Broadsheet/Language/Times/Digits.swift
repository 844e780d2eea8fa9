/// Reads digits, never more than nine of them, so that no number overflows 32 bits.
enum Digits {
    /// The number that starts at a place and where it ends; nil for none, or one of more than nine digits.
    static func read(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (number: Int, end: Int)? {
        var number = 0
        var index = start
        while index < end, ASCIIClass.isDigit(bytes[index]) {
            guard index - start < 9 else { return nil }
            number = number * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return index > start ? (number, index) : nil
    }

    /// The number that commas part into thousands, as 1,000,000.
    static func grouped(_ bytes: Span<UInt8>, _ span: TextSpan) -> Int? {
        guard var (number, index) = read(bytes, span.start, span.end), index - span.start <= 3 else { return nil }
        while index < span.end {
            guard bytes[index] == 0x2C, let (group, next) = read(bytes, index + 1, span.end), next - index == 4,
                number < 1_000_000
            else { return nil }
            number = number * 1000 + group
            index = next
        }
        return number
    }

    /// Whether a stretch is the "th" of an ordinal.
    static func isOrdinal(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end - start == 2 else { return false }
        switch (bytes[start] | 0x20, bytes[start + 1] | 0x20) {
        case (0x74, 0x68), (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64): return true
        default: return false
        }
    }

    /// Whether a stretch is the "s" or "'s" of a plural.
    static func isPlural(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard start < end, bytes[end - 1] | 0x20 == 0x73 else { return false }
        return end - start == 1 || (end - start == 2 && bytes[start] == 0x27)
            || (end - start == 4 && bytes[start] == 0xE2)
    }
}
