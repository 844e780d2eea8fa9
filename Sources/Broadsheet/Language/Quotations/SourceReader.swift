/// Finds who says something: the subject of a cue, or the phrase behind it.
struct SourceReader {
    /// What stands before a cue as its subject.
    struct Subject {
        /// The phrase; nil where the cue shares the subject of another verb.
        var phrase: Range<Int>?
        /// Where the subject and what belongs to it starts.
        var start: Int
        /// The cue hangs on another verb: "and said", "to say", ", saying".
        var isShared = false
    }

    /// The subject before the verb at `cue`, looked for from there leftwards within one sentence.
    static func subject(_ text: SpeechText, before cue: Int, from low: Int) -> Subject {
        var index = cue &- 1
        var turns = 0
        while index >= low, turns < 16 {
            turns &+= 1
            if text.isQuoted(index) { return Subject(phrase: nil, start: index &+ 1) }
            if isPassedOver(text, index) {
                index &-= 1
                continue
            }
            if text.signs[index] == 0x2C || text.signs[index] == SpeechText.dash || text.signs[index] == 0x2D {
                return beforeInsertion(text, index, from: low)
            }
            if text.has(index, .to) || text.tag(index) == .coordinatingConjunction || text.tag(index) == .verb
                || text.tag(index) == .adposition || text.tag(index) == .subordinatingConjunction
            {
                return Subject(phrase: nil, start: index, isShared: true)
            }
            guard let start = text.extendedPhraseStart(endingAt: index, from: low) else { break }
            if text.has(index, .time), text.tag(start) != .pronoun {
                index = start &- 1
                if index >= low, text.tag(index) == .adposition { index &-= 1 }
                continue
            }
            return Subject(phrase: start..<index &+ 1, start: start)
        }
        // An unknown name that the tagger took for something else.
        if index == low, text.signs[index] == 0, !text.isQuoted(index), cue > low {
            return Subject(phrase: low..<low &+ 1, start: low)
        }
        return Subject(phrase: nil, start: max(index &+ 1, low), isShared: index < low)
    }

    /// Auxiliaries, adverbs and negations between subject and verb.
    private static func isPassedOver(_ text: SpeechText, _ index: Int) -> Bool {
        switch text.tag(index) {
        case .auxiliary, .adverb: true
        case .particle: !text.has(index, .to) && !text.isPossessive(index)
        default: false
        }
    }

    /// "Jane Doe, the head of the agency, said": the phrase before the first of two commas or dashes.
    private static func beforeInsertion(_ text: SpeechText, _ comma: Int, from low: Int) -> Subject {
        let sign = text.signs[comma]
        var index = comma &- 1
        let limit = max(low, comma &- SpeechText.phraseReach)
        var found: Range<Int>?
        while index > limit {
            if text.isQuoted(index) || text.signs[index] == 0x3B { break }
            if text.signs[index] == sign, let start = text.extendedPhraseStart(endingAt: index &- 1, from: low) {
                let hangs = start > low && text.tag(start &- 1) == .adposition
                if !hangs, !text.has(index &- 1, .time) { found = start..<index }
                guard found != nil, start > low, text.signs[start &- 1] == sign else {
                    if found != nil { break }
                    index &-= 1
                    continue
                }
                index = start &- 1
                continue
            }
            index &-= 1
        }
        guard let found else { return Subject(phrase: nil, start: comma, isShared: true) }
        return Subject(phrase: found, start: found.lowerBound)
    }

    /// The phrase behind a cue that stands before its subject: said Jane Doe, the head of the agency.
    static func phraseBehind(_ text: SpeechText, _ index: Int, to high: Int) -> Range<Int>? {
        guard index < high, !text.isQuoted(index), !text.has(index, [.thatWord, .time]),
            let end = text.extendedPhraseEnd(startingAt: index, to: high)
        else { return nil }
        return index..<end
    }
}
