/// Finds what stands between double quotation marks, so that credited words are not counted as copied ones.
///
/// Marks are paired within one paragraph; one that is never closed runs to the paragraph's end, as where a speech goes on
/// in the next paragraph. Single marks are not read: most are apostrophes.
struct QuotedStretches {
    private(set) var spans = SpanList()

    /// Adds the quoted stretches of a paragraph `[start, end)`. Linear.
    mutating func scan(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        var open: (at: Int, mark: UInt32)?
        var index = start
        while index < end {
            let byte = bytes[index]
            guard byte == 0x22 || byte == 0xC2 || byte == 0xE2 else {
                index &+= 1
                continue
            }
            let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
            if let current = open, Self.closes(scalar, current.mark) {
                spans.append(current.at, index)
                open = nil
            } else if open == nil, Self.opens(scalar) {
                open = (index &+ length, scalar)
            }
            index &+= length
        }
        if let open { spans.append(open.at, end) }
    }

    /// " “ « » „
    private static func opens(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x201C, 0xAB, 0xBB, 0x201E: true
        default: false
        }
    }

    private static func closes(_ scalar: UInt32, _ open: UInt32) -> Bool {
        switch open {
        case 0x201C: scalar == 0x201D
        case 0x201E: scalar == 0x201C || scalar == 0x201D
        case 0xAB: scalar == 0xBB
        case 0xBB: scalar == 0xAB
        default: scalar == open
        }
    }
}
