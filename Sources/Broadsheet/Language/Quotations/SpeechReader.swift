/// Reads a text sentence by sentence for cues, and gathers what they report.
struct SpeechReader {
    private(set) var text: SpeechText
    private(set) var findings = SpeechFindings()

    /// The subject that a cue without one of its own shares.
    private var sharedSubject: Range<Int>?
    private var hasCueSubject = false
    /// The subject of the verb read last, which an infinitive shares.
    private var nearSubject: Range<Int>?
    /// Where the paragraph at hand ends.
    private var paragraphEnd = 0
    /// Where each sentence of the paragraph at hand ends, and its subject where that can be a person by its form.
    private var subjects: [(end: Int, phrase: Range<Int>, sentence: Int)] = []

    init(_ text: SpeechText) { self.text = text }

    /// Reads one sentence of a paragraph; marks are paired already. Linear.
    mutating func read(sentence: Int, _ tokens: Range<Int>, paragraph: Range<Int>) {
        sharedSubject = nil
        nearSubject = nil
        hasCueSubject = false
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            if let run = text.marks.run(at: index) {
                readIntroduced(run, at: index, tokens, sentence)
                index = max(index &+ 1, Int(text.marks.runs[run].end))
                continue
            }
            if text.has(index, .according), let next = readAccording(index, tokens, sentence) {
                index = max(index &+ 1, next)
                continue
            }
            if isCue(index, tokens.lowerBound), let next = readCue(index, tokens, paragraph, sentence) {
                index = max(index &+ 1, next)
                continue
            }
            if text.has(index, .state), let next = readState(index, tokens, sentence) {
                index = max(index &+ 1, next)
                continue
            }
            if text.isVerb(index) { noteSubject(of: index, from: tokens.lowerBound) }
            index &+= 1
        }
        if let sharedSubject, canSpeak(sharedSubject) { subjects.append((tokens.upperBound, sharedSubject, sentence)) }
    }

    /// Whether a phrase is a name, or a pronoun for a person.
    private func canSpeak(_ phrase: Range<Int>) -> Bool {
        let last = phrase.upperBound &- 1
        return text.tag(last) == .properNoun || phrase.count == 1 && text.has(last, .person)
    }

    /// Words in quotation marks behind a colon, without a word that reports them: She had one wish: "…".
    private mutating func readIntroduced(_ run: Int, at index: Int, _ sentence: Range<Int>, _ number: Int) {
        guard text.opening(index) != nil, !text.marks.runs[run].isTaken, index &- 1 > sentence.lowerBound,
            text.signs[index &- 1] == 0x3A, let speaker = sharedSubject
        else { return }
        let range = runRange(run)
        guard range.count > 7 else { return }
        text.take(run)
        findings.add(
            range, cue: index..<index, speaker: speaker, sentence: number, isQuoted: true)
    }

    /// Whether a word reports here: a verb by its tag, and no passive.
    private func isCue(_ index: Int, _ low: Int) -> Bool {
        guard text.has(index, .cue), text.tag(index) == .verb || text.has(index, .sure) else { return false }
        // "so-called"
        if index > low, text.signs[index &- 1] == 0x2D || text.has(index &- 1, .soWord) { return false }
        guard text.has(index, .past) else { return true }
        var before = index &- 1
        while before >= max(low, index &- 6), text.tag(before) == .adverb || text.tag(before) == .particle {
            before &-= 1
        }
        return !(before >= low && text.has(before, .passive))
    }

    /// Keeps the subject of a main clause for the cues that share it.
    private mutating func noteSubject(of verb: Int, from low: Int) {
        let subject = SourceReader.subject(text, before: verb, from: low)
        guard let phrase = subject.phrase, !text.has(phrase.lowerBound, .relative),
            !text.has(phrase.lowerBound, .thatWord)
        else { return }
        nearSubject = phrase
        guard !hasCueSubject else { return }
        if subject.start > low, sharedSubject != nil {
            let before = subject.start &- 1
            guard text.signs[before] != 0 || text.tag(before) == .coordinatingConjunction else { return }
        }
        sharedSubject = phrase
    }

    /// Reads the cue at an index; returns where to go on, or nil where it reports nothing.
    private mutating func readCue(
        _ cue: Int, _ sentence: Range<Int>, _ paragraph: Range<Int>, _ number: Int
    ) -> Int? {
        let takes = text.traits[cue]
        let low = sentence.lowerBound
        if takes.contains(.inverts), !takes.contains(.participle),
            let next = readInverted(cue, sentence, paragraph, number)
        {
            return next
        }
        let subject = SourceReader.subject(text, before: cue, from: low)
        var speaker = subject.phrase
        if subject.isShared { speaker = text.has(subject.start, .to) ? nearSubject ?? sharedSubject : sharedSubject }
        if let phrase = subject.phrase, !text.has(phrase.lowerBound, .relative) {
            sharedSubject = phrase
            nearSubject = phrase
            hasCueSubject = true
        }
        if let run = quotationBefore(subject.start, paragraph), subject.phrase != nil, takes.contains(.quote),
            pauses(run), subject.start > low || !endsWithStop(run)
        {
            return readBackward(
                cue..<cue &+ 1, outer: subject.start, behind: cue &+ 1, speaker, sentence, paragraph, number)
        }
        var high = clauseEnd(subject, cue, sentence) ?? sentence.upperBound
        if subject.phrase == nil, takes.contains(.participle), let end = openerEnd(cue, sentence) {
            high = end
            speaker = SourceReader.phraseBehind(text, end &+ 1, to: sentence.upperBound)
        }
        if let content = ContentReader.behind(text, cue &+ 1, to: high, takes: takes) {
            takeRuns(in: content.range)
            findings.add(
                content.range, cue: cue..<cue &+ 1, speaker: speaker, sentence: number, isQuoted: content.run != nil)
            return content.range.upperBound
        }
        guard takes.contains(.quote), let phrase = subject.phrase, !text.has(phrase.lowerBound, .relative)
        else { return nil }
        return readBackward(
            cue..<cue &+ 1, outer: subject.start, behind: cue &+ 1, speaker, sentence, paragraph, number)
    }

    /// They are sure that …; he rejected their claim that …
    private mutating func readState(_ index: Int, _ sentence: Range<Int>, _ number: Int) -> Int? {
        let (low, high) = (sentence.lowerBound, sentence.upperBound)
        guard index &+ 2 < high, ContentReader.isThat(text, index &+ 1, to: high) else { return nil }
        var speaker: Range<Int>?
        if text.tag(index) == .noun {
            guard text.tag(index &+ 1) == .subordinatingConjunction,
                let start = text.phraseStart(endingAt: index, from: low),
                (max(low, start &- SpeechText.phraseReach)..<start).contains(where: text.isVerb)
            else { return nil }
            speaker = owner(start..<index)
        } else {
            guard index > low, text.isVerb(index &- 1) || text.tag(index &- 1) == .adverb else { return nil }
            let subject = SourceReader.subject(text, before: index, from: low)
            speaker = subject.isShared ? sharedSubject : subject.phrase
        }
        let content = index &+ 1..<ContentReader.limit(text, from: index &+ 2, to: high)
        takeRuns(in: content)
        findings.add(content, cue: index..<index &+ 1, speaker: speaker, sentence: number, isQuoted: false)
        return content.upperBound
    }

    /// Whose a noun is: "her", "the mayor's".
    private func owner(_ phrase: Range<Int>) -> Range<Int>? {
        guard let first = phrase.first else { return nil }
        if text.tag(first) == .pronoun { return first..<first &+ 1 }
        return phrase.first { $0 > first && text.isPossessive($0) }.map { first..<$0 }
    }

    /// Where a clause ends that hangs on another one: the mayor, who said the bridge was old, left; as he said that it was
    /// old, it fell.
    private func clauseEnd(_ subject: SourceReader.Subject, _ cue: Int, _ sentence: Range<Int>) -> Int? {
        guard let phrase = subject.phrase, phrase.lowerBound > sentence.lowerBound else { return nil }
        let before = phrase.lowerBound &- 1
        guard
            text.has(phrase.lowerBound, .relative) ? text.isComma(before) : text.has(before, [.subordinator, .asWord])
        else { return nil }
        let reach = min(sentence.upperBound, cue &+ SpeechText.phraseReach)
        return (cue &+ 2..<max(cue &+ 2, reach)).first {
            text.isComma($0) && !text.isQuoted($0) && !isPauseBeforeQuote($0)
        }
    }

    /// Where words before the main clause end, whose subject is theirs: after saying that it was old, the mayor left.
    private func openerEnd(_ cue: Int, _ sentence: Range<Int>) -> Int? {
        let low = sentence.lowerBound
        guard cue == low || cue == low &+ 1 && (text.tag(low) == .adposition || text.has(low, .subordinator)) else {
            return nil
        }
        let reach = min(sentence.upperBound, cue &+ SpeechText.phraseReach)
        return (cue &+ 2..<max(cue &+ 2, reach)).first { text.isComma($0) && !text.isQuoted($0) }
    }

    private func isPauseBeforeQuote(_ comma: Int) -> Bool {
        comma &+ 1 < text.traits.count && text.opening(comma &+ 1) != nil
    }

    /// Whether a run ends with a comma, a full stop or another such mark inside, or a comma behind it.
    private func pauses(_ run: Int) -> Bool {
        let end = Int(text.marks.runs[run].end)
        return text.signs[end &- 2] != 0 || end < text.traits.count && text.isComma(end)
    }

    private func endsWithStop(_ run: Int) -> Bool { text.signs[Int(text.marks.runs[run].end) &- 2] == 0x2E }

    private func runRange(_ run: Int) -> Range<Int> { Int(text.marks.runs[run].open)..<Int(text.marks.runs[run].end) }

    private mutating func takeRuns(in range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            guard let run = text.marks.run(at: index) else {
                index &+= 1
                continue
            }
            text.take(run)
            index = max(index &+ 1, Int(text.marks.runs[run].end))
        }
    }

    /// The run that a closing mark right before an index ends, a comma between them aside.
    private func quotationBefore(_ index: Int, _ paragraph: Range<Int>) -> Int? {
        var last = index &- 1
        if last > paragraph.lowerBound, text.isComma(last) || text.signs[last] == SpeechText.dash { last &-= 1 }
        guard last >= paragraph.lowerBound, let run = text.closing(last) else { return nil }
        return run
    }

    /// "…," said Jane Doe.
    private mutating func readInverted(
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
    private mutating func readBackward(
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

    /// According to somebody.
    private mutating func readAccording(_ cue: Int, _ sentence: Range<Int>, _ number: Int) -> Int? {
        guard cue &+ 2 < sentence.upperBound, text.has(cue &+ 1, .to),
            let source = SourceReader.phraseBehind(text, cue &+ 2, to: sentence.upperBound)
        else { return nil }
        let isFirst = cue == sentence.lowerBound || cue == sentence.lowerBound &+ 1
        if isFirst {
            var start = source.upperBound
            let reach = min(sentence.upperBound, start &+ SpeechText.phraseReach)
            while start < reach, !text.isComma(start), !text.isQuoted(start) { start &+= 1 }
            guard start &+ 1 < reach else { return nil }
            if text.isComma(start) { start &+= 1 }
            let run = text.opening(start)
            let content = run.map(runRange) ?? start..<ContentReader.limit(text, from: start, to: sentence.upperBound)
            takeRuns(in: content)
            findings.add(content, cue: cue..<cue &+ 2, speaker: source, sentence: number, isQuoted: run != nil)
            return content.upperBound
        }
        guard cue &- sentence.lowerBound <= ContentReader.reach else { return nil }
        var end = cue
        if text.isComma(end &- 1) { end &-= 1 }
        let content = sentence.lowerBound..<end
        findings.drop(within: content)
        takeRuns(in: content)
        findings.add(content, cue: cue..<cue &+ 2, speaker: source, sentence: number, isQuoted: false)
        return source.upperBound
    }

    /// Reads the runs of a paragraph that no cue has taken, where they are whole sentences.
    ///
    /// One that follows a quotation right away goes on with it; one that opens a paragraph keeps the speaker of the one
    /// before; one that follows a sentence about somebody is theirs; of any other the speaker is open.
    mutating func readLoose(runs: Range<Int>, paragraph: Range<Int>, sentences: [Int32]) {
        var next = 0
        paragraphEnd = paragraph.upperBound
        for run in runs where !text.marks.runs[run].isTaken {
            let range = runRange(run)
            while next < subjects.count, subjects[next].end < range.lowerBound { next &+= 1 }
            if readSigned(run, range) { continue }
            guard isSpeech(range, paragraph) else { continue }
            text.take(run)
            guard let last = carrier(before: range) else {
                readBehindSubject(range, next)
                continue
            }
            let item = findings.items[last]
            let isNear = max(Int(sentences[item.sentence + 1]), findings.end(last)) >= range.lowerBound
            let isSame = isNear && item.isQuoted && item.cue.lowerBound >= paragraph.lowerBound
            if isSame || text.marks.runs[run].continues {
                findings.extend(last, range)
            } else {
                let keeps = range.lowerBound == paragraph.lowerBound || isNear
                let speaker =
                    keeps
                    ? item.speaker
                    : next < subjects.count && subjects[next].end == range.lowerBound ? subjects[next].phrase : nil
                findings.add(
                    range, cue: range.lowerBound..<range.lowerBound, speaker: speaker, sentence: item.sentence,
                    isQuoted: true)
            }
        }
        subjects.removeAll(keepingCapacity: true)
    }

    /// The first quotation of a text right behind a sentence about somebody: Jane Doe wept. "…"
    private mutating func readBehindSubject(_ range: Range<Int>, _ next: Int) {
        guard next < subjects.count, subjects[next].end == range.lowerBound else { return }
        findings.add(
            range, cue: range.lowerBound..<range.lowerBound, speaker: subjects[next].phrase,
            sentence: subjects[next].sentence, isQuoted: true)
    }

    /// A quotation that is signed: "…" — Jane Doe.
    private mutating func readSigned(_ run: Int, _ range: Range<Int>) -> Bool {
        let dash = range.upperBound
        guard text.marks.runs[run].isClosed, dash &+ 1 < text.traits.count, text.signs[dash] == SpeechText.dash,
            text.tag(dash &+ 1) == .properNoun,
            let source = SourceReader.phraseBehind(text, dash &+ 1, to: min(text.traits.count, dash &+ 12))
        else { return false }
        let end = source.upperBound
        guard end >= text.traits.count || text.signs[end] != 0 || isParagraphEnd(end) else { return false }
        text.take(run)
        findings.add(
            range, cue: dash..<dash, speaker: source, sentence: findings.items.last?.sentence ?? 0, isQuoted: true)
        return true
    }

    private func isParagraphEnd(_ index: Int) -> Bool { index >= paragraphEnd }

    /// The last quotation before a run; of one sentence rather one in quotation marks.
    private func carrier(before range: Range<Int>) -> Int? {
        var index = findings.items.count &- 1
        let limit = max(0, index &- 8)
        var found: Int?
        while index >= limit {
            if findings.end(index) <= range.lowerBound {
                if let found, findings.items[found].sentence != findings.items[index].sentence { return found }
                if findings.items[index].isQuoted { return index }
                if found == nil { found = index }
            }
            index &-= 1
        }
        return found
    }

    private func isSpeech(_ range: Range<Int>, _ paragraph: Range<Int>) -> Bool {
        let before = range.lowerBound &- 1
        guard range.count > 4 else { return false }
        return before < paragraph.lowerBound || text.isStop(before) || text.closing(before) != nil
    }
}
