/// What it weighs that one of sixteen labels follows another, or starts a sentence: seventeen rows of a trained table.
struct LabelTransitions: @unchecked Sendable {
    static let start = 16
    private let rows: UnsafePointer<SIMD16<Int16>>

    /// A view of the rows, which must be aligned to sixteen bytes and outlive it.
    init(_ table: UnsafeRawPointer) { rows = table.assumingMemoryBound(to: SIMD16<Int16>.self) }

    /// The weights of all labels behind a label; `start` stands for the start of a sentence.
    @inline(__always)
    subscript(from label: Int) -> SIMD16<Int16> {
        // Two halves: the table is aligned to sixteen bytes, not to thirty-two.
        let halves = UnsafeRawPointer(rows) + min(max(label, 0), Self.start) &* 32
        let low = halves.load(as: SIMD8<Int16>.self)
        return SIMD16(lowHalf: low, highHalf: halves.load(fromByteOffset: 16, as: SIMD8<Int16>.self))
    }
}
