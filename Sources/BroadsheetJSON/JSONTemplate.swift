import Broadsheet
import CJansson

/// A document whose shape never changes: jansson writes it once, and then only its numbers differ.
///
/// Writing counts and readability so takes a third of the time that dumping a tree takes. Immutable; free to share.
struct JSONTemplate: Sendable {
    /// The literal pieces around the numbers; one more than there are numbers.
    let pieces: [[UInt8]]

    /// What stands for a number while the template is made: jansson writes it as an integer that nothing else holds.
    static let placeholder = -918_273_645_546_372_819

    static func slot() throws(BroadsheetError) -> JSONNode { try JSONNode.integer(placeholder) }

    init(_ tree: JSONNode) throws(BroadsheetError) {
        var output = try JSONOutput()
        try output.append(tree)
        pieces = Self.split(output.finish(), at: Array(String(Self.placeholder).utf8))
    }

    /// What goes into a slot: a number, or something that jansson wrote already.
    enum Filling {
        case integer(Int)
        case real(Double?)
        case written([UInt8])
    }

    /// Writes the document with its fillings in the order of its slots.
    func write(_ fillings: Filling..., to output: inout JSONOutput) throws(BroadsheetError) {
        var filler = filler
        for filling in fillings { try filler.put(filling, to: &output) }
        filler.finish(&output)
    }

    /// Writes the document one filling at a time.
    var filler: Filler { Filler(pieces: pieces) }

    /// How far a document is filled.
    struct Filler {
        fileprivate let pieces: [[UInt8]]
        private var next = 0

        fileprivate init(pieces: [[UInt8]]) { self.pieces = pieces }

        /// Writes the piece before the next slot, and what goes into it. Fillings beyond the last slot are dropped.
        mutating func put(_ filling: Filling, to output: inout JSONOutput) throws(BroadsheetError) {
            guard next + 1 < pieces.count else { return }
            output.append(pieces[next])
            next += 1
            switch filling {
            case .integer(let value): output.append(value)
            case .real(let value): try output.append(value)
            case .written(let bytes): output.append(bytes)
            }
        }

        /// Writes the piece before the next slot, and an array of integers.
        mutating func put(_ integers: [Int], to output: inout JSONOutput) {
            guard next + 1 < pieces.count else { return }
            output.append(pieces[next])
            next += 1
            output.append(integers)
        }

        /// Writes what stands behind the last slot.
        mutating func finish(_ output: inout JSONOutput) {
            if let last = pieces.last { output.append(last) }
        }
    }

    private static func split(_ bytes: [UInt8], at mark: [UInt8]) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var start = 0
        var index = 0
        while index + mark.count <= bytes.count {
            if bytes[index..<index + mark.count].elementsEqual(mark) {
                pieces.append(Array(bytes[start..<index]))
                index += mark.count
                start = index
            } else {
                index += 1
            }
        }
        pieces.append(Array(bytes[start...]))
        return pieces
    }
}
