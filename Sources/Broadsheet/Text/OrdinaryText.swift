/// English text in which no sentence can end: letters, digits, commas, hyphens, and single spaces before a small letter.
enum OrdinaryText {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The first byte from `start` that is not ordinary, `end` at most: eight bytes a step, each tested in its lane.
    @inline(__always)
    static func skip(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        let raw = bytes.bytes
        var index = start
        // A step reads nine bytes; the padding of a text has more than that.
        let last = min(end, raw.byteCount &- 9)
        while index <= last, index < end {
            let here = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            let next = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index &+ 1, as: UInt64.self)
            let marks = ~ordinary(UInt64(littleEndian: here), UInt64(littleEndian: next)) & highs
            if marks != 0 { return min(end, index &+ marks.trailingZeroBitCount >> 3) }
            index &+= 8
        }
        return min(index, end)
    }

    /// Where the token that ends at `end` starts, when it is ASCII, of less than eight bytes and behind white space.
    @inline(__always)
    static func shortTokenStart(_ bytes: Span<UInt8>, _ end: Int, from start: Int) -> Int? {
        guard end &- 8 >= start else { return nil }
        let raw = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)
        let word = UInt64(littleEndian: raw)
        let low = word & ~highs
        let marks = (~(low &+ 0x5F &* ones) | (low &+ ones) | word) & highs
        let place = end &- 1 &- marks.leadingZeroBitCount >> 3
        return marks != 0 && bytes[place] < 0x80 ? place &+ 1 : nil
    }

    /// The high bit of each lane whose byte is ordinary, given the bytes and those one further on.
    @inline(__always)
    private static func ordinary(_ here: UInt64, _ next: UInt64) -> UInt64 {
        let low = here & ~highs
        let letters = lanes(low | 0x20 &* ones, from: 0x61, to: 0x7B)
        let digits = lanes(low, from: 0x30, to: 0x3A)
        let joiners = lanes(low, from: 0x2C, to: 0x2E)
        let spaces = lanes(low, from: 0x20, to: 0x21) & lanes(next & ~highs, from: 0x61, to: 0x7B) & ~next
        return (letters | digits | joiners | spaces) & ~here
    }

    /// The high bit of each lane whose value, below 0x80, lies in `from..<to`.
    @inline(__always)
    private static func lanes(_ values: UInt64, from: UInt64, to: UInt64) -> UInt64 {
        (values &+ (0x80 &- from) &* ones) & ~(values &+ (0x80 &- to) &* ones)
    }
}
