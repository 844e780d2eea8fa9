/// The tokens of a text with what every analysis of language asks of them, as flat arrays.
struct TaggedText {
    /// Where the tokens stand and what they are made of.
    let tokens: TokenArrays
    /// The first token of each sentence, then the number of tokens.
    let sentenceStarts: [Int32]
    /// The raw value of the `Tag` of each token; `other` throughout a text that is not English.
    private(set) var tags: [UInt8]
    /// The `WordHash` of each token, folded.
    let hashes: [UInt64]
    /// The names in text order, not overlapping; none in a text that is not English.
    private(set) var names: [NameMention] = []
    /// The first token behind the dateline; 0 without one.
    fileprivate(set) var datelineEnd = 0

    var count: Int { tokens.count }
    var sentenceCount: Int { max(sentenceStarts.count - 1, 0) }

    /// The tokens of a sentence.
    func tokens(ofSentence index: Int) -> Range<Int> {
        Int(sentenceStarts[index])..<Int(sentenceStarts[index + 1])
    }

    /// The tokens of a sentence without a dateline: whom and what it names is no part of what the sentence says.
    func statement(ofSentence index: Int) -> Range<Int> {
        let tokens = tokens(ofSentence: index)
        return tokens.contains(datelineEnd) ? datelineEnd..<tokens.upperBound : tokens
    }

    func tag(_ index: Int) -> Tag { Tag(rawValue: tags[index]) ?? .other }
}

extension Article {
    /// The tokens of the text with their tags. Linear.
    func taggedText() -> TaggedText {
        let bytes = text.padded.span
        let tokenizer = Tokenizer(english: language.isEnglish)
        var tokens = TokenArrays()
        var starts: [Int32] = [0]
        tokens.reserve(text.count / 5 + 1)
        starts.reserveCapacity(sentenceSpans.count + 1)
        for index in 0..<sentenceSpans.count {
            let sentence = sentenceSpans[index]
            tokenizer.tokenize(bytes, sentence: sentence.start, end: sentence.end, into: &tokens)
            starts.append(Int32(truncatingIfNeeded: tokens.count))
        }
        let hashes = tokens.hashes(bytes)
        var tagged = TaggedText(
            tokens: tokens, sentenceStarts: starts,
            tags: [UInt8](repeating: Tag.other.rawValue, count: tokens.count), hashes: hashes)
        if let bodyStart { tagged.datelineEnd = tokens.first(from: bodyStart.offset) }
        if language.isEnglish { tagged.readEnglish(bytes) }
        return tagged
    }
}

extension TaggedText {
    /// Fills tags and names, sentence by sentence.
    fileprivate mutating func readEnglish(_ bytes: Span<UInt8>) {
        var (tagger, finder) = (Tagger(), NameFinder())
        var attributes = SentenceAttributes()
        var tags: [UInt8] = []
        tags.reserveCapacity(count)
        for end in sentenceStarts.dropFirst() {
            while tags.count < Int(end) {
                let piece = tags.count..<min(Int(end), tags.count &+ SentenceAttributes.longest)
                attributes.read(bytes, tokens, piece, hashes: hashes)
                tagger.tag(attributes, into: &tags)
                finder.find(attributes, tags[piece], from: piece.lowerBound, into: &names)
            }
        }
        self.tags = tags
    }
}
