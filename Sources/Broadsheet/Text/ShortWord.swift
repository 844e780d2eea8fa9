/// One to sixteen bytes of text in two registers, looked at all at once: most words are no longer.
///
/// Sets of bytes are kept as their highest bits: a byte of a set holds 0x80, any other 0.
struct ShortWord {
    /// The bytes, the first one lowest; those behind the end are zero.
    let low: UInt64
    let high: UInt64

    static let longest = 16
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The bytes `[start, end)`; nil where they are none, too many or not ASCII, or where sixteen bytes cannot be read.
    @inline(__always)
    init?(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
        let length = end &- start
        guard length > 0, length <= Self.longest, start >= 0, start <= bytes.count &- Self.longest else { return nil }
        let (first, second) = unsafe (
            bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian,
            bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self).littleEndian
        )
        let bits = UInt64(truncatingIfNeeded: length) &<< 3
        let isShort = length <= 8
        low = first & (isShort ? .max &>> (0 &- bits) : .max)
        high = isShort ? 0 : second & .max &>> (0 &- bits)
        guard (low | high) & Self.tops == 0 else { return nil }
    }

    @inline(__always)
    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The bytes from `first` to `last`; both must be ASCII, and `first` above 0.
    @inline(__always)
    func among(_ first: UInt8, _ last: UInt8) -> ShortWord {
        let (from, beyond) = (Self.ones &* UInt64(0x80 &- first), Self.ones &* UInt64(0x7F &- last))
        return ShortWord(
            low: (low &+ from) & ~(low &+ beyond) & Self.tops, high: (high &+ from) & ~(high &+ beyond) & Self.tops)
    }

    var isEmpty: Bool { low | high == 0 }

    /// Whether a set has two bytes or more.
    var hasSeveral: Bool { low & (low &- 1) != 0 || high & (high &- 1) != 0 || low != 0 && high != 0 }

    /// The word with the letters of a set, all capitals, made small.
    @inline(__always)
    func lowered(_ upper: ShortWord) -> ShortWord {
        ShortWord(low: low | upper.low >> 2, high: high | upper.high >> 2)
    }

    /// The word with the digits of a set made 0.
    @inline(__always)
    func zeroed(_ digits: ShortWord) -> ShortWord {
        ShortWord(
            low: low & ~(digits.low >> 3 &- digits.low >> 7), high: high & ~(digits.high >> 3 &- digits.high >> 7))
    }

    @inline(__always)
    static func | (a: ShortWord, b: ShortWord) -> ShortWord { ShortWord(low: a.low | b.low, high: a.high | b.high) }

    @inline(__always)
    static func == (a: ShortWord, b: ShortWord) -> Bool { (a.low ^ b.low) | (a.high ^ b.high) == 0 }

    /// The last eight bytes of a word of a length, the last one lowest.
    @inline(__always)
    func tail(_ length: Int) -> UInt64 {
        let bits = UInt64(truncatingIfNeeded: length) &<< 3
        let isShort = length <= 8
        let rest = isShort ? low.byteSwapped &>> (0 &- bits) : high.byteSwapped &>> (0 &- bits)
        return isShort || bits == 128 ? rest : rest | low.byteSwapped &<< bits
    }
}
