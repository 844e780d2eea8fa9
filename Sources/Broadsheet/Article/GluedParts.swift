/// Parts furniture from the paragraph that it is glued to: a declared count in brackets or a self-description of the
/// author behind the last sentence.
enum GluedParts {
    /// Parts the last paragraph where something is glued to it.
    static func split(_ paragraphs: inout SpanList, _ bytes: Span<UInt8>) {
        guard paragraphs.count > 0 else { return }
        let last = paragraphs[paragraphs.count - 1]
        guard let border = AuthorNoteFinder.gluedStart(bytes, last) ?? DeclaredCountFinder.tail(bytes, last)?.span.start
        else { return }
        let head = WhiteSpace.trimmed(bytes, last.start, border)
        guard !head.isEmpty else { return }
        paragraphs.removeLast(1)
        paragraphs.append(head.start, head.end)
        paragraphs.append(border, last.end)
    }
}
