/// What a cue reports that stands before it: "…," said Jane Doe; the bridge, she said, is old.
extension SpeechReader {
    /// The run that a closing mark right before an index ends, a comma between them aside.
    func quotationBefore(_ index: Int, _ paragraph: Range<Int>) -> Int? {
        var last = index &- 1
        if last > paragraph.lowerBound, text.isComma(last) || text.signs[last] == SpeechText.dash { last &-= 1 }
        guard last >= paragraph.lowerBound, let run = text.closing(last) else { return nil }
        return run
    }

    /// "…," said Jane Doe.
    mutating func readInverted(
        _ cue: Int, _ sentence: Range<Int>, _ paragraph: Range<Int>, _ number: Int
    ) -> Int? {
        let before = cue &- 1
        guard before >= paragraph.lowerBound else { return nil }
        let isBehindQuote = quotationBefore(cue, paragraph) != nil
        guard isBehindQuote || before >= sentence.lowerBound && (text.isComma(before)),
            let source = SourceReader.phraseBehind(text, cue &+ 1, to: sentence.upperBound)
        else { return nil }
        if !isBehindQuote, source.upperBound < sentence.upperBound, text.signs[source.upperBound] == 0 { return nil }
        sharedSubject = source
        hasCueSubject = true
        return readBackward(
            cue..<cue &+ 1, outer: cue, behind: source.upperBound, source, sentence, paragraph, number)
    }

    /// What stands before a cue and its subject, and goes on behind them: "…," she said, "…".
    mutating func readBackward(
        _ cue: Range<Int>, outer: Int, behind: Int, _ speaker: Range<Int>?, _ sentence: Range<Int>,
        _ paragraph: Range<Int>, _ number: Int
    ) -> Int? {
        var first: Range<Int>
        if let run = quotationBefore(outer, paragraph) {
            first = runRange(run)
            if first.lowerBound > sentence.lowerBound, !text.marks.runs[run].isTaken {
                first = widened(first, sentence)
            }
            if text.marks.runs[run].isTaken { findings.drop(within: first) }
        } else {
            guard outer &- 1 > sentence.lowerBound, outer &- sentence.lowerBound <= ContentReader.reach,
                text.isComma(outer &- 1)
            else { return nil }
            let start = freeStart(sentence, before: outer)
            guard start < outer &- 1 else { return nil }
            first = start..<outer &- 1
        }
        findings.drop(within: first)
        takeRuns(in: first)
        let second =
            continuation(behind, sentence, isQuoted: text.isQuoted(first.lowerBound))
            ?? (isFragment(first) ? restBehind(behind, sentence) : nil)
        if let second {
            takeRuns(in: second)
            findings.add(first, second, cue: cue, speaker: speaker, sentence: number, isQuoted: true)
        } else {
            findings.add(
                first, cue: cue, speaker: speaker, sentence: number, isQuoted: text.isQuoted(first.lowerBound))
        }
        return second?.upperBound ?? behind
    }

    /// Where a clause before its cue can start: behind the last quotation in marks of the same sentence.
    private func freeStart(_ sentence: Range<Int>, before outer: Int) -> Int {
        guard let last = findings.items.indices.last, findings.items[last].isQuoted else { return sentence.lowerBound }
        let end = max(findings.end(last), findings.items[last].cue.upperBound)
        return end > sentence.lowerBound && end < outer ? end &+ 1 : sentence.lowerBound
    }

    /// A quoted run that only ends a sentence is reported with the words before it: He is "a fool," she said.
    private func widened(_ run: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        let before = run.lowerBound &- 1
        if text.signs[before] != 0 || run.lowerBound &- sentence.lowerBound > ContentReader.reach { return run }
        return sentence.lowerBound..<run.upperBound
    }

    /// Whether words before a cue are no sentence of their own: the bridge, she said, …; though it is old, she said, …
    private func isFragment(_ first: Range<Int>) -> Bool {
        if text.isQuoted(first.lowerBound) { return false }
        return text.has(first.lowerBound, [.subordinator, .asWord])
            || first.count < 12 && !first.contains { text.isVerb($0) || text.isQuoted($0) }
    }

    /// The rest of a sentence that a cue and what belongs to it parts: the bridge, he told me on Friday, fell.
    private func restBehind(_ start: Int, _ sentence: Range<Int>) -> Range<Int>? {
        let reach = min(sentence.upperBound, start &+ 8)
        guard let comma = (start..<max(start, reach)).first(where: { text.signs[$0] != 0 || text.isVerb($0) }),
            text.isComma(comma), comma &+ 1 < sentence.upperBound, !text.has(comma &+ 1, [.according, .relative])
        else { return nil }
        let next = comma &+ 1
        return next..<ContentReader.limit(text, from: next, to: sentence.upperBound)
    }

    /// What goes on behind the cue: a quotation, or the rest of the sentence behind a comma.
    private func continuation(_ start: Int, _ sentence: Range<Int>, isQuoted: Bool) -> Range<Int>? {
        let high = sentence.upperBound
        if let run = quotationBehind(start, to: high) { return runRange(run) }
        guard start &+ 1 < high, text.isComma(start) else { return nil }
        let next = start &+ 1
        if isQuoted {
            guard text.has(next, .conjunction) || text.has(next, .thatWord) else { return nil }
            let reach = min(high, next &+ 6)
            guard let quoted = (next..<reach).first(where: { text.isQuoted($0) }),
                !(next..<quoted).contains(where: text.isComma)
            else { return nil }
        } else {
            if text.has(next, [.participle, .relative, .according]) || text.tag(next) == .adverb { return nil }
            if text.tag(next) == .verb, text.tagged.tokens[next].count > 4 { return nil }
        }
        return next..<ContentReader.limit(text, from: next, to: high)
    }

    /// A quotation that opens soon behind the cue, behind a comma, a colon or a dash.
    private func quotationBehind(_ start: Int, to high: Int) -> Int? {
        var index = start
        let reach = min(high, start &+ 30)
        while index < reach {
            if let run = text.opening(index) {
                let before = index &- 1
                let pauses = text.isComma(before) || text.signs[before] == 0x3A || text.signs[before] == SpeechText.dash
                return pauses ? run : nil
            }
            if text.isStop(index), text.signs[index] != 0x3A { return nil }
            if index > start, text.isComma(index &- 1), text.has(index, [.participle]) { return nil }
            index &+= 1
        }
        return nil
    }
}
