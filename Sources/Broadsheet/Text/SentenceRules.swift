/// The clear cases of English sentence borders; what they leave open the model decides.
enum SentenceRules {
    enum Verdict { case border, none, open }

    /// The plain case, without reading the tokens: a full stop behind a lower-case word of four letters or more that is
    /// no abbreviation, then a capital and a small letter.
    @inline(__always)
    static func isPlainBorder(
        _ bytes: Span<UInt8>, _ gap: SentenceGap, _ lexicon: SentenceLexicon
    ) -> Bool {
        let size = gap.end &- gap.token
        guard size >= 5, size < sentenceTokenWindow, !gap.missingSpace, bytes[gap.end &- 1] == 0x2E,
            ASCIIClass.isUpper(bytes[gap.next]), ASCIIClass.isLower(bytes[gap.next &+ 1])
        else { return false }
        let others = ~ByteLanes(bytes, at: gap.token).isLower.bits
        let seen = min(others.trailingZeroBitCount, ByteLanes.scalarCount)
        for index in min(gap.token &+ seen, gap.end &- 1)..<gap.end &- 1 where !ASCIIClass.isLower(bytes[index]) {
            return false
        }
        return !lexicon.isAbbreviation(bytes, gap.token, gap.end &- 1)
    }

    /// What the rules say when both tokens are read.
    static func verdict(
        _ bytes: Span<UInt8>, _ gap: SentenceGap, _ state: SentenceState, _ before: PrecedingToken,
        _ after: FollowingToken, earlier: PrecedingToken, _ lexicon: SentenceLexicon
    ) -> Verdict {
        let mark = before.mark
        if after.shape == .terminator, !after.isEllipsis {
            return mark == .stop && before.shape != .none && startsOmission(bytes, gap.next, state.paragraph.end)
                ? .border : .none
        }
        if mark == .spacedEllipsis { return .none }
        if mark == .spacedFour { return after.shape == .capital ? .border : .none }
        if before.abbreviation == .exclaimed, after.shape == .lower { return .none }
        // A small letter, unless an address such as "https:" or "www." starts.
        let isLower = after.shape == .lower || after.shape == .oneLower
        let continues = isLower && after.opener == 0 && after.tail != 3 && after.tail != 10
        if mark.isTerminator, before.closer &- 1 < 5, continues { return .none }
        guard mark == .stop else { return .open }
        if gap.token == state.paragraph.start, before.shape == .digits || before.shape == .dottedNumber {
            return .none
        }
        if before.closer != 0 { return .open }
        if before.abbreviation == .none, before.shape != .dotted, before.shape != .oneUpper { return .open }
        if continues { return .none }
        if before.shape == .oneUpper, isBehindTitleOrInitial(earlier), after.shape.isName,
            !lexicon.opensSentences(after.hash)
        {
            return .none
        }
        return abbreviationVerdict(before, after, startsSentence: gap.token <= state.sentence, lexicon)
    }

    /// As before the second initial in "J. M. Smith" and the first in "Sen. J. Smith".
    private static func isBehindTitleOrInitial(_ earlier: PrecedingToken) -> Bool {
        earlier.mark == .stop && (earlier.shape == .oneUpper || earlier.abbreviation == .title)
    }

    private static func abbreviationVerdict(
        _ before: PrecedingToken, _ after: FollowingToken, startsSentence: Bool, _ lexicon: SentenceLexicon
    ) -> Verdict {
        let kind = before.abbreviation
        let isInitial = before.shape == .oneUpper
        if kind == .title, after.shape.isName { return .none }
        if kind == .inner, !isInitial { return .none }
        if kind == .number, after.shape == .digits || after.shape == .digitFirst { return .none }
        guard after.opener == 0, after.shape == .capital || after.shape == .oneUpper, lexicon.opensSentences(after.hash)
        else { return .open }
        switch kind {
        case .company, .nameEnd, .clock, .place, .unit: return .border
        case .none where before.shape == .dotted || isInitial && !startsSentence: return .border
        default: return .open
        }
    }

    /// Whether ". . . The" stands here: behind a full stop, an omission belongs to the sentence that it opens.
    private static func startsOmission(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard start &+ 6 < end else { return false }
        for step in 0..<3 where bytes[start &+ 2 &* step] != 0x2E || bytes[start &+ 2 &* step &+ 1] != 0x20 {
            return false
        }
        return ASCIIClass.isUpper(bytes[start &+ 6])
    }

    /// Where a sentence may end though no space follows, "the end.The next": behind the terminators and closing quotes
    /// at `index`. nil where none may.
    static func missingSpace(_ bytes: Span<UInt8>, _ index: Int, _ state: SentenceState) -> Int? {
        let end = state.paragraph.end
        guard index >= state.paragraph.start &+ 2, ASCIIClass.isLower(bytes[index &- 1]),
            ASCIIClass.isLetter(bytes[index &- 2]), !ASCIIClass.isSpace(bytes[index &+ 1])
        else { return nil }
        var after = index
        let limit = min(end, index &+ sentenceTokenWindow)
        while after < limit {
            let (scalar, size) = UTF8Decoding.scalar(bytes, at: after)
            guard SentencePunctuation.isTerminator(scalar) else { break }
            after &+= size
        }
        while after < limit {
            let (scalar, size) = UTF8Decoding.scalar(bytes, at: after)
            guard [0x22, 0x27, 0x201D, 0x2019, 0x29, 0x5D].contains(scalar) else { break }
            after &+= size
        }
        guard after &+ 1 < end, ASCIIClass.isUpper(bytes[after]),
            ASCIIClass.isLower(bytes[after &+ 1]) || WhiteSpace.length(bytes, at: after &+ 1) > 0
        else { return nil }
        let start = state.tokenStart(bytes, index)
        guard index >= start &+ 2 else { return nil }
        for earlier in start..<index
        where bytes[earlier] == 0x40 || bytes[earlier] == 0x2F || bytes[earlier] == 0x3A {
            return nil
        }
        return continuesAddress(bytes, after, to: end) ? nil : after
    }

    /// Whether a name goes on as an address does: "Doe@", "Org/", "Com.a".
    private static func continuesAddress(_ bytes: Span<UInt8>, _ start: Int, to end: Int) -> Bool {
        var index = start
        let limit = min(end, start &+ sentenceTokenWindow)
        while index < limit, ASCIIClass.isAlphanumeric(bytes[index]) { index &+= 1 }
        guard index < limit else { return false }
        if bytes[index] == 0x40 || bytes[index] == 0x2F { return true }
        let behind = index &+ 1 < limit ? bytes[index &+ 1] : 0
        return bytes[index] == 0x2E && (ASCIIClass.isLower(behind) || ASCIIClass.isDigit(behind))
    }
}
