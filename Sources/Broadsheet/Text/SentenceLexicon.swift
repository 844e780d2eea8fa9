/// The abbreviations that ship with the library and the caller's own, and the words that open sentences.
struct SentenceLexicon: Sendable {
    private let table = SentenceTable.shared
    /// Hashes of the caller's abbreviations, sorted: no sentence ends behind them.
    private let own: [UInt64]

    /// The length of the longest shipped abbreviation that is one lower-case word.
    private static let longestPlain = 8

    init(own: [UInt64]) { self.own = own }

    /// What kind of abbreviation a word is.
    @inline(__always)
    func abbreviation(_ hash: UInt64) -> Abbreviation {
        if hash == 0 { return .none }
        return isOwn(hash) ? .inner : table.abbreviation(hash)
    }

    /// Whether the lower-case word `[start, end)` is an abbreviation at all.
    @inline(__always)
    func isAbbreviation(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        if end &- start > Self.longestPlain, own.isEmpty { return false }
        let isShort = end &- start <= WordHash.longestPlain
        let hash =
            isShort ? WordHash.ofLetters(bytes, start, length: end &- start) : WordHash.of(bytes, start, end)
        let found = abbreviation(hash)
        return found != .none && found != .exclaimed
    }

    /// The kind of abbreviation behind the last hyphen of a word, as in "D-Calif".
    func abbreviationBehindHyphen(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Abbreviation {
        var index = end
        while index > start, bytes[index &- 1] != 0x2D { index &-= 1 }
        return index > start && index < end ? abbreviation(WordHash.of(bytes, index, end)) : .none
    }

    @inline(__always)
    func opensSentences(_ hash: UInt64) -> Bool { hash != 0 && table.opensSentences(hash) }

    private func isOwn(_ hash: UInt64) -> Bool {
        if own.isEmpty { return false }
        var (lower, upper) = (0, own.count)
        while lower < upper {
            let middle = (lower &+ upper) / 2
            if own[middle] < hash { lower = middle &+ 1 } else { upper = middle }
        }
        return lower < own.count && own[lower] == hash
    }
}
