/// What is known at a gap between two tokens, beside the tokens themselves.
struct SentenceState {
    /// Where the paragraph starts and ends, white space left out.
    let paragraph: TextSpan
    /// How the paragraph ends: 1 with a terminator, 2 with another mark, 0 with a word.
    var ending: UInt64 = 0
    /// Where the running sentence starts.
    var sentence: Int
    /// The token before the gap starts here.
    var token: Int
    /// The token before that one; empty at the start of the paragraph.
    var earlier = TextSpan(0, 0)
    /// How many tokens of the running sentence stand before the token before the gap.
    var tokensBefore = 0
    /// Tokens in a row that are nothing but a full stop.
    var loneStops = 0
    /// 1: within straight quotes; 2: within curly ones.
    var quotes: UInt64 = 0
    var depth: UInt64 = 0
    var list = ListMarks()

    init(_ paragraph: TextSpan) {
        self.paragraph = paragraph
        sentence = paragraph.start
        token = paragraph.start
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

    /// Goes on to the token at `next`, in a new sentence where a border was found.
    @inline(__always)
    mutating func advance(to next: Int, from end: Int, border: Bool) {
        earlier = TextSpan(token, end)
        token = next
        tokensBefore = border ? 0 : tokensBefore &+ 1
        if border { sentence = next }
    }
}

/// A gap behind the token `[state.token, end)`, before the token at `next`.
struct SentenceGap {
    let end: Int
    let next: Int
    var missingSpace: Bool { end == next }
}

/// Lengths in bytes as the model sees them: eleven classes.
@inline(__always)
func lengthBucket(_ size: Int) -> UInt64 {
    let bucket = size < 16 ? size >> 2 : size < 64 ? 4 &+ (size &- 16) >> 4 : size < 256 ? 7 &+ (size &- 64) >> 6 : 10
    return UInt64(truncatingIfNeeded: max(0, bucket))
}

/// 0: a capital, 1: a small letter, 2: a digit, 3: otherwise.
@inline(__always)
func letterClass(_ byte: UInt8) -> UInt64 {
    ASCIIClass.isUpper(byte) ? 0 : ASCIIClass.isLower(byte) ? 1 : ASCIIClass.isDigit(byte) ? 2 : 3
}
