/// Finds the names of persons, organisations, locations and other things, sentence by sentence.
///
/// A linear-chain conditional random field over hashed features, the tags among them. Only tokens that may be in a name are
/// asked about: what has a capital, and what stands between or right behind such; all others cost nothing. Linear.
struct NameFinder {
    private var chain = NameChain()

    init() {}

    init(_ desk: Desk) {}

    /// The names in text order, not overlapping.
    ///
    /// Tagging has found them already, while the attributes of the tokens were at hand.
    func names(_ article: Article, _ tagged: TaggedText) -> [NameMention] { tagged.names }

    /// Adds the names of a sentence, whose first token in the text is `first`.
    mutating func find(
        _ sentence: SentenceAttributes, _ tags: ArraySlice<UInt8>, from first: Int, into names: inout [NameMention]
    ) {
        var index = 0
        while index < sentence.count {
            if opensName(sentence, tags, index) {
                let end = runEnd(sentence, tags, from: index)
                chain.read(sentence, tags, index..<end, from: first, into: &names)
                index = end
            } else {
                index &+= 1
            }
        }
    }

    /// Where the run of tokens that may be names ends: it goes on to an opener at most `reach` tokens on, and takes numbers,
    /// nouns and signs right behind the last.
    private func runEnd(_ sentence: SentenceAttributes, _ tags: ArraySlice<UInt8>, from start: Int) -> Int {
        var end = start &+ 1
        var index = end
        while index < sentence.count, index < end &+ Self.reach {
            if opensName(sentence, tags, index) { end = index &+ 1 }
            index &+= 1
        }
        let limit = min(sentence.count, end &+ Self.tail)
        while end < limit, Self.trailing & (1 &<< UInt32(tags[tags.startIndex &+ end] & 31)) != 0 { end &+= 1 }
        return end
    }

    private static let reach = 4
    private static let tail = 2
    private static let trailing = set(.numeral, .noun, .punctuation, .symbol)
    private static let small = set(
        .determiner, .pronoun, .adposition, .auxiliary, .coordinatingConjunction, .subordinatingConjunction, .particle)

    private static func set(_ tags: Tag...) -> UInt32 { tags.reduce(0) { $0 | 1 << UInt32($1.rawValue) } }

    @inline(__always)
    private func opensName(_ sentence: SentenceAttributes, _ tags: ArraySlice<UInt8>, _ index: Int) -> Bool {
        let tag = tags[tags.startIndex &+ index]
        if tag == Tag.properNoun.rawValue { return true }
        return sentence[index].kind >= 2 && Self.small & (1 &<< UInt32(tag & 31)) == 0
    }
}
