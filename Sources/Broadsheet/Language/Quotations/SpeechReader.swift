/// Reads a text sentence by sentence for cues, and gathers what they report.
struct SpeechReader {
    var text: SpeechText
    var findings = SpeechFindings()

    /// The subject that a cue without one of its own shares.
    var sharedSubject: Range<Int>?
    var hasCueSubject = false
    /// The subject of the verb read last, which an infinitive shares.
    private var nearSubject: Range<Int>?
    /// Where the paragraph at hand ends.
    var paragraphEnd = 0
    /// Where each sentence of the paragraph at hand ends, and its subject where that can be a person by its form.
    var subjects: [(end: Int, phrase: Range<Int>, sentence: Int)] = []

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

    func runRange(_ run: Int) -> Range<Int> { Int(text.marks.runs[run].open)..<Int(text.marks.runs[run].end) }

    mutating func takeRuns(in range: Range<Int>) {
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
}
