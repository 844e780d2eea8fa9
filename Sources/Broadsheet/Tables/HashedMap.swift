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
    ///
    /// Which of its two buckets holds a key, or neither, is a coin's toss, so nothing is branched on.
    @inline(__always)
    func value(_ hash: UInt64) -> UInt8? {
        let mark = max(hash >> 48, 1)
        let pattern = mark &* 0x0001_0001_0001_0001
        let first = hash & mask
        let second = (first ^ (mark &* 0x5BD1_E995)) & mask
        let inFirst = Self.lanes(equalTo: pattern, in: fingerprints[Int(first)])
        let inSecond = Self.lanes(equalTo: pattern, in: fingerprints[Int(second)])
        let bucket = inFirst != 0 ? first : second
        let lanes = inFirst != 0 ? inFirst : inSecond
        let value = values[Int(truncatingIfNeeded: bucket) << 2 | (lanes.trailingZeroBitCount >> 4) & 3]
        return lanes != 0 ? value : nil
    }

    /// Marks the 16-bit lanes that equal the pattern's (Mycroft's zero test, exact for the lowest lane marked).
    @inline(__always)
    private static func lanes(equalTo pattern: UInt64, in lanes: UInt64) -> UInt64 {
        let difference = lanes ^ pattern
        return (difference &- 0x0001_0001_0001_0001) & ~difference & 0x8000_8000_8000_8000
    }
}
