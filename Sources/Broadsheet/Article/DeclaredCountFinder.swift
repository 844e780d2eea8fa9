/// Finds a declared number of words: "(Word count: 307)", "Words: 1,200", "[307 words]", "Length: 850 words".
enum DeclaredCountFinder {
    private static let labels: PhraseList = [
        "word count", "wordcount", "word-count", "words", "total words", "total word count", "number of words",
        "approx. word count", "approximate word count",
    ]
    /// Labels that say nothing of words, so that the unit must stand behind the number.
    private static let vagueLabels: PhraseList = ["length", "article length", "reading length"]

    private static let qualifiers: PhraseList = ["about", "approx.", "approx", "approximately", "~", "c."]
    private static let units: PhraseList = ["words", "word"]

    /// The number that a whole paragraph declares, or nil where it is anything else.
    static func find(_ bytes: Span<UInt8>, _ span: TextSpan) -> DeclaredWordCount? {
        guard span.count <= 60 else { return nil }
        var index = skip(bytes, span.start, span.end, where: isOpener)
        var isLabelled = false
        if let end = Phrase.end(ofAny: labels, bytes, index, span.end) {
            isLabelled = true
            index = skip(bytes, end, span.end, where: isSeparator)
        } else if let end = Phrase.end(ofAny: vagueLabels, bytes, index, span.end) {
            index = skip(bytes, end, span.end, where: isSeparator)
        }
        if let end = Phrase.end(ofAny: qualifiers, bytes, index, span.end) {
            index = skip(bytes, end, span.end, where: isSeparator)
        }
        guard let (value, end) = number(bytes, index, span.end) else { return nil }
        index = skip(bytes, end, span.end, where: isSeparator)
        let unit = Phrase.end(ofAny: units, bytes, index, span.end)
        guard isLabelled || unit != nil else { return nil }
        index = skip(bytes, unit ?? index, span.end) { isOpener($0) || isSeparator($0) || $0 == 0x2E }
        return index == span.end ? DeclaredWordCount(value: value, span: span) : nil
    }

    /// A declaration in brackets that closes a paragraph, behind the end of a sentence.
    static func tail(_ bytes: Span<UInt8>, _ span: TextSpan) -> DeclaredWordCount? {
        guard span.count > 0, bytes[span.end - 1] == 0x29 || bytes[span.end - 1] == 0x5D else { return nil }
        var start = span.end - 1
        while start > span.start, span.end - start < 60, bytes[start] != 0x28, bytes[start] != 0x5B { start -= 1 }
        guard start > span.start, bytes[start] == 0x28 || bytes[start] == 0x5B else { return nil }
        return find(bytes, TextSpan(start, span.end))
    }

    /// A number of at most nine digits, grouped by commas, points or spaces between groups of three.
    private static func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (value: Int, end: Int)? {
        var value = 0
        var digits = 0
        var index = start
        while index < end {
            if ASCIIClass.isDigit(bytes[index]) {
                value = value * 10 + Int(bytes[index] - 0x30)
                digits += 1
                guard digits <= 9 else { return nil }
                index += 1
            } else if digits > 0, isGroup(bytes, index, end) {
                index += 1
            } else {
                break
            }
        }
        return digits > 0 ? (value, index) : nil
    }

    private static func isGroup(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
        guard bytes[index] == 0x2C || bytes[index] == 0x2E, index + 3 < end else { return false }
        return (1...3).allSatisfy { ASCIIClass.isDigit(bytes[index + $0]) }
            && (index + 4 >= end || !ASCIIClass.isDigit(bytes[index + 4]))
    }

    private static func skip(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, where test: (UInt8) -> Bool) -> Int {
        var index = start
        while index < end, test(bytes[index]) { index += 1 }
        return index
    }

    /// Brackets, emphasis marks, and the bytes of the hyphen and of the en and em dash.
    private static func isOpener(_ byte: UInt8) -> Bool {
        [0x2D, 0xE2, 0x80, 0x93, 0x94, 0x28, 0x29, 0x5B, 0x5D, 0x2A, 0x5F, 0x7B, 0x7D].contains(byte)
            || ASCIIClass.isSpace(byte)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        [0x3A, 0x3D, 0x2D, 0x2A, 0xE2, 0x80, 0x93, 0x94].contains(byte) || ASCIIClass.isSpace(byte)
    }
}
