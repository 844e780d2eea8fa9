/// What somebody is reported to say, think or want.
public struct Quotation: Sendable, Equatable {
    /// From its first to its last byte, a cue in its middle included.
    public let span: TextSpan
    /// Its pieces, where the cue parts it.
    public let spans: [TextSpan]
    /// Whether it stands in quote marks.
    public let kind: QuotationKind
    /// The words that say that somebody says it: "said", "according to".
    public let cue: TextSpan?
    /// Who says it; nil where the text leaves that open.
    public let speaker: Speaker?

    /// A quotation as found.
    public init(span: TextSpan, spans: [TextSpan], kind: QuotationKind, cue: TextSpan?, speaker: Speaker?) {
        self.span = span
        self.spans = spans
        self.kind = kind
        self.cue = cue
        self.speaker = speaker
    }
}

/// The source of a quotation.
public struct Speaker: Sendable, Equatable {
    /// The words that name the source.
    public let span: TextSpan
    /// The `id` of the entity it is, where it is one.
    public let entity: Int?

    /// A source of a quotation.
    public init(span: TextSpan, entity: Int?) {
        self.span = span
        self.entity = entity
    }
}

/// How a quotation is given.
public enum QuotationKind: String, Sendable, CaseIterable {
    /// In quote marks, the whole of it.
    case direct
    /// Partly in quote marks.
    case mixed
    /// In the writer's words.
    case indirect
}
