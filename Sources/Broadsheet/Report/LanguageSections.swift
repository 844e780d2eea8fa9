/// The sections of a report that language makes: only what was asked for is computed, and what several need, once.
struct LanguageSections {
    private(set) var tokens: Rows<Token>?
    private(set) var entities: [Entity]?
    private(set) var quotations: [Quotation]?
    private(set) var times: [TimeExpression]?

    /// The sections that are absent where the language is another than English.
    static let inEnglishOnly: [ReportSection] = [.entities, .quotations, .times]

    init(of article: Article, _ only: Set<ReportSection>, _ map: OffsetMap) {
        guard article.language.isEnglish else {
            if only.contains(.tokens) { tokens = article.untaggedTokens { map($0) } }
            return
        }
        guard only.contains(.tokens) || Self.inEnglishOnly.contains(where: only.contains) else { return }
        let tagged = article.taggedText()
        if only.contains(.tokens) { tokens = tagged.rows { map($0) } }
        if only.contains(.times) {
            times = TimeFinder().times(article, tagged).map { $0.mapped(map) }
        }
        // A quotation names its speaker by the number of an entity, so that the one needs the other.
        guard only.contains(.entities) || only.contains(.quotations) else { return }
        let names = NameFinder(article.desk).names(article, tagged)
        let found = EntityLinker(article.desk).entities(article, tagged, names)
        if only.contains(.entities) { entities = found.map { $0.mapped(map) } }
        if only.contains(.quotations) {
            quotations = QuotationFinder().quotations(article, tagged, found).map { $0.mapped(map) }
        }
    }
}

extension Entity {
    /// The same with spans in the unit asked for.
    fileprivate func mapped(_ map: OffsetMap) -> Entity {
        Entity(
            id: id, key: key, type: type, kind: kind, name: name, confidence: confidence,
            mentions: mentions.map { EntityMention(span: map($0.span), form: $0.form) })
    }
}

extension Quotation {
    /// The same with spans in the unit asked for.
    fileprivate func mapped(_ map: OffsetMap) -> Quotation {
        Quotation(
            span: map(span), spans: spans.map { map($0) }, kind: kind, cue: cue.map { map($0) },
            speaker: speaker.map { Speaker(span: map($0.span), entity: $0.entity) })
    }
}

extension TimeExpression {
    /// The same with spans in the unit asked for.
    fileprivate func mapped(_ map: OffsetMap) -> TimeExpression {
        TimeExpression(id: id, span: map(span), type: type, value: value)
    }
}
