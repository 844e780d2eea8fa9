import Broadsheet
import CJansson

/// A document on its way out: pieces that jansson wrote, one behind the other.
///
/// A whole tree of a long report costs 600 bytes and 2 µs a row; so long arrays are written row by row from one row that
/// is filled anew, and documents whose shape never changes from a template.
struct JSONOutput {
    private(set) var bytes: [UInt8] = []
    private let real: JSONNode

    /// Reals keep six significant digits, on every machine the same.
    private static let flags = JSONFlags.compact | JSONFlags.encodeAny | JSONFlags.realPrecision(6)

    init() throws(BroadsheetError) {
        real = try JSONNode.real(0)
        bytes.reserveCapacity(1024)
    }

    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ piece: [UInt8]) {
        bytes.append(contentsOf: piece)
    }

    /// Appends a value as jansson writes it.
    mutating func append(_ node: JSONNode) throws(BroadsheetError) {
        let small = Self.dumpSmall(node, into: &bytes)
        if !small { try dumpLarge(node) }
    }

    /// Appends an integer: its digits are the same in JSON and in Swift, and Swift writes them in a third of the time.
    mutating func append(_ value: Int) {
        bytes.append(contentsOf: String(value).utf8)
    }

    /// Appends a real; what is no finite number becomes null.
    mutating func append(_ value: Double?) throws(BroadsheetError) {
        guard let value, value.isFinite else { return append("null") }
        json_real_set(real.raw, value)
        try append(real)
    }

    private static func dumpSmall(_ node: JSONNode, into bytes: inout [UInt8]) -> Bool {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 192) { buffer in
            let length = json_dumpb(node.raw, buffer.baseAddress, buffer.count, flags)
            guard length > 0, length <= buffer.count else { return false }
            bytes.append(contentsOf: UnsafeRawBufferPointer(buffer)[0..<length])
            return true
        }
    }

    private mutating func dumpLarge(_ node: JSONNode) throws(BroadsheetError) {
        let write: json_dump_callback_t = { data, size, target in
            guard let data, let target else { return -1 }
            let piece = UnsafeRawBufferPointer(start: data, count: size)
            target.assumingMemoryBound(to: [UInt8].self).pointee.append(contentsOf: piece)
            return 0
        }
        let status = withUnsafeMutablePointer(to: &bytes) { json_dump_callback(node.raw, write, $0, Self.flags) }
        guard status == 0 else { throw .outOfMemory }
    }

    /// Hands over what was written.
    func finish() -> [UInt8] { bytes }
}

/// jansson's flags: macros there, so that Swift does not see them.
enum JSONFlags {
    static let compact = 0x20
    static let encodeAny = 0x200
    static let allowNul = 0x10
    static let decodeAny = 0x4

    static func realPrecision(_ digits: Int) -> Int { (digits & 0x1F) << 11 }
}
