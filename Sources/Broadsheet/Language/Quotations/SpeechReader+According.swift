extension SpeechReader {
    /// According to somebody.
    mutating func readAccording(_ cue: Int, _ sentence: Range<Int>, _ number: Int) -> Int? {
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
}
