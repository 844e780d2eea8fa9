/// A text that was read: its parts, paragraphs and sentences, ready to be analysed and compared any number of times.
///
/// A plain value; sharing it between threads is safe. Spans are UTF-8 bytes of the text as it was read.
///
///     let article = try Desk().read("By Jane Doe\n\nThe rover has landed. Its crew rejoiced.")
///     article.authors.map(\.text)      // ["Jane Doe"]
///     article.counts().words           // 7
public struct Article: Sendable {
    /// The bytes that were read.
    public let text: Text
    /// What the caller knew.
    public let options: ReadOptions
    /// The headline, from the text or from the caller.
    public let title: PlacedText?
    /// Who wrote it, as the byline says.
    public let authors: [PlacedText]
    /// The place and agency before the first sentence.
    public let dateline: PlacedText?
    /// When it was published, from the text or from the caller.
    public let published: PlacedDate?
    /// The number of words that the text says it has.
    public let declaredWordCount: DeclaredWordCount?
    /// The language that decided the rules, and how sure that is.
    public let language: LanguageGuess

    /// What it was read at; its configuration goes on to serve.
    let desk: Desk
    let paragraphSpans: SpanList
    let roles: [ParagraphRole]
    /// The paragraph that opens with a dateline, and where the article goes on behind it.
    let bodyStart: (paragraph: Int, offset: Int)?
    let sentenceSpans: SpanList
    let sentenceParagraphs: [Int32]

    init(_ text: Text, _ options: ReadOptions, desk: Desk) {
        let reader = ArticleReader(text, options)
        self.text = text
        self.options = options
        self.desk = desk
        let place = { (span: TextSpan) in PlacedText(text: text.string(span), span: span) }
        title = options.title.map { PlacedText(text: $0, span: nil) } ?? reader.title.map(place)
        authors = reader.authors.map(place)
        dateline = reader.dateline.map(place)
        published =
            options.published.map { PlacedDate(value: $0, span: nil) }
            ?? reader.published.map { PlacedDate(value: $0.iso, span: $0.span) }
        declaredWordCount = reader.declared
        language = options.language.map { LanguageGuess(code: $0, confidence: 1) } ?? LanguageGuess(of: text)
        paragraphSpans = reader.spans
        roles = reader.roles
        bodyStart = reader.bodyStart
        (sentenceSpans, sentenceParagraphs) = Self.sentences(text, reader.spans, english: language.isEnglish, desk)
    }

    private static func sentences(
        _ text: Text, _ paragraphs: SpanList, english: Bool, _ desk: Desk
    ) -> (SpanList, [Int32]) {
        let splitter = SentenceSplitter(rules: english ? .english : .universal, abbreviations: desk.abbreviations)
        var sentences = SpanList()
        var owners: [Int32] = []
        // Most texts have more, but one made of short lines has no more, and what is too much is too much for long.
        sentences.reserve(paragraphs.count)
        owners.reserveCapacity(paragraphs.count)
        for index in 0..<paragraphs.count {
            let span = paragraphs[index]
            splitter.split(text.padded.span, from: span.start, to: span.end, into: &sentences)
            for _ in owners.count..<sentences.count { owners.append(Int32(truncatingIfNeeded: index)) }
        }
        return (sentences, owners)
    }

    /// The paragraphs in order.
    public var paragraphs: Rows<Paragraph> {
        Rows(paragraphSpans.count) { Paragraph(span: paragraphSpans[$0], role: roles[$0], body: bodySpan(of: $0)) }
    }

    /// The sentences in order; they cover the whole text, furniture too.
    public var sentences: Rows<Sentence> { sentences { $0 } }

    /// The sentences with their spans in another unit. What is kept for them is no more than they need.
    func sentences(_ map: @escaping @Sendable (TextSpan) -> TextSpan) -> Rows<Sentence> {
        let (spans, paragraphs) = (sentenceSpans, sentenceParagraphs)
        return Rows(spans.count) { Sentence(span: map(spans[$0]), paragraph: Int(paragraphs[$0])) }
    }

    /// The indices of the sentences of the body, a dateline alone left out.
    public var bodySentences: [Int] {
        (0..<sentenceSpans.count).filter { !bodySpan(ofSentence: $0).isEmpty }
    }

    /// What of a paragraph is the article itself; empty where its role is not `body`.
    func bodySpan(of paragraph: Int) -> TextSpan {
        let span = paragraphSpans[paragraph]
        guard roles[paragraph] == .body else { return TextSpan(span.start, span.start) }
        guard let bodyStart, bodyStart.paragraph == paragraph else { return span }
        return TextSpan(bodyStart.offset, span.end)
    }

    /// What of a sentence is the article itself; empty outside the body.
    func bodySpan(ofSentence index: Int) -> TextSpan {
        let sentence = sentenceSpans[index]
        let body = bodySpan(of: Int(sentenceParagraphs[index]))
        let start = max(sentence.start, body.start)
        return TextSpan(start, max(start, min(sentence.end, body.end)))
    }
}

/// One sentence: where it stands, and in which paragraph.
public struct Sentence: Sendable, Equatable {
    /// Where it stands, without white space at either end.
    public let span: TextSpan
    /// The index of its paragraph.
    public let paragraph: Int
}
