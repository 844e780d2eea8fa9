extension Article {
    /// The tokens of the text with their parts of speech, by the conventions of Universal Dependencies for English; in
    /// other languages by UAX #29, without.
    ///
    ///     let article = try Desk().read("The rover landed.")
    ///     article.tokens().compactMap { $0.tag?.name }    // ["DET", "NOUN", "VERB", "PUNCT"]
    ///
    /// - Complexity: linear in the text.
    public func tokens() -> Rows<Token> {
        if language.isEnglish { return taggedText().rows { $0 } }
        return untaggedTokens { $0 }
    }

    /// The tokens without tags, with their spans in another unit.
    func untaggedTokens(_ map: @escaping @Sendable (TextSpan) -> TextSpan) -> Rows<Token> {
        let tokens = tokenArrays()
        return Rows(tokens.count) { Token(span: map(tokens[$0]), tag: nil) }
    }

    /// The tokens as flat arrays, sentence by sentence.
    func tokenArrays() -> TokenArrays {
        let tokenizer = Tokenizer(english: language.isEnglish)
        var arrays = TokenArrays()
        arrays.reserve(text.count / 5 + 1)
        for index in 0..<sentenceSpans.count {
            let sentence = sentenceSpans[index]
            tokenizer.tokenize(text.padded.span, sentence: sentence.start, end: sentence.end, into: &arrays)
        }
        return arrays
    }
}

extension TaggedText {
    /// The tokens as a report has them.
    func rows(_ map: @escaping @Sendable (TextSpan) -> TextSpan) -> Rows<Token> {
        let (tokens, tags) = (tokens, tags)
        return Rows(tokens.count) { Token(span: map(tokens[$0]), tag: Tag(rawValue: tags[$0]) ?? .other) }
    }
}
