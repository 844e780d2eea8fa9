/// Sentences of any language, after UAX #29's sentence breaks, with a few guards that prose needs.
///
/// Terminators of every script end a sentence; closing quotes and brackets stay with it. A full stop does not when a
/// small letter goes on, within a number, behind a single letter, behind one or two digits (ordinals of German
/// and Danish dates) or behind a title. Chinese and Japanese terminators need no space behind them.
struct UniversalSentences {
    let lexicon: SentenceLexicon
    private let unicode = UnicodeTable.shared

    /// Appends the sentences of a paragraph without white space at its ends. Linear: each scalar is read twice at most,
    /// but for bounded looks around terminators.
    func split(_ bytes: Span<UInt8>, _ paragraph: TextSpan, into sentences: inout SpanList) {
        var sentence = paragraph.start
        var index = paragraph.start
        while index < paragraph.end {
            if ASCIIClass.isAlphanumeric(bytes[index]) {
                index &+= 1
                continue
            }
            let (scalar, size) = UTF8Decoding.scalar(bytes, at: index)
            guard Self.isTerminator(scalar, unicode.properties(scalar)) else {
                index &+= size
                continue
            }
            let run = Run(bytes, index, to: paragraph.end, unicode)
            if run.next < paragraph.end, endsSentence(bytes, run, paragraph, sentence) {
                sentences.append(sentence, run.end)
                sentence = run.next
            }
            index = max(run.end, index &+ size)
        }
        if sentence < paragraph.end { sentences.append(sentence, paragraph.end) }
    }

    static func isTerminator(_ scalar: UInt32, _ properties: ScalarProperties) -> Bool {
        switch properties.sentenceBreak {
        case .aTerminator, .sTerminator: true
        default: scalar == 0x2026
        }
    }

    /// Terminators with what closes behind them, and the white space after that.
    private struct Run {
        /// Where the terminators start.
        let start: Int
        /// Behind the closing quotes and brackets.
        private(set) var end: Int
        /// Behind the white space.
        private(set) var next: Int
        private(set) var isFullStop = true
        private(set) var isIdeographic = false
        private(set) var hasCloser = false
        var hasSpace: Bool { next > end }

        init(_ bytes: Span<UInt8>, _ start: Int, to limit: Int, _ unicode: UnicodeTable) {
            self.start = start
            end = start
            next = start
            while end < limit {
                let (scalar, size) = UTF8Decoding.scalar(bytes, at: end)
                guard UniversalSentences.isTerminator(scalar, unicode.properties(scalar)) else { break }
                isFullStop = isFullStop && scalar == 0x2E
                isIdeographic = isIdeographic || scalar >= 0x3000
                end &+= size
            }
            isFullStop = isFullStop && end &- start == 1
            passClosers(bytes, to: limit, unicode)
            passSpace(bytes, to: limit)
            // French sets a space before the closing quote.
            if next > end, next < limit, UTF8Decoding.scalar(bytes, at: next).value == 0xBB {
                end = next &+ 2
                hasCloser = true
                passSpace(bytes, to: limit)
            }
        }

        private mutating func passSpace(_ bytes: Span<UInt8>, to limit: Int) {
            next = end
            while next < limit {
                let length = WhiteSpace.length(bytes, at: next)
                if length == 0 { break }
                next &+= length
            }
        }

        /// Closing brackets and quotes; marks that also open only where the sentence or a space follows.
        private mutating func passClosers(_ bytes: Span<UInt8>, to limit: Int, _ unicode: UnicodeTable) {
            while end < limit {
                let (scalar, size) = UTF8Decoding.scalar(bytes, at: end)
                let category = unicode.properties(scalar).category
                let mayOpen = scalar == 0x22 || scalar == 0x27 || scalar == 0x201C || scalar == 0xAB
                if mayOpen {
                    guard end &+ size >= limit || WhiteSpace.length(bytes, at: end &+ size) > 0 else { return }
                } else if category != .close {
                    return
                }
                hasCloser = true
                end &+= size
            }
        }
    }

    private func endsSentence(_ bytes: Span<UInt8>, _ run: Run, _ paragraph: TextSpan, _ sentence: Int) -> Bool {
        if run.isIdeographic { return true }
        if !run.hasSpace { return false }
        switch first(bytes, run.next, paragraph.end) {
        case .lower, .sentenceContinue, .aTerminator, .sTerminator: return false
        default: break
        }
        return !run.isFullStop || run.hasCloser || !isAbbreviated(bytes, run.start, paragraph, sentence)
    }

    private enum Beginning { case lower, sentenceContinue, aTerminator, sTerminator, other }

    /// What the next sentence would begin with: opening quotes and brackets are passed over, boundedly.
    private func first(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Beginning {
        var index = start
        while index < min(end, start &+ 16) {
            let (scalar, size) = UTF8Decoding.scalar(bytes, at: index)
            let properties = unicode.properties(scalar)
            switch properties.sentenceBreak {
            case .lower: return .lower
            case .sentenceContinue: return properties.category == .dash ? .other : .sentenceContinue
            case .aTerminator: return .aTerminator
            case .sTerminator: return .sTerminator
            case .close: index &+= size
            default: return .other
            }
        }
        return .other
    }

    /// Whether the full stop at `index` belongs to the word before it.
    private func isAbbreviated(_ bytes: Span<UInt8>, _ index: Int, _ paragraph: TextSpan, _ sentence: Int) -> Bool {
        let limit = max(sentence, index &- 32)
        var start = index
        var scalars = 0
        var digits = 0
        var stops = 0
        while start > limit {
            let (scalar, size) = UTF8Decoding.scalarBefore(bytes, start, from: limit)
            let properties = unicode.properties(scalar)
            guard properties.isAlphanumeric || properties.isMark || scalar == 0x2E else { break }
            scalars &+= properties.isMark ? 0 : 1
            digits &+= properties.category == .digit ? 1 : 0
            stops &+= scalar == 0x2E ? 1 : 0
            start &-= size
        }
        if scalars == digits { return digits > 0 && digits <= 2 }
        if scalars == 1 || stops > 0 && scalars <= 6 { return true }
        switch lexicon.abbreviation(WordHash.of(bytes, start, index)) {
        case .title, .inner: return true
        default: return false
        }
    }
}
