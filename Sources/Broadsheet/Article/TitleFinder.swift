/// Finds what a headline is made of: a label before it, quotes around it.
enum TitleFinder {
    private static let labels: PhraseList = ["title:", "headline:", "title :", "headline :", "title -", "heading:"]
    /// A longer line is no headline, in words.
    private static let mostWords = 30

    /// The headline behind a "Title:" label, or nil where there is no label.
    static func labelled(_ bytes: Span<UInt8>, _ span: TextSpan) -> TextSpan? {
        guard let end = Phrase.end(ofAny: labels, bytes, span.start, span.end) else { return nil }
        let title = unquoted(bytes, WhiteSpace.trimmed(bytes, end, span.end))
        return title.isEmpty ? nil : title
    }

    /// Whether a first line can be a headline: short, and not ended by a full stop.
    static func canBeTitle(_ shape: LineShape) -> Bool {
        guard (1...mostWords).contains(shape.words), shape.startsAsName else { return false }
        if !shape.endsSentence { return ![0x2C, 0x3A, 0x3B].contains(shape.lastScalar) }
        return (shape.lastScalar == 0x3F || shape.lastScalar == 0x21) && shape.words <= 15
    }

    /// A headline without the hash signs of Markdown before it and the quotes around the whole of it.
    static func unquoted(_ bytes: Span<UInt8>, _ span: TextSpan) -> TextSpan {
        var start = span.start
        while start < span.end, bytes[start] == 0x23 { start += 1 }
        let bare = WhiteSpace.trimmed(bytes, start, span.end)
        guard let open = quoteLength(bytes, bare.start, bare.end), let close = closingLength(bytes, bare),
            bare.count > open + close
        else { return bare }
        let inner = WhiteSpace.trimmed(bytes, bare.start + open, bare.end - close)
        return holdsQuote(bytes, inner) ? bare : inner
    }

    private static func quoteLength(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Int? {
        guard index < end else { return nil }
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        return [0x22, 0x27, 0x201C, 0x2018, 0xAB, 0x201E, 0x300C].contains(scalar) ? length : nil
    }

    private static func closingLength(_ bytes: Span<UInt8>, _ span: TextSpan) -> Int? {
        let (scalar, length) = UTF8Decoding.scalarBefore(bytes, span.end, from: span.start)
        return [0x22, 0x27, 0x201D, 0x2019, 0xBB, 0x201C, 0x300D].contains(scalar) ? length : nil
    }

    /// Whether double quotes lie inside, so that those at the ends are not one pair.
    private static func holdsQuote(_ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        var index = span.start
        while index < span.end {
            let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
            if [0x22, 0x201C, 0x201D].contains(scalar) { return true }
            index += length
        }
        return false
    }
}
