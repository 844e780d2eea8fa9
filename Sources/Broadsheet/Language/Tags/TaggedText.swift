/// The tokens of a text with what every analysis of language asks of them, as flat arrays.
struct TaggedText {
    /// Where the tokens stand and what they are made of.
    let tokens: TokenArrays
    /// The first token of each sentence, then the number of tokens.
    let sentenceStarts: [Int32]
    /// The raw value of the `Tag` of each token.
    let tags: [UInt8]
    /// The `WordHash` of each token, folded.
    let hashes: [UInt64]

    var count: Int { tokens.count }
    var sentenceCount: Int { max(sentenceStarts.count - 1, 0) }

    /// The tokens of a sentence.
    func tokens(ofSentence index: Int) -> Range<Int> {
        Int(sentenceStarts[index])..<Int(sentenceStarts[index + 1])
    }

    func tag(_ index: Int) -> Tag { Tag(rawValue: tags[index]) ?? .other }
}

extension Article {
    /// The tokens of the text with their tags. Linear.
    func taggedText() -> TaggedText {
        let tokenizer = Tokenizer(english: language.isEnglish)
        var tokens = TokenArrays()
        var starts: [Int32] = [0]
        tokens.reserve(text.count / 5 + 1)
        starts.reserveCapacity(sentenceSpans.count + 1)
        for index in 0..<sentenceSpans.count {
            let sentence = sentenceSpans[index]
            tokenizer.tokenize(text.padded.span, sentence: sentence.start, end: sentence.end, into: &tokens)
            starts.append(Int32(truncatingIfNeeded: tokens.count))
        }
        let bytes = text.padded.span
        var hashes: [UInt64] = []
        hashes.reserveCapacity(tokens.count)
        for index in 0..<tokens.count {
            let token = tokens[index]
            hashes.append(WordHash.of(bytes, token.start, token.end))
        }
        let tags = [UInt8](repeating: Tag.other.rawValue, count: tokens.count)
        return TaggedText(tokens: tokens, sentenceStarts: starts, tags: tags, hashes: hashes)
    }
}
