/// Finds notes on the author at the end of an article: what they do and where to follow them, or a string of
/// self-descriptions ("Coffee lover. Avid reader. Total web geek.") that says nothing of the story.
enum AuthorNoteFinder {
    private static let posts: PhraseList = [
        "reporter", "writer", "correspondent", "editor", "journalist", "columnist", "contributor", "author", "producer",
        "freelance", "freelancer", "fellow", "professor", "lecturer", "analyst", "blogger", "novelist", "intern",
    ]
    private static let verbs: PhraseList = ["is a", "is an", "is the", "is cnn", "is our", "covers", "writes", "was a"]
    private static let contacts: PhraseList = [
        "follow", "twitter", "email", "e-mail", "newsletter", "instagram", "linkedin", "reach him", "reach her",
        "reach them", "staff writer", "contributing writer", "senior reporter", "senior writer", "senior correspondent",
        "freelance", "based in", "author of",
    ]
    /// Words that a finite sentence has and a self-description lacks.
    private static let sentenceWords: PhraseList = [
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may", "might",
        "said", "says", "he", "she", "it", "they", "we", "i", "you", "his", "her", "their", "this", "that", "these",
        "there", "who", "which", "not", "but", "if", "did", "does", "do",
    ]
    /// Endings of the nouns for people, and the nouns without one, that self-descriptions consist of.
    private static let agentEndings: PhraseList = [
        "er", "or", "ist", "ast", "ado", "ian", "ant", "eur", "holic", "expert", "geek", "nerd", "guru", "ninja",
        "maven",
        "buff", "fan", "fanatic", "junkie", "fiend", "scholar", "advocate", "student", "hero", "addict", "pro",
    ]

    /// Whether a last paragraph introduces its author.
    static func isNote(_ bytes: Span<UInt8>, _ span: TextSpan, shape: LineShape, authors: [TextSpan]) -> Bool {
        guard shape.words <= 60 else { return false }
        if isSelfDescription(bytes, span) { return true }
        let names = BylineFinder.names(bytes, span)
        guard let name = names.first, name.start - span.start <= 3 else { return false }
        let rest = TextSpan(name.end, span.end)
        let saysPost =
            Phrase.contains(any: verbs, bytes, TextSpan(rest.start, min(rest.end, rest.start + 24)))
            && Phrase.contains(any: posts, bytes, rest)
        let isAuthor = authors.contains { Phrase.sameWords(bytes, $0, name) }
        return isAuthor && says(bytes, rest) || saysPost && (isAuthor || Phrase.contains(any: contacts, bytes, rest))
    }

    /// Whether a verb of self-description follows the author's name at once.
    private static func says(_ bytes: Span<UInt8>, _ rest: TextSpan) -> Bool {
        let start = WhiteSpace.trimmed(bytes, rest.start, rest.end).start
        return Phrase.end(ofAny: authorVerbs, bytes, start, rest.end) != nil
    }

    private static let authorVerbs: PhraseList = [
        "is", "was", "covers", "writes", "reports", "reported", "lives", "has", "joined", "can be", "contributed",
        "works",
    ]

    /// Where a string of self-descriptions that is glued to the end of a paragraph starts, or nil.
    ///
    /// It must be quoted and follow the end of a sentence directly or after a space.
    static func gluedStart(_ bytes: Span<UInt8>, _ span: TextSpan) -> Int? {
        guard span.count > 20, isClosingQuote(bytes, span.end) else { return nil }
        var index = span.end - 4
        let limit = max(span.start + 1, span.end - 400)
        while index >= limit {
            if isOpeningQuote(bytes, index), endsSentence(bytes, index, span.start),
                isSelfDescription(bytes, TextSpan(index, span.end))
            {
                return index
            }
            index -= 1
        }
        return nil
    }

    /// Three or more fragments of at most five words, none with a finite verb or a pronoun, most ending in a noun for
    /// a person.
    static func isSelfDescription(_ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        guard span.count <= 400 else { return false }
        var fragments = 0
        var persons = 0
        var start = span.start
        while start < span.end {
            var end = start
            while end < span.end, !isStop(bytes[end]) { end += 1 }
            let fragment = TextSpan(start, end)
            let words = Phrase.wordsHash(bytes, fragment).words
            if words > 0 {
                guard words <= 5, !Phrase.contains(any: sentenceWords, bytes, fragment) else { return false }
                fragments += 1
                persons += Phrase.endsWord(withAny: agentEndings, bytes, fragment) ? 1 : 0
            }
            start = end + 1
        }
        return fragments >= 3 && persons * 2 > fragments
    }

    private static func isStop(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x21 || byte == 0x3B }

    private static func isClosingQuote(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
        bytes[end - 1] == 0x22 || bytes[end - 1] == 0x27 || isCurly(bytes, end - 3, 0x99)
            || isCurly(bytes, end - 3, 0x9D)
    }

    private static func isOpeningQuote(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        bytes[index] == 0x22 || bytes[index] == 0x27 || isCurly(bytes, index, 0x98) || isCurly(bytes, index, 0x9C)
    }

    private static func isCurly(_ bytes: Span<UInt8>, _ index: Int, _ last: UInt8) -> Bool {
        bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == last
    }

    private static func endsSentence(_ bytes: Span<UInt8>, _ index: Int, _ start: Int) -> Bool {
        let before = index > start && ASCIIClass.isSpace(bytes[index - 1]) ? index - 1 : index
        guard before > start else { return false }
        return [0x2E, 0x21, 0x3F].contains(bytes[before - 1])
    }
}
