import BroadsheetTextTables

/// What kind of character a scalar is: the Unicode general category, made coarse.
enum ScalarCategory: UInt8 {
    case unassigned, upper, lower, letter, mark, digit, number, open, close, dash, connector
    case punctuation, currency, symbol, space, control, format
}

/// The `Word_Break` property of UAX #29.
enum WordBreak: UInt8 {
    case other, carriageReturn, lineFeed, newline, extend, zeroWidthJoiner, format, katakana, hebrewLetter, aLetter
    case singleQuote, doubleQuote, midNumberOrLetter, midLetter, midNumber, numeric, extendNumberOrLetter
    case regionalIndicator, whiteSpace
}

/// The `Sentence_Break` property of UAX #29.
enum SentenceBreak: UInt8 {
    case other, carriageReturn, lineFeed, extend, separator, format, space, lower, upper, otherLetter, numeric
    case aTerminator, sentenceContinue, sTerminator, close
}

/// The writing systems that some rule asks for; every other one is `other`.
enum Script: UInt8 {
    case common, inherited, latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali
    case gurmukhi, gujarati, tamil, telugu, kannada, malayalam, sinhala, thai, lao, khmer
    case myanmar, tibetan, georgian, ethiopic, hangul, hiragana, katakana, han, bopomofo, other
}

/// The properties of one scalar, packed as `tables/text/unicode.py` writes them.
struct ScalarProperties {
    let packed: UInt32

    var category: ScalarCategory { ScalarCategory(rawValue: UInt8(packed & 31)) ?? .unassigned }
    var wordBreak: WordBreak { WordBreak(rawValue: UInt8(packed >> 5 & 31)) ?? .other }
    var sentenceBreak: SentenceBreak { SentenceBreak(rawValue: UInt8(packed >> 10 & 15)) ?? .other }
    var script: Script { Script(rawValue: UInt8(packed >> 14 & 127)) ?? .other }

    var isLetter: Bool { (1...3).contains(packed & 31) }
    var isAlphanumeric: Bool { (0b110_1110 as UInt32) >> (packed & 31) & 1 == 1 }
    var isMark: Bool { packed & 31 == UInt32(ScalarCategory.mark.rawValue) }
    var isSpace: Bool { packed & 31 == UInt32(ScalarCategory.space.rawValue) }
}

/// The Unicode properties of every scalar, read in place from a two-stage table.
///
/// Written for UCD 15.0; two loads and no branch a scalar.
struct UnicodeTable: @unchecked Sendable {
    private let stage1: UnsafePointer<UInt8>
    private let stage2: UnsafePointer<UInt8>
    private let records: UnsafePointer<UInt32>
    private let foldStage1: UnsafePointer<UInt8>
    private let foldStage2: UnsafePointer<UInt32>

    /// The table that ships with the library.
    static let shared = UnicodeTable(broadsheet_table_unicode())

    private init(_ table: UnsafeRawPointer) {
        let blocks = Int(table.load(fromByteOffset: 4, as: UInt32.self))
        let recordCount = Int(table.load(fromByteOffset: 8, as: UInt32.self))
        let stageBytes = 8704
        let first = table + 16
        let second = first + stageBytes
        let third = second + blocks * 128
        let fourth = third + recordCount * 4
        stage1 = first.assumingMemoryBound(to: UInt8.self)
        stage2 = second.assumingMemoryBound(to: UInt8.self)
        records = third.assumingMemoryBound(to: UInt32.self)
        foldStage1 = fourth.assumingMemoryBound(to: UInt8.self)
        foldStage2 = (fourth + stageBytes).assumingMemoryBound(to: UInt32.self)
    }

    /// The properties of a scalar; values past U+10FFFF count as unassigned.
    @inline(__always)
    func properties(_ scalar: UInt32) -> ScalarProperties {
        guard scalar < 0x110000 else { return ScalarProperties(packed: 0) }
        let block = Int(stage1[Int(scalar >> 7)])
        return ScalarProperties(packed: records[Int(stage2[block << 7 | Int(scalar & 127)])])
    }

    /// The scalar that stands for this one where words are compared: lower case, without accents; 0 where none does.
    @inline(__always)
    func folded(_ scalar: UInt32) -> UInt32 {
        guard scalar < 0x110000 else { return scalar }
        let value = foldStage2[Int(foldStage1[Int(scalar >> 7)]) << 7 | Int(scalar & 127)]
        return value == .max ? scalar : value
    }
}
