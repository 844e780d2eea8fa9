#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads standard input line by line, in memory that does not grow with the stream.
struct LineReader {
    /// One line, its number from 1, and whether its end was cut off because it is too long.
    struct Line: Sendable {
        let bytes: [UInt8]
        let number: Int
        let isCut: Bool
    }

    private let longest: Int
    private var buffer: [UInt8] = []
    private var position = 0
    private var number = 0
    private var isAtEnd = false

    private static let chunk = 1 << 16

    /// - Parameter longest: a longer line is cut there, in bytes, and the rest of it skipped.
    init(longest: Int) { self.longest = longest }

    /// The next line that is not blank, or nil at the end.
    mutating func next() -> Line? {
        while let line = nextRaw() {
            if line.bytes.contains(where: { $0 > 0x20 }) { return line }
        }
        return nil
    }

    private mutating func nextRaw() -> Line? {
        var scanned = 0
        while true {
            if let end = Self.newline(buffer, from: position + scanned) {
                let bytes = Array(buffer[position..<end])
                position = end + 1
                number += 1
                return Line(bytes: bytes, number: number, isCut: false)
            }
            scanned = buffer.count - position
            if scanned > longest { return cutLine() }
            guard fill() else { return lastLine() }
        }
    }

    /// Reads one more chunk behind what is left; false at the end of the input.
    private mutating func fill() -> Bool {
        guard !isAtEnd else { return false }
        if position > 0 {
            buffer.removeSubrange(0..<position)
            position = 0
        }
        let isFirst = number == 0 && buffer.isEmpty
        isAtEnd = Descriptor.read(0, Self.chunk, onto: &buffer) <= 0
        // A byte order mark is no part of the first line.
        if isFirst, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        return !isAtEnd
    }

    private mutating func lastLine() -> Line? {
        guard position < buffer.count else { return nil }
        let bytes = Array(buffer[position...])
        position = buffer.count
        number += 1
        return Line(bytes: bytes, number: number, isCut: false)
    }

    /// Gives the start of a line that is too long, and skips the rest of it.
    private mutating func cutLine() -> Line {
        number += 1
        let line = Line(bytes: Array(buffer[position..<position + 64]), number: number, isCut: true)
        while true {
            if let end = Self.newline(buffer, from: position) {
                position = end + 1
                return line
            }
            buffer.removeAll(keepingCapacity: true)
            position = 0
            guard fill() else { return line }
        }
    }

    private static func newline(_ buffer: [UInt8], from start: Int) -> Int? {
        buffer.withUnsafeBytes { raw in
            guard start < raw.count, let base = raw.baseAddress,
                let found = memchr(base + start, 0x0A, raw.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
