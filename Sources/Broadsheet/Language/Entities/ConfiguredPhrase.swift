/// A name or alias that a caller configured, as texts are searched for it.
struct ConfiguredPhrase {
    /// Its hash, as the gazetteer hashes phrases.
    let hash: UInt64
    /// The hashes of what it begins with: how far a search must have come to go on.
    let beginnings: [UInt64]
    let capitals: CapitalPattern
    /// The first and the last word without titles, as persons are told by them; nil for one word.
    let ends: UInt64?
    let lastWord: UInt64
    let isOneWord: Bool

    /// Nil for what holds neither letter nor digit, and for what is too long.
    init?(_ string: String) {
        let count = string.utf8.count
        guard (1...ConfiguredName.mostBytes).contains(count) else { return nil }
        let bytes = Array(string.utf8) + [UInt8](repeating: 0, count: Text.padding)
        var tokens = TokenArrays()
        Tokenizer(english: true).tokenize(bytes.span, sentence: 0, end: count, into: &tokens)
        guard (1...ConfiguredName.mostTokens).contains(tokens.count) else { return nil }
        let (start, end) = (Int(tokens.starts[0]), Int(tokens.ends[tokens.count - 1]))
        capitals = CapitalPattern(bytes.span, start, end)
        guard capitals.hasWord else { return nil }
        (hash, beginnings) = Self.hashes(bytes.span, start, end, tokens)
        let words = (0..<tokens.count).map { WordHash.of(bytes.span, Int(tokens.starts[$0]), Int(tokens.ends[$0])) }
        let first = words.firstIndex { !EntityWords.shared.word($0).isTitle } ?? 0
        lastWord = words[words.count - 1]
        isOneWord = words.count == 1
        ends = first < words.count - 1 ? Self.ends(words[first], lastWord) : nil
    }

    /// The hash of a first and a last word.
    static func ends(_ first: UInt64, _ last: UInt64) -> UInt64 { first &* 31 ^ last }

    /// The hash of the whole, and those up to each gap and to the end of each token.
    private static func hashes(
        _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ tokens: TokenArrays
    ) -> (UInt64, [UInt64]) {
        var hash = GazetteerHash()
        var beginnings: [UInt64] = []
        var token = 0
        var index = start
        while index < end {
            let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
            let isEnd = Int(tokens.ends[token]) == index
            if isEnd, token + 1 < tokens.count { token += 1 }
            if isEnd || CapitalPattern.isGap(scalar) { beginnings.append(hash.value) }
            hash.add(bytes, index, index + length)
            index += length
        }
        return (hash.value, beginnings.filter { $0 != hash.value })
    }
}
