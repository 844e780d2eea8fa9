/// Three words in a row, as sorted hashes.
enum Trigrams {
    /// The hashes of every three terms in a row, sorted.
    static func of(_ terms: [Term]) -> [UInt32] {
        guard terms.count >= 3 else { return [] }
        var hashes = (0...(terms.count &- 3)).map { place in
            var hash: UInt64 = 0
            for offset in 0..<3 { hash = (hash ^ UInt64(terms[place &+ offset].form)) &* 0x9E37_79B9_7F4A_7C15 }
            return UInt32(truncatingIfNeeded: hash >> 32)
        }
        hashes.sort()
        return hashes
    }

    /// The share of some that are found among others.
    static func share(of some: [UInt32], in others: [UInt32]) -> Double {
        guard !some.isEmpty else { return 0 }
        var found = 0
        var place = 0
        for hash in some {
            while place < others.count, others[place] < hash { place &+= 1 }
            guard place < others.count else { break }
            found &+= others[place] == hash ? 1 : 0
        }
        return Double(found) / Double(some.count)
    }
}
