/// A map from 64-bit hashes to numbers: open addressing, room for twice what it was made for, no order to leak.
struct HashIndex {
    private var keys: [UInt64]
    private var values: [Int32]
    private let mask: Int
    private var free: Int

    /// An index with room for `capacity` keys; keys beyond that are not taken.
    init(capacity: Int) {
        var size = 16
        while size < capacity &* 2 { size &*= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Int32](repeating: 0, count: size)
        mask = size - 1
        free = size / 2
    }

    /// The number stored for a hash, or nil.
    @inline(__always)
    func value(_ hash: UInt64) -> Int32? {
        let key = max(hash, 1)
        var slot = Int(truncatingIfNeeded: key >> 20) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Stores a number for a hash, over what stood there.
    mutating func set(_ hash: UInt64, _ value: Int32) {
        let key = max(hash, 1)
        var slot = Int(truncatingIfNeeded: key >> 20) & mask
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
        if keys[slot] == 0 {
            guard free > 0 else { return }
            free -= 1
        }
        keys[slot] = key
        values[slot] = value
    }

    /// Stores a number for a hash; where another one stands there, `-1`, which says that the hash tells nothing.
    mutating func setUnique(_ hash: UInt64, _ value: Int32) {
        if let old = self.value(hash), old != value {
            set(hash, -1)
        } else {
            set(hash, value)
        }
    }
}
