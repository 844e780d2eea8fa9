/// What was counted in the body of an article; titles, bylines, captions and furniture are left out.
public struct Counts: Sendable, Equatable {
    /// Words as a person counts them; a contraction, a hyphenated compound or a number is one.
    public internal(set) var words = 0
    /// Sentences that hold a word.
    public internal(set) var sentences = 0
    /// Paragraphs that hold a word.
    public internal(set) var paragraphs = 0
    /// Characters that are neither white space nor combining marks.
    public internal(set) var characters = 0
    /// Letters; no digits, no combining marks.
    public internal(set) var letters = 0
    /// Letters and digits within words: the characters that ARI counts.
    public internal(set) var alphanumerics = 0
    /// Syllables of the words; this and the three below are 0 for other languages than English, whose rules they follow.
    public internal(set) var syllables = 0
    /// Words of one syllable.
    public internal(set) var monosyllables = 0
    /// Words of three syllables or more, as SMOG counts them.
    public internal(set) var polysyllables = 0
    /// Words of three syllables or more, as Gunning counts them: no names, no compounds of short words, none that get
    /// there by -es, -ed or -ing.
    public internal(set) var complexWords = 0
    /// Words of more than six letters, as LIX counts them.
    public internal(set) var longWords = 0
    /// Different words; letter case and accents folded.
    public internal(set) var distinctWords = 0

    /// Nothing counted yet.
    public init() {}

    /// Words a minute of silent reading: the mean over 190 studies of English non-fiction (Brysbaert 2019).
    public static let wordsPerMinute = 238

    /// How long reading takes, in whole seconds.
    public var readingSeconds: Int { (words * 60 + Counts.wordsPerMinute / 2) / Counts.wordsPerMinute }

    /// Different words a word, 0 to 1. It falls with length: compare texts of like length only.
    public var typeTokenRatio: Double { words == 0 ? 0 : Double(distinctWords) / Double(words) }

    /// Different words a square root of words (Guiraud 1954): much less dependent on length.
    public var rootTypeTokenRatio: Double { words == 0 ? 0 : Double(distinctWords) / Double(words).squareRoot() }
}

extension Article {
    /// Counts the body. Linear, one pass; memory for the distinct words only.
    public func counts() -> Counts {
        var counter = WordCounter(bytes: text.padded, count: text.count, english: language.isEnglish)
        let scanner = WordScanner()
        var lastParagraph: Int32 = -1
        for index in 0..<sentenceSpans.count {
            let span = bodySpan(ofSentence: index)
            guard !span.isEmpty else { continue }
            let before = counter.counts.words
            counter.isSentenceStart = true
            scanner.scan(text.padded.span, from: span.start, to: span.end, into: &counter)
            guard counter.counts.words > before else { continue }
            counter.counts.sentences &+= 1
            if sentenceParagraphs[index] != lastParagraph {
                counter.counts.paragraphs &+= 1
                lastParagraph = sentenceParagraphs[index]
            }
        }
        var counts = counter.counts
        counts.distinctWords = counter.distinct.count
        counts.characters = characters()
        return counts
    }

    /// Characters of the body that are neither white space nor marks.
    private func characters() -> Int {
        (0..<sentenceSpans.count).reduce(0) {
            let span = bodySpan(ofSentence: $1)
            return $0 + CharacterCounter.count(text.padded, span)
        }
    }
}
