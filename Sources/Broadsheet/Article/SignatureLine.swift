/// Finds lines that only say where an article comes from or how to reach someone: "(Xinhua)", "— Reuters",
/// "jane@post.com", "#moon #lander", "Follow Jane on Twitter: @jane", "-30-", "5 min read", "3 hours ago".
enum SignatureLine {
    private static let agencies: PhraseList = [
        "reuters", "ap", "afp", "dpa", "upi", "xinhua", "ians", "pti", "ani", "tass", "bbc", "cnn", "ansa", "efe",
        "kyodo",
        "bernama", "agencies", "the associated press", "associated press", "agence france-presse", "press association",
        "pa", "bloomberg", "and",
    ]
    private static let ends: PhraseList = ["ends", "-30-", "- 30 -", "-ends-", "- ends -", "the end"]
    private static let contacts: PhraseList = [
        "email", "e-mail", "contact", "follow", "reach", "write to", "tips to", "twitter", "on twitter", "instagram",
        "tweet",
    ]
    private static let addresses: PhraseList = ["http://", "https://", "www."]
    private static let networks: PhraseList = ["twitter", "facebook", "instagram", "linkedin", "tiktok", "youtube"]
    private static let units: PhraseList = [
        "min", "mins", "minute", "minutes", "hour", "hours", "hrs", "day", "days", "week", "weeks", "month", "months",
        "comments", "comment", "shares", "share",
    ]
    private static let tails: PhraseList = ["ago", "read"]
    private static let reactions: PhraseList = ["comments", "shares"]
    private static let ageLabels: PhraseList = ["published", "posted", "updated", "last updated"]
    private static let mostWords = 12

    static func isOne(_ bytes: Span<UInt8>, _ span: TextSpan, _ shape: LineShape) -> Bool {
        guard shape.words <= mostWords, span.count <= 160 else { return false }
        if Phrase.end(ofAny: ends, bytes, span.start, span.end) == span.end { return true }
        return isAgencies(bytes, span) || isHandles(bytes, span) || isContact(bytes, span) || isAge(bytes, span)
    }

    /// Nothing but names of agencies, with marks around and between them.
    static func isAgencies(_ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        var index = span.start
        var names = 0
        while index < span.end {
            if ASCIIClass.isAlphanumeric(bytes[index]) {
                guard let end = Phrase.end(ofAny: agencies, bytes, index, span.end) else { return false }
                names += 1
                index = end
            } else {
                let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
                guard !UnicodeTable.shared.properties(scalar).isAlphanumeric else { return false }
                index += length
            }
        }
        return names > 0
    }

    /// Nothing but addresses, handles and hashtags.
    private static func isHandles(_ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        var index = span.start
        while index < span.end {
            while index < span.end, ASCIIClass.isSpace(bytes[index]) { index += 1 }
            let start = index
            while index < span.end, !ASCIIClass.isSpace(bytes[index]) { index += 1 }
            let isTag = bytes[start] == 0x23 && index - start > 1 && bytes[start + 1] != 0x23
            let isAddress = Phrase.end(ofAny: addresses, bytes, start, index) != nil
            guard index == start || isTag || isAddress || (start..<index).contains(where: { bytes[$0] == 0x40 }) else {
                return false
            }
        }
        return true
    }

    /// A call that names an address or a handle.
    private static func isContact(_ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        guard Phrase.end(ofAny: contacts, bytes, span.start, span.end) != nil else { return false }
        if (span.start..<span.end).contains(where: { bytes[$0] == 0x40 }) { return true }
        return Phrase.end(of: "follow", bytes, span.start, span.end) != nil
            && Phrase.ends(withAny: networks, bytes, span)
    }

    /// "3 hours ago", "Updated 2 days ago", "5 min read", "12 comments".
    private static func isAge(_ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        var index = skip(bytes, Phrase.end(ofAny: ageLabels, bytes, span.start, span.end) ?? span.start, span.end)
        let digits = index
        while index < span.end, ASCIIClass.isDigit(bytes[index]) { index += 1 }
        guard index > digits, let unit = Phrase.end(ofAny: units, bytes, skip(bytes, index, span.end), span.end) else {
            return false
        }
        index = skip(bytes, unit, span.end)
        let isReaction = digits == span.start && unit == span.end && Phrase.ends(withAny: reactions, bytes, span)
        return isReaction || Phrase.end(ofAny: tails, bytes, index, span.end) == span.end
    }

    private static func skip(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, ASCIIClass.isSpace(bytes[index]) || bytes[index] == 0x3A || bytes[index] == 0x2D {
            index += 1
        }
        return index
    }
}
