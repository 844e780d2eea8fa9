import BroadsheetLanguageTables

/// What is known of frequent words and names: word classes, how they are capitalised, and what they name.
///
/// `tables/language/tags_names.py` writes it. A word that is not there is taken for one that is about once in 8,000 times.
struct Lexicon: @unchecked Sendable {
    /// What the lexicon says of a word; all zero where it says nothing.
    struct Entry {
        fileprivate let packed: UInt32

        /// The class of letter case: 1 nearly always small … 6 nearly always with a capital.
        @inline(__always)
        var letterCase: UInt64 { UInt64(packed >> 20 & 7) }
        /// The groups of names it belongs to, nine bits.
        @inline(__always)
        var names: UInt64 { UInt64(packed >> 23) }
    }

    /// The table that ships with the library.
    static let shared = Lexicon(broadsheet_table_lexicon())

    private let clusters: UnsafePointer<UInt32>
    private let slots: HashedSlots
    private let entries: UnsafePointer<UInt32>

    private init(_ table: UnsafeRawPointer) {
        clusters = (table + 16).assumingMemoryBound(to: UInt32.self)
        slots = HashedSlots(table + 4112, bucketBits: table.load(fromByteOffset: 8, as: UInt32.self))
        entries = (table + 4112 + slots.byteCount).assumingMemoryBound(to: UInt32.self)
    }

    /// A look-up whose answer is not asked for yet: so nothing waits for it, and many go on side by side.
    struct Search {
        fileprivate(set) var packed: UInt32 = 0
        fileprivate(set) var found: UInt32 = 0

        /// What was found.
        @inline(__always)
        var entry: Entry { Entry(packed: packed & found) }
    }

    /// Looks up a word by its `WordHash`.
    @inline(__always)
    func search(_ hash: UInt64) -> Search {
        let (slot, found) = slots.slot(hash)
        return Search(packed: entries[slot], found: UInt32(truncatingIfNeeded: found))
    }

    /// The entry of a word by its `WordHash`.
    @inline(__always)
    func entry(_ hash: UInt64) -> Entry { search(hash).entry }

    /// The Brown cluster of a word: its path in the binary tree of classes, the root's bit lowest; 0 where unknown.
    @inline(__always)
    func cluster(_ entry: Entry, capitalised: Bool) -> UInt64 {
        let (capital, lower) = (entry.packed & 1023, entry.packed >> 10 & 1023)
        let (first, second) = capitalised ? (capital, lower) : (lower, capital)
        return UInt64(clusters[Int(first != 0 ? first : second)])
    }
}
