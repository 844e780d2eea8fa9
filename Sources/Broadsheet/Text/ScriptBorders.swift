/// Where words part in scripts that write no spaces between them.
///
/// Chinese characters stand alone (UAX #29), kana run by class, Thai, Lao, Khmer and Myanmar part into orthographic
/// clusters: a leading vowel opens one, a consonant opens one unless a leading vowel stands before it.
enum ScriptBorders {
    /// The longest run of kana or hangul taken for one word, in bytes.
    private static let longestRun = 96

    /// Whether a border lies between two letters or digits that touch. `length` is the bytes of the word so far.
    static func isBorder(
        _ left: UInt32, _ before: ScalarProperties, _ right: UInt32, _ after: ScalarProperties, length: Int
    ) -> Bool {
        let (first, second) = (before.script, after.script)
        if second == .han || first == .han { return true }
        switch second {
        case .thai, .lao, .khmer, .myanmar:
            return opensCluster(left, right, after) || first != second
        case .hiragana, .katakana:
            if right == 0x30FC { return false }
            return first != second && left != 0x30FC || length >= longestRun
        case .hangul:
            return length >= longestRun
        default:
            return [.thai, .lao, .khmer, .myanmar, .hiragana, .katakana].contains(first) && second != .inherited
        }
    }

    private static func opensCluster(_ left: UInt32, _ right: UInt32, _ after: ScalarProperties) -> Bool {
        if isLeadingVowel(left) { return false }
        if isTrailingVowel(right) { return false }
        return after.isLetter || after.category == .digit
    }

    /// Vowels of Thai and Lao that are written before their consonant.
    private static func isLeadingVowel(_ scalar: UInt32) -> Bool {
        (0x0E40...0x0E44).contains(scalar) || (0x0EC0...0x0EC4).contains(scalar)
    }

    /// Vowels and signs that are letters to Unicode but never open a cluster.
    private static func isTrailingVowel(_ scalar: UInt32) -> Bool {
        [0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0E46, 0x0E2F, 0x0EB0, 0x0EB2, 0x0EB3, 0x0EBD, 0x0EC6].contains(scalar)
    }
}
