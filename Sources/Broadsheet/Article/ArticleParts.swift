/// What a paragraph is for.
public enum ParagraphRole: UInt8, Sendable, CaseIterable {
    /// The headline, its label if it has one, and repeats of it.
    case title
    /// Who wrote it.
    case byline
    /// Where or when it was written, on a line of its own.
    case dateline
    /// A heading within the article, or a line under the headline.
    case heading
    /// The article itself.
    case body
    /// What stands under a picture.
    case caption
    /// Everything that is not the article: author bios, "Read more", advertisements, share lines, declared counts.
    case furniture

    /// The name of the role in a report.
    public var name: String {
        switch self {
        case .title: "title"
        case .byline: "byline"
        case .dateline: "dateline"
        case .heading: "heading"
        case .body: "body"
        case .caption: "caption"
        case .furniture: "furniture"
        }
    }
}

/// A piece of text and where it stands; no place where the caller gave it.
public struct PlacedText: Sendable, Equatable {
    /// The text as it stands, white space at its ends left out.
    public let text: String
    /// Where it stands; nil where it came from the caller.
    public let span: TextSpan?
}

/// A value that was read from the text, and where it stands; no place where the caller gave it.
public struct PlacedDate: Sendable, Equatable {
    /// An ISO 8601 date, with the time of day where the text has one: `2023-08-21` or `2023-08-21T17:52`.
    public let value: String
    /// Where it stands; nil where it came from the caller.
    public let span: TextSpan?
}

/// A number of words that the text says it has.
public struct DeclaredWordCount: Sendable, Equatable {
    /// The number declared.
    public let value: Int
    /// Where the declaration stands.
    public let span: TextSpan
}

/// One paragraph: where it stands and what it is for.
public struct Paragraph: Sendable, Equatable {
    /// Where it stands, without white space at either end.
    public let span: TextSpan
    /// What it is for.
    public let role: ParagraphRole
    /// What of it is the article itself: the span less a dateline at its start; empty unless the role is `body`.
    public let body: TextSpan
}
