/// Tells which entity a source is: the one that a mention at the head of its phrase refers to.
struct SpeakerResolver {
    private struct Place {
        var span: TextSpan
        var entity: Int
        var type: EntityType
    }

    /// All mentions by where they end.
    private let places: [Place]

    /// Complexity: O(*n* log *n*) in the mentions.
    init(_ entities: [Entity]) {
        var places: [Place] = []
        for entity in entities {
            for mention in entity.mentions {
                places.append(Place(span: mention.span, entity: entity.id, type: entity.type))
            }
        }
        self.places = places.sorted { ($0.span.end, $0.span.start) < ($1.span.end, $1.span.start) }
    }

    /// The entity of a source, or nil where the text leaves it open.
    func entity(of source: Range<Int>, _ text: SpeechText) -> Int? {
        guard !places.isEmpty else { return nil }
        if text.has(source.lowerBound, .relative) { return antecedent(of: source.lowerBound, text) }
        let head = text.phraseEnd(startingAt: source.lowerBound, to: source.upperBound) ?? source.upperBound
        let start = Int(text.tagged.tokens.starts[source.lowerBound])
        if let found = entity(endingWith: head &- 1, from: start, text) { return found }
        return apposition(behind: source.upperBound, text)
    }

    /// What "who" and "which" stand for: what is mentioned right before.
    private func antecedent(of relative: Int, _ text: SpeechText) -> Int? {
        var last = relative &- 1
        if last > 0, text.isComma(last) { last &-= 1 }
        guard last >= 0 else { return nil }
        return entity(endingWith: last, from: 0, text)
    }

    /// "the agency's chief, Jane Doe,"
    private func apposition(behind end: Int, _ text: SpeechText) -> Int? {
        guard end &+ 1 < text.traits.count, text.isComma(end), text.tag(end &+ 1) == .properNoun,
            let last = text.phraseEnd(startingAt: end &+ 1, to: text.traits.count)
        else { return nil }
        return entity(endingWith: last &- 1, from: Int(text.tagged.tokens.starts[end &+ 1]), text)
    }

    /// The widest mention that ends with a token and starts no earlier than a byte offset; else the nearest one around it.
    private func entity(endingWith token: Int, from start: Int, _ text: SpeechText) -> Int? {
        let end = Int(text.tagged.tokens.ends[token])
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low &+ high) / 2
            if places[middle].span.end < end { low = middle &+ 1 } else { high = middle }
        }
        var index = low
        var around: Int?
        while index < places.count, places[index].span.end == end {
            if places[index].span.start >= start { return places[index].entity }
            around = places[index].entity
            index &+= 1
        }
        return around
    }
}
