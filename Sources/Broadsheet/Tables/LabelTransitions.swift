/// What it weighs that one of sixteen labels follows another, or starts a sentence: seventeen rows of a trained table.
///
/// Each weight is kept sixteen times as large, and the label that goes before counts down from fifteen in the bits below:
/// the largest of sums over such weights says how large it is and which label it came from, the lowest one of equals.
struct LabelTransitions: @unchecked Sendable {
    static let start = 16
    /// Stands for "never" and is as far below all else as sixteen bits allow.
    static let least: Int16 = -1000
    private let rows: UnsafePointer<SIMD16<Int16>>

    /// A copy of the rows of a table, kept for as long as the process lives.
    init(_ table: UnsafeRawPointer) {
        let rows = UnsafeMutablePointer<SIMD16<Int16>>.allocate(capacity: Self.start + 1)
        for label in 0...Self.start {
            var row = SIMD16<Int16>()
            for next in 0..<16 {
                let weight = table.loadUnaligned(fromByteOffset: (label * 16 + next) * 2, as: Int16.self)
                row[next] = max(weight, Self.least) &* 16 &+ Int16(15 &- label & 15)
            }
            (rows + label).initialize(to: row)
        }
        self.rows = UnsafePointer(rows)
    }

    /// The weights of all labels behind a label; `start` stands for the start of a sentence.
    @inline(__always)
    subscript(from label: Int) -> SIMD16<Int16> { rows[min(max(label, 0), Self.start)] }
}
