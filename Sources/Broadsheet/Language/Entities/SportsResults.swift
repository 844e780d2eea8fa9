/// Tells the teams that go by the name of their town: "Boston 94 Detroit 89", "HARTFORD 12 7 6 77", "Leeds beat York 2-1".
///
/// In such company a town is a team, and so it is wherever else the text names it most of the time. Countries stay countries.
/// A bounded look beside each name.
struct SportsResults {
    private let reader: NameReader
    private let numbered: NumberedNames
    private var tagged: TaggedText { reader.tagged }

    init(reader: NameReader) {
        self.reader = reader
        numbered = NumberedNames(reader: reader)
    }

    /// Makes organisations of the places that are teams.
    func mark(_ records: inout [NameRecord]) {
        for index in records.indices where isTown(records[index]) {
            let last = index > 0 ? records[index - 1] : nil
            let next = index + 1 < records.count ? records[index + 1] : nil
            let isTeam =
                hasNumbers(records[index]) || next.map { meet(records[index], $0) } ?? false
                || last.map { meet($0, records[index]) } ?? false
            guard isTeam else { continue }
            records[index].type = .organisation
            records[index].kinds.insert(.team)
        }
    }

    private func isTown(_ record: NameRecord) -> Bool {
        record.type == .location && record.country < 0 && record.form == .name
    }

    /// Whether a row of a table follows, or a number in a row of names and numbers.
    private func hasNumbers(_ record: NameRecord) -> Bool {
        let end = Int(record.endToken)
        var stop = end
        while stop < min(end + 3, tagged.count), isSmallNumber(stop) { stop += 1 }
        return stop == end + 3 || stop > end && numbered.isScore(Int(record.firstToken), end)
    }

    /// Whether two names play each other: "Surrey v Kent", "DETROIT AT BOSTON", "Leeds beat York 2-1".
    private func meet(_ one: NameRecord, _ other: NameRecord) -> Bool {
        let between = Int(one.endToken)..<Int(other.firstToken)
        guard (1...2).contains(between.count), other.type != .person else { return false }
        let hash = tagged.hashes[between.lowerBound]
        if between.count == 1, Self.against.contains(hash) { return true }
        if between.count == 1, hash == Self.at { return isAlone(one, other) && reader.isCapital(between.lowerBound) }
        return Self.verbs.contains(hash) && isScore(Int(other.endToken))
    }

    private static let against = ["v", "v.", "vs", "vs."].map { WordHash.of($0) }
    private static let at = WordHash.of("at")
    private static let verbs = ["beat", "defeated", "edged", "routed", "thrashed", "downed", "lost", "drew", "held"]
        .map { WordHash.of($0) }

    /// Whether a line has nothing but the two names and what stands between them.
    private func isAlone(_ one: NameRecord, _ other: NameRecord) -> Bool {
        let (first, end) = (Int(one.firstToken), Int(other.endToken))
        let opens = first == 0 || lineBreaks(between: first - 1, and: first)
        return opens && (end == tagged.count || lineBreaks(between: end - 1, and: end))
    }

    private func lineBreaks(between token: Int, and next: Int) -> Bool {
        (Int(tagged.tokens.ends[token])..<Int(tagged.tokens.starts[next])).contains { reader.bytes[$0] == 0x0A }
    }

    private func isSmallNumber(_ token: Int) -> Bool {
        tagged.tokens.tokenClass(token) == .number && tagged.tokens[token].count <= 4
    }

    /// Whether "2-1" stands at a token.
    private func isScore(_ token: Int) -> Bool {
        guard token + 2 < tagged.count, isSmallNumber(token) else { return false }
        return tagged.tokens[token + 1].count == 1 && reader.bytes[tagged.tokens[token + 1].start] == 0x2D
            && isSmallNumber(token + 2)
    }
}
