/// Sixty-four bytes of text looked at together: one bit a byte, the first one lowest.
struct ByteBlock {
    /// ASCII letters and digits, and every byte beyond ASCII.
    private(set) var wordlike: UInt64 = 0
    /// Those of them that are no ASCII letters.
    private(set) var special: UInt64 = 0
    /// All but white space and control bytes.
    private(set) var solid: UInt64 = 0

    private typealias Lanes = SIMD16<UInt8>
    static let size = 64

    /// Looks at the bytes from `start` on; the bits behind the first `limit` bytes are clear.
    ///
    /// The bytes read, past `limit` too, must lie within the text and its padding.
    @inline(__always)
    init(_ bytes: Span<UInt8>, at start: Int, limit: Int) {
        for part in 0..<4 {
            let lanes = unsafe bytes.bytes.unsafeLoadUnaligned(
                fromByteOffset: start &+ part &* 16, as: Lanes.self)
            let isLetter = (lanes | 0x20) &- 0x61 .< Lanes(repeating: 26)
            let isSpecial = (lanes &- 0x30 .< Lanes(repeating: 10)) .| (lanes .>= Lanes(repeating: 0x80))
            let shift = UInt64(truncatingIfNeeded: part &* 16)
            wordlike |= Self.bits(isLetter .| isSpecial) &<< shift
            special |= Self.bits(isSpecial) &<< shift
            solid |= Self.bits(lanes .> Lanes(repeating: 0x20)) &<< shift
        }
        guard limit < Self.size else { return }
        let within = (1 &<< UInt64(truncatingIfNeeded: limit)) &- 1 as UInt64
        wordlike &= within
        special &= within
        solid &= within
    }

    /// One bit a lane: each lane keeps its own bit of eight, and a multiplication gathers them in the highest byte.
    @inline(__always)
    private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
        let lanes = unsafeBitCast(mask, to: SIMD2<UInt64>.self) & SIMD2(repeating: 0x8040_2010_0804_0201)
        let low = (lanes[0] &* 0x0101_0101_0101_0101) &>> 56
        let high = (lanes[1] &* 0x0101_0101_0101_0101) &>> 56
        return low | high &<< 8
    }
}
