/// Finds names that no sentence gave away: further places of a name that was found, and names that the gazetteer knows.
struct KnownNameScanner {
    let reader: NameReader
    private let demonyms: DemonymScanner
    private var names: HashIndex
    private var firstWords: HashIndex
    private let records: [NameRecord]
    private static let longest = 6

    init(reader: NameReader, records: [NameRecord]) {
        self.reader = reader
        demonyms = DemonymScanner(reader: reader)
        self.records = records
        names = HashIndex(capacity: records.count * 2)
        firstWords = HashIndex(capacity: records.count * 2)
        for (index, record) in records.enumerated() where record.coreCount <= Self.longest && record.confidence >= 40 {
            let first = reader.tagged.hashes[Int(record.coreFirst)]
            let last = reader.tagged.hashes[Int(record.coreEnd) - 1]
            if record.form == .name {
                names.set(record.hash, Int32(index))
                firstWords.set(first, 1)
            }
            if record.type == .person, record.coreCount > 1 {
                if names.value(last) == nil { names.set(last, Int32(index)) }
                firstWords.set(last, 1)
            }
        }
    }

    /// The records of names among the uncovered tokens `[first, end)` of one sentence.
    func scan(_ first: Int, _ end: Int, sentenceStart: Int, into found: inout [NameRecord]) {
        var token = first
        while token < end {
            guard reader.isCapital(token) else {
                token += 1
                continue
            }
            if let record = longest(from: token, end, sentenceStart) {
                found.append(record)
                token = Int(record.endToken)
            } else {
                demonyms.scan(token, into: &found)
                token += 1
            }
        }
    }

    /// The longest name that starts at a token and stands alone: no capitalised word beside it.
    private func longest(from first: Int, _ end: Int, _ sentenceStart: Int) -> NameRecord? {
        if first > sentenceStart + 1, isWordOfName(first - 1) { return nil }
        let isSeen = firstWords.value(reader.tagged.hashes[first]) != nil
        var hash = GazetteerHash()
        var at = Int(reader.tagged.tokens.starts[first])
        var best: NameRecord?
        for token in first..<min(end, first + Self.longest) {
            hash.add(reader.bytes.span, at, Int(reader.tagged.tokens.ends[token]))
            at = Int(reader.tagged.tokens.ends[token])
            guard isWordOrNumber(token), token + 1 == end || !isWordOfName(token + 1) else { continue }
            if let type = type(hash.value, first, token + 1, isSeen, first <= sentenceStart + 1) {
                let stop = numberEnd(token + 1, end, hash.value)
                best = reader.record(first, stop, type.type, type.confidence)
            }
        }
        return best
    }

    /// Where a craft's name ends whose number follows: "Luna-25", "Tianwen 1".
    private func numberEnd(_ end: Int, _ limit: Int, _ hash: UInt64) -> Int {
        guard end < limit, Gazetteer.shared.kinds(hash).contains(.spacecraft) else { return end }
        let tokens = reader.tagged.tokens
        let isHyphen = tokens[end].count == 1 && reader.bytes[tokens[end].start] == 0x2D
        let number = isHyphen ? end + 1 : end
        guard number < limit, tokens.tokenClass(number) == .number, tokens[number].count < 4 else { return end }
        return number + 1
    }

    private func isWordOrNumber(_ token: Int) -> Bool {
        let tokenClass = reader.tagged.tokens.tokenClass(token)
        return tokenClass == .word || tokenClass == .number
    }

    private func type(
        _ hash: UInt64, _ first: Int, _ end: Int, _ isSeen: Bool, _ opens: Bool
    ) -> (type: EntityType, confidence: UInt8)? {
        let isShort = reader.tagged.tokens[first].count < 3
        if end == first + 1, isShort || opens && isOrdinary(first) { return nil }
        if isSeen, let index = names.value(hash), index >= 0 {
            let record = records[Int(index)]
            return (record.type, record.confidence)
        }
        let kinds = Gazetteer.shared.kinds(hash)
        if kinds.contains(.celestialBody), first > 0, isArticle(first - 1) { return (.location, 50) }
        // "US" is no "us": a capital or a full stop follows its first letter.
        let second = reader.bytes[Int(reader.tagged.tokens.starts[first]) + 1]
        let isInitialism = ASCIIClass.isUpper(second) || second == 0x2E
        if kinds.contains(.country), !kinds.contains(.common) || isInitialism { return (.location, 50) }
        if kinds.isEmpty || !kinds.isDisjoint(with: [.common, .demonym, .people, .town]) { return nil }
        let isWord = end == first + 1
        if isWord, !kinds.isDisjoint(with: [.surname, .male, .female]), !isNumbered(end, kinds) { return nil }
        if !kinds.isDisjoint(with: .place) { return (.location, 50) }
        if !kinds.isDisjoint(with: .group) { return (.organisation, 50) }
        if !kinds.isDisjoint(with: [.spacecraft, .event, .treaty]) { return (.miscellaneous, 50) }
        return nil
    }

    private func isArticle(_ token: Int) -> Bool { EntityWords.shared.word(reader.tagged.hashes[token]) == .article }

    /// Whether a craft's name has a number behind it.
    private func isNumbered(_ end: Int, _ kinds: GazetteerKinds) -> Bool {
        guard kinds.contains(.spacecraft), end < reader.tagged.count else { return false }
        let byte = reader.bytes[Int(reader.tagged.tokens.starts[end])]
        return byte == 0x2D || reader.tagged.tokens.tokenClass(end) == .number
    }

    /// Whether a word is too usual to tell a name by the capital that opens a sentence.
    private func isOrdinary(_ token: Int) -> Bool {
        let hash = reader.tagged.hashes[token]
        return TermWeights.shared.weight(hash).sixteenths < 96 || Gazetteer.shared.kinds(hash).contains(.common)
    }

    private func isWordOfName(_ token: Int) -> Bool {
        reader.tagged.tokens.tokenClass(token) == .word && reader.isCapital(token)
    }
}
