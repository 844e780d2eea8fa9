/// UTF-8 as the Unicode Standard, section 3.9, defines it: finding the first ill-formed byte, and reading scalars.
enum UTF8Decoding {
    /// The first byte that does not belong to well-formed UTF-8, or nil. Linear; eight ASCII bytes a step.
    static func firstInvalid(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var index = 0
        while index < bytes.count {
            index = skipASCII(bytes, from: index)
            guard index < bytes.count else { break }
            let length = sequenceLength(bytes, at: index)
            guard length > 0 else { return index }
            index += length
        }
        return nil
    }

    /// Whether every byte is ASCII.
    static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
        skipASCII(bytes, from: 0) == bytes.count
    }

    private static func skipASCII(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index &+ 8 <= bytes.count,
            bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            index &+= 8
        }
        while index < bytes.count, bytes[index] < 0x80 { index &+= 1 }
        return index
    }

    /// The length of the well-formed sequence at an index, or 0 where there is none.
    static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let lead = bytes[index]
        if lead < 0x80 { return 1 }
        guard let (length, second) = shape(lead), index + length <= bytes.count, second.contains(bytes[index + 1])
        else { return 0 }
        for next in index + 2..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// The length of the maximal subpart at an ill-formed index: what one U+FFFD replaces (Unicode 15, table 3-8).
    static func invalidLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        guard let (length, second) = shape(bytes[index]), index + 1 < bytes.count, second.contains(bytes[index + 1])
        else { return 1 }
        var end = index + 2
        while end < min(index + length, bytes.count), bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end - index
    }

    /// The length that a lead byte announces and the bytes that may follow it (table 3-7); nil for no lead byte.
    private static func shape(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }

    /// The scalar at an index of well-formed, padded UTF-8, and how many bytes it takes.
    @inline(__always)
    static func scalar(_ bytes: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(bytes[index])
        if lead < 0x80 { return (lead, 1) }
        let second = UInt32(bytes[index &+ 1] & 0x3F)
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
        let third = UInt32(bytes[index &+ 2] & 0x3F)
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
        return ((lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[index &+ 3] & 0x3F), 4)
    }

    /// The UTF-8 bytes of a scalar, the first one lowest, and how many they are.
    @inline(__always)
    static func encoded(_ scalar: UInt32) -> (bytes: UInt64, count: Int) {
        let last = UInt64(0x80 | scalar & 0x3F)
        let third = UInt64(0x80 | scalar >> 6 & 0x3F)
        if scalar < 0x80 { return (UInt64(scalar), 1) }
        if scalar < 0x800 { return (UInt64(0xC0 | scalar >> 6) | last << 8, 2) }
        if scalar < 0x10000 { return (UInt64(0xE0 | scalar >> 12) | third << 8 | last << 16, 3) }
        let second = UInt64(0x80 | scalar >> 12 & 0x3F)
        return (UInt64(0xF0 | scalar >> 18 & 0x07) | second << 8 | third << 16 | last << 24, 4)
    }

    /// The scalar that ends before an index of well-formed UTF-8, and how many bytes it takes; (0, 0) at `start`.
    @inline(__always)
    static func scalarBefore(_ bytes: Span<UInt8>, _ index: Int, from start: Int) -> (value: UInt32, length: Int) {
        guard index > start else { return (0, 0) }
        var lead = index &- 1
        while lead > start, bytes[lead] & 0xC0 == 0x80 { lead &-= 1 }
        return (scalar(bytes, at: lead).value, index &- lead)
    }
}
