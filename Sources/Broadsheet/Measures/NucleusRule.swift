/// Which letters may carry a syllable, and which do or do not whatever the model says.
enum NucleusRule {
    /// Whether a code is that of a, e, i, o, u or y.
    @inline(__always)
    static func isVowel(_ code: UInt8) -> Bool { (0x0441_0444 as UInt32) >> UInt32(code & 31) & 1 == 1 }

    /// Whether the model is asked about the middle letter: vowels, and the consonants of "McKay", "prism", "rhythm" and
    /// "didn't". `tables/measures/syllables.py` asks the same.
    @inline(__always)
    static func mayCarry(_ window: LetterWindow) -> Bool {
        let middle = window.code(at: 0)
        if isVowel(middle) { return true }
        if middle == LetterWindow.code(0x6D) {
            let before = window.code(at: -1)
            if before == LetterWindow.edge { return window.code(at: 1) == LetterWindow.code(0x63) }
            return before == LetterWindow.code(0x73) || before == LetterWindow.code(0x68)
        }
        return middle == LetterWindow.code(0x6E) && window.code(at: 1) == LetterWindow.apostrophe
    }

    /// What accents decide about the middle letter; nil where nothing.
    static func accented(_ window: LetterWindow) -> Bool? {
        let (before, after) = (window.code(at: -1), window.code(at: 1))
        if window.isAccented(at: 0) {
            let isPlural = after == LetterWindow.code(0x73) && window.code(at: 2) == LetterWindow.edge
            let isFinal = after == LetterWindow.edge || isPlural
            return isFinal || isVowel(before) || isVowel(after) ? true : nil
        }
        guard isVowel(window.code(at: 0)) else { return nil }
        if window.isAccented(at: 1) { return true }
        // The silent e of "fiancée".
        let isMute = window.isAccented(at: -1) && window.code(at: 0) == LetterWindow.code(0x65)
        return isMute ? false : nil
    }

    /// Whether a scalar is an accented e or an i with diaeresis.
    @inline(__always)
    static func isAccented(_ scalar: UInt32) -> Bool {
        guard scalar >= 0xC8, scalar <= 0xEF else { return false }
        let lower = scalar | 0x20
        return lower >= 0xE8 && lower <= 0xEB || lower == 0xEF
    }

    /// Whether a combining mark makes an accented e or an i with diaeresis of the letter before it.
    static func isAccent(mark: UInt32, on code: UInt8) -> Bool {
        if mark == 0x308 { return code == LetterWindow.code(0x65) || code == LetterWindow.code(0x69) }
        return code == LetterWindow.code(0x65) && mark >= 0x300 && mark <= 0x302
    }
}

/// Words whose accents the dictionary, which knows words without them, must not overrule: "résumé", "exposés".
enum AccentRule {
    /// Whether `[start, end)` ends in an accented e, or in one and an s. Two loads and one branch that is seldom taken.
    @inline(__always)
    static func endsInAccentedE(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end &- start > 1 else { return false }
        let last = end &- (bytes[end &- 1] | 0x20 == 0x73 ? 2 : 1)
        return bytes[last] >= 0x80 && isAccentedE(bytes, start, last)
    }

    /// Whether the letter whose last byte stands at `last` is an accented e, composed or not, and not the only letter.
    @inline(never)
    private static func isAccentedE(_ bytes: Span<UInt8>, _ start: Int, _ last: Int) -> Bool {
        guard last &- start > 1 else { return false }
        let mark = bytes[last]
        if bytes[last &- 1] == 0xC3 { return mark | 0x20 >= 0xA8 && mark | 0x20 <= 0xAB }
        guard bytes[last &- 1] == 0xCC, bytes[last &- 2] | 0x20 == 0x65 else { return false }
        return mark <= 0x82 || mark == 0x88
    }
}
