/// Reads what single tokens say of time: words by the lexicon, digits by their form.
struct TimeLexer {
    /// The words of the sentence at hand.
    private(set) var words: [TimeWord] = []
    /// The dates that stand in one token, as "2013-03-22"; their words have the index here as value.
    private(set) var dates: [TimePoint] = []

    private let lexicon = TimeLexicon.shared

    /// Reads the words of one sentence in place of those of the one before.
    mutating func read(_ bytes: Span<UInt8>, _ tagged: TaggedText, _ range: Range<Int>) {
        words.removeAll(keepingCapacity: true)
        dates.removeAll(keepingCapacity: true)
        words.append(contentsOf: repeatElement(TimeWord(), count: range.count))
        let (hashes, classes) = (tagged.hashes.span, tagged.tokens.classes.span)
        let (starts, ends) = (tagged.tokens.starts.span, tagged.tokens.ends.span)
        let lexicon = lexicon
        for index in range {
            let start = Int(starts[index])
            let isNumber = classes[index] == TokenClass.number.rawValue
            guard isNumber || lexicon.mayHold(hashes[index]) || Self.mayOpenCode(bytes[start]) else { continue }
            var word = lexicon.word(hashes[index])
            if word.kind == .none {
                let span = TextSpan(start, Int(ends[index]))
                word = ASCIIClass.isDigit(bytes[start]) ? number(bytes, span) : composed(bytes, span)
                guard word.kind != .none else { continue }
            } else if ASCIIClass.isUpper(bytes[start]) {
                word.flags.insert(.capital)
            } else {
                word.flags.remove(.capital)
            }
            if index > range.lowerBound, Int(ends[index - 1]) == start { word.flags.insert(.glued) }
            words[index - range.lowerBound] = word
        }
    }

    /// Whether a byte may open a word that has its time in it: an apostrophe, "mid-", "Q3", "FY2013", "H1".
    @inline(__always)
    private static func mayOpenCode(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x27, 0xE2, 0x4D, 0x6D, 0x51, 0x71, 0x46, 0x48: true
        default: false
        }
    }

    private mutating func composed(_ bytes: Span<UInt8>, _ span: TextSpan) -> TimeWord {
        switch bytes[span.start] {
        case 0x27, 0xE2: shortened(bytes, span)
        case 0x4D, 0x6D: prefixed(bytes, span)
        case 0x51, 0x71, 0x46, 0x48: coded(bytes, span)
        default: TimeWord()
        }
    }

    /// '80s, ’98
    private func shortened(_ bytes: Span<UInt8>, _ span: TextSpan) -> TimeWord {
        let length = bytes[span.start] == 0x27 ? 1 : 3
        guard length == 1 || (bytes[span.start + 1] == 0x80 && bytes[span.start + 2] & 0xFE == 0x98),
            let (number, end) = Digits.read(bytes, span.start + length, span.end), end - span.start - length == 2
        else { return TimeWord() }
        if end == span.end { return TimeWord(kind: .shortYear, value: Int32(number)) }
        let isDecade = Digits.isPlural(bytes, end, span.end) && number % 10 == 0
        return isDecade ? TimeWord(kind: .decadeDigits, value: Int32(number)) : TimeWord()
    }

    /// mid-March, mid-1996, mid-1990s
    private mutating func prefixed(_ bytes: Span<UInt8>, _ span: TextSpan) -> TimeWord {
        guard span.count > 5, bytes[span.start + 1] | 0x20 == 0x69, bytes[span.start + 2] | 0x20 == 0x64,
            bytes[span.start + 3] == 0x2D
        else { return TimeWord() }
        let rest = TextSpan(span.start + 4, span.end)
        var word =
            ASCIIClass.isDigit(bytes[rest.start])
            ? number(bytes, rest) : lexicon.word(WordHash.of(bytes, rest.start, rest.end))
        guard word.kind != .none else { return word }
        word.flags.insert(.mid)
        if ASCIIClass.isUpper(bytes[rest.start]) { word.flags.insert(.capital) }
        return word
    }

    /// Q3, H1, FY2013
    private func coded(_ bytes: Span<UInt8>, _ span: TextSpan) -> TimeWord {
        let letter = bytes[span.start] & 0xDF
        if span.count == 2, bytes[span.start + 1] &- 0x31 < 4 {
            let number = Int32(bytes[span.start + 1] - 0x30)
            if letter == 0x51 { return TimeWord(kind: .quarterCode, value: number) }
            if letter == 0x48, number < 3 { return TimeWord(kind: .quarterCode, value: number + 4) }
        }
        guard letter == 0x46, bytes[span.start + 1] == 0x59,
            let (year, end) = Digits.read(bytes, span.start + 2, span.end),
            end == span.end
        else { return TimeWord() }
        switch span.count {
        case 6: return TimeWord(kind: .fiscalYear, value: Int32(year))
        case 4: return TimeWord(kind: .fiscalYear, value: Int32(Self.fullYear(year)))
        default: return TimeWord()
        }
    }

    /// The year that two digits stand for: 70 to 99 are of the 1900s.
    static func fullYear(_ short: Int) -> Int { short < 70 ? short + 2000 : short + 1900 }
}

extension TimeLexer {
    /// A token that a digit leads.
    private mutating func number(_ bytes: Span<UInt8>, _ span: TextSpan) -> TimeWord {
        guard let (number, end) = Digits.read(bytes, span.start, span.end) else { return TimeWord() }
        let length = end - span.start
        guard end < span.end else {
            return TimeWord(kind: .digits, flags: length == 4 ? .fourDigits : [], value: Int32(number))
        }
        switch bytes[end] {
        case 0x2C, 0x2E: return dotted(bytes, span, number, end)
        case 0x3A: return clock(bytes, span, number, end)
        case 0x2F: return slashed(bytes, span, number, end)
        case 0x2D: return dated(bytes, span)
        default: return suffixed(bytes, span, number, end)
        }
    }

    /// 5th, 1990s, 80s
    private func suffixed(_ bytes: Span<UInt8>, _ span: TextSpan, _ number: Int, _ end: Int) -> TimeWord {
        if Digits.isOrdinal(bytes, end, span.end) { return TimeWord(kind: .ordinalDigits, value: Int32(number)) }
        guard Digits.isPlural(bytes, end, span.end), number % 10 == 0 else { return TimeWord() }
        let isDecade = (20...90).contains(number) || (1000...2990).contains(number)
        return isDecade ? TimeWord(kind: .decadeDigits, value: Int32(number)) : TimeWord()
    }

    /// 1,000 and 2.5, the latter in hundredths; 22.03.2013
    private mutating func dotted(_ bytes: Span<UInt8>, _ span: TextSpan, _ number: Int, _ end: Int) -> TimeWord {
        if bytes[end] == 0x2E, let date = NumericDate.read(bytes, span, mark: 0x2E) { return keep(date) }
        if bytes[end] == 0x2E, let (decimals, stop) = Digits.read(bytes, end + 1, span.end), stop == span.end,
            stop - end <= 3
        {
            let hundredths = number * 100 + (stop - end == 2 ? decimals * 10 : decimals)
            guard hundredths < 1_000_000_000 else { return TimeWord() }
            return TimeWord(kind: .fraction, flags: .grouped, value: Int32(hundredths))
        }
        guard let whole = Digits.grouped(bytes, span) else { return TimeWord() }
        return TimeWord(kind: .digits, flags: .grouped, value: Int32(whole))
    }

    /// 7:15, 23:59:59; hours, minutes and seconds are packed, 63 for no seconds.
    private func clock(_ bytes: Span<UInt8>, _ span: TextSpan, _ hour: Int, _ end: Int) -> TimeWord {
        guard hour <= 24, let (minute, next) = Digits.read(bytes, end + 1, span.end), next - end == 3, minute < 60
        else {
            return TimeWord()
        }
        var second = 63
        if next < span.end {
            guard bytes[next] == 0x3A, let (read, stop) = Digits.read(bytes, next + 1, span.end), stop == span.end,
                stop - next == 3, read < 60
            else { return TimeWord() }
            second = read
        }
        return TimeWord(kind: .clock, value: Int32(hour << 12 | minute << 6 | second))
    }

    /// 1/2; 3/22/2013
    private mutating func slashed(_ bytes: Span<UInt8>, _ span: TextSpan, _ number: Int, _ end: Int) -> TimeWord {
        if let date = NumericDate.read(bytes, span, mark: 0x2F) { return keep(date) }
        guard let (other, stop) = Digits.read(bytes, end + 1, span.end), stop == span.end else { return TimeWord() }
        // The eleventh of September that needs no year.
        if number == 9, other == 11 { return keep(TimePoint(.day(2001, 9, 11))) }
        switch (number, other) {
        case (1, 2): return TimeWord(kind: .fraction, value: 50)
        case (1, 4): return TimeWord(kind: .fraction, value: 25)
        case (3, 4): return TimeWord(kind: .fraction, value: 75)
        default: return TimeWord()
        }
    }

    /// 2013-03-22, 2013-03-22T10:00
    private mutating func dated(_ bytes: Span<UInt8>, _ span: TextSpan) -> TimeWord {
        guard let date = NumericDate.read(bytes, span, mark: 0x2D) else { return TimeWord() }
        return keep(date)
    }

    private mutating func keep(_ date: TimePoint) -> TimeWord {
        dates.append(date)
        return TimeWord(kind: .date, value: Int32(truncatingIfNeeded: dates.count - 1))
    }
}
