/// Words in quotation marks that no cue reports.
extension SpeechReader {
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
            let subject = next < subjects.count && subjects[next].end == range.lowerBound ? subjects[next] : nil
            guard let last = carrier(before: range) else {
                // The first quotation of a text, right behind a sentence about somebody: Jane Doe wept. "…"
                if let subject { add(range, subject.phrase, subject.sentence) }
                continue
            }
            let item = findings.items[last]
            let isNear = max(Int(sentences[item.sentence + 1]), findings.end(last)) >= range.lowerBound
            let isSame = isNear && item.isQuoted && item.cue.lowerBound >= paragraph.lowerBound
            if isSame || text.marks.runs[run].continues {
                findings.extend(last, range)
            } else {
                let keeps = range.lowerBound == paragraph.lowerBound || isNear
                add(range, keeps ? item.speaker : subject?.phrase, item.sentence)
            }
        }
        subjects.removeAll(keepingCapacity: true)
    }

    /// Adds a quotation without a cue.
    private mutating func add(_ range: Range<Int>, _ speaker: Range<Int>?, _ sentence: Int) {
        findings.add(
            range, cue: range.lowerBound..<range.lowerBound, speaker: speaker, sentence: sentence, isQuoted: true)
    }

    /// A quotation that is signed: "…" — Jane Doe.
    private mutating func readSigned(_ run: Int, _ range: Range<Int>) -> Bool {
        let dash = range.upperBound
        guard text.marks.runs[run].isClosed, dash &+ 1 < text.traits.count, text.signs[dash] == SpeechText.dash,
            text.tag(dash &+ 1) == .properNoun,
            let source = SourceReader.phraseBehind(text, dash &+ 1, to: min(text.traits.count, dash &+ 12))
        else { return false }
        let end = source.upperBound
        guard end >= text.traits.count || text.signs[end] != 0 || end >= paragraphEnd else { return false }
        text.take(run)
        findings.add(
            range, cue: dash..<dash, speaker: source, sentence: findings.items.last?.sentence ?? 0, isQuoted: true)
        return true
    }

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
