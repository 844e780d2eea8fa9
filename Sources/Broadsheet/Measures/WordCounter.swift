/// Counts words as a scan hands them over.
struct WordCounter: WordSink, ~Copyable {
    var counts = Counts()
    var distinct: DistinctWords
    /// Set before each sentence: its first word's capital says nothing.
    var isSentenceStart = true

    private let bytes: [UInt8]
    private let syllables = SyllableCounter()

    /// Whether syllables are counted: the rules are those of English.
    private let isEnglish: Bool

    init(bytes: [UInt8], count: Int, english: Bool) {
        self.bytes = bytes
        isEnglish = english
        distinct = DistinctWords(expectedBytes: count)
    }

    @inline(__always)
    mutating func take(_ word: ScannedWord) {
        counts.words &+= 1
        counts.letters &+= word.letters
        counts.alphanumerics &+= word.alphanumerics
        counts.longWords &+= word.letters > 6 ? 1 : 0
        let count = syllables(of: word)
        if isEnglish { add(word, syllables: count) }
        isSentenceStart = false
    }

    @inline(__always)
    private mutating func add(_ word: ScannedWord, syllables count: Int) {
        counts.syllables &+= count
        counts.monosyllables &+= count == 1 ? 1 : 0
        guard count >= 3 else { return }
        counts.polysyllables &+= 1
        if ComplexWord.isComplex(bytes.span, word, syllables: count, isSentenceStart: isSentenceStart) {
            counts.complexWords &+= 1
        }
    }

    /// Known words are looked up each time, which costs less than asking whether a word is new; what has to be worked out
    /// is kept beside the hash of the word.
    @inline(__always)
    private mutating func syllables(of word: ScannedWord) -> Int {
        let slot = distinct.slot(of: word.hash)
        let kept = distinct.payload(slot)
        let known =
            isEnglish
            ? syllables.known(
                bytes.span, start: word.start, end: word.end, hash: word.hash, isPlain: word.isPlain) : 1
        var count = kept != 0 ? kept : known
        if count == 0 { count = syllables.countUnknown(bytes.span, word.start, word.end) }
        distinct.put(word.hash, payload: count, at: slot)
        return count
    }
}

/// Whether a word of three syllables or more is a hard one to Gunning (The Technique of Clear Writing, 1952).
enum ComplexWord {
    static func isComplex(_ bytes: Span<UInt8>, _ word: ScannedWord, syllables: Int, isSentenceStart: Bool) -> Bool {
        if !isSentenceStart, ASCIIClass.isUpper(bytes[word.start]) { return false }
        if !word.isPlain, word.letters * 2 < word.end - word.start || holdsHyphen(bytes, word) { return false }
        return syllables > 3 || !hasInflection(bytes, word)
    }

    /// Words with a hyphen are compounds of short words.
    private static func holdsHyphen(_ bytes: Span<UInt8>, _ word: ScannedWord) -> Bool {
        (word.start..<word.end).contains { bytes[$0] == 0x2D }
    }

    /// Whether -es, -ed or -ing made the third syllable: -es does behind a hiss, -ed behind t or d, -ing always.
    private static func hasInflection(_ bytes: Span<UInt8>, _ word: ScannedWord) -> Bool {
        guard word.end - word.start > 4 else { return false }
        let last = bytes[word.end - 1] | 0x20
        let second = bytes[word.end - 2] | 0x20
        let third = bytes[word.end - 3] | 0x20
        if second == 0x65, last == 0x73 { return isHiss(third) }
        if second == 0x65, last == 0x64 { return third == 0x74 || third == 0x64 }
        return third == 0x69 && second == 0x6E && last == 0x67
    }

    /// s, x, z, c, g, and the h of sh and ch.
    private static func isHiss(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x73, 0x78, 0x7A, 0x63, 0x67, 0x68: true
        default: false
        }
    }
}
