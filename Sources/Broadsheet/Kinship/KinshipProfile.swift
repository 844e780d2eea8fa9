/// What a comparison needs of one article: the terms of its body by sentence, and its vector.
///
/// Made once, compared any number of times. Memory: about 28 bytes a word, 8 a sentence and 12 a distinct word.
public struct KinshipProfile: Sendable {
    /// The terms of the body, in text order.
    let terms: [Term]
    /// For each sentence of the body, its index in the article.
    let sentences: [Int32]
    /// Where in `terms` each sentence of the body starts, and the end of the last.
    let starts: [Int32]
    /// Body and title, the title's terms counted twice more.
    let vector: TermVector
    /// The terms before which something that is not body stands between two sentences.
    let breaks: [Int32]
    /// Every three words in a row, as sorted hashes.
    let threes: [UInt32]
    /// The title alone; nil where there is none.
    let title: TermVector?
    /// Days since 1 March of the year 0, of the publication date; nil where the day is not known.
    let publishedDay: Int?

    /// What a comparison needs of an article.
    ///
    /// - Complexity: O(*n* log *n*) in its words.
    public init(_ article: Article) {
        let title = article.title.map { Array($0.text.utf8) + [UInt8](repeating: 0, count: Text.padding) } ?? []
        self.init(
            article.text.padded, bodies: Rows(article.sentenceSpans.count) { article.bodySpan(ofSentence: $0) },
            paragraphs: article.paragraphSpans, title: title,
            publishedDay: article.published.flatMap { DayCount.days($0.value) })
    }

    /// The profile of padded UTF-8: `bodies` has for each sentence of the article what of it is body, which may be
    /// nothing; quotation marks are paired within `paragraphs`; the title is padded too, or empty.
    init(_ padded: [UInt8], bodies: Rows<TextSpan>, paragraphs: SpanList, title titleBytes: [UInt8], publishedDay: Int?)
    {
        var scanner = TermScanner(padded)
        var sentences: [Int32] = []
        var starts: [Int32] = []
        var breaks: [Int32] = []
        for (index, body) in bodies.enumerated() where !body.isEmpty {
            let before = scanner.terms.count
            scanner.scan(from: body.start, to: body.end)
            guard scanner.terms.count > before else { continue }
            if let last = sentences.last, Int(last) + 1 < index { breaks.append(Int32(truncatingIfNeeded: before)) }
            sentences.append(Int32(truncatingIfNeeded: index))
            starts.append(Int32(truncatingIfNeeded: before))
        }
        starts.append(Int32(truncatingIfNeeded: scanner.terms.count))
        var titleScanner = TermScanner(titleBytes)
        titleScanner.scan(from: 0, to: max(0, titleBytes.count - Text.padding))
        var quotes = QuotedStretches()
        for index in 0..<paragraphs.count {
            quotes.scan(padded.span, from: paragraphs[index].start, to: paragraphs[index].end)
        }
        self.sentences = sentences
        self.starts = starts
        self.breaks = breaks
        self.publishedDay = publishedDay
        scanner.mark(quoted: quotes.spans)
        terms = scanner.terms
        threes = Trigrams.of(terms)
        vector = TermVector(scanner, twice: titleScanner.terms)
        title = titleScanner.terms.isEmpty ? nil : TermVector(titleScanner)
    }

    /// The terms of a sentence of the body, as indices of `terms`.
    @inline(__always)
    func range(_ sentence: Int) -> Range<Int> { Int(starts[sentence])..<Int(starts[sentence &+ 1]) }
}
