/// Finds paragraphs that are no part of the article: links, calls, notices, share lines and author notes.
enum FurnitureFinder {
    /// How a short paragraph starts that only points elsewhere or asks for something.
    private static let openings: PhraseList = [
        "read more", "read also", "also read", "read next", "read the full", "see also", "see more", "more on this",
        "more from", "more:", "related:", "related stories", "related articles", "related topics", "related content",
        "related links", "related coverage",
        "story continues below", "article continues", "continue reading", "continued below", "share this", "share on",
        "share:", "click here", "click to", "follow us", "follow @", "follow him", "follow her", "follow them",
        "like us on", "find us on", "join us on", "join our", "sign up", "get the latest", "get our",
        "download our", "download the app", "watch:", "watch more", "watch the", "watch live", "watch now",
        "listen:", "listen to this", "listen now", "print this", "email this", "tweet this", "most read",
        "most popular",
        "tags:", "tagged:", "topics:", "keywords:", "filed under", "categories:", "category:",
        "leave a comment", "view comments", "skip to", "we use cookies", "privacy policy",
        "terms of use", "terms and conditions", "all rights reserved", "copyright", "(c)", "editor's note",
        "editors' note",
        "correction:", "this article was originally", "this story was originally", "this article was first",
        "this article first appeared", "this story has been updated", "this article has been updated",
        "this is a developing story", "this article was amended", "the views expressed", "views expressed",
        "reporting by", "additional reporting", "edited by", "editing by", "writing by", "compiled by",
        "contact the author", "contact us", "about the author", "about author", "author bio", "source:", "sources:",
        "via:",
        "back to top", "next article", "previous article", "support our", "buy now", "shop now",
        "not a subscriber", "already a subscriber",
    ]
    /// Words that are a notice alone, or with a word or two behind them.
    private static let labels: PhraseList = [
        "share", "facebook", "twitter", "whatsapp", "pinterest", "linkedin", "comments", "comment", "cookies",
        "loading",
        "trending", "newsletter", "newsletters", "donate", "subscribe", "advertising", "advertisement", "sponsored",
        "promoted", "recommended", "log in", "print", "email", "save", "tweet", "menu", "search", "home",
    ]
    /// What gives a notice away wherever it stands in a short paragraph.
    private static let marks: PhraseList = [
        "all rights reserved", "opens in new window", "sign up for", "subscribe to our", "follow us on", "follow me on",
        "on twitter @", "our newsletter", "terms of service", "privacy policy", "click here", "click to share",
        "originally appeared", "originally published", "contributed to this report", "contributed to this article",
        "contributed reporting", "contributed to this story", "may not be published, broadcast", "editing by",
    ]
    private static let captionOpenings: PhraseList = [
        "photo:", "photo by", "photos:", "photograph:", "photo credit", "image:", "image credit", "image source",
        "image caption", "image copyright", "picture:", "pictured:", "caption:", "file photo", "file -", "file --",
        "media caption", "video:", "credit:", "illustration:", "graphic:", "(photo", "(image",
    ]
    private static let captionEndings: PhraseList = [
        "/reuters", "/afp", "/getty images", "/ap", "/epa", "getty images", "ap photo", "file photo", "/shutterstock",
        "/pa",
    ]
    /// How many words a notice has at the most.
    private static let mostWords = 45

    /// `furniture`, `caption`, or nil for a paragraph that may be part of the article.
    static func role(_ bytes: Span<UInt8>, _ span: TextSpan, shape: LineShape) -> ParagraphRole? {
        guard shape.words <= mostWords else { return nil }
        if shape.words == 0 { return .furniture }
        if isCaption(bytes, span, shape) { return .caption }
        let start = skipMarks(bytes, span)
        if startsWithCopyright(bytes, start) || isEmbeddedPost(bytes, span) { return .furniture }
        if let end = Phrase.end(ofAny: openings, bytes, start, span.end), isNotice(bytes, end, span, shape) {
            return .furniture
        }
        if shape.words <= 3, !shape.endsSentence, Phrase.end(ofAny: labels, bytes, start, span.end) != nil {
            return .furniture
        }
        return shape.words <= 30 && Phrase.contains(any: marks, bytes, span) ? .furniture : nil
    }

    /// Whether short lines behind this one belong to it: "Related:", "Most read".
    static func opensList(_ bytes: Span<UInt8>, _ span: TextSpan, shape: LineShape) -> Bool {
        shape.words <= 5 && !shape.endsSentence
    }

    /// An opening that is also an ordinary verb ("Share prices fell.") needs a short line or one without a full stop.
    private static func isNotice(_ bytes: Span<UInt8>, _ end: Int, _ span: TextSpan, _ shape: LineShape) -> Bool {
        if end >= span.end || bytes[end - 1] == 0x3A { return true }
        let follows = bytes[end]
        if follows == 0x3A || follows == 0x7C || follows == 0x3E { return true }
        return shape.words <= 14 && !shape.endsSentence || isStrong(bytes, span)
    }

    /// Openings that no sentence of an article starts with, full stop or not.
    private static let strong: PhraseList = [
        "reporting by", "additional reporting", "this article was", "this story was", "this article has been",
        "this story has been", "this article first", "editor's note", "editors' note", "copyright", "(c)", "follow us",
        "sign up", "subscribe", "the views expressed", "views expressed", "all rights reserved", "click here",
        "click to",
        "we use cookies", "about the author", "get the latest", "follow @", "story continues", "article continues",
    ]

    private static func isStrong(_ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        Phrase.end(ofAny: strong, bytes, skipMarks(bytes, span), span.end) != nil
    }

    private static func isCaption(_ bytes: Span<UInt8>, _ span: TextSpan, _ shape: LineShape) -> Bool {
        Phrase.end(ofAny: captionOpenings, bytes, span.start, span.end) != nil
            || !shape.endsSentence && Phrase.ends(withAny: captionEndings, bytes, span)
    }

    /// Bullets, arrows, brackets and stars before a notice.
    private static func skipMarks(_ bytes: Span<UInt8>, _ span: TextSpan) -> Int {
        var index = span.start
        while index < span.end, index - span.start < 12 {
            let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
            guard !UnicodeTable.shared.properties(scalar).isAlphanumeric, scalar != 0x28, scalar != 0xA9 else { break }
            index += length
        }
        return index
    }

    /// The signature under an embedded post: a dash, a name, and a handle in brackets.
    private static func isEmbeddedPost(_ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: span.start)
        guard UnicodeTable.shared.properties(scalar).category == .dash else { return false }
        return (span.start + length..<span.end).contains { bytes[$0] == 0x28 && bytes[$0 + 1] == 0x40 }
    }

    private static func startsWithCopyright(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        bytes[start] == 0xC2 && bytes[start + 1] == 0xA9
    }
}
