/// Parts furniture from the paragraph that it is glued to: a declared count in brackets or a self-description of the
/// author behind the last sentence.
enum GluedParts {
    /// The paragraphs, with the last one parted where something is glued to it.
    static func split(_ paragraphs: SpanList, _ bytes: Span<UInt8>) -> SpanList {
        guard paragraphs.count > 0 else { return paragraphs }
        let last = paragraphs[paragraphs.count - 1]
        guard let border = AuthorNoteFinder.gluedStart(bytes, last) ?? DeclaredCountFinder.tail(bytes, last)?.span.start
        else { return paragraphs }
        let head = WhiteSpace.trimmed(bytes, last.start, border)
        guard !head.isEmpty else { return paragraphs }
        var parted = SpanList()
        parted.reserve(paragraphs.count + 1)
        for index in 0..<paragraphs.count - 1 { parted.append(paragraphs[index].start, paragraphs[index].end) }
        parted.append(head.start, head.end)
        parted.append(border, last.end)
        return parted
    }
}
