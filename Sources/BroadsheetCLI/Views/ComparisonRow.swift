import Broadsheet

/// One row of a comparison shown side by side: sentences of both, or of one that has no counterpart.
struct ComparisonRow {
    let a: [Int]
    let b: [Int]
    let link: Comparison.Link?

    /// Rows in the order of A; sentences that only B has stand before the next row whose counterpart lies behind them.
    static func rows(_ comparison: Comparison) -> [ComparisonRow] {
        var left = comparison.alignment.map { ComparisonRow(a: $0.a, b: $0.b, link: $0) }
        left += comparison.unmatchedA.map { ComparisonRow(a: [$0], b: [], link: nil) }
        left.sort { ($0.a.first ?? .max) < ($1.a.first ?? .max) }
        var waiting = comparison.unmatchedB[...]
        var rows: [ComparisonRow] = []
        for row in left {
            if let first = row.b.first, row.link?.kind != .moved {
                while let next = waiting.first, next < first {
                    rows.append(ComparisonRow(a: [], b: [next], link: nil))
                    waiting.removeFirst()
                }
            }
            rows.append(row)
        }
        return rows + waiting.map { ComparisonRow(a: [], b: [$0], link: nil) }
    }
}
