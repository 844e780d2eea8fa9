/// A map from 64-bit hashes to numbers: open addressing, no order to leak.
///
/// It starts small and grows with the keys it takes: a text may name one thing a million times.
struct HashIndex {
    private var keys: [UInt64]
    private var values: [Int32]
    private var mask: Int
    private var free: Int
    private let place = HashPlace()

    /// An index that will hold `capacity` keys at the most, or few of them.
    init(capacity: Int) {
        var size = 16
        while size < min(capacity, 512) &* 2 { size &*= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Int32](repeating: 0, count: size)
        mask = size - 1
        free = size / 2
    }

    /// The slot where a key is, or where it belongs: the first that holds it or is free.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = place(key) & mask
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    /// The number stored for a hash, or nil.
    @inline(__always)
    func value(_ hash: UInt64) -> Int32? {
        let slot = slot(of: max(hash, 1))
        return keys[slot] == 0 ? nil : values[slot]
    }

    /// Stores a number for a hash, over what stood there.
    mutating func set(_ hash: UInt64, _ value: Int32) {
        let key = max(hash, 1)
        var slot = slot(of: key)
        if keys[slot] == 0 {
            if free == 0 {
                grow()
                slot = self.slot(of: key)
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
            let slot = slot(of: key)
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
