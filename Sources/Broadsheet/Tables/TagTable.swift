import BroadsheetLanguageTables

/// The trained weights of the tagger: for each hashed feature a row of sixteen, one a tag (`Tag.other` is never given).
///
/// `tables/language/tags_names.py` writes it.
struct TagTable: @unchecked Sendable {
    /// The table that ships with the library.
    static let shared = TagTable(broadsheet_table_tags())

    private static let bits = 15
    /// What it weighs that a tag follows a tag.
    let transitions: LabelTransitions
    private let rows: UnsafePointer<SIMD16<Int8>>

    private init(_ table: UnsafeRawPointer) {
        transitions = LabelTransitions(table + 16)
        rows = (table + 560).assumingMemoryBound(to: SIMD16<Int8>.self)
    }

    /// The weights of a feature.
    @inline(__always)
    func row(_ feature: Feature) -> SIMD16<Int8> { rows[feature.place(bits: Self.bits)] }
}

/// A sum of rows of sixteen small weights.
struct RowSum {
    private var low = SIMD8<Int16>(repeating: 0)
    private var high = SIMD8<Int16>(repeating: 0)

    /// Adds two rows, whose weights are at most 63, so that two fit in a byte.
    @inline(__always)
    mutating func add(_ first: SIMD16<Int8>, _ second: SIMD16<Int8>) {
        // Halves, since the compiler widens eight lanes in place and calls a function for sixteen.
        let pairs = first &+ second
        low &+= SIMD8<Int16>(truncatingIfNeeded: pairs.lowHalf)
        high &+= SIMD8<Int16>(truncatingIfNeeded: pairs.highHalf)
    }

    @inline(__always)
    var value: SIMD16<Int16> { SIMD16(lowHalf: low, highHalf: high) }
}
