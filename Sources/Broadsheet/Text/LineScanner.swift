/// Reads a text line by line: parted by line feed, carriage return, both, or the Unicode line and paragraph separators.
struct LineScanner {
    private let count: Int
    private var position = 0
    private var isDone = false

    init(_ text: Text) { count = text.count }

    /// The next line without its white space at either end, empty for a blank one; nil behind the last.
    mutating func next(_ padded: [UInt8]) -> TextSpan? {
        guard !isDone else { return nil }
        let start = position
        let line = padded.withUnsafeBytes { Self.lineEnd($0, from: start, to: count) }
        isDone = line == nil
        position = line?.next ?? count
        return WhiteSpace.trimmed(padded.span, start, line?.end ?? count)
    }

    /// Where the line that starts at `start` ends and the next one begins; nil on the last line.
    @inline(__always)
    private static func lineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> (end: Int, next: Int)?
    {
        var index = start
        while index < end {
            index = skipOrdinary(bytes, from: index, to: end)
            guard index < end else { return nil }
            switch bytes[index] {
            case 0x0A, 0x0B, 0x0C: return (index, index &+ 1)
            case 0x0D: return (index, bytes[index &+ 1] == 0x0A ? index &+ 2 : index &+ 1)
            case 0xE2 where bytes[index &+ 1] == 0x80 && bytes[index &+ 2] & 0xFE == 0xA8: return (index, index &+ 3)
            case 0xC2 where bytes[index &+ 1] == 0x85: return (index, index &+ 2)
            default: index &+= 1
            }
        }
        return nil
    }

    /// The next byte that might end a line: eight bytes a step while none is below 0x10 or not ASCII.
    @inline(__always)
    private static func skipOrdinary(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int {
        var index = start
        while index &+ 8 <= end {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let high = word & 0x8080_8080_8080_8080
            let low = (word &- 0x1010_1010_1010_1010) & ~word & 0x8080_8080_8080_8080
            let marks = high | low
            if marks != 0 { return index &+ marks.trailingZeroBitCount >> 3 }
            index &+= 8
        }
        while index < end, bytes[index] >= 0x10, bytes[index] < 0x80 { index &+= 1 }
        return index
    }
}
