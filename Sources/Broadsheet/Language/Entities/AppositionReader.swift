/// Finds the noun phrases that say by a comma who a person is: "Roscosmos’ chief, Yuri Borisov", "Tim Cook, the chief
/// executive of Apple". A bounded look at what stands beside each person's name.
struct AppositionReader {
    /// A noun phrase beside a name.
    struct Apposition {
        var first: Int
        var end: Int
        var entity: Int32
    }

    private let reader: NameReader
    private let words = EntityWords.shared
    private var tagged: TaggedText { reader.tagged }
    /// How many words a noun phrase has before its role and behind it.
    private static let reach = 8
    private static let tail = 12

    init(reader: NameReader) { self.reader = reader }

    /// The phrases in text order, not overlapping.
    func appositions(_ records: [NameRecord], _ numbers: [Int32], _ drafts: [EntityDraft]) -> [Apposition] {
        var found: [Apposition] = []
        var sentence = 0
        for (index, record) in records.enumerated() where record.form == .name && record.type == .person {
            guard drafts[Int(numbers[index])].type == .person else { continue }
            while sentence + 1 < tagged.sentenceCount, tagged.sentenceStarts[sentence + 1] <= record.firstToken {
                sentence += 1
            }
            let tokens = tagged.tokens(ofSentence: sentence)
            for span in [before(record, tokens), behind(record, tokens)] {
                guard let span, span.lowerBound >= found.last?.end ?? 0 else { continue }
                found.append(Apposition(first: span.lowerBound, end: span.upperBound, entity: numbers[index]))
            }
        }
        return found
    }

    // MARK: Before the name

    /// "Roscosmos’ chief, NAME," and "the head of Roscosmos, NAME,".
    private func before(_ record: NameRecord, _ tokens: Range<Int>) -> Range<Int>? {
        let comma = Int(record.firstToken) - 1
        guard comma > tokens.lowerBound, isComma(comma), closes(Int(record.endToken), tokens) else { return nil }
        guard let role = role(endingAt: comma, tokens), let first = start(of: role, tokens) else { return nil }
        return first..<comma
    }

    /// The role that a phrase before a comma turns on: its last word, or what "of" and a name follow.
    private func role(endingAt comma: Int, _ tokens: Range<Int>) -> Int? {
        if isRole(comma - 1) { return comma - 1 }
        for token in (max(tokens.lowerBound, comma - Self.reach)..<comma - 1).reversed() {
            if isRole(token), isLink(token + 1) { return token }
            guard staysInPhrase(token) else { return nil }
        }
        return nil
    }

    /// Where the noun phrase of a role starts: its article or possessor, or the sentence.
    private func start(of role: Int, _ tokens: Range<Int>) -> Int? {
        var first = role
        while first > tokens.lowerBound, role - first < Self.reach {
            let word = first - 1
            if isDeterminer(word) { return word }
            guard isModifier(word) || isPossessive(word) else { break }
            first = word
        }
        let isOwned = (first..<role).contains { isPossessive($0) || tagged.tag($0) == .properNoun }
        return isOwned || first == tokens.lowerBound && first < role ? first : nil
    }

    // MARK: Behind the name

    /// "NAME, the chief executive of Apple," and "NAME, Russia’s president."
    private func behind(_ record: NameRecord, _ tokens: Range<Int>) -> Range<Int>? {
        var first = Int(record.endToken) + 1
        guard first < tokens.upperBound, isComma(first - 1) else { return nil }
        // An age may stand between: "John Smith, 42, a lawyer".
        if first + 2 < tokens.upperBound, tagged.tag(first) == .numeral, isComma(first + 1) { first += 2 }
        var token = isDeterminer(first) ? first + 1 : first
        var role = -1
        let stop = min(tokens.upperBound, first + Self.reach)
        while token < stop, isRole(token) || isModifier(token) || isPossessive(token) || isAndRole(token) {
            if isRole(token) { role = token }
            token += 1
        }
        guard role >= 0, role + 1 == token else { return nil }
        let end = isLink(token) ? linkEnd(token, tokens) : token
        guard end > role, closes(end, tokens), role > first || isLink(token) else { return nil }
        return first..<end
    }

    /// Where the phrase ends that a preposition goes on with.
    private func linkEnd(_ link: Int, _ tokens: Range<Int>) -> Int {
        var token = link
        let stop = min(tokens.upperBound, link + Self.tail)
        while token < stop, staysInPhrase(token) { token += 1 }
        return token
    }

    // MARK: Words

    private func byte(_ token: Int) -> UInt8 { reader.bytes[Int(tagged.tokens.starts[token])] }

    private func isComma(_ token: Int) -> Bool { byte(token) == 0x2C }

    private func isRole(_ token: Int) -> Bool {
        words.word(tagged.hashes[token]) == .role && tagged.tag(token) != .verb
    }

    private func isAndRole(_ token: Int) -> Bool {
        tagged.tag(token) == .coordinatingConjunction && token + 1 < tagged.count && token > 0 && isRole(token - 1)
    }

    private func isDeterminer(_ token: Int) -> Bool {
        tagged.tag(token) == .determiner || isOwner(token)
    }

    private func isOwner(_ token: Int) -> Bool { Self.owners.contains(tagged.hashes[token]) }

    private static let owners = ["his", "her", "its", "their", "our", "my", "whose"].map { WordHash.of($0) }

    private func isModifier(_ token: Int) -> Bool {
        switch tagged.tag(token) {
        case .adjective, .noun, .properNoun, .numeral: return true
        case .punctuation, .symbol: return byte(token) == 0x2D
        default: return words.word(tagged.hashes[token]) == .role
        }
    }

    private func isPossessive(_ token: Int) -> Bool {
        tagged.tag(token) == .particle && (byte(token) == 0x27 || byte(token) == 0xE2)
    }

    private func isLink(_ token: Int) -> Bool {
        token < tagged.count && tagged.tag(token) == .adposition
            && Self.links.contains(tagged.hashes[token])
    }

    private static let links = ["of", "for", "at", "in", "to", "with", "from", "on"].map { WordHash.of($0) }

    /// Whether a word can stand within what a preposition begins.
    private func staysInPhrase(_ token: Int) -> Bool {
        switch tagged.tag(token) {
        case .determiner, .coordinatingConjunction: return true
        case .adposition: return isLink(token)
        case .pronoun: return isOwner(token)
        default: return isModifier(token) || isPossessive(token)
        }
    }

    /// Whether a noun phrase can end before a token: a mark or the end of the sentence is there.
    private func closes(_ token: Int, _ tokens: Range<Int>) -> Bool {
        guard token < tokens.upperBound else { return true }
        return tagged.tokens.tokenClass(token) == .punctuation && byte(token) != 0x2D
    }
}
