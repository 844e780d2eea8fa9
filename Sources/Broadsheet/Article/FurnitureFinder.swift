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
        "not a subscriber", "already a subscriber", "advertisement continue", "advertisement - continue",
        "story highlights", "read or share", "read the original", "read:", "read more at",
        "read it now", "you may also like", "you might also like", "you may like", "recommended for you",
        "recommended:", "don't miss:", "up next", "more stories", "more on:", "next:", "join the conversation",
        "join the discussion", "let us know in the comments", "get daily updates", "thank you for subscribing",
        "thanks for subscribing", "this is a breaking news story", "this story is developing", "an earlier version of",
        "a previous version of", "a version of this article", "a version of this story", "a version of this piece",
        "this article is republished", "this article appeared in", "this article appears in", "this story appeared in",
        "the opinions expressed", "opinions expressed", "with files from", "with reporting by",
        "additional research by", "(reporting by", "(additional reporting", "(editing by", "(writing by",
        "clarification:", "correction (", "clarification (", "have a tip", "got a tip", "got a news tip",
        "got a story?", "do you have a story",
        "this site uses cookies", "this website uses cookies", "by continuing to use this",
        "for more information, visit",
        "for more information visit", "reading time", "estimated reading time", "like this story?",
        "like this article?",
        "image source", "to comment on this",
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
        "to your inbox", "in the comments below", "check back for updates", "use of cookies", "become a member today",
        "becoming a member today", "all rights are reserved", "cable news network, inc",
        "all rights reserved", "opens in new window", "sign up for", "subscribe to our", "follow us on", "follow me on",
        "on twitter @", "our newsletter", "terms of service", "privacy policy", "click here", "click to share",
        "originally appeared", "originally published", "contributed to this report", "contributed to this article",
        "contributed reporting", "contributed to this story", "may not be published, broadcast", "editing by",
    ]
    private static let captionOpenings: PhraseList = [
        "photo:", "photo by", "photos:", "photograph:", "photo credit", "image:", "image credit", "image source",
        "image caption", "image copyright", "picture:", "pictured:", "caption:", "file photo", "file -", "file --",
        "file \u{2013}", "file \u{2014}", "enlarge this image", "enlarge image", "media playback is unsupported",
        "scroll down for", "feature image", "featured image", "image via", "photo via",
        "media caption", "video:", "credit:", "illustration:", "graphic:", "(photo", "(image",
    ]
    private static let captionEndings: PhraseList = [
        "/reuters", "/afp", "/getty images", "/ap", "/epa", "getty images", "ap photo", "file photo", "/shutterstock",
        "/pa", "/getty", "/ap images", "via shutterstock", "via getty",
    ]
    /// What gives a caption away wherever it stands in a short paragraph.
    private static let captionMarks: PhraseList = [
        "(photo:", "(photo by", "(ap photo", "(image:", "(picture:", "photograph:", "toggle caption", "hide caption",
        "image caption", "media caption",
    ]
    private static let anyMarks = marks + captionMarks
    /// Words that stand alone where a picture was.
    private static let pictureWords: PhraseList = [
        "photo", "photos", "video", "image", "images", "picture", "pictures",
    ]
    /// How many words a notice has at the most.
    private static let mostWords = 45

    /// `furniture`, `caption`, or nil for a paragraph that may be part of the article.
    static func role(_ bytes: Span<UInt8>, _ span: TextSpan, shape: LineShape) -> ParagraphRole? {
        if isFilePicture(bytes, span) { return .caption }
        guard shape.words <= mostWords else { return nil }
        if shape.words == 0 { return .furniture }
        // One search for all that may give a paragraph away; few hold any of it.
        let holdsMark = Phrase.contains(any: anyMarks, bytes, span)
        if isCaption(bytes, span, shape, holdsMark: holdsMark) { return .caption }
        let start = skipMarks(bytes, span)
        if startsWithCopyright(bytes, start, span.end) || isEmbeddedPost(bytes, span) { return .furniture }
        if let end = Phrase.end(ofAny: openings, bytes, start, span.end), isNotice(bytes, end, span, shape) {
            return .furniture
        }
        if SignatureLine.isOne(bytes, span, shape) { return .furniture }
        if !shape.endsSentence, shape.words <= 15, Phrase.ends(withAny: linkEndings, bytes, span) {
            return .furniture
        }
        if shape.words <= 3, !shape.endsSentence, Phrase.end(ofAny: labels, bytes, start, span.end) != nil {
            return .furniture
        }
        return shape.words <= 30 && holdsMark && Phrase.contains(any: marks, bytes, span) ? .furniture : nil
    }

    /// Whether short lines behind this one belong to it: "Related:", "Most read".
    static func opensList(_ bytes: Span<UInt8>, _ span: TextSpan, shape: LineShape) -> Bool {
        // The first of its points often stands on the line of the label.
        if Phrase.end(of: "story highlights", bytes, span.start, span.end) != nil { return true }
        return shape.words <= 5 && !shape.endsSentence && !SignatureLine.isOne(bytes, span, shape)
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
        "this story has been", "this article first", "editor's note", "editors' note", "(c)", "follow us",
        "sign up", "subscribe", "the views expressed", "views expressed", "all rights reserved", "click here",
        "click to",
        "we use cookies", "about the author", "get the latest", "follow @", "story continues", "article continues",
        "read the original", "read or share", "got a story?", "correction (", "clarification (",
        "this is a developing story",
        "this is a breaking news story", "this story is developing", "an earlier version of this",
        "a previous version of this", "a version of this", "this article is republished", "this article appeared in",
        "this article appears in", "this story appeared in", "the opinions expressed in this",
        "opinions expressed in this",
        "with files from", "with reporting by", "additional research by", "(reporting by", "(additional reporting",
        "(editing by", "(writing by", "have a tip", "got a tip", "got a news tip", "do you have a story",
        "this site uses cookies", "this website uses cookies", "by continuing to use this",
        "for more information, visit",
        "for more information visit", "like this story?", "like this article?", "get daily updates",
        "thank you for subscribing", "thanks for subscribing",
    ]

    private static func isStrong(_ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        Phrase.end(ofAny: strong, bytes, skipMarks(bytes, span), span.end) != nil
    }

    private static func isCaption(
        _ bytes: Span<UInt8>, _ span: TextSpan, _ shape: LineShape, holdsMark: Bool
    ) -> Bool {
        Phrase.end(ofAny: captionOpenings, bytes, span.start, span.end) != nil
            || holdsMark && Phrase.contains(any: captionMarks, bytes, span)
            || !shape.endsSentence && Phrase.ends(withAny: captionEndings, bytes, span)
            || shape.words == 1 && !shape.endsSentence
                && Phrase.end(ofAny: pictureWords, bytes, span.start, span.end) == span.end
    }

    /// "FILE - In this Dec. 31, 2016 file photo …": an agency's caption, which runs longer than others.
    private static func isFilePicture(_ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        guard span.count <= 800, let end = Phrase.end(ofAny: filePictures, bytes, span.start, span.end) else {
            return false
        }
        let start = WhiteSpace.trimmed(bytes, end, span.end).start
        return Phrase.end(ofAny: pictureTimes, bytes, start, span.end) != nil
    }

    private static let linkEndings: PhraseList = ["read more"]
    private static let pictureTimes: PhraseList = ["in this", "this"]
    private static let filePictures: PhraseList = ["file -", "file --", "file \u{2013}", "file \u{2014}"]

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

    /// "© The Agency", "Copyright 2023 The Agency"; not "Copyright law was changed."
    private static func startsWithCopyright(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard let next = Phrase.end(of: "copyright", bytes, start, end) else { return isCopyrightSign(bytes, start) }
        let mark = WhiteSpace.trimmed(bytes, next, end).start
        return ASCIIClass.isDigit(bytes[mark]) || isCopyrightSign(bytes, mark)
            || Phrase.end(of: "(c)", bytes, mark, end) != nil
    }

    private static func isCopyrightSign(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        bytes[index] == 0xC2 && bytes[index + 1] == 0xA9
    }
}
