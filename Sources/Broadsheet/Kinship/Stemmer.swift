/// A light stemmer for English, in place over folded bytes: plural, adverb, verb and a few noun endings.
///
/// In the spirit of Porter (1980), with fewer steps and own rules: it only has to make forms of one word alike, so stems
/// need not be words. "missions" and "mission", "planned" and "plan", "countries" and "country" meet; a final e is
/// dropped ("making", "make") and a final y becomes i. Terms with other than ASCII letters are left alone.
enum Stemmer {
    /// The length of the stem of the first `count` bytes; may change the last bytes that stay.
    static func stem(_ word: inout [UInt8], _ count: Int) -> Int {
        guard count >= 4 else { return count }
        var length = withoutPlural(&word, count)
        length = withoutAdverb(&word, length)
        length = withoutVerbEnding(&word, length)
        length = withoutNounEnding(word, length)
        return withPlainEnd(&word, length)
    }

    private static func withoutPlural(_ word: inout [UInt8], _ count: Int) -> Int {
        if ends(word, count, "sses") { return count &- 2 }
        if ends(word, count, "ies") {
            guard count > 4 else { return count &- 1 }
            word[count &- 3] = letterY
            return count &- 2
        }
        let takesES = ["xes", "ches", "shes", "zes"].contains { ends(word, count, $0) }
        if count > 4, takesES { return count &- 2 }
        let before = word[count &- 2]
        let isPlural = word[count &- 1] == letterS && before != letterU && before != letterS && before != letterI
        return isPlural ? count &- 1 : count
    }

    private static func withoutAdverb(_ word: inout [UInt8], _ count: Int) -> Int {
        if count > 6, ends(word, count, "ily") {
            word[count &- 3] = letterY
            return count &- 2
        }
        return count > 5 && ends(word, count, "ly") ? count &- 2 : count
    }

    private static func withoutVerbEnding(_ word: inout [UInt8], _ count: Int) -> Int {
        if count > 4, ends(word, count, "ied") {
            word[count &- 3] = letterY
            return count &- 2
        }
        if ends(word, count, "eed") { return count }
        if count > 4, ends(word, count, "ed"), hasVowel(word, count &- 2) { return undoubled(word, count &- 2) }
        if count > 5, ends(word, count, "ing"), hasVowel(word, count &- 3) { return undoubled(word, count &- 3) }
        return count
    }

    private static func withoutNounEnding(_ word: [UInt8], _ count: Int) -> Int {
        if count >= 8, ends(word, count, "ment") || ends(word, count, "ness") { return count &- 4 }
        let isNoun = count >= 7 && (ends(word, count, "tion") || ends(word, count, "sion"))
        return isNoun ? count &- 3 : count
    }

    private static func withPlainEnd(_ word: inout [UInt8], _ count: Int) -> Int {
        guard count > 3 else { return count }
        var length = count
        if word[length &- 1] == letterE { length &-= 1 }
        if length > 3, word[length &- 1] == letterY, !isVowel(word[length &- 2]) { word[length &- 1] = letterI }
        return length
    }

    private static let letterE: UInt8 = 0x65
    private static let letterI: UInt8 = 0x69
    private static let letterS: UInt8 = 0x73
    private static let letterU: UInt8 = 0x75
    private static let letterY: UInt8 = 0x79

    /// "planned" gave "plann": one n is enough; "falling" keeps its two.
    private static func undoubled(_ word: [UInt8], _ count: Int) -> Int {
        guard count > 3, word[count &- 1] == word[count &- 2] else { return count }
        switch word[count &- 1] {
        case 0x6C, 0x73, 0x7A, 0x61, 0x65, 0x69, 0x6F, 0x75: return count
        default: return count &- 1
        }
    }

    @inline(__always)
    private static func isVowel(_ byte: UInt8) -> Bool {
        // Bits of a, e, i, o, u and y.
        byte &- 0x61 < 26 && (0x0110_4111 as UInt32) >> UInt32(byte &- 0x61) & 1 == 1
    }

    private static func hasVowel(_ word: [UInt8], _ count: Int) -> Bool {
        for index in 0..<count where isVowel(word[index]) { return true }
        return false
    }

    @inline(__always)
    private static func ends(_ word: [UInt8], _ count: Int, _ ending: StaticString) -> Bool {
        let length = ending.utf8CodeUnitCount
        guard count > length else { return false }
        for index in 0..<length where word[count &- length &+ index] != ending.utf8Start[index] { return false }
        return true
    }
}
