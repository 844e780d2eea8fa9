import BroadsheetLanguageTables

/// The trained weights of the name finder: for each hashed feature a row of eight, for the labels B and I of each type in
/// the order of `EntityType`; the label O weighs nothing.
///
/// `tables/language/tags_names.py` writes it.
struct NameTable: @unchecked Sendable {
    /// The label of what is no name.
    static let outside = 8
    /// The table that ships with the library.
    static let shared = NameTable(broadsheet_table_names())

    private static let bits = 17
    private static let bins = 32
    /// What it weighs that a label follows a label.
    let transitions: LabelTransitions
    private let confidences: UnsafePointer<UInt8>
    private let rows: UnsafePointer<SIMD8<Int8>>

    private init(_ table: UnsafeRawPointer) {
        transitions = LabelTransitions(table + 16)
        confidences = (table + 560).assumingMemoryBound(to: UInt8.self)
        rows = (table + 688).assumingMemoryBound(to: SIMD8<Int8>.self)
    }

    /// The weights of a feature.
    @inline(__always)
    func row(_ feature: Feature) -> SIMD8<Int8> { rows[feature.place(bits: Self.bits)] }

    /// How often names of a type are right when they are ahead by a margin, per cent.
    func confidence(type: Int, margin: Int32) -> UInt8 {
        confidences[type &* Self.bins &+ Int(min(31, max(0, (margin &+ 64) >> 5)))]
    }
}
