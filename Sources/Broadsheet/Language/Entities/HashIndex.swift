/// A map from 64-bit hashes to numbers: open addressing, no order to leak.
///
/// It starts small and grows with the keys it takes: a text may name one thing a million times. Where a key stands hangs on a
/// number that each process draws anew (multiply-shift, Dietzfelbinger et al. 1997), so that no text can be made of names
/// that all want one place; what is found does not hang on it.
struct HashIndex {
    private var keys: [UInt64]
    private var values: [Int32]
    private var mask: Int
    private var free: Int
    private let multiplier = HashIndex.drawn

    /// An odd number, drawn by the standard library's hashing.
    private static let drawn = UInt64(truncatingIfNeeded: 0.hashValue) | 1

    /// An index that will hold `capacity` keys at the most, or few of them.
    init(capacity: Int) {
        var size = 16
        while size < min(capacity, 512) &* 2 { size &*= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Int32](repeating: 0, count: size)
        mask = size - 1
        free = size / 2
    }

    /// The first place to look for a key, of as many as there are slots: the product's upper bits.
    @inline(__always)
    private func place(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* multiplier) >> 32) & mask
    }

    /// The number stored for a hash, or nil.
    @inline(__always)
    func value(_ hash: UInt64) -> Int32? {
        let key = max(hash, 1)
        var slot = place(key)
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Stores a number for a hash, over what stood there.
    mutating func set(_ hash: UInt64, _ value: Int32) {
        let key = max(hash, 1)
        var slot = place(key)
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
        if keys[slot] == 0 {
            guard free > 0 else {
                grow()
                return set(hash, value)
            }
            free -= 1
        }
        keys[slot] = key
        values[slot] = value
    }

    /// Doubles the room.
    private mutating func grow() {
        let old = (keys: keys, values: values)
        keys = [UInt64](repeating: 0, count: old.keys.count * 2)
        values = [Int32](repeating: 0, count: keys.count)
        mask = keys.count - 1
        free = keys.count / 2 - old.keys.count / 2
        for (index, key) in old.keys.enumerated() where key != 0 {
            var slot = place(key)
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            values[slot] = old.values[index]
        }
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
