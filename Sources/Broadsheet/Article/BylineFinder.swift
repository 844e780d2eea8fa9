/// Finds a byline, "By Jane Doe and John Smith, Associated Press", and the names in it.
enum BylineFinder {
    private static let labels: PhraseList = [
        "by:", "by", "written by", "words by", "story by", "author:", "authors:", "reported by", "posted by",
    ]
    /// Words that make a capitalised stretch an outlet or a post and no person.
    private static let notPersons: PhraseList = [
        "press", "news", "reuters", "writer", "writers", "correspondent", "editor", "editors", "staff", "reporter",
        "reporters", "associated", "agency", "afp", "cnn", "bbc", "times", "post", "journal", "daily", "media",
        "magazine", "online", "bureau", "contributor", "university", "senior", "special", "chief", "updated",
        "published", "the", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    /// Words behind a name that say what the person is, or that the line goes on.
    private static let behindName: PhraseList = [
        "writer", "correspondent", "editor", "staff", "reporter", "contributor", "senior", "special", "chief",
        "updated",
        "published", "posted", "ap", "afp", "cnn", "reuters", "associated",
    ]
    private static let particles: PhraseList = [
        "de", "van", "von", "der", "den", "la", "le", "bin", "al", "el", "da", "dos", "di", "du", "ten", "y",
    ]

    private static let conjunctions: PhraseList = ["and", "with"]
    private static let joints: PhraseList = ["and", "with", "for", "in"]

    /// The spans of the names where a paragraph is a byline, or nil where it is none.
    static func find(_ bytes: Span<UInt8>, _ span: TextSpan, shape: LineShape) -> [TextSpan]? {
        guard span.count <= 240, shape.words <= 24,
            let labelEnd = Phrase.end(ofAny: labels, bytes, span.start, span.end)
        else { return nil }
        let names = names(bytes, TextSpan(labelEnd, span.end))
        guard !names.isEmpty else { return nil }
        return shape.endsSentence && shape.words > 3 + 4 * names.count ? nil : names
    }

    /// The names at the start of a stretch: joined by commas, "and", "&" or "with"; they end at anything else.
    static func names(_ bytes: Span<UInt8>, _ span: TextSpan) -> [TextSpan] {
        var names: [TextSpan] = []
        var index = span.start
        while index < span.end {
            // A single word behind a joint is a place or a degree.
            guard let name = name(bytes, index, span.end), names.isEmpty || holdsSpace(bytes, name) else { break }
            names.append(name)
            guard let next = afterJoint(bytes, name.end, span.end) else { break }
            index = next
        }
        return names
    }

    /// A person's name: two to five capitalised words, particles and initials among them, or one in a line of one.
    private static func name(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> TextSpan? {
        let words = words(bytes, start, end)
        guard let first = words.first, let last = words.last else { return nil }
        let name = TextSpan(first.start, last.end)
        guard (2...5).contains(words.count) || (words.count == 1 && name.end == end),
            !words.contains(where: { Phrase.end(ofAny: notPersons, bytes, $0.start, $0.end) == $0.end })
        else { return nil }
        return name
    }

    private static func words(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> [TextSpan] {
        var words: [TextSpan] = []
        var index = start
        while index < end, words.count < 6 {
            while index < end, ASCIIClass.isSpace(bytes[index]) { index += 1 }
            let word = wordSpan(bytes, index, end)
            guard !word.isEmpty, isNamePart(bytes, word, isFirst: words.isEmpty) else { break }
            if words.count >= 2, Phrase.end(ofAny: behindName, bytes, word.start, word.end) == word.end { break }
            words.append(word)
            index = word.end
        }
        while let last = words.last, Phrase.end(ofAny: particles, bytes, last.start, last.end) == last.end {
            words.removeLast()
        }
        return words
    }

    private static func holdsSpace(_ bytes: Span<UInt8>, _ name: TextSpan) -> Bool {
        (name.start..<name.end).contains { ASCIIClass.isSpace(bytes[$0]) }
    }

    /// A run of letters with the apostrophes, hyphens and the initial's full stop that belong to it.
    private static func wordSpan(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> TextSpan {
        var index = start
        while index < end {
            let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
            let properties = UnicodeTable.shared.properties(scalar)
            let joins = scalar == 0x27 || scalar == 0x2D || scalar == 0x2019
            guard properties.isLetter || properties.isMark || (joins && index > start) else { break }
            index += length
        }
        let isInitial = index < end && bytes[index] == 0x2E && index - start <= 2
        return TextSpan(start, isInitial ? index + 1 : index)
    }

    private static func isNamePart(_ bytes: Span<UInt8>, _ word: TextSpan, isFirst: Bool) -> Bool {
        let first = UnicodeTable.shared.properties(UTF8Decoding.scalar(bytes, at: word.start).value)
        if Phrase.end(ofAny: joints, bytes, word.start, word.end) == word.end { return false }
        if first.category == .upper || first.category == .letter { return true }
        return !isFirst && Phrase.end(ofAny: particles, bytes, word.start, word.end) == word.end
    }

    /// Where the next name starts behind a comma, "and", "&" or "with"; nil where no name can follow.
    private static func afterJoint(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var index = start
        var isJoined = false
        while index < end {
            let byte = bytes[index]
            if byte == 0x2C || byte == 0x26 {
                isJoined = true
            } else if let next = Phrase.end(ofAny: conjunctions, bytes, index, end) {
                isJoined = true
                index = next
                continue
            } else if !ASCIIClass.isSpace(byte) {
                break
            }
            index += 1
        }
        return isJoined && index < end ? index : nil
    }
}
