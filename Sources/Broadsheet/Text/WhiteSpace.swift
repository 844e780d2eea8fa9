/// White space in well-formed UTF-8: ASCII, no-break, zero-width, ideographic and the rest, and the byte order mark.
enum WhiteSpace {
    /// The bytes of the white-space character at an index, or 0.
    @inline(__always)
    static func length(_ bytes: Span<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return ASCIIClass.isSpace(byte) ? 1 : 0 }
        guard byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF else { return 0 }
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        return isSpace(scalar) ? length : 0
    }

    /// The bytes of the white-space character that ends before an index, or 0.
    @inline(__always)
    static func lengthBefore(_ bytes: Span<UInt8>, _ index: Int, from start: Int) -> Int {
        guard index > start else { return 0 }
        if bytes[index &- 1] < 0x80 { return ASCIIClass.isSpace(bytes[index &- 1]) ? 1 : 0 }
        let (scalar, length) = UTF8Decoding.scalarBefore(bytes, index, from: start)
        return isSpace(scalar) ? length : 0
    }

    /// The stretch without white space at either end; empty at `end` where nothing else is there.
    static func trimmed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> TextSpan {
        var lower = start
        while lower < end {
            let length = length(bytes, at: lower)
            if length == 0 { break }
            lower &+= length
        }
        var upper = end
        while upper > lower {
            let length = lengthBefore(bytes, upper, from: lower)
            if length == 0 { break }
            upper &-= length
        }
        return TextSpan(min(lower, end), max(upper, min(lower, end)))
    }

    private static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }
}
