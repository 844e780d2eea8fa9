/// Sixty-four bytes of text looked at together: one bit a byte, the first one lowest.
struct ByteBlock {
    /// ASCII letters and digits, and every byte beyond ASCII.
    private(set) var wordlike: UInt64 = 0
    /// Those of them that are no ASCII letters.
    private(set) var special: UInt64 = 0
    /// All but white space and control bytes.
    private(set) var solid: UInt64 = 0

    /// ASCII letters.
    var letters: UInt64 { wordlike & ~special }

    static let size = 64

    /// Looks at the bytes from `start` on; the bits behind the first `limit` bytes are clear.
    ///
    /// The bytes read, past `limit` too, must lie within the text and its padding.
    @inline(__always)
    init(_ bytes: Span<UInt8>, at start: Int, limit: Int) {
        for place in stride(from: 0, to: Self.size, by: ByteLanes.scalarCount) {
            let lanes = ByteLanes(bytes, at: start &+ place)
            let isSpecial = lanes.isDigit .| (lanes .>= ByteLanes(repeating: 0x80))
            let shift = UInt64(truncatingIfNeeded: place)
            wordlike |= (lanes.isLetter .| isSpecial).bits &<< shift
            special |= isSpecial.bits &<< shift
            solid |= (lanes .> ByteLanes(repeating: 0x20)).bits &<< shift
        }
        guard limit < Self.size else { return }
        let within = (1 &<< UInt64(truncatingIfNeeded: limit)) &- 1 as UInt64
        wordlike &= within
        special &= within
        solid &= within
    }
}
