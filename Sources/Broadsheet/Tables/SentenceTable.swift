import BroadsheetTextTables

/// The trained model of English sentence borders and its word lists, read in place.
///
/// `tables/text/sentences.py` writes it: int8 weights of hashed features, the smaller weights of a gate before them, and
/// abbreviations by class with the words that open sentences.
struct SentenceTable: @unchecked Sendable {
    /// A feature's template and values, to be hashed with a word into one of the two weight tables.
    struct Feature {
        let key: UInt64
        let word: UInt64

        @inline(__always)
        init(_ template: UInt64, _ packed: UInt64, word: UInt64 = 0) {
            key = template | packed << 6
            self.word = word
        }

        @inline(__always)
        func place(shift: UInt64) -> Int {
            let mixed = (key &* 0x9E37_79B9_7F4A_7C15) ^ word
            return Int(truncatingIfNeeded: (mixed &* 0xD6E8_FEB8_6659_FD93) >> shift)
        }
    }

    /// The table that ships with the library.
    static let shared = SentenceTable(broadsheet_table_sentences())

    /// The score above which a gap is a border.
    let threshold: Int
    /// The gate's score above which the model is asked about a weak gap.
    let gateThreshold: Int
    private let weights: UnsafePointer<Int8>
    private let gateWeights: UnsafePointer<Int8>
    private let words: HashedMap

    private static let weightBits = 17
    private static let gateBits = 12

    private init(_ table: UnsafeRawPointer) {
        threshold = Int(table.load(fromByteOffset: 12, as: Int32.self))
        gateThreshold = Int(table.load(fromByteOffset: 16, as: Int32.self))
        let first = table + 32
        weights = first.assumingMemoryBound(to: Int8.self)
        gateWeights = (first + (1 << Self.weightBits)).assumingMemoryBound(to: Int8.self)
        words = HashedMap(first + (1 << Self.weightBits) + (1 << Self.gateBits))
    }

    /// The model's weight of a feature.
    @inline(__always)
    func weight(_ feature: Feature) -> Int { Int(weights[feature.place(shift: UInt64(64 - Self.weightBits))]) }

    /// The gate's weight of a feature.
    @inline(__always)
    func gateWeight(_ feature: Feature) -> Int { Int(gateWeights[feature.place(shift: UInt64(64 - Self.gateBits))]) }

    /// What kind of abbreviation a word is when a full stop follows it.
    @inline(__always)
    func abbreviation(_ hash: UInt64) -> Abbreviation {
        Abbreviation(rawValue: (words.value(hash) ?? 0) & 0x7F) ?? .none
    }

    /// Whether a word, when it has a capital, is likely to open a sentence.
    @inline(__always)
    func opensSentences(_ hash: UInt64) -> Bool { words.value(hash) ?? 0 >= 0x80 }
}

/// The classes of `tables/text/abbreviations.txt`, in its order.
enum Abbreviation: UInt8 {
    case none, title, placeBefore, number, inner, company, nameEnd, date, clock, place, unit, misc, exclaimed
}
