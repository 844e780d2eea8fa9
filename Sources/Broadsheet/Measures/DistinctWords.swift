/// The distinct words of a text: a hash table by open addressing, with a small number kept beside each word.
///
/// Words are their 64-bit hashes; the lowest byte gives way to the number, 1 to 255, so that 0 marks a free slot.
struct DistinctWords {
    private(set) var count = 0
    private var slots: [UInt64]
    private var mask: Int

    /// Sized for a text of so many bytes; it grows where a text has more words than usual.
    init(expectedBytes: Int) {
        var capacity = 256
        while capacity < min(expectedBytes / 5, 1 << 16) { capacity *= 2 }
        slots = [UInt64](repeating: 0, count: capacity)
        mask = capacity - 1
    }

    /// The slot where a word is, or where it belongs.
    @inline(__always)
    func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash >> 24) & mask
        while slots[slot] != 0, slots[slot] >> 8 != hash >> 8 { slot = (slot &+ 1) & mask }
        return slot
    }

    /// The number kept in a slot, or nil where it is free.
    @inline(__always)
    func payload(_ slot: Int) -> Int? {
        slots[slot] == 0 ? nil : Int(slots[slot] & 0xFF)
    }

    /// Puts a word into the free slot that `slot(of:)` named.
    mutating func insert(_ hash: UInt64, payload: Int, at slot: Int) {
        slots[slot] = hash & ~0xFF | UInt64(min(max(payload, 1), 255))
        count &+= 1
        if count &* 2 > slots.count { grow() }
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        mask = slots.count - 1
        for entry in old where entry != 0 {
            slots[slot(of: entry)] = entry
        }
    }
}
