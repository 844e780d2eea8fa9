/// Set phrases, sorted by their first byte, with a filter that says no at once where a text starts with none of them.
struct PhraseList: Sendable, ExpressibleByArrayLiteral {
    let phrases: [StaticString]
    /// Where the phrases of each first byte begin; one more for the end.
    private let firsts: [Int]
    /// A set of hashed prefixes of three bytes (Bloom 1970, with one hash): 512 bits, so that it stays in one cache line.
    private let filter: [UInt64]

    /// Lower-case ASCII phrases, none empty, none with an apostrophe among its first three bytes.
    ///
    /// Of phrases with one first byte, the order given decides.
    init(arrayLiteral elements: StaticString...) { self.init(elements) }

    /// The phrases of two lists.
    static func + (left: PhraseList, right: PhraseList) -> PhraseList { PhraseList(left.phrases + right.phrases) }

    private init(_ elements: [StaticString]) {
        let byte = { (phrase: StaticString, place: Int) in
            phrase.withUTF8Buffer { place < $0.count ? $0[place] : nil }
        }
        phrases = (0..<128).flatMap { first in elements.filter { byte($0, 0) == UInt8(first) } }
        firsts = (0...128).map { first in elements.reduce(0) { $0 + (Int(byte($1, 0) ?? 0) < first ? 1 : 0) } }
        var filter = [UInt64](repeating: 0, count: 8)
        for phrase in elements {
            // Behind a short phrase anything may stand.
            for second in byte(phrase, 1).map({ $0...$0 }) ?? 0...255 {
                for third in byte(phrase, 2).map({ $0...$0 }) ?? 0...255 {
                    let prefix = UInt32(byte(phrase, 0) ?? 0) | UInt32(second) << 8 | UInt32(third) << 16
                    let place = Self.place(of: prefix)
                    filter[place >> 6] |= 1 << UInt64(place & 63)
                }
            }
        }
        self.filter = filter
    }

    /// The phrases that a text can start with whose next bytes are these, the first one lowest.
    @inline(__always)
    func candidates(_ bytes: UInt32) -> Range<Int> {
        let place = Self.place(of: bytes)
        let first = UInt8(truncatingIfNeeded: bytes)
        guard filter[place >> 6] >> UInt64(place & 63) & 1 == 1, first < 0x80 else { return 0..<0 }
        let folded = Int(ASCIIClass.isUpper(first) ? first | 0x20 : first)
        return firsts[folded]..<firsts[folded + 1]
    }

    /// The place of a prefix in the filter; letter case is folded away.
    @inline(__always)
    private static func place(of prefix: UInt32) -> Int {
        Int(truncatingIfNeeded: ((prefix | 0x20_2020) &<< 8 &* 0x9E37_79B1) >> 23)
    }
}
