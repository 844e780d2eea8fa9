import BroadsheetMeasuresTables

/// What counting syllables needs: the counts of known words, and a model for all others.
///
/// Both are made from the CMU Pronouncing Dictionary by `tables/measures/syllables.py`.
struct SyllableTable: @unchecked Sendable {
    /// Syllables of a word, by its `WordHash`: the common words, and those that the model would miscount.
    let dictionary: HashedMap
    private let weights: UnsafePointer<Int8>
    private let chances: UnsafePointer<UInt16>

    /// The table that ships with the library.
    static let shared = SyllableTable(
        dictionary: broadsheet_table_syllables(), model: broadsheet_table_syllable_model())

    /// A view of the bytes that `tables/measures/syllables.py` wrote; they must be aligned to eight and outlive the view.
    init(dictionary: UnsafeRawPointer, model: UnsafeRawPointer) {
        self.dictionary = HashedMap(dictionary)
        weights = (model + 8).assumingMemoryBound(to: Int8.self)
        chances = (model + 8 + 65536).assumingMemoryBound(to: UInt16.self)
    }

    /// The chance, in 1/256, that the middle letter of a window carries a syllable: a logistic regression over the
    /// n-grams of one to six letters that hold it, hashed to 65,536 weights.
    @inline(__always)
    func chance(_ window: LetterWindow) -> Int {
        var sum = 0
        var number: UInt64 = 0
        var before = LetterWindow.reach
        while before >= 0 {
            let furthest = min(LetterWindow.reach, LetterWindow.reach &- before)
            var after = 0
            while after <= furthest {
                number &+= 1
                let gram = window.letters(before: before, after: after) | number << 32
                sum &+= Int(weights[Int((gram &* 0x9E37_79B9_7F4A_7C15) >> 48)])
                after &+= 1
            }
            before &-= 1
        }
        return Int(chances[min(max(sum >> 2, -128), 127) &+ 128])
    }
}

/// Eleven letters around the one in question, five bits each: 0 beyond the word, 1 its edge, 2...27 a...z, 28 an
/// apostrophe.
struct LetterWindow {
    /// Letters that are seen to either side of the middle one, and the longest n-gram less one.
    static let reach = 5
    static let edge: UInt8 = 1
    static let apostrophe: UInt8 = 28

    private var codes: UInt64 = UInt64(edge)
    /// One bit a letter: it bears an accent that makes it a syllable of its own beside another vowel or at the end.
    private var accents: UInt32 = 0

    /// The code of a lower-case ASCII letter.
    @inline(__always)
    static func code(_ letter: UInt8) -> UInt8 { letter &- 95 }

    /// Moves on by one letter.
    @inline(__always)
    mutating func push(_ code: UInt8, accented: Bool = false) {
        codes = (codes << 5 | UInt64(code)) & 0x7F_FFFF_FFFF_FFFF
        accents = accents << 1 | (accented ? 1 : 0)
    }

    /// Marks the letter pushed last as accented.
    mutating func accentLast() { accents |= 1 }

    /// The code pushed last.
    var last: UInt8 { UInt8(codes & 31) }

    /// The code at a distance of at most `reach` from the middle.
    @inline(__always)
    func code(at offset: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: codes >> UInt64(truncatingIfNeeded: 5 &* (Self.reach &- offset)) & 31)
    }

    /// Whether the letter at a distance of at most `reach` from the middle is accented.
    @inline(__always)
    func isAccented(at offset: Int) -> Bool {
        accents >> UInt32(truncatingIfNeeded: Self.reach &- offset) & 1 == 1
    }

    var hasAccents: Bool { accents & 0x7FF != 0 }

    /// The codes from `before` letters before the middle to `after` letters after it, as one number.
    @inline(__always)
    func letters(before: Int, after: Int) -> UInt64 {
        let bits = UInt64(truncatingIfNeeded: 5 &* (before &+ after &+ 1))
        return codes &>> UInt64(truncatingIfNeeded: 5 &* (Self.reach &- after)) & ((1 &<< bits) &- 1)
    }
}
