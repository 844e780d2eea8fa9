/// Splits paragraphs into sentences.
///
/// English: one pass over the bytes finds the gaps between tokens. Rules decide the clear ones, a linear model with
/// hashed features the rest: gaps behind terminators always, gaps before a capital, a digit or a symbol when a
/// cheaper gate finds them suspicious (headlines, signatures, lists). Other languages: see `UniversalSentences`.
/// Linear: a gap looks at a bounded stretch on either side.
struct SentenceSplitter {
    enum Rules { case english, universal }

    private let rules: Rules
    private let lexicon: SentenceLexicon
    private let model = SentenceModel()

    /// - Parameter abbreviations: hashes (`WordHash`) of words behind whose full stop no sentence ends, sorted.
    init(rules: Rules, abbreviations: [UInt64]) {
        self.rules = rules
        lexicon = SentenceLexicon(own: abbreviations)
    }

    /// Appends the sentences of the paragraph `[start, end)` of a padded text, white space at their ends left out.
    func split(_ bytes: Span<UInt8>, from start: Int, to end: Int, into sentences: inout SpanList) {
        let paragraph = WhiteSpace.trimmed(bytes, start, end)
        if paragraph.isEmpty { return }
        switch rules {
        case .english: splitEnglish(bytes, paragraph, into: &sentences)
        case .universal: UniversalSentences(lexicon: lexicon).split(bytes, paragraph, into: &sentences)
        }
    }

    private func splitEnglish(_ bytes: Span<UInt8>, _ paragraph: TextSpan, into sentences: inout SpanList) {
        var state = SentenceState(paragraph)
        state.ending = ending(bytes, paragraph)
        var index = paragraph.start
        while index < paragraph.end {
            let byte = bytes[index]
            if ASCIIClass.isAlphanumeric(byte) {
                index &+= 1
            } else if ASCIIClass.isSpace(byte) {
                index = passSpace(bytes, index, &state, into: &sentences)
            } else if byte < 0x80 {
                if byte == 0x2E || byte == 0x21 || byte == 0x3F {
                    index = passTerminators(bytes, index, &state, into: &sentences)
                } else {
                    state.note(UInt32(byte))
                    index &+= 1
                }
            } else {
                index = passOther(bytes, index, &state, into: &sentences)
            }
        }
        sentences.append(state.sentence, paragraph.end)
    }

    /// How the paragraph ends, for the model.
    private func ending(_ bytes: Span<UInt8>, _ paragraph: TextSpan) -> UInt64 {
        var start = paragraph.end
        while start > paragraph.start, paragraph.end &- start < sentenceTokenWindow,
            WhiteSpace.lengthBefore(bytes, start, from: paragraph.start) == 0
        {
            start &-= 1
            while start > paragraph.start, bytes[start] & 0xC0 == 0x80 { start &-= 1 }
        }
        let mark = PrecedingToken(bytes, start, paragraph.end, lexicon: lexicon).mark
        return mark.isTerminator ? 1 : mark == .none ? 0 : 2
    }

    /// Passes a scalar that is not ASCII.
    private func passOther(
        _ bytes: Span<UInt8>, _ index: Int, _ state: inout SentenceState, into sentences: inout SpanList
    ) -> Int {
        if WhiteSpace.length(bytes, at: index) > 0 { return passSpace(bytes, index, &state, into: &sentences) }
        let (scalar, size) = UTF8Decoding.scalar(bytes, at: index)
        if scalar == 0x2026 { return passTerminators(bytes, index, &state, into: &sentences) }
        state.note(scalar)
        return index &+ size
    }

    /// Passes the white space behind a token and decides whether a sentence ends there.
    @inline(__always)
    private func passSpace(
        _ bytes: Span<UInt8>, _ end: Int, _ state: inout SentenceState, into sentences: inout SpanList
    ) -> Int {
        var next = end
        while next < state.paragraph.end {
            let length = WhiteSpace.length(bytes, at: next)
            if length == 0 { break }
            next &+= length
        }
        // A word, then a word without a capital: the usual case, never a border.
        if ASCIIClass.isLower(bytes[next]), isWordEnd(bytes[end &- 1]), state.list.isEmpty, next < state.paragraph.end {
            state.loneStops = 0
            state.advance(to: next, from: end, border: false)
            return next
        }
        decide(bytes, SentenceGap(end: end, next: next), &state, into: &sentences)
        return next
    }

    @inline(__always)
    private func isWordEnd(_ byte: UInt8) -> Bool { ASCIIClass.isAlphanumeric(byte) || byte == 0x2C }

    /// Passes a run of terminators, which may end a sentence even without white space behind it.
    private func passTerminators(
        _ bytes: Span<UInt8>, _ start: Int, _ state: inout SentenceState, into sentences: inout SpanList
    ) -> Int {
        if let end = SentenceRules.missingSpace(bytes, state.token, start, to: state.paragraph.end) {
            var index = start
            while index < end {
                let (scalar, size) = UTF8Decoding.scalar(bytes, at: index)
                state.note(scalar)
                index &+= size
            }
            decide(bytes, SentenceGap(end: end, next: end), &state, into: &sentences)
            return end
        }
        var index = start
        while index < state.paragraph.end {
            let (scalar, size) = UTF8Decoding.scalar(bytes, at: index)
            if !SentencePunctuation.isTerminator(scalar) { break }
            index &+= size
        }
        return index
    }

    private func decide(
        _ bytes: Span<UInt8>, _ gap: SentenceGap, _ state: inout SentenceState, into sentences: inout SpanList
    ) {
        let isLoneStop = gap.end &- state.token == 1 && bytes[state.token] == 0x2E
        state.loneStops = isLoneStop ? state.loneStops &+ 1 : 0
        let border = isBorder(bytes, gap, &state)
        if border {
            sentences.append(state.sentence, gap.end)
            state.list.beginSentence()
        }
        state.advance(to: gap.next, from: gap.end, border: border)
    }

    private func isBorder(_ bytes: Span<UInt8>, _ gap: SentenceGap, _ state: inout SentenceState) -> Bool {
        if SentenceRules.isPlainBorder(bytes, gap, state, lexicon) { return true }
        if state.tokensBefore <= 1,
            state.list.takesMark(bytes, state.token, gap.end, tokensBefore: state.tokensBefore)
        {
            return false
        }
        if state.list.follows(bytes, gap.next, to: state.paragraph.end) { return true }
        // Only a mark or a missing space makes a gap strong.
        if gap.missingSpace || !isWordEnd(bytes[gap.end &- 1]) {
            return isStrongBorder(bytes, gap, state)
        }
        return !ASCIIClass.isLower(bytes[gap.next]) && isWeakBorder(bytes, gap, state, before: nil)
    }

    /// Decides a gap behind punctuation.
    private func isStrongBorder(_ bytes: Span<UInt8>, _ gap: SentenceGap, _ state: SentenceState) -> Bool {
        var before = PrecedingToken(bytes, state.token, gap.end, lexicon: lexicon)
        if before.mark == .stop, before.shape == .none, earlier(bytes, state).mark == .stop {
            before.mark = state.loneStops >= 4 ? .spacedFour : .spacedEllipsis
        }
        guard gap.missingSpace || before.mark.isStrong || before.closer == SentencePunctuation.referenceCloser else {
            return !ASCIIClass.isLower(bytes[gap.next]) && isWeakBorder(bytes, gap, state, before: before)
        }
        let after = FollowingToken(bytes, gap.next, to: state.paragraph.end, lexicon: lexicon)
        switch SentenceRules.verdict(bytes, gap, state, before, after) {
        case .border: return true
        case .none: return false
        case .open: return ask(bytes, gap, state, before, after)
        }
    }

    /// Decides a gap without a terminator before it.
    private func isWeakBorder(
        _ bytes: Span<UInt8>, _ gap: SentenceGap, _ state: SentenceState, before: PrecedingToken?
    ) -> Bool {
        let after = FollowingToken(bytes, gap.next, to: state.paragraph.end, lexicon: lexicon)
        if after.shape == .terminator, !after.isEllipsis { return false }
        guard model.gatePasses(bytes, gap, state, after) else { return false }
        let before = before ?? PrecedingToken(bytes, state.token, gap.end, lexicon: lexicon)
        return ask(bytes, gap, state, before, after)
    }

    private func ask(
        _ bytes: Span<UInt8>, _ gap: SentenceGap, _ state: SentenceState, _ before: PrecedingToken,
        _ after: FollowingToken
    ) -> Bool {
        model.isBorder(
            gap, state, before, after, earlier: earlier(bytes, state), later: later(bytes, state, after))
    }

    /// The token before the token before the gap.
    private func earlier(_ bytes: Span<UInt8>, _ state: SentenceState) -> PrecedingToken {
        state.earlier.isEmpty
            ? PrecedingToken() : PrecedingToken(bytes, state.earlier.start, state.earlier.end, lexicon: lexicon)
    }

    /// The token behind the following one, where it is near enough.
    private func later(_ bytes: Span<UInt8>, _ state: SentenceState, _ after: FollowingToken) -> FollowingToken {
        guard let start = after.stretchEnd else { return FollowingToken() }
        var index = start
        while index < state.paragraph.end, index &- start <= sentenceTokenWindow {
            let length = WhiteSpace.length(bytes, at: index)
            if length == 0 { break }
            index &+= length
        }
        if index >= state.paragraph.end || index &- start > sentenceTokenWindow { return FollowingToken() }
        return FollowingToken(bytes, index, to: state.paragraph.end, lexicon: lexicon)
    }
}
