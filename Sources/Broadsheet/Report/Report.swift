/// The model of one article: what the sections asked for hold; the others are nil. Spans are in the unit `offsets`.
public struct Report: Sendable {
    /// The version of the library that made it.
    public let library: String
    /// The caller's own name for the article.
    public let id: String?
    /// The unit of its spans.
    public let offsets: OffsetUnit
    /// What was not done, and why.
    public let notes: [String]
    /// The parts of the article.
    public let article: ArticleSection?
    /// Every sentence of the text.
    public let sentences: Rows<Sentence>?
    /// Every token of the text.
    public let tokens: Rows<Token>?
    /// The language that decided the rules.
    public let language: LanguageGuess?
    /// What was counted in the body.
    public let counts: Counts?
    /// How hard the body is to read.
    public let readability: Readability?
    /// The people, organisations, places and other things it names, in order of first mention.
    public let entities: [Entity]?
    /// What somebody is reported to say, think or want, in order.
    public let quotations: [Quotation]?
    /// The times it names, in order.
    public let times: [TimeExpression]?
    /// Whether the measures of English apply.
    public let isEnglish: Bool
}

/// The parts of an article, as a report gives them.
public struct ArticleSection: Sendable, Equatable {
    /// The headline.
    public let title: PlacedText?
    /// Who wrote it.
    public let authors: [PlacedText]
    /// Place and agency before the first sentence.
    public let dateline: PlacedText?
    /// When it was published.
    public let published: PlacedDate?
    /// What the text says of its own length.
    public let declaredWordCount: DeclaredWordCount?
    /// The number of words in the body; nil where the text declares none.
    public let measuredWordCount: Int?
    /// Every paragraph and what it is for.
    public let paragraphs: Rows<ParagraphRow>

    /// One paragraph of a report.
    public struct ParagraphRow: Sendable, Equatable {
        /// Where it stands.
        public let span: TextSpan
        /// What it is for.
        public let role: ParagraphRole
    }
}

/// One token, by the conventions of Universal Dependencies for English.
public struct Token: Sendable, Equatable {
    /// Where it stands.
    public let span: TextSpan
    /// Its part of speech; nil in other languages than English.
    public let tag: Tag?
}

extension Article {
    /// The report of this article. Only the sections asked for are computed. Linear.
    ///
    ///     let report = article.report(ReportOptions(only: [.counts, .readability]))
    ///     report.readability?.fleschReadingEase?.value
    public func report(_ options: ReportOptions = ReportOptions()) -> Report {
        let map = OffsetMap(text, options.offsets)
        let wants = { (section: ReportSection) in options.only.contains(section) }
        let needsCounts = wants(.counts) || wants(.readability) || (wants(.article) && declaredWordCount != nil)
        let counts = needsCounts ? counts() : nil
        let language = LanguageSections(of: self, options.only, map)
        return Report(
            library: Library.version, id: self.options.id, offsets: options.offsets, notes: notes(options),
            article: wants(.article) ? section(map, measured: counts?.words) : nil,
            sentences: wants(.sentences) ? sentences { map($0) } : nil,
            tokens: language.tokens,
            language: wants(.language) ? self.language : nil,
            counts: wants(.counts) ? counts : nil,
            readability: wants(.readability) ? counts.map { Readability($0, english: self.language.isEnglish) } : nil,
            entities: language.entities, quotations: language.quotations, times: language.times,
            isEnglish: self.language.isEnglish)
    }

    private func section(_ map: OffsetMap, measured: Int?) -> ArticleSection {
        let (spans, roles) = (paragraphSpans, roles)
        let place = { (part: PlacedText) in PlacedText(text: part.text, span: part.span.map { map($0) }) }
        return ArticleSection(
            title: title.map(place), authors: authors.map(place), dateline: dateline.map(place),
            published: published.map { PlacedDate(value: $0.value, span: $0.span.map { map($0) }) },
            declaredWordCount: declaredWordCount.map { DeclaredWordCount(value: $0.value, span: map($0.span)) },
            measuredWordCount: declaredWordCount == nil ? nil : measured,
            paragraphs: Rows(spans.count) { .init(span: map(spans[$0]), role: roles[$0]) })
    }

    private func notes(_ options: ReportOptions) -> [String] {
        guard !language.isEnglish else { return [] }
        var notes: [String] = []
        if options.only.contains(.counts) {
            notes.append("counts: syllables and the counts built on them are for English and were left out")
        }
        if options.only.contains(.readability) {
            notes.append("readability: the formulas but lix were fitted to English and were left out")
        }
        for section in LanguageSections.inEnglishOnly where options.only.contains(section) {
            notes.append("\(section.rawValue): found in English only, and were left out")
        }
        return notes
    }
}
