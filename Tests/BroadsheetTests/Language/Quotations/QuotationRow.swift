import Testing

@testable import Broadsheet

/// A text, and of each quotation in it: kind, pieces joined by " … ", cue, speaker.
struct QuotationRow: CustomTestStringConvertible {
    let text: String
    let expected: [[String]]
    var testDescription: String { text }

    init(_ text: String, _ expected: [String]...) {
        self.text = text
        self.expected = expected
    }

    /// What is found in a text that is tagged in this way, in the form of `expected`.
    static func found(_ text: String, _ tagged: (Article) -> TaggedText) throws -> [[String]] {
        let article = try Desk().read(text, ReadOptions(language: "en"))
        return QuotationFinder().quotations(article, tagged(article), []).map { quotation in
            [
                quotation.kind.rawValue, quotation.spans.map(article.text.string).joined(separator: " … "),
                quotation.cue.map(article.text.string) ?? "-",
                quotation.speaker.map { article.text.string($0.span) } ?? "-",
            ]
        }
    }
}
