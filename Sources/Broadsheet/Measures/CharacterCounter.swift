/// Counts characters: scalars that are neither white space nor combining marks nor control or format characters.
enum CharacterCounter {
    /// Linear; eight bytes a step while they are ASCII.
    static func count(_ padded: [UInt8], _ span: TextSpan) -> Int {
        padded.withUnsafeBytes { raw in
            var count = 0
            var index = span.start
            while index < span.end {
                let left = UInt64(truncatingIfNeeded: span.end &- index)
                let group = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // Bytes behind the stretch become NUL, which is no character.
                let word = left >= 8 ? group : group & ((1 &<< (left &<< 3)) &- 1)
                if word & highBits == 0 {
                    count &+= visible(word)
                    index &+= 8
                    continue
                }
                let (scalar, length) = UTF8Decoding.scalar(padded.span, at: index)
                count &+= isCharacter(scalar) ? 1 : 0
                index &+= length
            }
            return count
        }
    }

    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// How many of eight ASCII bytes are printable: above 0x20, and not 0x7F.
    @inline(__always)
    private static func visible(_ word: UInt64) -> Int {
        let aboveSpace = word &+ 0x5F5F_5F5F_5F5F_5F5F
        let delete = word &+ 0x0101_0101_0101_0101
        return ByteGroup.markedLanes(aboveSpace & ~delete & highBits)
    }

    private static func isCharacter(_ scalar: UInt32) -> Bool {
        switch UnicodeTable.shared.properties(scalar).category {
        case .space, .mark, .control, .format: false
        default: true
        }
    }
}
