/// Finds what a cue reports, behind it.
struct ContentReader {
    /// How many tokens in the writer's own wording one quotation has at most.
    static let reach = 250

    /// What is reported.
    struct Content {
        var range: Range<Int>
        /// The quoted run that is the whole of it.
        var run: Int?
    }

    /// What stands behind the cue that ends at `start`, within one sentence; a quotation may go beyond it.
    static func behind(_ text: SpeechText, _ start: Int, to high: Int, takes: CueTraits) -> Content? {
        var place = start
        if takes.contains(.addressee), let end = addresseeEnd(text, place, to: high) {
            if takes.contains(.infinitive), isInfinitive(text, end, to: high) {
                return Content(range: place..<limit(text, from: end, to: high))
            }
            place = end
        } else if takes.contains(.addressee), takes.isDisjoint(with: [.quote, .that]) {
            return nil
        }
        if let content = spoken(text, place, to: high, takes: takes) { return content }
        if takes.contains(.preposition), place < high, text.has(place, .cueParticle),
            let object = object(text, place &+ 1, to: high)
        {
            return object
        }
        if takes.contains(.infinitive), !takes.contains(.addressee), isInfinitive(text, place, to: high) {
            return Content(range: place..<limit(text, from: place, to: high))
        }
        if takes.contains(.clause), let clause = clause(text, place, to: high, takes: takes) { return clause }
        if takes.contains(.noun), let object = object(text, place, to: high) { return object }
        return nil
    }

    /// A quotation, a clause with "that" or a question, adverbials and phrases with prepositions passed over.
    private static func spoken(_ text: SpeechText, _ start: Int, to high: Int, takes: CueTraits) -> Content? {
        var index = start
        let reach = min(high, start &+ 25)
        while index < reach {
            if let run = text.opening(index) {
                let range = text.marks.runs[run]
                if takes.contains(.quote), index == start ? !isTitle(text, range, takes) : range.end &- range.open > 6 {
                    return quotation(text, run, from: index, to: high)
                }
                index = Int(range.end)
                continue
            }
            if takes.contains(.that), isThat(text, index, to: high) {
                return Content(range: index..<limit(text, from: index &+ 1, to: high))
            }
            if takes.contains(.question), index == start, text.has(index, .questionWord) {
                return Content(range: index..<limit(text, from: index &+ 1, to: high))
            }
            if text.isComma(index) || text.signs[index] == 0x3A {
                guard takes.contains(.quote), index &+ 1 < high else { return nil }
                if let run = text.opening(index &+ 1) { return quotation(text, run, from: index &+ 1, to: high) }
                if text.signs[index] == 0x3A {
                    return Content(range: index &+ 1..<limit(text, from: index &+ 1, to: high))
                }
                return nil
            }
            guard let next = passAdverbial(text, index, to: reach) else { return nil }
            index = next
        }
        // A quotation that the cue's sentence ends before: said:
        return nil
    }

    /// A run, and where the sentence goes on behind it without a pause the rest of it.
    private static func quotation(_ text: SpeechText, _ run: Int, from start: Int, to high: Int) -> Content {
        let end = Int(text.marks.runs[run].end)
        guard end < high, text.signs[end] == 0, !text.isQuoted(end), text.signs[end &- 2] == 0,
            !startsClause(text, behind: end, to: high)
        else { return Content(range: start..<end, run: run) }
        return Content(range: start..<limit(text, from: end, to: high))
    }

    /// Whether another clause starts: "while …", "and left".
    private static func startsClause(_ text: SpeechText, behind index: Int, to high: Int) -> Bool {
        if text.has(index, .subordinator) { return true }
        return text.has(index, .conjunction) && index &+ 1 < high && !text.isQuoted(index &+ 1)
            && text.isVerb(index &+ 1)
    }

    /// Names alone, without a mark at their end, or behind "read" and the like words in capitals: the title of a work.
    private static func isTitle(_ text: SpeechText, _ run: QuotedRun, _ takes: CueTraits) -> Bool {
        let inner = Int(run.open) &+ 1..<max(Int(run.open) &+ 1, Int(run.end) &- 1)
        guard run.isClosed, inner.count <= 10 else { return false }
        let mayRead = inner.count > 1 && takes.isDisjoint(with: [.clause, .that])
        return inner.allSatisfy { index in
            switch text.tag(index) {
            case .properNoun, .determiner, .adposition, .coordinatingConjunction, .numeral: true
            case .noun, .adjective, .verb: mayRead && text.has(index, .capital)
            default: false
            }
        }
    }

    static func isThat(_ text: SpeechText, _ index: Int, to high: Int) -> Bool {
        guard text.has(index, .thatWord), index &+ 1 < high else { return false }
        return text.tag(index) == .subordinatingConjunction || !text.isVerb(index &+ 1)
    }

    private static func isInfinitive(_ text: SpeechText, _ index: Int, to high: Int) -> Bool {
        guard index &+ 1 < high else { return false }
        if text.has(index, .to) { return text.isVerb(index &+ 1) || text.tag(index &+ 1) == .adverb }
        return text.tag(index) == .particle && index &+ 2 < high && text.has(index &+ 1, .to)
    }

    private static func addresseeEnd(_ text: SpeechText, _ index: Int, to high: Int) -> Int? {
        guard index < high, !text.has(index, .thatWord), !text.isQuoted(index), !text.has(index, .questionWord) else {
            return nil
        }
        return text.extendedPhraseEnd(startingAt: index, to: high)
    }

    /// Behind an adverb, a time, or a preposition and its phrase; nil where none of these stands.
    private static func passAdverbial(_ text: SpeechText, _ index: Int, to high: Int) -> Int? {
        if text.tag(index) == .adverb { return index &+ 1 }
        if text.has(index, .time) { return index &+ 1 }
        if text.tag(index) == .adposition || text.has(index, .to) {
            if index &+ 1 < high, let end = text.phraseEnd(startingAt: index &+ 1, to: high) { return end }
            return index &+ 1
        }
        if let end = text.phraseEnd(startingAt: index, to: high), text.has(end &- 1, .time) { return end }
        return nil
    }

    /// A clause without a conjunction.
    private static func clause(_ text: SpeechText, _ start: Int, to high: Int, takes: CueTraits) -> Content? {
        var first = start
        while first < high, text.has(first, .time) || text.tag(first) == .adverb && !text.has(first, .questionWord) {
            first &+= 1
        }
        guard first < high, startsClause(text, first) else { return nil }
        let reach = min(high, first &+ SpeechText.phraseReach)
        guard (first..<reach).contains(where: { text.isVerb($0) || text.isQuoted($0) }) else { return nil }
        if !takes.contains(.sure), !hasPredicate(text, first..<reach) { return nil }
        let end = limit(text, from: first, to: high)
        guard (first..<min(end, reach)).contains(where: { text.isVerb($0) || text.isQuoted($0) }) else { return nil }
        return Content(range: first..<end)
    }

    /// Whether a verb that can be a clause's own stands before the first comma: none behind an article, "to" or "and".
    private static func hasPredicate(_ text: SpeechText, _ range: Range<Int>) -> Bool {
        for index in range {
            if text.isQuoted(index) { return true }
            if text.isComma(index) { return false }
            guard index > range.lowerBound, text.isVerb(index) else { continue }
            var before = index &- 1
            if before > range.lowerBound, text.tag(before) == .adverb { before &-= 1 }
            if text.has(before, [.to, .conjunction, .relative, .thatWord]) { continue }
            switch text.tag(before) {
            case .determiner, .adjective, .adposition, .punctuation: continue
            default: return true
            }
        }
        return false
    }

    private static func startsClause(_ text: SpeechText, _ index: Int) -> Bool {
        switch text.tag(index) {
        case .determiner, .pronoun, .properNoun, .noun, .adjective, .numeral, .symbol, .other: true
        case .subordinatingConjunction: !text.has(index, .subordinator) && !text.has(index, .asWord)
        case .verb: text.has(index, .participle)
        default: false
        }
    }

    /// What a verb takes as its object, up to the next comma, time or clause.
    private static func object(_ text: SpeechText, _ start: Int, to sentenceEnd: Int) -> Content? {
        guard start < sentenceEnd, !text.has(start, .time) else { return nil }
        let high = min(sentenceEnd, start &+ reach)
        switch text.tag(start) {
        case .determiner, .pronoun, .properNoun, .noun, .adjective, .numeral, .verb, .symbol: break
        default: guard text.isQuoted(start) else { return nil }
        }
        var index = start
        while index < high {
            if text.isQuoted(index), let run = text.marks.run(at: index) {
                index = min(high, Int(text.marks.runs[run].end))
                continue
            }
            if text.isStop(index) || text.isComma(index) || text.signs[index] == SpeechText.dash { break }
            if index > start, text.has(index, .subordinator), !isRole(text, index, to: high) { break }
            if index > start, text.has(index, .time), !isWithinPhrase(text, index, to: high) {
                index = behindLastPhrase(text, start..<index)
                break
            }
            if index > start, text.has(index, .conjunction), index &+ 1 < high,
                text.tag(index &+ 1) == .verb || text.tag(index &+ 1) == .auxiliary
            {
                break
            }
            index &+= 1
        }
        while index > start, text.tag(index &- 1) == .adposition || text.tag(index &- 1) == .determiner { index &-= 1 }
        return index > start ? Content(range: start..<index) : nil
    }

    /// Whether a time is counted or belongs to what follows: "two years", "this week's plan", a visit in "May to talk".
    private static func isWithinPhrase(_ text: SpeechText, _ index: Int, to high: Int) -> Bool {
        if text.tag(index &- 1) == .numeral { return true }
        guard index &+ 1 < high, !text.has(index &+ 1, .time) else { return false }
        return text.isNominal(index &+ 1) || text.isPossessive(index &+ 1) || text.has(index &+ 1, .to)
    }

    /// Where an object ends whose words end with those before a time: "in early" of "in early June" is none of it.
    private static func behindLastPhrase(_ text: SpeechText, _ range: Range<Int>) -> Int {
        var last = range.upperBound &- 1
        let limit = max(range.lowerBound, range.upperBound &- 4)
        while last > limit, text.tag(last) == .adjective || text.tag(last) == .determiner { last &-= 1 }
        return last > range.lowerBound && text.tag(last) == .adposition ? last : range.upperBound
    }

    /// "as a fool": no clause, but what an object is called.
    private static func isRole(_ text: SpeechText, _ index: Int, to high: Int) -> Bool {
        guard text.has(index, .asWord), index &+ 1 < high else { return false }
        if text.isQuoted(index &+ 1) { return true }
        guard let end = text.extendedPhraseEnd(startingAt: index &+ 1, to: high) else { return false }
        return end >= high || !text.isVerb(end)
    }

    /// Where reported words in the writer's own wording end: at the sentence's end, or before what reports something else.
    static func limit(_ text: SpeechText, from start: Int, to sentenceEnd: Int) -> Int {
        let high = min(sentenceEnd, start &+ reach)
        var index = start
        while index < high {
            if text.isQuoted(index), let run = text.marks.run(at: index) {
                index = max(index &+ 1, min(high, Int(text.marks.runs[run].end)))
                continue
            }
            if index > start, text.signs[index] == 0x2C, endsAtComma(text, index, to: high) { break }
            if text.signs[index] == 0x3B { break }
            if index > start, text.has(index, .conjunction), reportsAgain(text, index &+ 1, to: high) { break }
            index &+= 1
        }
        while index > start, !text.isQuoted(index &- 1), text.signs[index &- 1] != 0 { index &-= 1 }
        return index
    }

    /// "and hinted that", "and she noted that": another cue, with the same subject or its own.
    private static func reportsAgain(_ text: SpeechText, _ index: Int, to high: Int) -> Bool {
        guard index < high else { return false }
        if let end = text.phraseEnd(startingAt: index, to: high), end < high, text.has(end, .past),
            isPlainCue(text, end)
        {
            return true
        }
        let cue = text.tag(index) == .adverb && index &+ 1 < high ? index &+ 1 : index
        return text.tag(cue) == .verb && text.has(cue, .past) && !text.traits[cue].isDisjoint(with: .cue)
    }

    private static func endsAtComma(_ text: SpeechText, _ comma: Int, to high: Int) -> Bool {
        let next = comma &+ 1
        guard next < high else { return false }
        if text.has(next, .according) { return true }
        if text.has(next, .participle), !text.traits[next].isDisjoint(with: .cue) { return true }
        if text.has(next, .contrast) { return true }
        if text.has(next, .subordinator), reportsAgain(text, next &+ 1, to: high) { return true }
        // ", he said."
        if let end = text.phraseEnd(startingAt: next, to: high), end < high, isPlainCue(text, end) {
            let behind = end &+ 1
            return behind >= high || text.signs[behind] != 0
        }
        return false
    }

    static func isPlainCue(_ text: SpeechText, _ index: Int) -> Bool {
        text.has(index, .quote) && (text.tag(index) == .verb || text.has(index, .sure))
    }
}
