/// Three words in a row, as sorted hashes whose lowest bit tells that the first of them is quoted.
enum Trigrams {
    /// The hashes of every three terms in a row, sorted.
    static func of(_ terms: [Term]) -> [UInt32] {
        guard terms.count >= 3 else { return [] }
        var hashes = (0...(terms.count &- 3)).map { place in
            var hash: UInt64 = 0
            for offset in 0..<3 { hash = (hash ^ UInt64(terms[place &+ offset].form)) &* 0x9E37_79B9_7F4A_7C15 }
            let isQuoted: UInt32 = terms[place].marks.contains(.quoted) ? 1 : 0
            return UInt32(truncatingIfNeeded: hash >> 33) << 1 | isQuoted
        }
        hashes.sort()
        return hashes
    }

    /// The share of some that are found among others, those that are quoted in `some` left out or counted too.
    static func share(of some: [UInt32], in others: [UInt32], quoted: Bool) -> Double {
        var found = 0
        var all = 0
        var place = 0
        for hash in some where quoted || hash & 1 == 0 {
            all &+= 1
            while place < others.count, others[place] >> 1 < hash >> 1 { place &+= 1 }
            found &+= place < others.count && others[place] >> 1 == hash >> 1 ? 1 : 0
        }
        return all > 0 ? Double(found) / Double(all) : 0
    }
}
