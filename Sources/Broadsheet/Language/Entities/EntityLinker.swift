/// Makes the entities of a text from the names in it: one entity for one thing, with all its mentions.
///
/// Names are brought together by their words (`NameClusters`), names that no sentence gave away are found again
/// (`KnownNameScanner`), and noun phrases and pronouns go to the entity that the text last spoke of (`ReferenceLinker`).
/// Linear in the text and in the names.
struct EntityLinker {
    private let configured: ConfiguredNames?

    init(_ desk: Desk) { configured = desk.names }

    /// The entities in order of first mention, their mentions in text order.
    func entities(_ article: Article, _ tagged: TaggedText, _ names: [NameMention]) -> [Entity] {
        let reader = NameReader(bytes: article.text.padded, tagged: tagged)
        var records = records(reader, names)
        guard !records.isEmpty else { return [] }
        SportsResults(reader: reader).mark(&records)
        var clusters = NameClusters(reader: reader, records: records)
        let (numbers, drafts) = drafts(reader, records, &clusters)
        var linker = ReferenceLinker(reader: reader, records: records, numbers: numbers, drafts: drafts)
        let references = linker.references()
        return Self.entities(article, reader, records, numbers, drafts, references)
    }

    /// All names: those given, and those that the scanner finds between them.
    private func records(_ reader: NameReader, _ names: [NameMention]) -> [NameRecord] {
        let names = NumberedNames(reader: reader).joined(SentenceOpeners(reader: reader).kept(names))
        var given: [NameRecord] = []
        given.reserveCapacity(names.count)
        var covered = 0
        for name in configured.map({ ConfiguredNameFinder($0, reader).names(names) }) ?? names {
            let (first, end) = (Int(name.firstToken), Int(name.endToken))
            guard first >= covered, first < end, end <= reader.tagged.count else { continue }
            given.append(reader.record(name, configured))
            covered = end
        }
        Self.merge(between(given, reader), into: &given)
        return given
    }

    /// The names that the scanner finds between those given, in text order.
    private func between(_ given: [NameRecord], _ reader: NameReader) -> [NameRecord] {
        let scanner = KnownNameScanner(reader: reader, records: given)
        var found: [NameRecord] = []
        var next = 0
        for sentence in 0..<reader.tagged.sentenceCount {
            let tokens = reader.tagged.tokens(ofSentence: sentence)
            var from = tokens.lowerBound
            while next < given.count, Int(given[next].firstToken) < tokens.upperBound {
                let until = max(from, Int(given[next].firstToken))
                scanner.scan(from, until, sentenceStart: tokens.lowerBound, into: &found)
                from = max(from, Int(given[next].endToken))
                next += 1
            }
            if from < tokens.upperBound {
                scanner.scan(from, tokens.upperBound, sentenceStart: tokens.lowerBound, into: &found)
            }
        }
        return found
    }

    /// Puts records among others, both in text order, from the last one on: millions of names need no second array.
    private static func merge(_ found: [NameRecord], into records: inout [NameRecord]) {
        var (left, right) = (records.count, found.count)
        records.append(contentsOf: found)
        while right > 0 {
            let isLater = left > 0 && records[left - 1].start > found[right - 1].start
            records[left + right - 1] = isLater ? records[left - 1] : found[right - 1]
            if isLater { left -= 1 } else { right -= 1 }
        }
    }

    /// The entity of each record, numbered by first mention, and what the records say of it together.
    private func drafts(
        _ reader: NameReader, _ records: [NameRecord], _ clusters: inout NameClusters
    ) -> ([Int32], [EntityDraft]) {
        var numberOfRoot = [Int32](repeating: -1, count: records.count)
        var numbers = [Int32](repeating: 0, count: records.count)
        var drafts: [EntityDraft] = []
        let context = NameContext(reader: reader)
        for index in records.indices {
            let root = clusters.sets.find(index)
            if numberOfRoot[root] < 0 {
                numberOfRoot[root] = Int32(drafts.count)
                drafts.append(EntityDraft(best: index))
            }
            numbers[index] = numberOfRoot[root]
            context.add(index, records, to: &drafts[Int(numberOfRoot[root])])
            configured?.fix(&drafts[Int(numberOfRoot[root])], records[index])
        }
        return (numbers, drafts)
    }

    private static func entities(
        _ article: Article, _ reader: NameReader, _ records: [NameRecord], _ numbers: [Int32], _ drafts: [EntityDraft],
        _ references: [Reference]
    ) -> [Entity] {
        var mentions = Self.room(numbers, drafts.count)
        var next = 0
        let add = { (reference: Reference, mentions: inout [[EntityMention]]) in
            mentions[Int(reference.entity)].append(EntityMention(span: reference.span, form: reference.form))
        }
        for (index, record) in records.enumerated() {
            while next < references.count, references[next].span.start < Int(record.start) {
                add(references[next], &mentions)
                next += 1
            }
            let span = TextSpan(Int(record.start), Int(record.end))
            mentions[Int(numbers[index])].append(EntityMention(span: span, form: record.form))
        }
        while next < references.count {
            add(references[next], &mentions)
            next += 1
        }
        let confidence = EntityConfidence(reader: reader)
        return drafts.indices.map {
            let percent = confidence.percent(drafts[$0], records[drafts[$0].best])
            return entity($0, article, records, drafts[$0], mentions[$0], percent)
        }
    }

    /// An array for the mentions of each entity, with room for its names: one thing may be named a million times.
    private static func room(_ numbers: [Int32], _ count: Int) -> [[EntityMention]] {
        var names = [Int](repeating: 0, count: count)
        for number in numbers { names[Int(number)] += 1 }
        return names.map {
            var mentions: [EntityMention] = []
            mentions.reserveCapacity($0)
            return mentions
        }
    }

    private static func entity(
        _ id: Int, _ article: Article, _ records: [NameRecord], _ draft: EntityDraft, _ mentions: [EntityMention],
        _ percent: Int
    ) -> Entity {
        if let entity = draft.configuredNames?.entity(id, draft, mentions) { return entity }
        let best = records[draft.best]
        let name = article.text.string(best.coreSpan)
        let kind = draft.kind
        let key =
            draft.country >= 0
            ? Gazetteer.shared.code(UInt8(truncatingIfNeeded: draft.country))
            : key(name, kind ?? draft.type.rawValue)
        return Entity(
            id: id, key: key, type: draft.type, kind: kind, name: name,
            confidence: Double(percent) / 100, mentions: mentions)
    }

    /// What tells an entity from others: its folded name and its kind.
    static func key(_ name: String, _ kind: String) -> String { "\(folded(name))|\(kind)" }

    /// The name as it is compared: lower case, no accents, one space between words.
    private static func folded(_ name: String) -> String {
        var folded = ""
        var isGap = false
        for scalar in name.unicodeScalars {
            let value = UnicodeTable.shared.folded(scalar.value)
            if UnicodeTable.shared.properties(scalar.value).isSpace || value == 0x2D {
                isGap = true
            } else if value != 0, value != 0x2E, let scalar = Unicode.Scalar(value) {
                if isGap, !folded.isEmpty { folded.unicodeScalars.append(" ") }
                isGap = false
                folded.unicodeScalars.append(scalar)
            }
        }
        return folded
    }
}
