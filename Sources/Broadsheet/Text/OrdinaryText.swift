/// English text in which no sentence can end: letters, digits, commas, hyphens, and single spaces before a small letter.
///
/// Sixty-four bytes are looked at together, and the places that stop a pass over them are kept.
struct OrdinaryText {
    private var block = 0
    /// One bit a byte from `block` on that is not ordinary.
    private var stops: UInt64 = 0
    /// Where the bytes looked at end.
    private var seen = 0

    /// The first byte from `start` that is not ordinary, `end` at most. `start` never moves back.
    @inline(__always)
    mutating func skip(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        while index < end {
            if index >= seen { look(bytes, at: index) }
            let rest = stops &>> UInt64(truncatingIfNeeded: index &- block)
            if rest != 0 { return min(end, index &+ rest.trailingZeroBitCount) }
            index = seen
        }
        return end
    }

    /// Letters, digits, commas and hyphens are ordinary, and so is a space before a small letter.
    @inline(__always)
    private mutating func look(_ bytes: Span<UInt8>, at start: Int) {
        var ordinary: UInt64 = 0
        for place in stride(from: 0, to: ByteBlock.size, by: ByteLanes.scalarCount) {
            let lanes = ByteLanes(bytes, at: start &+ place)
            let next = ByteLanes(bytes, at: start &+ place &+ 1)
            let isSpace = (lanes .== ByteLanes(repeating: 0x20)) .& next.isAmong(26, from: 0x61)
            let isOrdinary = lanes.isLetter .| lanes.isDigit .| lanes.isAmong(2, from: 0x2C) .| isSpace
            ordinary |= isOrdinary.bits &<< UInt64(truncatingIfNeeded: place)
        }
        (block, stops, seen) = (start, ~ordinary, start &+ ByteBlock.size)
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Where the token that ends at `end` starts, when it is ASCII, of less than sixteen bytes and behind white space; near
    /// the start of a paragraph, of less than eight.
    @inline(__always)
    static func shortTokenStart(_ bytes: Span<UInt8>, _ end: Int, from start: Int) -> Int? {
        guard end &- ByteLanes.scalarCount >= start else { return shorterTokenStart(bytes, end, from: start) }
        let lanes = ByteLanes(bytes, at: end &- ByteLanes.scalarCount)
        let marks = (~lanes.isAmong(0x5E, from: 0x21).bits & 0xFFFF) &<< 48
        let place = end &- 1 &- marks.leadingZeroBitCount
        return marks != 0 && bytes[place] < 0x80 ? place &+ 1 : nil
    }

    @inline(__always)
    private static func shorterTokenStart(_ bytes: Span<UInt8>, _ end: Int, from start: Int) -> Int? {
        guard end &- 8 >= start else { return nil }
        let raw = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)
        let word = UInt64(littleEndian: raw)
        let low = word & ~highs
        let marks = (~(low &+ 0x5F &* ones) | (low &+ ones) | word) & highs
        let place = end &- 1 &- marks.leadingZeroBitCount >> 3
        return marks != 0 && bytes[place] < 0x80 ? place &+ 1 : nil
    }
}
