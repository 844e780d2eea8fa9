/// A name or alias that a caller configured, as texts are searched for it.
struct ConfiguredPhrase {
    /// Its hash, as the gazetteer hashes phrases.
    let hash: UInt64
    let capitals: CapitalPattern
    /// The first and the last word without titles, as persons are told by them; nil for one word.
    let ends: UInt64?
    let isOneWord: Bool

    /// The hash of a first and a last word.
    static func ends(_ first: UInt64, _ last: UInt64) -> UInt64 { first &* 31 ^ last }
}

/// Reads names and aliases, one after the other, in buffers of its own.
struct ConfiguredPhraseReader {
    private let tokenizer = Tokenizer(english: true)
    private var bytes: [UInt8] = []
    private var tokens = TokenArrays()
    /// The hashes of what the phrase read last begins with: how far a search must have come to go on.
    private(set) var beginnings: [UInt64] = []

    init() {}

    /// The phrase of a string; nil for what holds neither letter nor digit, and for what is too long.
    mutating func phrase(_ string: String) -> ConfiguredPhrase? {
        guard let capitals = read(string) else { return nil }
        let count = tokens.count
        let hash = readBeginnings()
        let first = (0..<count).first { !EntityWords.shared.word(word($0)).isTitle } ?? 0
        return ConfiguredPhrase(
            hash: hash, capitals: capitals,
            ends: first < count - 1 ? ConfiguredPhrase.ends(word(first), word(count - 1)) : nil, isOneWord: count == 1)
    }

    /// Whether a string can be a phrase.
    mutating func isPhrase(_ string: String) -> Bool { read(string) != nil }

    /// Parts a string into tokens; nil for what is no phrase.
    private mutating func read(_ string: String) -> CapitalPattern? {
        let count = string.utf8.count
        guard (1...ConfiguredName.mostBytes).contains(count) else { return nil }
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: string.utf8)
        bytes.append(contentsOf: repeatElement(0, count: Text.padding))
        tokens.removeAll()
        let padded = bytes
        tokenizer.tokenize(padded.span, sentence: 0, end: count, into: &tokens)
        guard (1...ConfiguredName.mostTokens).contains(tokens.count) else { return nil }
        var capitals = CapitalReader()
        capitals.add(bytes.span, Int(tokens.starts[0]), Int(tokens.ends[tokens.count - 1]))
        return capitals.hasWord ? capitals.pattern : nil
    }

    private func word(_ token: Int) -> UInt64 {
        WordHash.of(bytes.span, Int(tokens.starts[token]), Int(tokens.ends[token]))
    }

    /// Hashes the whole, and what comes before each gap and the end of each token but the last.
    private mutating func readBeginnings() -> UInt64 {
        beginnings.removeAll(keepingCapacity: true)
        let end = Int(tokens.ends[tokens.count - 1])
        var hash = GazetteerHash()
        var token = 0
        var index = Int(tokens.starts[0])
        while index < end {
            let (scalar, length) = UTF8Decoding.scalar(bytes.span, at: index)
            let isEnd = Int(tokens.ends[token]) == index
            if isEnd, token + 1 < tokens.count { token += 1 }
            if isEnd || CapitalPattern.isGap(scalar) { beginnings.append(hash.value) }
            hash.add(bytes.span, index, index + length)
            index += length
        }
        let whole = hash.value
        beginnings.removeAll { $0 == whole }
        return whole
    }
}
