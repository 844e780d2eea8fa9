/// A read-only map from 64-bit hashes to bytes, read in place: a byte beside each fingerprint of `HashedSlots`.
///
/// Three bytes a slot, two loads a look-up. A key that was never stored is found by mistake about once in 8,000 times.
/// `tables/hashed_map.py` writes it.
struct HashedMap: @unchecked Sendable {
    private let slots: HashedSlots
    private let values: UnsafePointer<UInt8>

    /// A view of the bytes that `tables/hashed_map.py` wrote; they must be aligned to eight bytes and outlive the view.
    init(_ table: UnsafeRawPointer) {
        slots = HashedSlots(table + 16, bucketBits: table.load(fromByteOffset: 8, as: UInt32.self))
        values = (table + 16 + slots.byteCount).assumingMemoryBound(to: UInt8.self)
    }

    /// The value stored for a hash, or nil.
    @inline(__always)
    func value(_ hash: UInt64) -> UInt8? {
        let (slot, found) = slots.slot(hash)
        let value = values[slot]
        return found != 0 ? value : nil
    }
}

/// Where the values of 64-bit hashes stand: two buckets of four 16-bit fingerprints a key.
///
/// A cuckoo filter (Fan, Andersen, Kaminsky and Mitzenmacher 2014) whose slots number the values beside it.
struct HashedSlots: @unchecked Sendable {
    private let fingerprints: UnsafePointer<UInt64>
    private let mask: UInt64

    /// A view of the fingerprints; they must be aligned to eight bytes and outlive the view.
    init(_ table: UnsafeRawPointer, bucketBits: UInt32) {
        fingerprints = table.assumingMemoryBound(to: UInt64.self)
        mask = (1 &<< UInt64(bucketBits)) &- 1
    }

    /// What the fingerprints take in the table.
    var byteCount: Int { Int(mask &+ 1) &* 8 }

    /// The slot of a hash, and all ones where it was stored, 0 where it was not; then the slot is any.
    ///
    /// Which of its two buckets holds a key, or neither, is a coin's toss, so nothing is branched on: choices are made by
    /// arithmetic, since of `?:` the compiler makes a branch.
    @inline(__always)
    func slot(_ hash: UInt64) -> (slot: Int, found: UInt64) {
        let mark = max(hash >> 48, 1)
        let pattern = mark &* 0x0001_0001_0001_0001
        let first = hash & mask
        let second = (first ^ (mark &* 0x5BD1_E995)) & mask
        let inFirst = Self.lanes(equalTo: pattern, in: fingerprints[Int(truncatingIfNeeded: first)])
        let inSecond = Self.lanes(equalTo: pattern, in: fingerprints[Int(truncatingIfNeeded: second)])
        let isFirst = Self.ones(where: inFirst)
        let bucket = second ^ (first ^ second) & isFirst
        let lanes = inSecond ^ (inFirst ^ inSecond) & isFirst
        let slot = Int(truncatingIfNeeded: bucket) << 2 | (lanes.trailingZeroBitCount >> 4) & 3
        return (slot, Self.ones(where: lanes))
    }

    /// All ones for a number that is not zero.
    @inline(__always)
    private static func ones(where number: UInt64) -> UInt64 { 0 &- (number | (0 &- number)) >> 63 }

    /// Marks the 16-bit lanes that equal the pattern's (Mycroft's zero test, exact for the lowest lane marked).
    @inline(__always)
    private static func lanes(equalTo pattern: UInt64, in lanes: UInt64) -> UInt64 {
        let difference = lanes ^ pattern
        return (difference &- 0x0001_0001_0001_0001) & ~difference & 0x8000_8000_8000_8000
    }
}
