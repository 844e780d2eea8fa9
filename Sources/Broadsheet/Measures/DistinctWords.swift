/// The distinct words of a text: a hash table by open addressing, with a small number kept beside each word.
///
/// Words are their 64-bit hashes; the lowest byte gives way to the number, 1 to 255, so that 0 marks a free slot.
struct DistinctWords: ~Copyable {
    private(set) var count = 0
    private var slots: UnsafeMutableBufferPointer<UInt64>
    private var mask: Int
    private let place = HashPlace()

    /// Sized for a text of so many bytes; it grows where a text has more words than usual.
    init(expectedBytes: Int) {
        var capacity = 256
        while capacity < min(expectedBytes / 5, 1 << 16) { capacity *= 2 }
        slots = Self.free(capacity)
        mask = capacity - 1
    }

    deinit { slots.deallocate() }

    private static func free(_ capacity: Int) -> UnsafeMutableBufferPointer<UInt64> {
        let slots = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: capacity)
        slots.initialize(repeating: 0)
        return slots
    }

    /// The slot where a word is, or where it belongs: the first that holds it or is free.
    @inline(__always)
    func slot(of hash: UInt64) -> Int {
        var slot = place(hash >> 8) & mask
        // One question, whether another word is there: it is seldom so, while asking for a free slot is a coin's toss.
        while min(slots[slot], (slots[slot] ^ hash) >> 8) != 0 { slot = (slot &+ 1) & mask }
        return slot
    }

    /// The number kept in a slot, or 0 where it is free.
    @inline(__always)
    func payload(_ slot: Int) -> Int { Int(truncatingIfNeeded: slots[slot] & 0xFF) }

    /// Puts a word into the slot that `slot(of:)` named. About every other word is new, a coin's toss, so one that stands
    /// there already is written again; its number must then be the one kept.
    @inline(__always)
    mutating func put(_ hash: UInt64, payload: Int, at slot: Int) {
        count &+= slots[slot] == 0 ? 1 : 0
        slots[slot] = hash & ~0xFF | UInt64(truncatingIfNeeded: min(max(payload, 1), 255))
        if count &* 2 > slots.count { grow() }
    }

    private mutating func grow() {
        let old = slots
        slots = Self.free(old.count * 2)
        mask = slots.count - 1
        for entry in old where entry != 0 { slots[slot(of: entry)] = entry }
        old.deallocate()
    }
}
