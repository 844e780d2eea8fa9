import Broadsheet
import CJansson

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A document on its way out: pieces that jansson wrote, one behind the other, in one block of memory that is handed
/// over as it is.
///
/// A whole tree of a long report costs 600 bytes and 2 µs a row; so long arrays are written row by row from one row that
/// is filled anew, and documents whose shape never changes from a template. The block comes from `malloc`: where it
/// grows the system moves its pages instead of copying them, and what is not written yet takes no memory.
struct JSONOutput: ~Copyable {
    private(set) var count = 0
    private var memory: UnsafeMutableRawPointer?
    private var capacity = 0
    /// Whether memory ran out: what is written then is dropped, and `document` throws.
    private var isBroken = false
    private let real: JSONNode

    /// Reals keep six significant digits, on every machine the same.
    private static let flags = JSONFlags.compact | JSONFlags.encodeAny | JSONFlags.realPrecision(6)

    init() throws(BroadsheetError) {
        real = try JSONNode.real(0)
        grow(by: 1024)
    }

    deinit { free(memory) }

    /// Appends up to `most` bytes: `write` puts them where it is told and says how many they are.
    @inline(__always)
    mutating func append(atMost most: Int, _ write: (UnsafeMutableRawPointer) -> Int) {
        if capacity &- count < most { grow(by: most) }
        guard let memory, !isBroken else { return }
        count &+= min(max(0, write(memory + count)), most)
    }

    /// Makes room for so many bytes more, and at least doubles what there is.
    private mutating func grow(by extra: Int) {
        let wanted = max(count &+ extra, capacity &* 2)
        // One byte more, for the NUL behind the document.
        guard !isBroken, let larger = realloc(memory, wanted &+ 1) else {
            isBroken = true
            return
        }
        memory = larger
        capacity = wanted
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        append(atMost: bytes.count) { place in
            place.copyMemory(from: start, byteCount: bytes.count)
            return bytes.count
        }
    }

    mutating func append(_ literal: StaticString) {
        append(UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    mutating func append(_ piece: [UInt8]) { piece.withUnsafeBytes { append($0) } }

    /// Appends a value as jansson writes it.
    mutating func append(_ node: JSONNode) throws(BroadsheetError) {
        var length = 0
        append(atMost: Self.small) { place in
            length = json_dumpb(node.raw, place.assumingMemoryBound(to: CChar.self), Self.small, Self.flags)
            return length <= Self.small ? length : 0
        }
        if length == 0 { throw .outOfMemory }
        if length > Self.small { try appendLarge(node) }
    }

    /// What jansson writes in one go, without asking first how long it is.
    private static let small = 192

    private mutating func appendLarge(_ node: JSONNode) throws(BroadsheetError) {
        let write: json_dump_callback_t = { data, size, target in
            guard let data, let target else { return -1 }
            let piece = UnsafeRawBufferPointer(start: data, count: size)
            target.assumingMemoryBound(to: JSONOutput.self).pointee.append(piece)
            return 0
        }
        let status = withUnsafeMutablePointer(to: &self) { json_dump_callback(node.raw, write, $0, Self.flags) }
        guard status == 0 else { throw .outOfMemory }
    }

    /// Appends an integer: its digits are the same in JSON and in Swift, and Swift writes them in a tenth of the time.
    mutating func append(_ value: Int) {
        append(atMost: JSONInteger.longest) { JSONInteger.write(value, to: $0) }
    }

    /// Appends an array of integers.
    mutating func append(_ values: [Int]) {
        append("[")
        for value in values {
            append(value)
            append(",")
        }
        dropComma()
        append("]")
    }

    /// Appends a real; what is no finite number becomes null.
    mutating func append(_ value: Double?) throws(BroadsheetError) {
        guard let value, value.isFinite else { return append("null") }
        let before = count
        append(atMost: JSONReal.longest) { JSONReal.write(value, to: $0) }
        if count > before { return }
        json_real_set(real.raw, value)
        try append(real)
    }

    /// Takes back the comma behind the last row, if there is one.
    mutating func dropComma() {
        guard count > 0, let memory, memory.load(fromByteOffset: count &- 1, as: UInt8.self) == 0x2C else { return }
        count &-= 1
    }

    /// What was written so far, as a copy: for short pieces that others are made of.
    func finish() -> [UInt8] { Array(UnsafeRawBufferPointer(start: memory, count: count)) }

    /// Hands over what was written, without a copy. - Throws: `outOfMemory`, also for a piece that found no room before.
    consuming func document() throws(BroadsheetError) -> JSONDocument {
        guard !isBroken, let memory else { throw .outOfMemory }
        memory.storeBytes(of: 0, toByteOffset: count, as: UInt8.self)
        let document = JSONDocument(memory: realloc(memory, count &+ 1) ?? memory, count: count)
        self.memory = nil
        return document
    }
}

/// jansson's flags: macros there, so that Swift does not see them.
enum JSONFlags {
    static let compact = 0x20
    static let encodeAny = 0x200
    static let allowNul = 0x10
    static let decodeAny = 0x4

    static func realPrecision(_ digits: Int) -> Int { (digits & 0x1F) << 11 }
}
