/// A read-only map from 64-bit hashes to bytes, read in place: two buckets of four 16-bit fingerprints a key.
///
/// A cuckoo filter (Fan, Andersen, Kaminsky and Mitzenmacher 2014) with a value beside each fingerprint: three bytes a
/// slot, two loads a look-up. A key that was never stored is found by mistake about once in 8,000 times.
/// `tables/hashed_map.py` writes it.
struct HashedMap: @unchecked Sendable {
    private let fingerprints: UnsafePointer<UInt64>
    private let values: UnsafePointer<UInt8>
    private let mask: UInt64

    /// A view of the bytes that `tables/hashed_map.py` wrote; they must be aligned to eight bytes and outlive the view.
    init(_ table: UnsafeRawPointer) {
        let buckets = 1 << Int(table.load(fromByteOffset: 8, as: UInt32.self))
        mask = UInt64(buckets - 1)
        fingerprints = (table + 16).assumingMemoryBound(to: UInt64.self)
        values = (table + 16 + buckets * 8).assumingMemoryBound(to: UInt8.self)
    }

    /// The value stored for a hash, or nil.
    @inline(__always)
    func value(_ hash: UInt64) -> UInt8? {
        let mark = max(hash >> 48, 1)
        let pattern = mark &* 0x0001_0001_0001_0001
        let bucket = hash & mask
        if let slot = Self.slot(of: pattern, in: fingerprints[Int(bucket)]) { return values[Int(bucket) << 2 | slot] }
        let other = (bucket ^ (mark &* 0x5BD1_E995)) & mask
        if let slot = Self.slot(of: pattern, in: fingerprints[Int(other)]) { return values[Int(other) << 2 | slot] }
        return nil
    }

    /// The lowest of four 16-bit lanes that equals the pattern's (Mycroft's zero test, exact for the lowest lane).
    @inline(__always)
    private static func slot(of pattern: UInt64, in lanes: UInt64) -> Int? {
        let difference = lanes ^ pattern
        let zero = (difference &- 0x0001_0001_0001_0001) & ~difference & 0x8000_8000_8000_8000
        return zero == 0 ? nil : zero.trailingZeroBitCount >> 4
    }
}
