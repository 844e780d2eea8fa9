extension Article {
    /// The tokens of the text, by the conventions of Universal Dependencies for English; by UAX #29 in other languages.
    ///
    /// - Complexity: linear in the text.
    public func tokens() -> Rows<Token> { tokens { $0 } }

    /// The tokens with their spans in another unit.
    func tokens(_ map: @escaping @Sendable (TextSpan) -> TextSpan) -> Rows<Token> {
        let arrays = tokenArrays()
        return Rows(arrays.count) { Token(span: map(arrays[$0])) }
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
