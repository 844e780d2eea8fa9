/// What a caller knows of a text before it is read.
public struct ReadOptions: Sendable, Equatable {
    /// The headline, where it comes apart from the text.
    public var title: String?
    /// The day of publication as ISO 8601: `2023`, `2023-08`, `2023-08-21`, a time of day behind it if need be.
    public var published: String?
    /// The language as ISO 639-1; it decides the rules for sentences and words instead of what the text looks like.
    public var language: String?
    /// The caller's own name for the article; it comes back in the report.
    public var id: String?
    /// What to do with bytes that are not UTF-8.
    public var invalidBytes: Text.InvalidBytes

    /// Nothing known, and bytes that are not UTF-8 refused.
    public init(
        title: String? = nil, published: String? = nil, language: String? = nil, id: String? = nil,
        invalidBytes: Text.InvalidBytes = .refuse
    ) {
        self.title = title
        self.published = published
        self.language = language
        self.id = id
        self.invalidBytes = invalidBytes
    }
}
