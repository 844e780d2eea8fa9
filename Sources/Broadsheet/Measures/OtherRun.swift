/// A run of characters that are neither ASCII nor Latin letters, and its syllables.
struct OtherRun {
    private(set) var end: Int
    private(set) var syllables = 0
    /// Whether a letter or digit is in it.
    private(set) var isSpoken = false

    private var script = Script.common
    private var lastGreek: UInt32 = 0

    /// Reads on from `start` until a Latin letter or an ASCII byte. Linear in what it reads.
    init(_ bytes: Span<UInt8>, from start: Int, to limit: Int, unicode: UnicodeTable) {
        end = start
        while end < limit, bytes[end] >= 0x80 {
            let (scalar, length) = UTF8Decoding.scalar(bytes, at: end)
            let properties = unicode.properties(scalar)
            if properties.isLetter, properties.script == .latin { break }
            end &+= length
            if !properties.isMark, properties.category != .format {
                take(scalar, properties, folded: unicode.folded(scalar))
            }
        }
        end = min(end, limit)
    }

    private mutating func take(_ scalar: UInt32, _ properties: ScalarProperties, folded: UInt32) {
        let isNew = !isSpoken || properties.script != script
        script = properties.script
        guard properties.isAlphanumeric else { return }
        isSpoken = true
        switch script {
        case .han, .hangul, .hiragana, .katakana, .bopomofo:
            syllables &+= 1
        case .cyrillic:
            syllables &+= CyrillicVowels.contains(scalar, folded) ? 1 : 0
        case .greek:
            let isNucleus = GreekVowels.contains(folded) && !GreekVowels.isDiphthong(lastGreek, scalar, folded)
            syllables &+= isNucleus ? 1 : 0
            lastGreek = scalar
        default:
            syllables &+= isNew ? 1 : 0
        }
    }
}

/// The vowels of Cyrillic alphabets.
enum CyrillicVowels {
    /// а е и о у ы э ю я є і (ё and ї fold to е and і), but neither й nor ў, which fold to и and у.
    static func contains(_ scalar: UInt32, _ folded: UInt32) -> Bool {
        switch (scalar, folded) {
        case (0x0419, _), (0x0439, _), (0x040E, _), (0x045E, _): false
        case (_, 0x430), (_, 0x435), (_, 0x438), (_, 0x43E), (_, 0x443), (_, 0x44B), (_, 0x44D...0x44F), (_, 0x454),
            (_, 0x456):
            true
        default: false
        }
    }
}

/// The vowels of Greek.
enum GreekVowels {
    /// α ε η ι ο υ ω.
    static func contains(_ folded: UInt32) -> Bool {
        switch folded {
        case 0x3B1, 0x3B5, 0x3B7, 0x3B9, 0x3BF, 0x3C5, 0x3C9: true
        default: false
        }
    }

    /// Whether ι or υ makes one sound with the vowel before it: that one bears no accent, and there is no dialytika.
    static func isDiphthong(_ before: UInt32, _ scalar: UInt32, _ folded: UInt32) -> Bool {
        switch scalar {
        case 0x390, 0x3AA, 0x3AB, 0x3B0, 0x3CA, 0x3CB: return false
        default: break
        }
        switch before >= 0x391 && before <= 0x3A9 ? before &+ 0x20 : before {
        case 0x3B1, 0x3B5, 0x3BF: return folded == 0x3B9 || folded == 0x3C5  // α ε ο
        case 0x3B7: return folded == 0x3C5  // η
        case 0x3C5: return folded == 0x3B9  // υ
        default: return false
        }
    }
}
