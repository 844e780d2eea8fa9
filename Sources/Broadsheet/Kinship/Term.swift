/// A word as articles are compared by it: folded, cut at hyphens, without a possessive 's.
///
/// 32 bytes. The 32-bit hashes decide only what is alike within two articles, never a look-up in a table.
struct Term: Sendable {
    /// The first eight bytes of the stem, the first in the highest byte; 0 where the term is not all ASCII letters.
    let prefix: UInt64
    /// Where it starts in the text's bytes.
    let start: UInt32
    /// The hash of the folded term.
    let key: UInt32
    /// The hash of its stem.
    let stem: UInt32
    /// Bytes it covers, the possessive included; at most 65,535.
    let length: UInt16
    /// Bytes of the stem, at most 255.
    let stemLength: UInt8
    /// How rare it is, in sixteenths of a bit; see `TermWeights`.
    let weight: UInt8
    let marks: Marks

    struct Marks: OptionSet, Sendable {
        let rawValue: UInt8

        /// It starts with a digit, or is a number written out.
        static let number = Marks(rawValue: 1)
        static let capitalized = Marks(rawValue: 2)
        static let possessive = Marks(rawValue: 4)
        /// It stands between quotation marks.
        static let quoted = Marks(rawValue: 8)
        /// The table of weights knows it.
        static let known = Marks(rawValue: 16)
    }

    var end: Int { Int(start) &+ Int(length) }

    /// What must be equal where texts are shared word for word: the term and its possessive.
    @inline(__always)
    var form: UInt32 { marks.contains(.possessive) ? key ^ 0x9E37_79B9 : key }

    /// What near relatives of the term (Russia, Russian) have in common: the hash of five letters, else the stem.
    @inline(__always)
    var family: UInt32 {
        guard prefix != 0, stemLength >= 5 else { return stem }
        let mixed = (prefix >> 24) &* 0x9E37_79B9_7F4A_7C15
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }

    /// Whether two stems share five letters or more, and two thirds of the longer.
    @inline(__always)
    func isNear(_ other: Term) -> Bool {
        guard prefix != 0, other.prefix != 0 else { return false }
        let shared = (prefix ^ other.prefix).leadingZeroBitCount >> 3
        return shared >= 5 && 3 &* shared >= 2 &* Int(max(stemLength, other.stemLength))
    }
}
