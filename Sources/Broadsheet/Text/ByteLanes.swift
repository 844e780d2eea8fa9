/// Sixteen bytes of text looked at together. The compiler makes vector instructions of these on every machine.
typealias ByteLanes = SIMD16<UInt8>

extension ByteLanes {
    /// The sixteen bytes that stand at an index of padded text.
    @inline(__always)
    init(_ bytes: Span<UInt8>, at index: Int) {
        self = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: ByteLanes.self)
    }

    /// The lanes whose byte is one of so many from `first` on.
    @inline(__always)
    func isAmong(_ count: UInt8, from first: UInt8) -> SIMDMask<SIMD16<Int8>> {
        self &- ByteLanes(repeating: first) .< ByteLanes(repeating: count)
    }

    /// The lanes that hold an ASCII letter.
    @inline(__always)
    var isLetter: SIMDMask<SIMD16<Int8>> { (self | ByteLanes(repeating: 0x20)).isAmong(26, from: 0x61) }

    /// The lanes that hold a small ASCII letter.
    @inline(__always)
    var isLower: SIMDMask<SIMD16<Int8>> { isAmong(26, from: 0x61) }

    /// The lanes that hold an ASCII digit.
    @inline(__always)
    var isDigit: SIMDMask<SIMD16<Int8>> { isAmong(10, from: 0x30) }
}

extension SIMDMask<SIMD16<Int8>> {
    /// One bit a lane, the first one lowest: each lane keeps its own bit of eight, and a multiplication gathers them.
    @inline(__always)
    var bits: UInt64 {
        let lanes = unsafeBitCast(self, to: SIMD2<UInt64>.self) & SIMD2(repeating: 0x8040_2010_0804_0201)
        let low = (lanes[0] &* 0x0101_0101_0101_0101) &>> 56
        let high = (lanes[1] &* 0x0101_0101_0101_0101) &>> 56
        return low | high &<< 8
    }
}
