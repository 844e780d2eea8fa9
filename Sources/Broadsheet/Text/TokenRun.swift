/// A run in a stretch without white space: letters, digits, or one sign repeated.
struct TokenRun {
    let start: Int32
    let end: Int32
    let kind: TokenKind
    /// Characters in it, combining marks and format characters left out; at most 255.
    let length: UInt8
    /// Kind, letter case and length in one number.
    let shape: UInt16
    /// A number that stands for its text: the word's hash; digits past the first are all alike.
    let word: UInt64

    /// 0 no capital, 1 all capitals, 2 one, in front, 3 mixed.
    var letterCase: UInt16 { shape >> 4 & 15 }

    /// What a token of this run alone is.
    var tokenClass: TokenClass {
        if kind == .letter || kind == .spaceless { return .word }
        if kind == .digit { return .number }
        return kind.isOne(of: Self.symbols) ? .symbol : .punctuation
    }

    private static let symbols = TokenKind.set(
        .currency, .percent, .plus, .equals, .symbol, .less, .greater, .ampersand, .at, .hash)
}
