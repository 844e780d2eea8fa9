/// Finds the names of persons, organisations, locations and other things, sentence by sentence.
///
/// A linear-chain conditional random field over hashed features, the tags among them. Only a token that starts with a
/// capital or is tagged a proper noun, and the three behind it, may be in a name: all others cost nothing. Linear.
struct NameFinder {
    private let chain = NameChain()

    init(_ desk: Desk) {}

    /// The names in text order, not overlapping.
    func names(_ article: Article, _ tagged: TaggedText) -> [NameMention] {
        var names: [NameMention] = []
        var attributes = SentenceAttributes()
        var scratch = NameChain.Scratch()
        let bytes = article.text.padded.span
        for index in 0..<tagged.sentenceCount {
            var start = tagged.tokens(ofSentence: index).lowerBound
            let end = tagged.tokens(ofSentence: index).upperBound
            while start < end {
                let piece = start..<min(end, start &+ SentenceAttributes.longest)
                attributes.read(bytes, tagged.tokens, piece, hashes: tagged.hashes)
                find(attributes, tagged.tags[piece], from: start, &scratch, into: &names)
                start = piece.upperBound
            }
        }
        return names
    }

    /// How many tokens behind a capital may belong to its name.
    private static let reach = 3

    /// Reads each run of tokens that may be names.
    private func find(
        _ sentence: SentenceAttributes, _ tags: ArraySlice<UInt8>, from first: Int, _ scratch: inout NameChain.Scratch,
        into names: inout [NameMention]
    ) {
        var index = 0
        while index < sentence.count {
            guard opensName(sentence, tags, index) else {
                index &+= 1
                continue
            }
            let start = index
            var stop = index
            while index < sentence.count, index <= stop {
                if opensName(sentence, tags, index) { stop = index &+ Self.reach }
                index &+= 1
            }
            chain.read(sentence, tags, start..<index, &scratch)
            scratch.append(start: start, first: first, chain, into: &names)
        }
    }

    @inline(__always)
    private func opensName(_ sentence: SentenceAttributes, _ tags: ArraySlice<UInt8>, _ index: Int) -> Bool {
        sentence[index].kind >= 2 || tags[tags.startIndex &+ index] == Tag.properNoun.rawValue
    }
}
