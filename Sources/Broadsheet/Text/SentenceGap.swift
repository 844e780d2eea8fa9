/// What is known of the paragraph and the running sentence.
struct SentenceState {
    /// Where the paragraph starts and ends, white space left out.
    let paragraph: TextSpan
    /// How the paragraph ends: 1 with a terminator, 2 with another mark, 0 with a word.
    var ending: UInt64 = 0
    /// Where the running sentence starts.
    var sentence: Int
    /// Where the last two tokens that no white space parts from the one before start.
    private(set) var splits = (last: -1, earlier: -1)
    /// 1: within straight quotes; 2: within curly ones.
    var quotes: UInt64 = 0
    var depth: UInt64 = 0
    var list = ListMarks()

    init(_ paragraph: TextSpan) {
        self.paragraph = paragraph
        sentence = paragraph.start
    }

    /// Notes quotes and brackets.
    @inline(__always)
    mutating func note(_ scalar: UInt32) {
        switch scalar {
        case 0x22: quotes ^= 1
        case 0x201C: quotes = quotes & 1 | 2
        case 0x201D: quotes &= 1
        case 0x28, 0x5B: depth = min(depth &+ 1, 2)
        case 0x29, 0x5D: depth = depth == 0 ? 0 : depth &- 1
        default: break
        }
    }

    /// Notes that a token may start at `index` though no white space stands before it.
    mutating func split(at index: Int) { splits = (index, splits.last) }

    /// Where the token that ends at `end` starts, or the part of it that is looked at.
    @inline(__always)
    func tokenStart(_ bytes: Span<UInt8>, _ end: Int) -> Int {
        let floor = end > splits.last ? splits.last : splits.earlier
        let limit = max(paragraph.start, floor, end &- sentenceTokenWindow)
        if let start = OrdinaryText.shortTokenStart(bytes, end, from: limit) { return start }
        var start = end
        while start > limit {
            let byte = bytes[start &- 1]
            if byte <= 0x20 || byte >= 0x7F, WhiteSpace.lengthBefore(bytes, start, from: limit) > 0 { break }
            start &-= 1
        }
        while start < end, bytes[start] & 0xC0 == 0x80 { start &+= 1 }
        return start
    }
}

/// A gap behind the token `[token, end)`, before the token at `next`.
struct SentenceGap {
    let token: Int
    let end: Int
    let next: Int
    var missingSpace: Bool { end == next }

    init(_ bytes: Span<UInt8>, _ end: Int, _ next: Int, _ state: SentenceState) {
        token = state.tokenStart(bytes, end)
        self.end = end
        self.next = next
    }

    /// The token before the token before the gap; empty at the start of the paragraph, and where a token too long to be
    /// looked at hides it.
    func earlier(_ bytes: Span<UInt8>, _ state: SentenceState) -> TextSpan {
        var end = token
        while end > state.paragraph.start {
            let length = WhiteSpace.lengthBefore(bytes, end, from: state.paragraph.start)
            if length == 0 { break }
            end &-= length
        }
        let isHidden = end == token && token != state.splits.last && token != state.splits.earlier
        if end <= state.paragraph.start || isHidden { return TextSpan(token, token) }
        return TextSpan(state.tokenStart(bytes, end), end)
    }

    /// How many tokens of the running sentence stand before the token before the gap: 0, 1 or 2 for more.
    func tokensBefore(_ bytes: Span<UInt8>, _ state: SentenceState) -> Int {
        if token <= state.sentence { return 0 }
        // The marks that matter are short: no need to look for the start of a long token.
        if token &- state.sentence > 2 &* sentenceTokenWindow { return 2 }
        return earlier(bytes, state).start <= state.sentence ? 1 : 2
    }

    /// Whether the four tokens before the gap are full stops.
    func isBehindFourStops(_ bytes: Span<UInt8>, _ state: SentenceState) -> Bool {
        var index = end
        for _ in 0..<4 {
            guard index > state.paragraph.start, bytes[index &- 1] == 0x2E else { return false }
            index &-= 1
            let stop = index
            while index > state.paragraph.start {
                let length = WhiteSpace.lengthBefore(bytes, index, from: state.paragraph.start)
                if length == 0 { break }
                index &-= length
            }
            if index == stop, index > state.paragraph.start { return false }
        }
        return true
    }
}

/// Lengths in bytes as the model sees them, eleven classes: steps of 4 bytes up to 16, of 16 up to 64, of 64 up to 256.
///
/// The least of the steps, so that nothing is branched on; lengths are hard to predict.
@inline(__always)
func lengthBucket(_ size: Int) -> UInt64 {
    let bucket = min(min(size &>> 2, 3 &+ size &>> 4), min(6 &+ size &>> 6, 10))
    return UInt64(truncatingIfNeeded: max(0, bucket))
}

/// 0: a capital, 1: a small letter, 2: a digit, 3: otherwise.
@inline(__always)
func letterClass(_ byte: UInt8) -> UInt64 {
    3 &- (ASCIIClass.isUpper(byte) ? 3 : 0) &- (ASCIIClass.isLower(byte) ? 2 : 0) &- (ASCIIClass.isDigit(byte) ? 1 : 0)
}
