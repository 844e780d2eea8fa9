/// What a name and the words beside it say of the thing named.
struct NameContext {
    let reader: NameReader
    private let words = EntityWords.shared

    init(reader: NameReader) { self.reader = reader }

    /// Adds what one record says to the draft of its entity.
    func add(_ index: Int, _ records: [NameRecord], to draft: inout EntityDraft) {
        let record = records[index]
        draft.country = max(draft.country, record.country)
        draft.kinds.formUnion(record.kinds)
        if draft.sex == 0 { draft.sex = record.sex != 0 ? record.sex : givenSex(record) }
        draft.surest = max(draft.surest, record.confidence)
        if record.form == .name { draft.names += 1 }
        draft.vote(type(of: record), record.form == .demonym ? 1 : Int(record.confidence) + 1)
        if draft.head == .none { addHead(of: record, to: &draft) }
        if isFuller(record, than: records[draft.best]) { draft.best = index }
    }

    /// A celestial body with the article is no person of that name: "the Moon".
    private func type(of record: NameRecord) -> EntityType {
        guard record.kinds.contains(.celestialBody), record.type == .person || record.type == .miscellaneous,
            word(Int(record.coreFirst) - 1) == .article
        else { return record.type }
        return .location
    }

    private func givenSex(_ record: NameRecord) -> UInt8 {
        guard record.type == .person, record.coreCount > 1 else { return 0 }
        let kinds = Gazetteer.shared.kinds(reader.tagged.hashes[Int(record.coreFirst)])
        if kinds.contains(.male) != kinds.contains(.female) { return kinds.contains(.male) ? 1 : 2 }
        return 0
    }

    /// A name beats a demonym, a written-out name its acronym, a long name a short one; the first one stays.
    private func isFuller(_ record: NameRecord, than best: NameRecord) -> Bool {
        if record.form != best.form { return record.form == .name }
        if record.type == .person, reader.isTitle(record) != reader.isTitle(best) { return reader.isTitle(best) }
        return record.form == .name && record.coreSpan.count > best.coreSpan.count
    }

    /// The head in the name ("Ministry of", "Agency"), else the noun before or behind it ("the agency Roscosmos",
    /// "Luna-25 lander"), else for letters with a number the kind of what bears such names.
    private func addHead(of record: NameRecord, to draft: inout EntityDraft) {
        guard let token = headToken(of: record) else {
            if word(Int(record.coreFirst)) == .disease { draft.head = .diseaseHead }
            if draft.head == .none, isNumbered(record) { draft.head = .craftHead }
            return
        }
        draft.head = word(token)
        draft.headHash = reader.tagged.hashes[token]
    }

    private func headToken(of record: NameRecord) -> Int? {
        let (first, last) = (Int(record.coreFirst), Int(record.coreEnd) - 1)
        if record.coreCount > 1 {
            for token in (first...last).prefix(12).dropFirst() where word(token) == .small {
                if word(token - 1).isHead { return token - 1 }
            }
            if word(last).isHead { return last }
            if word(first) == .natureHead { return first }
        }
        let (before, behind) = (Int(record.firstToken) - 1, Int(record.endToken))
        if word(before).isHead, record.type != .person { return before }
        switch word(behind) {
        case .craftHead: return record.type != .person && record.country < 0 ? behind : nil
        case .aircraftHead, .diseaseHead: return record.type == .miscellaneous ? behind : nil
        default: return nil
        }
    }

    /// "Luna-25", "Tianwen 1", "Soyuz MS-23": a craft's name and a number, with letters between them or none.
    private func isNumbered(_ record: NameRecord) -> Bool {
        let bytes = reader.bytes
        let span = record.coreSpan
        var end = span.end
        while end > span.start, ASCIIClass.isDigit(bytes[end - 1]) { end -= 1 }
        guard end < span.end, end - 1 > span.start, bytes[end - 1] == 0x2D || bytes[end - 1] == 0x20 else {
            return false
        }
        if isCraft(span.start, end - 1) { return true }
        let letters = end - 1
        end -= 1
        while end > span.start, ASCIIClass.isUpper(bytes[end - 1]) { end -= 1 }
        return letters - end <= 3 && end - 1 > span.start && bytes[end - 1] == 0x20 && isCraft(span.start, end - 1)
    }

    private func isCraft(_ start: Int, _ end: Int) -> Bool {
        Gazetteer.shared.kinds(Gazetteer.hash(reader.bytes.span, start, end)).contains(.spacecraft)
    }

    private func word(_ token: Int) -> EntityWord {
        guard token >= 0, token < reader.tagged.count else { return .none }
        return words.word(reader.tagged.hashes[token])
    }
}
