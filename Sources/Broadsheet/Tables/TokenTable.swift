import BroadsheetTextTables

/// What decides where words part: kinds of ASCII bytes, verdicts on pairs of kinds, known words, and feature weights.
///
/// `tables/text/tokens.py` trains and writes it; the layout stands there.
struct TokenTable: @unchecked Sendable {
    /// What a pair of kinds says about the border between them.
    enum Verdict: UInt8 {
        case join, part, ask
    }

    private static let weightBits = 15
    private static let slotBits = 9

    private let kinds: UnsafePointer<UInt8>
    private let pairs: UnsafePointer<UInt8>
    private let words: UnsafePointer<UInt64>
    private let values: UnsafePointer<UInt8>
    private let weights: UnsafePointer<Int8>

    /// The table that ships with the library.
    static let shared = TokenTable(broadsheet_table_tokens())

    private init(_ table: UnsafeRawPointer) {
        let slots = 1 << Self.slotBits
        kinds = (table + 16).assumingMemoryBound(to: UInt8.self)
        pairs = (table + 144).assumingMemoryBound(to: UInt8.self)
        words = (table + 1168).assumingMemoryBound(to: UInt64.self)
        values = (table + 1168 + slots * 8).assumingMemoryBound(to: UInt8.self)
        weights = (table + 1168 + slots * 9).assumingMemoryBound(to: Int8.self)
    }

    /// The kind of an ASCII byte.
    @inline(__always)
    func kind(_ byte: UInt8) -> TokenKind { TokenKind(rawValue: kinds[Int(byte & 127)]) }

    /// Whether two kinds that touch part, join, or leave it to the features.
    @inline(__always)
    func verdict(_ left: TokenKind, _ right: TokenKind) -> Verdict {
        Verdict(rawValue: pairs[Int(left.rawValue & 31) << 5 | Int(right.rawValue & 31)]) ?? .part
    }

    /// The weight of a hashed feature.
    @inline(__always)
    func weight(_ hash: UInt64) -> Int32 { Int32(weights[Int(hash >> UInt64(64 - Self.weightBits))]) }

    /// What is known of a word of at most eight ASCII letters, packed in lower case, the first in the lowest byte.
    @inline(__always)
    func known(_ word: UInt64) -> KnownWord {
        var slot = Int((word &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.slotBits))
        // A third of the slots is used, so that a run of used ones ends soon.
        while words[slot] != word {
            if words[slot] == 0 { return KnownWord(value: 0) }
            slot = (slot &+ 1) & (1 << Self.slotBits &- 1)
        }
        return KnownWord(value: values[slot])
    }
}

/// What the lexicon says of a word: where it parts though no apostrophe shows it, or what it is.
struct KnownWord {
    let value: UInt8

    /// Whether it is a contraction such as "dont", "gonna", "cannot".
    var isContraction: Bool { value &- 1 < 0x7F }
    /// The letters before its first cut, and before its second; 0 where there is none.
    var firstCut: Int { Int(value & 15) }
    var secondCut: Int { Int(value >> 4) }

    var isUnit: Bool { value & 0x81 == 0x81 }
    var isAbbreviation: Bool { value & 0x82 == 0x82 }
    /// Whether it is a common last part of a host or page name.
    var isDomain: Bool { value & 0x84 == 0x84 }
}
