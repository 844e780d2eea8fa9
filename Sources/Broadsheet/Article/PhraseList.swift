/// Set phrases, sorted by their first byte, with a filter that says no at once where a text starts with none of them.
struct PhraseList: Sendable, ExpressibleByArrayLiteral {
    let phrases: [StaticString]
    /// The first bytes of each phrase, letter case folded away, and which of them a text must have.
    private let heads: [Head]
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
        heads = phrases.map(Head.init)
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

    /// The phrases among which those are that a text can start with whose next bytes are these, the first one lowest.
    @inline(__always)
    func candidates(_ bytes: UInt64) -> Range<Int> {
        let place = Self.place(of: UInt32(truncatingIfNeeded: bytes))
        let first = UInt8(truncatingIfNeeded: bytes)
        guard filter[place >> 6] >> UInt64(place & 63) & 1 == 1, first < 0x80 else { return 0..<0 }
        let folded = Int(ASCIIClass.isUpper(first) ? first | 0x20 : first)
        return firsts[folded]..<firsts[folded + 1]
    }

    /// Whether a candidate has the text's next bytes for its first.
    @inline(__always)
    func fits(_ candidate: Int, _ bytes: UInt64) -> Bool { heads[candidate].fits(bytes) }

    /// Up to eight bytes that a phrase starts with, as far as its first apostrophe, which has several forms.
    private struct Head {
        private let bytes: UInt64
        private let mask: UInt64
        private static let lower: UInt64 = 0x2020_2020_2020_2020

        init(_ phrase: StaticString) {
            var (bytes, mask): (UInt64, UInt64) = (0, 0)
            phrase.withUTF8Buffer {
                for (place, byte) in $0.prefix(8).prefix(while: { $0 != 0x27 }).enumerated() {
                    bytes |= UInt64(byte) << UInt64(place * 8)
                    mask |= 0xFF << UInt64(place * 8)
                }
            }
            (self.bytes, self.mask) = ((bytes | Self.lower) & mask, mask)
        }

        @inline(__always)
        func fits(_ next: UInt64) -> Bool { (next | Self.lower) & mask == bytes }
    }

    /// The place of a prefix in the filter; letter case is folded away.
    @inline(__always)
    private static func place(of prefix: UInt32) -> Int {
        Int(truncatingIfNeeded: ((prefix | 0x20_2020) &<< 8 &* 0x9E37_79B1) >> 23)
    }
}
