/// A word as articles are compared by it: folded, cut at hyphens, without a possessive 's.
///
/// 24 bytes, since a text may be all short words. The 32-bit hashes decide only what is alike within two articles, never a look-up in a table.
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
    /// How rare it is, in sixteenths of a bit; see `TermWeights`.
    let weight: UInt8
    /// The marks in the low half, the length of the stem in the high one.
    private let marksAndLength: UInt8

    init(
        prefix: UInt64, start: UInt32, key: UInt32, stem: UInt32, length: UInt16, stemLength: Int, weight: UInt8,
        marks: Marks
    ) {
        self.prefix = prefix
        self.start = start
        self.key = key
        self.stem = stem
        self.length = length
        self.weight = weight
        marksAndLength = marks.rawValue & 15 | UInt8(clamping: min(max(0, stemLength), 15)) << 4
    }

    var marks: Marks { Marks(rawValue: marksAndLength & 15) }

    /// Bytes of the stem, at most 15: no more of them are ever compared.
    var stemLength: Int { Int(marksAndLength >> 4) }

    /// The same term between quotation marks.
    var inQuotes: Term {
        Term(
            prefix: prefix, start: start, key: key, stem: stem, length: length, stemLength: stemLength, weight: weight,
            marks: marks.union(.quoted))
    }

    struct Marks: OptionSet, Sendable {
        let rawValue: UInt8

        /// It starts with a digit, or is a number written out.
        static let number = Marks(rawValue: 1)
        static let capitalized = Marks(rawValue: 2)
        static let possessive = Marks(rawValue: 4)
        /// It stands between quotation marks.
        static let quoted = Marks(rawValue: 8)
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
        return shared >= 5 && 3 &* shared >= 2 &* max(stemLength, other.stemLength)
    }
}
