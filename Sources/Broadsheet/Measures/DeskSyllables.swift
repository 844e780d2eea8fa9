extension Desk {
    /// The syllables of one English word: at least 1 where it holds a letter or digit, else 0.
    ///
    /// - Throws: `BroadsheetError` with status `invalidUTF8` or `tooLarge`.
    public func syllables(of word: UnsafeRawBufferPointer) throws(BroadsheetError) -> Int {
        let text = try Text(word, maximum: configuration.maximumBytes)
        var first = FirstWord()
        WordScanner().scan(text.padded.span, from: 0, to: text.count, into: &first)
        guard let span = first.span else { return 0 }
        let bytes = text.padded.span
        let hash = WordHash.of(bytes, span.start, span.end)
        return SyllableCounter().count(word: bytes, start: span.start, end: span.end, hash: hash)
    }

    /// The syllables of one English word. - Throws: `BroadsheetError` with status `tooLarge`.
    public func syllables(of word: String) throws(BroadsheetError) -> Int {
        var word = word
        let result: Result<Int, BroadsheetError> = word.withUTF8 { buffer in
            do throws(BroadsheetError) {
                return .success(try syllables(of: UnsafeRawBufferPointer(buffer)))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// The stretch from the first word to the last: a phrase is counted as a whole.
    private struct FirstWord: WordSink {
        var span: TextSpan?
        mutating func take(_ word: ScannedWord) { span = TextSpan(span?.start ?? word.start, word.end) }
    }
}
