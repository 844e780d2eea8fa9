/// What a comparison document shall hold.
public struct ComparisonOptions: Sendable, Equatable {
    /// The caller's own name for the pair; it comes back in the document.
    public var id: String?
    /// The unit of its spans.
    public var offsets: OffsetUnit

    /// No name, and spans in bytes.
    public init(id: String? = nil, offsets: OffsetUnit = .bytes) {
        self.id = id
        self.offsets = offsets
    }
}

/// The comparison of two articles as a document: sentences by their index in each article's report, spans in the unit
/// asked for.
public struct ComparisonReport: Sendable {
    /// The version of the library that made it.
    public let library: String
    /// The caller's own name for the pair.
    public let id: String?
    /// The unit of its spans.
    public let offsets: OffsetUnit
    /// What was not done, and why.
    public let notes: [String]
    /// Verdict, scores and alignment; its own passages are in bytes.
    public let comparison: Comparison
    /// What the bodies share word for word.
    public let passages: [Comparison.Passage]
    /// The furniture of each article.
    public let furniture: (a: [TextSpan], b: [TextSpan])

    /// Puts what was found into the form of a document.
    public init(_ comparison: Comparison, _ a: Article, _ b: Article, _ options: ComparisonOptions = .init()) {
        let (mapA, mapB) = (OffsetMap(a.text, options.offsets), OffsetMap(b.text, options.offsets))
        library = Library.version
        id = options.id
        offsets = options.offsets
        notes = Self.notes(a, b)
        self.comparison = comparison
        passages = comparison.passages.map { Comparison.Passage(a: mapA($0.a), b: mapB($0.b)) }
        furniture = (Self.furniture(of: a).map { mapA($0) }, Self.furniture(of: b).map { mapB($0) })
    }

    private static func furniture(of article: Article) -> [TextSpan] {
        article.roles.indices.filter { article.roles[$0] == .furniture }.map { article.paragraphSpans[$0] }
    }

    private static func notes(_ a: Article, _ b: Article) -> [String] {
        a.language.isEnglish && b.language.isEnglish
            ? [] : ["relation, alignment: the weights were fitted to English; other languages go by whole words alone"]
    }
}

extension Desk {
    /// Compares two articles and gives the document. Linear in their bytes for texts of ordinary repetition.
    public func comparisonReport(_ a: Article, _ b: Article, _ options: ComparisonOptions = .init()) -> ComparisonReport
    {
        ComparisonReport(compare(a, b), a, b, options)
    }
}
