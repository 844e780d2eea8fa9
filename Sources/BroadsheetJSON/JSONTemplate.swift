import Broadsheet
import CJansson

/// A document whose shape never changes: jansson writes it once, and then only its numbers differ.
///
/// Writing counts and readability so takes a third of the time that dumping a tree takes. Immutable; free to share.
struct JSONTemplate: Sendable {
    /// The literal pieces around the numbers; one more than there are numbers.
    private let pieces: [[UInt8]]

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
    func write(_ fillings: [Filling], to output: inout JSONOutput) throws(BroadsheetError) {
        for (index, piece) in pieces.enumerated() {
            output.append(piece)
            guard index < pieces.count - 1, index < fillings.count else { continue }
            switch fillings[index] {
            case .integer(let value): try output.append(value)
            case .real(let value): try output.append(value)
            case .written(let bytes): output.append(bytes)
            }
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
