/// Finds the line that says when an article was published: a label and a date, or a date alone.
enum PublishedLineFinder {
    private static let labels: PhraseList = [
        "first published", "originally published", "published on", "published at", "published", "posted on", "posted",
        "publication date", "date published", "date", "updated on", "updated", "last updated", "last modified",
        "created", "pub date",
    ]
    /// Years within a web address say nothing of the article.
    private static let addresses: PhraseList = ["http", "https", "www"]
    /// How many words may stand beside the date on its line: a section, a wire's name, a time zone.
    private static let mostOtherWords = 6

    /// The date of a short line that says little else, or nil.
    static func find(_ bytes: Span<UInt8>, _ span: TextSpan, shape: LineShape) -> CalendarDatePlace? {
        guard span.count <= 120, shape.words <= 16, holdsYear(bytes, span),
            !Phrase.contains(any: addresses, bytes, span)
        else { return nil }
        var index = span.start
        while index < span.end {
            if isWordStart(bytes, index, span.start), let date = CalendarDate.read(bytes, index, span.end) {
                let others = words(bytes, span.start, index) + words(bytes, date.end, span.end)
                let isLabelled = Phrase.contains(any: labels, bytes, TextSpan(span.start, index))
                guard others <= (isLabelled ? mostOtherWords : 3), isLabelled || !shape.endsSentence else { return nil }
                return CalendarDatePlace(iso: date.iso, span: TextSpan(index, date.end))
            }
            index += 1
        }
        return nil
    }

    struct CalendarDatePlace {
        let iso: String
        let span: TextSpan
    }

    /// Whether four digits stand together: no date is read without its year.
    private static func holdsYear(_ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
        var run = 0
        for index in span.start..<span.end {
            run = ASCIIClass.isDigit(bytes[index]) ? run + 1 : 0
            if run == 4 { return true }
        }
        return false
    }

    private static func isWordStart(_ bytes: Span<UInt8>, _ index: Int, _ start: Int) -> Bool {
        ASCIIClass.isAlphanumeric(bytes[index]) && (index == start || !ASCIIClass.isAlphanumeric(bytes[index - 1]))
    }

    private static func words(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        Phrase.wordsHash(bytes, TextSpan(start, end)).words
    }
}
