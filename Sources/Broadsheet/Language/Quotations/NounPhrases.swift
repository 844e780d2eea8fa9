/// Noun phrases as token ranges, read from tags: enough to name a source and to pass over an object.
extension SpeechText {
    /// How many tokens a phrase is followed at most, in either direction.
    static let phraseReach = 30

    /// Where the noun phrase whose last token is `last` starts, without what hangs on it by prepositions; nil where the
    /// token ends none.
    func phraseStart(endingAt last: Int, from low: Int) -> Int? {
        var index = last
        if signs[index] == 0x29 {
            guard let open = openBracket(before: index, from: low), open > low else { return nil }
            index = open &- 1
        }
        guard index >= low, endsPhrase(index) else { return nil }
        if tag(index) == .pronoun { return index }
        let limit = max(low, index &- Self.phraseReach)
        while index > limit, joins(index &- 1, to: index) {
            index &-= 1
            if tag(index) == .determiner, index > limit, signs[index &- 1] == 0, !isPossessive(index &- 1) { break }
        }
        while index < last, tag(index) == .adverb || isPossessive(index) || signs[index] != 0 { index &+= 1 }
        return index
    }

    private func openBracket(before index: Int, from low: Int) -> Int? {
        var open = index &- 1
        while open >= max(low, index &- 12) {
            if signs[open] == 0x28 { return open }
            open &-= 1
        }
        return nil
    }

    /// Whether a token can be the head of a phrase that ends with it.
    func endsPhrase(_ index: Int) -> Bool {
        switch tag(index) {
        case .noun, .properNoun, .pronoun, .numeral, .symbol, .other: signs[index] == 0
        case .determiner, .adjective: true
        default: false
        }
    }

    /// Whether a token belongs to the phrase that goes on with the next one.
    private func joins(_ index: Int, to next: Int) -> Bool {
        switch tag(index) {
        case .noun, .properNoun, .adjective, .determiner, .numeral, .symbol, .other:
            return !isQuoted(index)
        case .pronoun: return tag(next) != .pronoun && !has(index, [.subjectPronoun, .objectPronoun, .relative])
        case .particle: return isPossessive(index)
        case .punctuation: return signs[index] == 0x2D || signs[index] == 0x2F || isPossessive(index)
        case .verb:
            // "a leading critic", "the proposed law"
            return index > 0
                && (tag(index &- 1) == .determiner || tag(index &- 1) == .adjective || signs[index &- 1] == 0x2D)
        case .adverb: return tag(next) == .adjective
        default: return false
        }
    }

    /// 's, or an apostrophe that is no quotation mark
    func isPossessive(_ index: Int) -> Bool {
        has(index, .possessive) && tag(index) != .auxiliary || signs[index] == 0x27 && !isQuoted(index)
    }

    /// Where the noun phrase that starts at `first` ends, without what hangs on it by prepositions; nil where none starts.
    func phraseEnd(startingAt first: Int, to high: Int) -> Int? {
        guard first < high else { return nil }
        if tag(first) == .pronoun,
            !(first &+ 1 < high && isNominal(first &+ 1) && !has(first, [.subjectPronoun, .objectPronoun]))
        {
            return first &+ 1
        }
        var index = first
        var head: Int?
        let limit = min(high, first &+ Self.phraseReach)
        scan: while index < limit, !isQuoted(index) {
            switch tag(index) {
            case .noun, .properNoun, .numeral, .symbol, .other: head = index
            case .determiner, .adjective: break
            case .pronoun: if has(index, [.subjectPronoun, .objectPronoun]) { break scan }
            case .particle: if !isPossessive(index) { break scan }
            case .punctuation:
                if signs[index] != 0x2D && signs[index] != 0x2F && !isPossessive(index) { break scan }
            case .verb:
                guard head == nil, index > first, index &+ 1 < limit, isNominal(index &+ 1) else { break scan }
            case .adverb:
                guard index &+ 1 < limit, tag(index &+ 1) == .adjective || tag(index &+ 1) == .numeral else {
                    break scan
                }
            case .coordinatingConjunction:
                guard let head, head == index &- 1, index &+ 1 < limit, tag(head) == .properNoun,
                    tag(index &+ 1) == .properNoun
                else { break scan }
            default: break scan
            }
            index &+= 1
        }
        guard let head else {
            return tag(first) == .determiner || tag(first) == .adjective ? first &+ 1 : nil
        }
        return head &+ 1
    }

    func isNominal(_ index: Int) -> Bool {
        switch tag(index) {
        case .noun, .properNoun, .adjective, .numeral: true
        default: false
        }
    }

    /// The end of a phrase and of what hangs on it: "the head of the agency in Moscow", a bracket behind a name.
    func extendedPhraseEnd(startingAt first: Int, to high: Int) -> Int? {
        guard var end = phraseEnd(startingAt: first, to: high) else { return nil }
        let limit = min(high, first &+ Self.phraseReach)
        while end &+ 1 < limit {
            if signs[end] == 0x28, let close = closeBracket(behind: end, to: limit) {
                end = close &+ 1
            } else if tag(end) == .adposition, has(end, .nounLinker),
                let next = phraseEnd(startingAt: end &+ 1, to: limit),
                !has(next &- 1, .time)
            {
                end = next
            } else {
                break
            }
        }
        return end
    }

    private func closeBracket(behind index: Int, to high: Int) -> Int? {
        var close = index &+ 1
        while close < min(high, index &+ 12) {
            if signs[close] == 0x29 { return close }
            close &+= 1
        }
        return nil
    }

    /// Where the phrase that ends before `end` starts, the phrases it hangs on by prepositions taken along.
    func extendedPhraseStart(endingAt last: Int, from low: Int) -> Int? {
        guard var start = phraseStart(endingAt: last, from: low) else { return nil }
        let limit = max(low, last &- Self.phraseReach)
        while start &- 2 >= limit, tag(start &- 1) == .adposition, has(start &- 1, .nounLinker), !isQuoted(start &- 2),
            let outer = phraseStart(endingAt: start &- 2, from: limit),
            tag(start &- 2) != .pronoun || tag(outer) != .pronoun
        {
            start = outer
        }
        return start
    }
}
