/// An article as a vector of unit length over its terms: rarity to the power of 1.5 times a logarithm of the count.
///
/// The entries are sorted by term, so that a product is one merge and always adds in the same order.
struct TermVector: Sendable {
    private var keys: [UInt32] = []
    private var values: [Double] = []

    /// The vector of the terms that were scanned; those of `twice` count twice more.
    ///
    /// - Complexity: O(*n* log *n*).
    init(_ scanned: TermScanner, twice: [Term] = []) {
        let terms = scanned.terms
        var entries = terms.map(Self.entry)
        for term in twice { entries.append(contentsOf: repeatElement(Self.entry(term), count: 2)) }
        entries.sort()
        collapse(entries, isForeign: 5 * scanned.unknown > 2 * terms.count)
        scale()
    }

    /// The term above its weight, so that entries sort by term.
    private static func entry(_ term: Term) -> UInt64 { UInt64(term.key) << 8 | UInt64(term.weight) }

    private mutating func collapse(_ entries: [UInt64], isForeign: Bool) {
        var index = 0
        while index < entries.count {
            var next = index &+ 1
            while next < entries.count, entries[next] >> 8 == entries[index] >> 8 { next &+= 1 }
            keys.append(UInt32(truncatingIfNeeded: entries[index] >> 8))
            let rarity = SentencePair.rarity(UInt8(truncatingIfNeeded: entries[index]))
            let value = rarity * rarity.squareRoot()
            // In a language without a table of weights, what is frequent in the text itself is what says little.
            values.append(isForeign ? value / Double(next &- index) : value * Self.damped(next &- index))
            index = next
        }
    }

    /// 1 + log2(count), straight between the powers of two.
    private static func damped(_ count: Int) -> Double {
        let exponent = Int.bitWidth &- 1 &- count.leadingZeroBitCount
        return Double(exponent) + Double(count) / Double(1 << exponent)
    }

    private mutating func scale() {
        var sum = 0.0
        for value in values { sum += value * value }
        guard sum > 0 else { return }
        let length = sum.squareRoot()
        for index in values.indices { values[index] /= length }
    }

    /// The cosine of the angle between two vectors, 0 to 1; 0 where one is empty.
    ///
    /// - Complexity: O(*n* + *m*).
    func cosine(_ other: TermVector) -> Double {
        var sum = 0.0
        var left = 0
        var right = 0
        while left < keys.count, right < other.keys.count {
            let a = keys[left]
            let b = other.keys[right]
            if a == b { sum += values[left] * other.values[right] }
            left &+= a <= b ? 1 : 0
            right &+= b <= a ? 1 : 0
        }
        return min(1, sum)
    }
}
