import BroadsheetKinshipTables

/// How rare a term is: the inverse document frequency counted over some thousand English articles.
///
/// In sixteenths of a bit: `log2(articles / (1 + articles with the term))`, 0 for what stands in every second article, 190
/// for what one article alone has. `tables/kinship/idf.py` counts it.
struct TermWeights: Sendable {
    private let table: HashedMap

    /// The weights that ship with the library.
    static let shared = TermWeights(table: HashedMap(broadsheet_table_idf()))

    /// The weight of a term that no counted article, or a single one, had.
    static let ofUnknown: UInt8 = 190

    /// The weight of a term by its hash, and whether the table knows the term.
    @inline(__always)
    func weight(_ hash: UInt64) -> (sixteenths: UInt8, isKnown: Bool) {
        guard let weight = table.value(hash) else { return (Self.ofUnknown, false) }
        return (weight, true)
    }
}
