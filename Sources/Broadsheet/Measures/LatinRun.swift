/// One scalar of a run of Latin letters: a letter or apostrophe, a combining mark, or something that is read over (a soft
/// hyphen).
struct LatinLetter {
    private(set) var scalar: UInt32
    /// The bytes it takes; 0 where the run ends.
    private(set) var length = 1
    /// The letter or apostrophe as `LetterWindow` has it, or 0.
    private(set) var code: UInt8 = 0
    private(set) var isMark = false
    private(set) var isCapital = false

    @inline(__always)
    init(_ bytes: Span<UInt8>, at index: Int, unicode: UnicodeTable) {
        let byte = bytes[index]
        scalar = UInt32(byte)
        if ASCIIClass.isLetter(byte) {
            code = LetterWindow.code(byte | 0x20)
            isCapital = ASCIIClass.isUpper(byte)
        } else if byte == 0x27 || byte == 0x60 {
            code = LetterWindow.apostrophe
        } else if byte < 0x80 {
            length = 0
        } else {
            decode(bytes, at: index, unicode)
        }
    }

    @inline(never)
    private mutating func decode(_ bytes: Span<UInt8>, at index: Int, _ unicode: UnicodeTable) {
        (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        let folded = unicode.folded(scalar)
        let properties = unicode.properties(scalar)
        isCapital = properties.category == .upper
        if folded == 0x27 {
            code = LetterWindow.apostrophe
        } else if folded == 0 || properties.isMark {
            isMark = properties.isMark
        } else if properties.isLetter, properties.script == .latin {
            code = Self.code(folded)
        } else {
            length = 0
        }
    }

    /// Letters that do not fold to ASCII sound like one that does; the rest like a consonant.
    private static func code(_ folded: UInt32) -> UInt8 {
        if folded &- 0x61 < 26 { return LetterWindow.code(UInt8(truncatingIfNeeded: folded)) }
        switch folded {
        case 0xE6, 0x153, 0x259: return LetterWindow.code(0x65)  // æ œ ə
        case 0xF8: return LetterWindow.code(0x6F)  // ø
        case 0x131: return LetterWindow.code(0x69)  // ı
        case 0x142: return LetterWindow.code(0x6C)  // ł
        case 0xDF: return LetterWindow.code(0x73)  // ß
        case 0xFE: return LetterWindow.code(0x74)  // þ
        default: return LetterWindow.code(0x64)  // đ ð and others
        }
    }
}

/// A run of Latin letters and the apostrophes inside it, and what its letters are like.
struct LatinRun {
    let start: Int
    private(set) var end: Int
    /// Letters in it, apostrophes and marks left out.
    private(set) var letters = 0
    /// How many of them are capitals.
    private(set) var capitals = 0
    /// How many of them are a W.
    private(set) var doubleYous = 0
    private(set) var hasVowel = false
    private(set) var endsInSmallS = false
    /// Whether some letter stands twice in a row.
    private(set) var isDoubled = false
    /// The bytes of an apostrophe that stands where a run could start; it starts none.
    private(set) var apostrophe = 0

    /// Reads the run at `start`, empty where no Latin letter stands there. Linear in its length.
    init(_ bytes: Span<UInt8>, from start: Int, to limit: Int, unicode: UnicodeTable) {
        self.start = start
        end = start
        var last: UInt8 = 0
        while end < limit {
            let letter = LatinLetter(bytes, at: end, unicode: unicode)
            let isLetter = letter.code != 0 && letter.code != LetterWindow.apostrophe
            guard letter.length > 0, isLetter || letters > 0 else {
                apostrophe = letter.code == LetterWindow.apostrophe ? letter.length : 0
                break
            }
            end = min(end &+ letter.length, limit)
            guard isLetter else { continue }
            letters &+= 1
            capitals &+= letter.isCapital ? 1 : 0
            doubleYous &+= letter.code == LetterWindow.code(0x77) ? 1 : 0
            hasVowel = hasVowel || NucleusRule.isVowel(letter.code)
            isDoubled = isDoubled || letter.code == last
            endsInSmallS = letter.code == LetterWindow.code(0x73) && !letter.isCapital
            last = letter.code
        }
    }
}
