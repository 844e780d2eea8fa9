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
        var ordinary = OrdinaryText()
        var index = paragraph.start
        while index < paragraph.end {
            // In a list any small letter may be the next mark, so every space is looked at.
            if state.list.isEmpty {
                index = ordinary.skip(bytes, from: index, to: paragraph.end)
            } else {
                while index < paragraph.end, ASCIIClass.isAlphanumeric(bytes[index]) { index &+= 1 }
            }
            guard index < paragraph.end else { break }
            // What may stand between an ordinary stretch and the next: marks, then white space.
            while index < paragraph.end {
                let byte = bytes[index]
                if ASCIIClass.isSpace(byte) {
                    index = passSpace(bytes, index, &state, into: &sentences)
                    break
                }
                if ASCIIClass.isAlphanumeric(byte) { break }
                index = passMark(bytes, index, &state, into: &sentences)
            }
        }
        sentences.append(state.sentence, paragraph.end)
    }

    /// How the paragraph ends, for the model.
    private func ending(_ bytes: Span<UInt8>, _ paragraph: TextSpan) -> UInt64 {
        if let mark = PrecedingToken.plainMark(bytes, paragraph.start, paragraph.end) {
            return mark == .stop ? 1 : mark == .none ? 0 : 2
        }
        var start = paragraph.end
        while start > paragraph.start, paragraph.end &- start < sentenceTokenWindow,
            WhiteSpace.lengthBefore(bytes, start, from: paragraph.start) == 0
        {
            start &-= 1
            while start > paragraph.start, bytes[start] & 0xC0 == 0x80 { start &-= 1 }
        }
        let mark = PrecedingToken.mark(bytes, start, paragraph.end)
        return mark.isTerminator ? 1 : mark == .none ? 0 : 2
    }

    /// Passes punctuation, or any scalar that is not ASCII.
    @inline(__always)
    private func passMark(
        _ bytes: Span<UInt8>, _ index: Int, _ state: inout SentenceState, into sentences: inout SpanList
    ) -> Int {
        let (scalar, size) = UTF8Decoding.scalar(bytes, at: index)
        if SentencePunctuation.isTerminator(scalar) { return passTerminators(bytes, index, &state, into: &sentences) }
        if scalar >= 0x80, WhiteSpace.length(bytes, at: index) > 0 {
            return passSpace(bytes, index, &state, into: &sentences)
        }
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
        decide(bytes, end, next, &state, into: &sentences)
        return next
    }

    @inline(__always)
    private func isWordEnd(_ byte: UInt8) -> Bool { ASCIIClass.isAlphanumeric(byte) || byte == 0x2C }

    /// Whether a token that ends here surely ends with no terminator: with a word, a comma, a dash, or a word in quotes
    /// or brackets. A look at its last bytes; false where that does not tell.
    @inline(__always)
    private func isWeakEnd(_ bytes: Span<UInt8>, _ end: Int, from start: Int) -> Bool {
        let last = bytes[end &- 1]
        if isWordEnd(last) || last == 0x2D { return true }
        // Two letters, so that "1)" and "a)" go on to be looked at as marks of a list.
        if last == 0x22 || last == 0x27 || last == 0x29 { return endsWithTwoLetters(bytes, end &- 1, from: start) }
        guard last >= 0x80, end &- start >= 3, bytes[end &- 3] == 0xE2, bytes[end &- 2] == 0x80 else { return false }
        if last == 0x93 || last == 0x94 { return true }
        return (last == 0x99 || last == 0x9D) && endsWithTwoLetters(bytes, end &- 3, from: start)
    }

    @inline(__always)
    private func endsWithTwoLetters(_ bytes: Span<UInt8>, _ end: Int, from start: Int) -> Bool {
        end &- start >= 2 && ASCIIClass.isLetter(bytes[end &- 1]) && ASCIIClass.isLetter(bytes[end &- 2])
    }

    /// Passes a run of terminators, which may end a sentence even without white space behind it.
    private func passTerminators(
        _ bytes: Span<UInt8>, _ start: Int, _ state: inout SentenceState, into sentences: inout SpanList
    ) -> Int {
        if let end = SentenceRules.missingSpace(bytes, start, state) {
            var index = start
            while index < end {
                let (scalar, size) = UTF8Decoding.scalar(bytes, at: index)
                state.note(scalar)
                index &+= size
            }
            decide(bytes, end, end, &state, into: &sentences)
            state.split(at: end)
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
        _ bytes: Span<UInt8>, _ end: Int, _ next: Int, _ state: inout SentenceState, into sentences: inout SpanList
    ) {
        if next > end, state.list.isEmpty, isWeakEnd(bytes, end, from: state.paragraph.start) {
            // A word, then a word without a capital: never a border, unless it may be the mark of a list.
            if ASCIIClass.isLower(bytes[next]) { return }
            guard isWeakBorder(bytes, SentenceGap(bytes, end, next, state), state, before: nil) else { return }
        } else {
            guard isBorder(bytes, SentenceGap(bytes, end, next, state), &state) else { return }
        }
        sentences.append(state.sentence, end)
        state.sentence = next
        state.list.beginSentence()
    }

    private func isBorder(_ bytes: Span<UInt8>, _ gap: SentenceGap, _ state: inout SentenceState) -> Bool {
        if SentenceRules.isPlainBorder(bytes, gap, lexicon) { return true }
        if gap.end &- gap.token <= ListMarks.longest, !isWordEnd(bytes[gap.end &- 1]),
            state.list.takesMark(bytes, gap.token, gap.end, tokensBefore: gap.tokensBefore(bytes, state))
        {
            return false
        }
        if !state.list.isEmpty, state.list.follows(bytes, gap.next, to: state.paragraph.end) { return true }
        // Only a mark or a missing space makes a gap strong.
        if gap.missingSpace || !isWeakEnd(bytes, gap.end, from: state.paragraph.start) {
            return isStrongBorder(bytes, gap, state)
        }
        return !ASCIIClass.isLower(bytes[gap.next]) && isWeakBorder(bytes, gap, state, before: nil)
    }

    /// Decides a gap behind punctuation.
    private func isStrongBorder(_ bytes: Span<UInt8>, _ gap: SentenceGap, _ state: SentenceState) -> Bool {
        var before = PrecedingToken(bytes, gap.token, gap.end, lexicon: lexicon)
        let needsEarlier = before.mark == .stop && (before.shape == .none || before.shape == .oneUpper)
        let earlier = needsEarlier ? earlier(bytes, gap, state) : PrecedingToken()
        if before.mark == .stop, before.shape == .none, earlier.mark == .stop {
            before.mark = gap.isBehindFourStops(bytes, state) ? .spacedFour : .spacedEllipsis
        }
        guard gap.missingSpace || before.mark.isStrong || before.closer == SentencePunctuation.referenceCloser else {
            return !ASCIIClass.isLower(bytes[gap.next]) && isWeakBorder(bytes, gap, state, before: before)
        }
        let after = FollowingToken(bytes, gap.next, to: state.paragraph.end)
        switch SentenceRules.verdict(bytes, gap, state, before, after, earlier: earlier, lexicon) {
        case .border: return true
        case .none: return false
        case .open: return ask(bytes, gap, state, before, after)
        }
    }

    /// Decides a gap without a terminator before it.
    private func isWeakBorder(
        _ bytes: Span<UInt8>, _ gap: SentenceGap, _ state: SentenceState, before: PrecedingToken?
    ) -> Bool {
        guard model.gatePasses(bytes, gap, state) else { return false }
        let after = FollowingToken(bytes, gap.next, to: state.paragraph.end)
        if after.shape == .terminator, !after.isEllipsis { return false }
        let before = before ?? PrecedingToken(bytes, gap.token, gap.end, lexicon: lexicon)
        return ask(bytes, gap, state, before, after)
    }

    private func ask(
        _ bytes: Span<UInt8>, _ gap: SentenceGap, _ state: SentenceState, _ before: PrecedingToken,
        _ after: FollowingToken
    ) -> Bool {
        model.isBorder(
            gap, state, before, after, earlier: earlier(bytes, gap, state), later: later(bytes, gap, state),
            opensSentence: lexicon.opensSentences(after.hash))
    }

    /// The token before the token before the gap.
    private func earlier(_ bytes: Span<UInt8>, _ gap: SentenceGap, _ state: SentenceState) -> PrecedingToken {
        let span = gap.earlier(bytes, state)
        return span.isEmpty ? PrecedingToken() : PrecedingToken(bytes, span.start, span.end, lexicon: lexicon)
    }

    /// The token behind the following one, where it is near enough.
    private func later(_ bytes: Span<UInt8>, _ gap: SentenceGap, _ state: SentenceState) -> FollowingToken {
        let end = state.paragraph.end
        var start = gap.next
        while start < end, start &- gap.next <= sentenceTokenWindow, WhiteSpace.length(bytes, at: start) == 0 {
            start &+= 1
        }
        if start &- gap.next > sentenceTokenWindow { return FollowingToken() }
        var index = start
        while index < end, index &- start <= sentenceTokenWindow {
            let length = WhiteSpace.length(bytes, at: index)
            if length == 0 { break }
            index &+= length
        }
        if index >= end || index &- start > sentenceTokenWindow { return FollowingToken() }
        return FollowingToken(bytes, index, to: end)
    }
}
