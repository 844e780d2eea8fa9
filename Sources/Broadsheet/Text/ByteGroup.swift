/// Eight bytes of text looked at together: which of the first ones are ASCII letters and digits, and their folding.
///
/// The tests work on all lanes of a 64-bit word at once ("SIMD within a register", Lamport 1975); bytes beyond ASCII
/// are neither letter nor digit here.
struct ByteGroup {
    /// How many of the first bytes are letters or digits, 0 to 8.
    let count: Int
    /// How many of those are letters.
    let letters: Int
    /// Those bytes in lower case, the first one lowest, zero above.
    let folded: UInt64

    private static let high: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// - Parameter limit: no more bytes than this are looked at.
    @inline(__always)
    init(_ bytes: UInt64, limit: Int) {
        let low = bytes & ~Self.high
        let isLetter = Self.lanes(low | 0x20 &* Self.ones, from: 0x61, to: 0x7A) & ~bytes
        let isDigit = Self.lanes(low, from: 0x30, to: 0x39) & ~bytes
        let others = (isLetter | isDigit) ^ Self.high
        count = min(others == 0 ? 8 : others.trailingZeroBitCount &>> 3, limit)
        let mask = count == 8 ? .max : (1 &<< (UInt64(truncatingIfNeeded: count) &<< 3)) &- 1
        letters = Self.markedLanes(isLetter & mask)
        // A letter's high mark, moved down two places, is the bit that makes it lower case.
        folded = (bytes | isLetter &>> 2) & mask
    }

    /// How many of eight lanes have their high bit set; the other bits must be zero. Cheaper than a bit count on
    /// processors that may lack one.
    @inline(__always)
    static func markedLanes(_ marks: UInt64) -> Int {
        Int(truncatingIfNeeded: ((marks &>> 7) &* ones) &>> 56)
    }

    /// The high bit of each lane whose 7-bit value lies between two others.
    @inline(__always)
    private static func lanes(_ low: UInt64, from first: UInt64, to last: UInt64) -> UInt64 {
        let atLeast = low &+ (0x80 &- first) &* ones
        let above = low &+ (0x7F &- last) &* ones
        return atLeast & ~above & high
    }
}
