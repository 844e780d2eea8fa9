/// A noun phrase or pronoun that was found to mean an entity.
struct Reference {
    let span: TextSpan
    let entity: Int32
    let form: MentionForm
}

/// Links noun phrases ("the agency", "the president") and pronouns to the entity the text last spoke of, where type, kind,
/// sex and distance leave little doubt; others stay unlinked. One pass, a bounded look back.
struct ReferenceLinker {
    private let reader: NameReader
    private let records: [NameRecord]
    private let numbers: [Int32]
    private let drafts: [EntityDraft]
    /// 1 male, 2 female, 0 not known; the first pronoun decides.
    private var sexes: [UInt8]
    private let words = EntityWords.shared
    private var found: [Reference] = []
    /// Noun phrases beside names, the next of them, and where the last one ends.
    private var appositions: [AppositionReader.Apposition] = []
    private var nextApposition = 0
    private var appositionEnd = 0
    /// Persons, and all else that "it" can mean, as last mentioned.
    private var persons = Salience()
    private var things = Salience()
    /// The entity last mentioned of each kind that a head word names, and in which sentence.
    private var lastOfHead: [(entity: Int32, sentence: Int32)]
    /// The entity last mentioned whose name, or noun beside it, has a head word, and the sentence each was last named in.
    private var headWords = HashIndex(capacity: 128)
    private var lastSentence: [Int32]
    /// The person last named with a role: "President Putin".
    private var roles = HashIndex(capacity: 128)

    init(reader: NameReader, records: [NameRecord], numbers: [Int32], drafts: [EntityDraft]) {
        self.reader = reader
        self.records = records
        self.numbers = numbers
        self.drafts = drafts
        sexes = drafts.map(\.sex)
        lastSentence = [Int32](repeating: -1, count: drafts.count)
        lastOfHead = Array(repeating: (-1, 0), count: 64)
    }

    /// The references in text order.
    mutating func references() -> [Reference] {
        appositions = AppositionReader(reader: reader).appositions(records, numbers, drafts)
        var next = 0
        for sentence in 0..<reader.tagged.sentenceCount {
            let tokens = reader.tagged.statement(ofSentence: sentence)
            var token = reader.tagged.tokens(ofSentence: sentence).lowerBound
            while token < tokens.upperBound {
                noteApposition(token)
                if next < records.count, Int(records[next].firstToken) <= token {
                    note(next, sentence, tokens)
                    // The halves of a compound have one token: both are noted before it is left.
                    let isLast = next + 1 == records.count || Int(records[next + 1].firstToken) > token
                    if isLast { token = max(token + 1, Int(records[next].endToken)) }
                    next += 1
                } else {
                    token = refer(token, sentence, tokens, next)
                }
            }
        }
        return found
    }

    /// Adds the noun phrase beside a person's name that starts at a token or before it.
    private mutating func noteApposition(_ token: Int) {
        guard nextApposition < appositions.count, appositions[nextApposition].first <= token else { return }
        let phrase = appositions[nextApposition]
        add(phrase.entity, phrase.first, phrase.end, .nominal)
        for token in phrase.first..<phrase.end {
            if word(token) == .small { break }
            if word(token) == .role { roles.set(reader.tagged.hashes[token], phrase.entity) }
        }
        appositionEnd = phrase.end
        nextApposition += 1
    }

    private func word(_ token: Int) -> EntityWord { words.word(reader.tagged.hashes[token]) }

    // MARK: What was named

    private mutating func note(_ index: Int, _ sentence: Int, _ tokens: Range<Int>) {
        let record = records[index]
        let entity = numbers[index]
        let draft = drafts[Int(entity)]
        let mention = Salience.Mention(entity: entity, sentence: Int32(sentence), token: record.firstToken)
        if draft.type == .person {
            persons.note(mention)
            noteRoles(record, entity, tokens)
        } else {
            if record.form == .name, record.firstToken >= tokens.lowerBound { things.note(mention) }
            noteHead(draft, entity, sentence)
        }
    }

    private mutating func noteHead(_ draft: EntityDraft, _ entity: Int32, _ sentence: Int) {
        if draft.headHash != 0 { headWords.set(draft.headHash, entity) }
        lastSentence[Int(entity)] = Int32(sentence)
        let head: EntityWord
        switch draft.kind {
        case "country": head = .countryHead
        case "agency": head = .agencyHead
        case "company": head = .companyHead
        case "city": head = .cityHead
        case "party": head = .partyHead
        case "team": head = .teamHead
        case "media": head = .mediaHead
        case "spacecraft": head = .craftHead
        default: head = draft.head
        }
        guard head != .none else { return }
        lastOfHead[Int(head.rawValue)] = (entity, Int32(sentence))
    }

    /// Remembers "president" for "President Putin".
    private mutating func noteRoles(_ record: NameRecord, _ entity: Int32, _ tokens: Range<Int>) {
        var token = max(tokens.lowerBound, Int(record.firstToken) - 2)
        while token < Int(record.coreFirst) {
            if word(token) == .role { roles.set(reader.tagged.hashes[token], entity) }
            token += 1
        }
    }

    private func byte(_ token: Int) -> UInt8 { reader.bytes[Int(reader.tagged.tokens.starts[token])] }

    // MARK: What refers

    /// Links what starts at a token, if it refers to anything; gives back where to go on.
    private mutating func refer(_ token: Int, _ sentence: Int, _ tokens: Range<Int>, _ next: Int) -> Int {
        switch word(token) {
        case .he: person(token, sentence, sex: 1)
        case .she: person(token, sentence, sex: 2)
        case .it: thing(token, sentence, tokens)
        case .article: return phrase(token, sentence, tokens, next)
        default: break
        }
        return token + 1
    }

    private mutating func person(_ token: Int, _ sentence: Int, sex: UInt8) {
        guard let entity = persons.best(sentence: sentence, reach: 3, sex: sex, sexes) else { return }
        sexes[Int(entity)] = sex
        add(entity, token, token + 1, .pronoun)
        persons.note(Salience.Mention(entity: entity, sentence: Int32(sentence), token: Int32(token)))
    }

    /// "it" means what the sentence began with, or at its own beginning what the last one began with.
    private mutating func thing(_ token: Int, _ sentence: Int, _ tokens: Range<Int>) {
        guard let entity = things.subject(sentence: sentence, tokens: tokens, before: token) else { return }
        add(entity, token, token + 1, .pronoun)
    }

    /// "the agency", "the country's", "the president": the noun at most four words on, no name and no other noun behind it.
    private mutating func phrase(_ token: Int, _ sentence: Int, _ tokens: Range<Int>, _ next: Int) -> Int {
        let stop = min(tokens.upperBound, token + 4)
        var index = token + 1
        while index < stop {
            if next < records.count, Int(records[next].firstToken) <= index, records[next].form == .name { break }
            let word = word(index)
            if word.isHead || word == .role {
                guard !reader.isCapital(index) || word == .role, ends(index + 1, tokens, next) else { break }
                guard word != .role || index >= appositionEnd else { break }
                guard let entity = antecedent(word, index, sentence) else { break }
                add(entity, token, index + 1, .nominal)
                return index + 1
            }
            guard reader.tagged.tokens.tokenClass(index) == .word else { break }
            index += 1
        }
        return token + 1
    }

    /// Whether a noun phrase ends before a token: nothing that could go on with it stands there.
    private func ends(_ token: Int, _ tokens: Range<Int>, _ next: Int) -> Bool {
        guard token < tokens.upperBound else { return true }
        if next < records.count, Int(records[next].firstToken) == token { return false }
        let hash = reader.tagged.hashes[token]
        if hash == Self.of { return false }
        switch reader.tagged.tag(token) {
        case .noun, .properNoun: return false
        case .other: break
        default: return true
        }
        return reader.tagged.tokens.tokenClass(token) == .punctuation || word(token) == .possessive
            || FunctionWords.shared.kind(of: hash) == .english || isPast(token)
    }

    /// Whether a word looks like a verb in the past: "waited".
    private func isPast(_ token: Int) -> Bool {
        let span = reader.tagged.tokens[token]
        return span.count > 3 && reader.bytes[span.end - 1] == 0x64 && reader.bytes[span.end - 2] == 0x65
    }

    private static let of = WordHash.of("of")

    private func antecedent(_ word: EntityWord, _ token: Int, _ sentence: Int) -> Int32? {
        if word == .role {
            guard let entity = roles.value(reader.tagged.hashes[token]), entity >= 0 else { return nil }
            return entity
        }
        if word.isBroad {
            guard let entity = headWords.value(reader.tagged.hashes[token]) else { return nil }
            return isNear(lastSentence[Int(entity)], sentence) ? entity : nil
        }
        let last = lastOfHead[Int(word.rawValue)]
        return last.entity >= 0 && isNear(last.sentence, sentence) ? last.entity : nil
    }

    private func isNear(_ last: Int32, _ sentence: Int) -> Bool {
        last >= 0 && sentence - Int(last) <= 6
    }

    private mutating func add(_ entity: Int32, _ first: Int, _ end: Int, _ form: MentionForm) {
        let span = TextSpan(Int(reader.tagged.tokens.starts[first]), Int(reader.tagged.tokens.ends[end - 1]))
        found.append(Reference(span: span, entity: entity, form: form))
    }
}
