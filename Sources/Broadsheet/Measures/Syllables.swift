/// Counts the syllables of words as they are spoken in English.
///
/// Known words come from the CMU Pronouncing Dictionary, the usual pronunciation counting. Of all others:
/// - letters: a model trained on the dictionary says how many of them carry a syllable (`SyllableTable`);
/// - compounds and addresses are the sum of their parts, the "dot", "at" or "and" that joins them counted;
/// - a possessive adds a syllable after a sibilant: "Bush's" has two;
/// - initialisms are spelled out, a W being three: letters without a vowel, two or three capitals that are no known
///   word ("UAE"), letters with full stops between them ("U.S.");
/// - a numeral is one syllable however long it is, as in textstat and the other readability tools, its ordinal or
///   plural ending included ("19th", "1980s"); Flesch (1948) would have it read out;
/// - accented letters count as their base letter, but a final é and a vowel with a diaeresis after another carry a
///   syllable of their own ("résumé", "naïve");
/// - Cyrillic and Greek words have as many as vowels (Greek diphthongs counting one), Chinese, kana and hangul one a
///   character; an unbroken run of any other script counts one.
///
/// Whatever holds a letter or digit has at least one. Linear in the bytes; nothing is allocated.
struct SyllableCounter {
    let table: SyllableTable
    let unicode: UnicodeTable

    init(table: SyllableTable = .shared, unicode: UnicodeTable = .shared) {
        self.table = table
        self.unicode = unicode
    }

    /// The syllables of the word at `[start, end)` of padded, well-formed UTF-8, given its `WordHash`.
    ///
    /// - Complexity: two loads for a known word; else linear in its length.
    @inline(__always)
    func count(word bytes: Span<UInt8>, start: Int, end: Int, hash: UInt64) -> Int {
        guard start < end else { return 0 }
        let known = known(bytes, start: start, end: end, hash: hash, isPlain: false)
        return known != 0 ? known : countUnknown(bytes, start, end)
    }

    /// The syllables of a word that the dictionary knows or that is spelled out at sight; 0 for any other. A plain word is
    /// one of ASCII letters alone.
    @inline(__always)
    func known(_ bytes: Span<UInt8>, start: Int, end: Int, hash: UInt64, isPlain: Bool) -> Int {
        // The rare capital comes first: a word's length is hard to predict.
        if ASCIIClass.isUpper(bytes[start &+ 1]), end &- start == 2,
            InitialismRule.isPair(bytes[start], bytes[start &+ 1])
        {
            return 2
        }
        if !isPlain, AccentRule.endsInAccentedE(bytes, start, end) { return 0 }
        return Int(table.dictionary.value(hash) ?? 0)
    }

    /// The syllables of a word given alone, in UTF-8; what is no UTF-8 is read as no letter.
    func count(ofWord word: some Sequence<UInt8>) -> Int {
        let text = Array(word).withUnsafeBytes { try? Text($0, invalid: .repair, maximum: Text.largestMaximum) }
        guard let text else { return 0 }
        let bytes = text.padded.span
        return count(word: bytes, start: 0, end: text.count, hash: WordHash.of(bytes, 0, text.count, unicode: unicode))
    }

    /// The syllables of a string's word.
    func count(ofWord word: String) -> Int { count(ofWord: word.utf8) }

    /// The sum over the runs of letters, the numerals and the other characters of a word that is not in the dictionary.
    @inline(never)
    func countUnknown(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var parts = WordParts()
        var index = start
        while index < end {
            let run = LatinRun(bytes, from: index, to: end, unicode: unicode)
            if run.letters > 0 {
                let isWhole = run.start == start && run.end == end
                let isEnding = parts.isEnding(run, bytes)
                parts.add(run, syllables: isEnding ? 0 : count(run, bytes, isWhole: isWhole))
                index = max(run.end, index &+ 1)
            } else if run.apostrophe > 0 {
                parts.join(by: 0x27)
                index &+= run.apostrophe
            } else if ASCIIClass.isDigit(bytes[index]) {
                parts.addNumeral()
                index = NumeralRule.end(bytes, from: index, to: end)
            } else if bytes[index] < 0x80 {
                parts.join(by: bytes[index])
                index &+= 1
            } else {
                let run = OtherRun(bytes, from: index, to: end, unicode: unicode)
                parts.add(run)
                index = max(run.end, index &+ 1)
            }
        }
        return parts.syllables
    }

    /// The syllables of a run of Latin letters: by the dictionary, spelled out, or by the model.
    private func count(_ run: LatinRun, _ bytes: Span<UInt8>, isWhole: Bool) -> Int {
        if run.letters == 1 { return InitialismRule.spelled(run) }
        let possessive = PossessiveRule(bytes, run)
        let (start, end) = (run.start, possessive.stemEnd)
        if end &- start == 2, InitialismRule.isPair(bytes[start], bytes[start &+ 1]) {
            return 2 &+ possessive.syllables
        }
        if !isWhole || end < run.end, !AccentRule.endsInAccentedE(bytes, start, end),
            let known = table.dictionary.value(WordHash.of(bytes, start, end, unicode: unicode))
        {
            return Int(known) &+ possessive.syllables
        }
        if InitialismRule.isSpelledOut(run, possessive) {
            return InitialismRule.spelled(run, possessive) &+ possessive.syllables
        }
        return modelled(bytes, start, end) &+ possessive.syllables
    }

    /// How many letters carry a syllable: the sum of their chances, rounded.
    private func modelled(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var window = LetterWindow()
        var sum = 0
        var index = start
        while index < end {
            let letter = LatinLetter(bytes, at: index, unicode: unicode)
            index &+= max(letter.length, 1)
            if letter.isMark {
                if NucleusRule.isAccent(mark: letter.scalar, on: window.last) { window.accentLast() }
            } else if letter.code != 0 {
                window.push(letter.code, accented: NucleusRule.isAccented(letter.scalar))
                sum &+= chance(window)
            }
        }
        for rest in 0..<LetterWindow.reach {
            window.push(rest == 0 ? LetterWindow.edge : 0)
            sum &+= chance(window)
        }
        return max((sum &+ 128) >> 8, 1)
    }

    /// The chance, in 1/256, that a window's middle letter carries a syllable.
    @inline(__always)
    private func chance(_ window: LetterWindow) -> Int {
        guard NucleusRule.mayCarry(window) else { return 0 }
        if window.hasAccents, let carries = NucleusRule.accented(window) { return carries ? 256 : 0 }
        return table.chance(window)
    }
}
