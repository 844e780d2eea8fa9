import Broadsheet

/// A row of a long array: spans, integers and words between pieces that jansson wrote once.
///
/// Rows end with a comma; `JSONOutput.append(rows:)` takes back the last one. A row costs some 20 ns.
struct JSONRow: Sendable {
    /// The pieces around the slots, one behind the other, and where each ends.
    private let pieces: [UInt8]
    private let ends: [Int]

    /// - Parameter tree: the row, with `JSONTemplate.slot()` where something is filled in.
    init(_ tree: JSONNode) throws(BroadsheetError) {
        var pieces: [UInt8] = []
        var ends: [Int] = []
        for piece in try JSONTemplate(tree).pieces {
            pieces += piece
            ends.append(pieces.count)
        }
        self.pieces = pieces + [0x2C]
        self.ends = ends.dropLast() + [pieces.count + 1]
    }

    /// The two slots of a span.
    static func span() throws(BroadsheetError) -> JSONNode {
        try .array([JSONTemplate.slot(), JSONTemplate.slot()])
    }

    /// Writes a row of one span.
    @inline(__always)
    func write(_ span: TextSpan, to output: inout JSONOutput) {
        fill(2, wordLength: 0, span, to: &output) { copy(2, to: $0) }
    }

    /// Writes a row of a span and an integer.
    @inline(__always)
    func write(_ span: TextSpan, _ value: Int, to output: inout JSONOutput) {
        fill(3, wordLength: 0, span, to: &output) { place in
            var length = copy(2, to: place)
            length &+= JSONInteger.write(value, to: place + length)
            return length &+ copy(3, to: place + length)
        }
    }

    /// Writes a row of two spans.
    @inline(__always)
    func write(_ span: TextSpan, _ other: TextSpan, to output: inout JSONOutput) {
        fill(4, wordLength: 0, span, to: &output) { place in
            var length = copy(2, to: place)
            length &+= JSONInteger.write(other.start, to: place + length)
            length &+= copy(3, to: place + length)
            length &+= JSONInteger.write(other.end, to: place + length)
            return length &+ copy(4, to: place + length)
        }
    }

    /// Writes a row of a span and a word that jansson wrote.
    @inline(__always)
    func write(_ span: TextSpan, _ word: [UInt8], to output: inout JSONOutput) {
        fill(2, wordLength: word.count, span, to: &output) { place in
            var length = copy(2, to: place)
            length &+= word.withUnsafeBytes { bytes in
                if let start = bytes.baseAddress { (place + length).copyMemory(from: start, byteCount: bytes.count) }
                return bytes.count
            }
            return length &+ copy(3, to: place + length)
        }
    }

    /// Writes a span between its pieces, then what `rest` writes.
    @inline(__always)
    private func fill(
        _ integers: Int, wordLength: Int, _ span: TextSpan, to output: inout JSONOutput,
        _ rest: (UnsafeMutableRawPointer) -> Int
    ) {
        output.append(atMost: pieces.count &+ integers &* JSONInteger.longest &+ wordLength) { place in
            var length = copy(0, to: place)
            length &+= JSONInteger.write(span.start, to: place + length)
            length &+= copy(1, to: place + length)
            length &+= JSONInteger.write(span.end, to: place + length)
            return length &+ rest(place + length)
        }
    }

    /// Copies a piece and returns its length.
    @inline(__always)
    private func copy(_ piece: Int, to place: UnsafeMutableRawPointer) -> Int {
        guard piece < ends.count else { return 0 }
        let start = piece > 0 ? ends[piece &- 1] : 0
        let length = ends[piece] &- start
        pieces.withUnsafeBytes { bytes in
            if let base = bytes.baseAddress { place.copyMemory(from: base + start, byteCount: length) }
        }
        return length
    }
}

extension JSONOutput {
    /// Writes an array whose rows `write` appends, each with a comma behind it.
    mutating func append(rows write: (inout JSONOutput) throws(BroadsheetError) -> Void) throws(BroadsheetError) {
        append("[")
        try write(&self)
        dropComma()
        append("]")
    }
}
