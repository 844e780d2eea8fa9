/// The attributes of a sentence's tokens, one edge at either end; kept from sentence to sentence, so that it is allocated once.
struct SentenceAttributes {
    private let lexicon = Lexicon.shared
    private let unicode = UnicodeTable.shared
    private var rows: [TokenAttributes] = []
    private var searches = [Lexicon.Search](repeating: Lexicon.Search(), count: longest)
    /// 1 in a sentence of capitals, 2 in one whose words are mostly capitalised, else 0.
    private(set) var shout: UInt64 = 0
    private(set) var count = 0

    /// The most tokens that are looked at together; a longer sentence is read in pieces, so that memory stays small.
    static let longest = 1024

    /// The attributes of a token of the sentence, or of an edge.
    @inline(__always)
    subscript(index: Int) -> TokenAttributes {
        @inline(__always) _read { yield rows[min(max(index &+ 1, 0), count &+ 1)] }
    }

    /// Reads the tokens of a range, all of one sentence.
    mutating func read(_ bytes: Span<UInt8>, _ tokens: TokenArrays, _ range: Range<Int>, hashes: [UInt64]) {
        count = min(range.count, Self.longest)
        // A loop of their own: so many look-ups that miss the cache wait together.
        for place in 0..<count { searches[place] = lexicon.search(hashes[range.lowerBound &+ place]) }
        rows.removeAll(keepingCapacity: true)
        rows.append(.before)
        for place in 0..<count {
            let index = range.lowerBound &+ place
            rows.append(
                TokenAttributes(
                    bytes, Int(tokens.starts[index]), Int(tokens.ends[index]), hash: hashes[index],
                    searches[place].entry, lexicon, unicode))
        }
        rows.append(.after)
        shout = loudness()
        if shout > 0 { for index in 1...max(1, count) { rows[index].shape &+= shout &* 0xD6E8_FEB8_6659_FD93 } }
    }

    private func loudness() -> UInt64 {
        var (words, upper, title) = (0, 0, 0)
        for row in rows.dropFirst().dropLast() where row.isWord && row.isLong {
            words &+= 1
            if !row.hasSmallLetters { upper &+= 1 }
            if row.kind >= 2 { title &+= 1 }
        }
        if words >= 3, upper &* 10 >= 6 &* words { return 1 }
        return words >= 4 && title &* 10 >= 7 &* words ? 2 : 0
    }
}
