/// Makes terms of the words that `WordScanner` finds.
///
/// A word is cut at hyphens and other punctuation inside it; an apostrophe between letters stays, a possessive 's goes,
/// the stop or colon inside a number stays and its comma goes, as do the stops of "U.S.". Numbers from two to twelve
/// become digits.
struct TermScanner: WordSink {
    private(set) var terms: [Term] = []
    /// How many of them the table of weights does not know.
    private(set) var unknown = 0
    private let bytes: [UInt8]
    private let unicode = UnicodeTable.shared
    private let weights = TermWeights.shared

    // The term being read: its folded bytes as far as they fit, the hash of all of them.
    private var buffer = [UInt8](repeating: 0, count: 64)
    private var count = 0
    private var hash = WordHash()
    private var start = 0
    private var runLength = 0
    private var isPlain = true

    init(_ padded: [UInt8]) {
        bytes = padded
    }

    /// Marks the terms within stretches, which stand in the order of the text, as quoted.
    mutating func mark(quoted stretches: SpanList) {
        guard !stretches.isEmpty else { return }
        var stretch = 0
        for index in terms.indices {
            let start = Int(terms[index].start)
            while stretch < stretches.count, stretches[stretch].end <= start { stretch &+= 1 }
            guard stretch < stretches.count else { break }
            if stretches[stretch].start <= start { terms[index] = terms[index].inQuotes }
        }
    }

    /// Adds the terms of `[start, end)`.
    mutating func scan(from start: Int, to end: Int) {
        let bytes = bytes
        WordScanner().scan(bytes.span, from: start, to: end, into: &self)
    }

    mutating func take(_ word: ScannedWord) {
        start = word.start
        var index = word.start
        while index < word.end {
            let byte = bytes[index]
            let folded = ASCIIClass.foldedAlphanumeric(byte)
            if folded != 0 {
                add(folded)
                index &+= 1
            } else if byte < 0x80 {
                index = punctuation(at: index, length: 1, scalar: UInt32(byte), end: word.end)
            } else {
                index = other(at: index, end: word.end)
            }
        }
        finish(word.end)
    }

    private mutating func other(at index: Int, end: Int) -> Int {
        let (scalar, length) = UTF8Decoding.scalar(bytes.span, at: index)
        let folded = unicode.folded(scalar)
        guard folded != 0 else { return index &+ length }
        let properties = unicode.properties(scalar)
        guard properties.isAlphanumeric || properties.isMark else {
            return punctuation(at: index, length: length, scalar: folded, end: end)
        }
        isPlain = isPlain && folded < 0x80 && ASCIIClass.isAlphanumeric(UInt8(truncatingIfNeeded: folded))
        add(scalar: folded)
        return index &+ length
    }

    /// What joins stays or is passed over; everything else ends the term. Returns where to go on.
    private mutating func punctuation(at index: Int, length: Int, scalar: UInt32, end: Int) -> Int {
        let next = index &+ length
        guard count > 0, next < end else {
            finish(index)
            start = next
            return next
        }
        let isNumber = isPlain && count <= buffer.count && ASCIIClass.isDigit(buffer[count &- 1])
        let leadsToDigit = ASCIIClass.isDigit(bytes[next])
        switch scalar {
        case 0x27, 0x60:
            add(0x27)
            isPlain = false
        case 0x2C where isNumber && leadsToDigit:
            break
        case 0x2E where isNumber && leadsToDigit, 0x3A where isNumber && leadsToDigit:
            add(UInt8(truncatingIfNeeded: scalar))
        case 0x2E where runLength == 1 && !isNumber && isInitial(next, end):
            add(0x2E)
            isPlain = false
        default:
            finish(index)
            start = next
            return next
        }
        runLength = 0
        return next
    }

    /// Whether a single ASCII letter stands here, as in "U.S.".
    private func isInitial(_ index: Int, _ end: Int) -> Bool {
        ASCIIClass.isLetter(bytes[index])
            && (index &+ 1 >= end || ASCIIClass.foldedAlphanumeric(bytes[index &+ 1]) == 0)
    }

    @inline(__always)
    private mutating func add(_ byte: UInt8) {
        hash.add(byte)
        if count < buffer.count { buffer[count] = byte }
        count &+= 1
        runLength &+= 1
    }

    private mutating func add(scalar: UInt32) {
        let (bytes, count) = UTF8Decoding.encoded(scalar)
        for place in 0..<UInt64(count) { add(UInt8(truncatingIfNeeded: bytes >> (8 * place))) }
    }

    private mutating func finish(_ end: Int) {
        if count > 0 { terms.append(term(end)) }
        count = 0
        runLength = 0
        isPlain = true
        hash = WordHash()
    }

    private mutating func term(_ end: Int) -> Term {
        var marks = isCapitalized ? Term.Marks.capitalized : []
        var isLetters = isPlain && count <= buffer.count
        if !isPlain, let bare = lengthWithoutPossessive() {
            marks.insert(.possessive)
            count = bare
            isLetters = rehash()
        }
        if isLetters, let digits = NumberWord.digits(buffer, count) {
            count = digits.count
            for (index, digit) in digits.enumerated() { buffer[index] = digit }
            _ = rehash()
        }
        if ASCIIClass.isDigit(buffer[0]) { marks = marks.subtracting(.capitalized).union(.number) }
        isLetters = isLetters && !marks.contains(.number)
        let full = hash.value
        let (weight, isKnown) = weights.weight(full)
        unknown &+= isKnown ? 0 : 1
        let stem = isLetters ? stemmed() : (hash: full, prefix: 0, length: min(count, 255))
        return Term(
            prefix: stem.prefix, start: UInt32(truncatingIfNeeded: start), key: UInt32(truncatingIfNeeded: full),
            stem: UInt32(truncatingIfNeeded: stem.hash), length: UInt16(clamping: end &- start),
            stemLength: stem.length, weight: weight, marks: marks)
    }

    private var isCapitalized: Bool {
        let byte = bytes[start]
        if byte < 0x80 { return ASCIIClass.isUpper(byte) }
        return unicode.properties(UTF8Decoding.scalar(bytes.span, at: start).value).category == .upper
    }

    /// Without the 's at the end; nil where there is none or the term is too long for its bytes to be known.
    private func lengthWithoutPossessive() -> Int? {
        guard count > 2, count <= buffer.count, buffer[count &- 1] == 0x73, buffer[count &- 2] == 0x27 else {
            return nil
        }
        return count &- 2
    }

    /// Hashes the buffer anew; returns whether it is all ASCII letters and digits.
    private mutating func rehash() -> Bool {
        var isASCIIWord = true
        hash = WordHash()
        for index in 0..<count {
            hash.add(buffer[index])
            isASCIIWord = isASCIIWord && ASCIIClass.isAlphanumeric(buffer[index])
        }
        return isASCIIWord
    }

    private mutating func stemmed() -> (hash: UInt64, prefix: UInt64, length: Int) {
        let length = Stemmer.stem(&buffer, count)
        var hash = WordHash()
        var prefix: UInt64 = 0
        for index in 0..<length { hash.add(buffer[index]) }
        for index in 0..<8 { prefix = prefix << 8 | (index < length ? UInt64(buffer[index]) : 0) }
        return (hash.value, prefix, length)
    }
}
