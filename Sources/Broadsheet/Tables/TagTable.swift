import BroadsheetLanguageTables

/// The trained weights of the tagger: for each hashed feature a row of sixteen, one a tag (`Tag.other` is never given).
///
/// `tables/language/tags_names.py` writes it.
struct TagTable: @unchecked Sendable {
    /// The table that ships with the library.
    static let shared = TagTable(broadsheet_table_tags())

    private static let bits = 15
    private let transitions: UnsafePointer<SIMD16<Int16>>
    private let rows: UnsafePointer<SIMD16<Int8>>

    private init(_ table: UnsafeRawPointer) {
        transitions = (table + 16).assumingMemoryBound(to: SIMD16<Int16>.self)
        rows = (table + 560).assumingMemoryBound(to: SIMD16<Int8>.self)
    }

    /// The weights of a feature.
    @inline(__always)
    func row(_ feature: Feature) -> SIMD16<Int16> {
        SIMD16<Int16>(truncatingIfNeeded: rows[feature.place(bits: Self.bits)])
    }

    /// What it weighs that each tag follows a tag; 16 stands for the start of a sentence.
    @inline(__always)
    func transitions(from tag: Int) -> SIMD16<Int16> { transitions[min(tag, 16)] }
}
