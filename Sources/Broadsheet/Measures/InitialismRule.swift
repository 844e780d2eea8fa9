/// What is spelled out letter by letter.
enum InitialismRule {
    /// "US", "UN", "EU", "AI", "UK": no words when in capitals, whatever they are in small letters.
    @inline(__always)
    static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
        switch (first, second) {
        case (0x55, 0x53), (0x55, 0x4E), (0x45, 0x55), (0x41, 0x49), (0x55, 0x4B): true
        default: false
        }
    }

    /// Whether the letters of an unknown word are spelled out: it has no vowel and no doubled letter (which a mere sound
    /// has, as "hmm"), or it is two or three capitals.
    static func isSpelledOut(_ run: LatinRun, _ possessive: PossessiveRule) -> Bool {
        let letters = named(run, possessive)
        let areCapitals = run.capitals >= letters
        if letters == 1 { return true }
        if !run.hasVowel { return areCapitals || !run.isDoubled }
        return areCapitals && letters <= 3
    }

    /// The syllables of the letters' names.
    static func spelled(_ run: LatinRun, _ possessive: PossessiveRule? = nil) -> Int {
        named(run, possessive) &+ 2 &* run.doubleYous
    }

    /// How many letters are named: a possessive's s is not, nor is a plural's small s after capitals ("NGOs").
    private static func named(_ run: LatinRun, _ possessive: PossessiveRule?) -> Int {
        if let possessive, possessive.letters > 0 { return run.letters &- possessive.letters }
        return run.endsInSmallS && run.capitals > 0 && run.capitals == run.letters &- 1 ? run.capitals : run.letters
    }
}

/// The mark of a possessive: 's, or an apostrophe after the s of a plural.
struct PossessiveRule {
    /// Where the word without it ends.
    private(set) var stemEnd: Int
    /// The letters in it: 0 or 1.
    private(set) var letters = 0
    /// The syllables it adds: one after a sibilant ("Bush's"), else none.
    private(set) var syllables = 0

    init(_ bytes: Span<UInt8>, _ run: LatinRun) {
        stemEnd = run.end
        let hasS = run.letters > 1 && bytes[run.end &- 1] | 0x20 == 0x73
        let mark = Self.apostrophe(bytes, run.start, before: hasS ? run.end &- 1 : run.end)
        guard mark > run.start else { return }
        stemEnd = mark
        guard hasS else { return }
        letters = 1
        syllables = Self.endsInSibilant(bytes, run.start, mark) ? 1 : 0
    }

    /// Where the apostrophe that ends before an index starts: ', ` or U+2019; `start` where there is none.
    private static func apostrophe(_ bytes: Span<UInt8>, _ start: Int, before end: Int) -> Int {
        guard end > start else { return start }
        let last = bytes[end &- 1]
        if last == 0x27 || last == 0x60 { return end &- 1 }
        guard last == 0x99, end &- start > 3, bytes[end &- 2] == 0x80, bytes[end &- 3] == 0xE2 else { return start }
        return end &- 3
    }

    /// Whether a stem ends in s, x, z, ch, sh, ce, ge, se or ze.
    private static func endsInSibilant(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end > start else { return false }
        let last = bytes[end &- 1] | 0x20
        let before = end &- start > 1 ? bytes[end &- 2] | 0x20 : 0
        switch last {
        case 0x73, 0x78, 0x7A: return true
        case 0x68: return before == 0x63 || before == 0x73
        case 0x65: return before == 0x63 || before == 0x67 || before == 0x73 || before == 0x7A
        default: return false
        }
    }
}
