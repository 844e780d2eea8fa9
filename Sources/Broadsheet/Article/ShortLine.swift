/// Lines so short that no finder needs to see them: a text may hold nothing else, and millions of them.
enum ShortLine {
    /// A line of more bytes may be something: "Menu", "2023".
    private static let most = 3

    /// Whether a paragraph is but one to three ASCII letters and digits, and no agency's name: none of the set phrases is
    /// as short as that, and a byline, a date or a declared count is longer.
    static func isPlain(_ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        guard span.count <= most else { return false }
        for index in span.start..<span.end where !ASCIIClass.isAlphanumeric(bytes[index]) { return false }
        return !span.isEmpty && !SignatureLine.isAgencies(bytes, span)
    }
}
