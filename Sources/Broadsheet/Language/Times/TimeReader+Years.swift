// Years, decades and centuries: "2013", "fiscal 1990", "the year 2000", "the '80s", "the 20th century".
extension TimeReader {
    /// 2013, fiscal 2013, FY2013, nineteen ninety-one, '98, 44 BC
    func year(at index: Int) -> Place? {
        switch kind(index) {
        case .fiscalYear: return Place(.year(self[index].number), end: index + 1)
        case .fiscal: return fiscalYear(at: index)
        case .shortYear: return Place(.year(TimeLexer.fullYear(self[index].number)), end: index + 1)
        case .number: return spokenYear(at: index)
        case .digits: break
        default: return nil
        }
        if let era = yearOfEra(at: index) { return era }
        guard let year = fullYear(at: index), isYear(year, at: index) else { return nil }
        return Place(.year(year), end: index + 1)
    }

    /// fiscal 2013, fiscal year 2013
    private func fiscalYear(at index: Int) -> Place? {
        let next = isUnit(.year, at: index + 1) ? index + 2 : index + 1
        return fullYear(at: next).map { Place(.year($0), end: next + 1) }
    }

    /// year 2000, year two thousand
    func yearNamed(at index: Int) -> Place? {
        guard isUnit(.year, at: index) else { return nil }
        if let era = yearOfEra(at: index + 1) { return era }
        if let year = fullYear(at: index + 1) { return Place(.year(year), end: index + 2) }
        return spokenYear(at: index + 1)
    }

    /// 1988 period, 1988 quarter: the part of that year that the text speaks of.
    func yearPeriod(at index: Int) -> Place? {
        guard let year = fullYear(at: index) else { return nil }
        if let quarter = quarter(at: index) { return quarter }
        guard kind(index + 1) == .period || isUnit(.quarter, at: index + 1) else { return nil }
        let part = recentQuarter.map { CalendarPart.quarter(year, $0.quarter) }
        let open: CalendarPart = kind(index + 1) == .period ? .year(year) : .quarter(year, nil)
        return Place(part ?? open, end: index + 2)
    }

    /// 79 AD, 44 BC
    private func yearOfEra(at index: Int) -> Place? {
        guard kind(index) == .digits, kind(index + 1) == .era, self[index + 1].isCapital, self[index].number > 0,
            self[index].number < 10_000
        else { return nil }
        let number = self[index].number
        return Place(self[index + 1].number == 0 ? .year(number) : .yearBeforeChrist(number), end: index + 2)
    }

    /// nineteen ninety-one, twenty thirteen, two thousand, two thousand and three
    func spokenYear(at index: Int) -> Place? {
        guard kind(index) == .number else { return nil }
        let first = self[index].number
        if first == 2, kind(index + 1) == .hundredfold, self[index + 1].number == 1000 {
            guard let (rest, end) = belowHundred(at: skip(.and, index + 2)) else {
                let isNamed = isUnit(.year, at: index - 1)
                return isNamed ? Place(.year(2000), end: index + 2) : nil
            }
            return isUnit(at: end) || kind(end) == .hundredfold ? nil : Place(.year(2000 + rest), end: end)
        }
        guard (17...20).contains(first), kind(index + 1) == .number, !self[index + 1].isGlued,
            let (rest, end) = belowHundred(at: index + 1), rest > 9
        else { return nil }
        return isUnit(at: end) ? nil : Place(.year(first * 100 + rest), end: end)
    }

    /// Whether four digits are a year here: numbers of other things look the same.
    private func isYear(_ year: Int, at index: Int) -> Bool {
        let before = kind(index - 1)
        if isMoney(before: index) || isPercent(index + 1) || isUnit(at: index + 1) || kind(index + 1) == .hundredfold {
            return false
        }
        if isNumber(of: index) { return false }
        let isIntroduced = introducesYear(at: index - 1)
        let isUsual = (1700...2099).contains(year)
        guard isUsual || (isIntroduced && year < 2200) else { return false }
        if isCounted(index + 1) {
            return isIntroduced && before != .none && kind(index + 1) != .people && year % 100 != 0
        }
        return isIntroduced || year % 100 != 0 || !isWord(index + 1)
    }

    /// Whether digits number something: "Room 1945", "at 1998 Elm Street", "the 1600 block".
    private func isNumber(of index: Int) -> Bool {
        if kind(index - 1) == .numbered && self[index - 1].number == 0 { return true }
        if kind(index + 1) == .numbered, self[index + 1].number == 1 { return true }
        guard kind(index - 1) == .at, kind(index + 1) == .none, words.indices.contains(index + 1) else { return false }
        return ASCIIClass.isUpper(text.padded[tagged.tokens[firstToken + index + 1].start])
    }

    /// Whether a word may stand before a year: a preposition, a determiner, another year, a border.
    private func introducesYear(at index: Int) -> Bool {
        switch kind(index) {
        case .none: false
        case .digits: self[index].flags.contains(.fourDigits)
        case .number, .vague, .hundredfold, .ordinal, .approximately, .more, .least, .futureVerb, .pastVerb,
            .presentVerb, .than, .times, .every, .time, .local, .numbered, .attack:
            false
        default: true
        }
    }

    /// Whether a word looks like the plural of things that a number counts.
    private func isCounted(_ index: Int) -> Bool {
        if kind(index) == .people { return true }
        guard kind(index) == .none, words.indices.contains(index) else { return false }
        let span = tagged.tokens[firstToken + index]
        let last = text.padded[span.end - 1]
        return span.count > 3 && last == 0x73 && text.padded[span.end - 2] != 0x73
            && ASCIIClass.isLower(text.padded[span.start])
    }

    private func isWord(_ index: Int) -> Bool {
        guard words.indices.contains(index), kind(index) == .none else { return false }
        return ASCIIClass.isLetter(text.padded[tagged.tokens[firstToken + index].start])
    }

    /// Whether a currency, a "No." or a "#" stands before a number.
    private func isMoney(before index: Int) -> Bool {
        guard index > 0, kind(index - 1) == .none else { return false }
        return tagged.tokens.tokenClass(firstToken + index - 1) == .symbol
    }

    private func isPercent(_ index: Int) -> Bool {
        guard words.indices.contains(index), kind(index) == .none else { return false }
        return tagged.tokens.tokenClass(firstToken + index) == .symbol
    }

    /// 1990s, '80s, nineties; "mid-1990s"
    func decade(at index: Int) -> Place? {
        let number = self[index].number
        switch kind(index) {
        case .decadeDigits:
            let isShort = number < 100
            guard !isShort || isDecade(at: index) else { return nil }
            let decade = isShort ? (number < 30 ? 200 : 190) + number / 10 : number / 10
            return number % 100 == 0 && number % 1000 != 0 && !isShort
                ? Place(.century(number / 100), end: index + 1) : Place(.decade(decade), end: index + 1)
        case .decadeWord:
            guard kind(index - 1) == .the || isNarrowing(index - 1) || self[index].flags.contains(.mid) else {
                return nil
            }
            return Place(.decade(190 + number), end: index + 1)
        default: return nil
        }
    }

    /// Whether two digits in the plural are years, as in "the '80s" and "the late 80s", and no age: "in his early 30s".
    private func isDecade(at index: Int) -> Bool {
        if !ASCIIClass.isDigit(text.padded[tagged.tokens[firstToken + index].start]), !self[index].flags.contains(.mid)
        {
            return true
        }
        var before = index - 1
        for _ in 0..<4 {
            guard isNarrowing(before) else { break }
            before -= 1
        }
        return kind(before) == .the
    }

    private func isNarrowing(_ index: Int) -> Bool {
        switch kind(index) {
        case .early, .late, .mid, .hyphen: true
        default: false
        }
    }

    /// 20th century, nineteenth-century
    func century(at index: Int) -> Place? {
        guard let (number, end) = ordinalNumber(at: index), (1...30).contains(number) else { return nil }
        let unit = skip(.hyphen, end)
        return isUnit(.century, at: unit) && !self[unit].isPlural ? Place(.century(number - 1), end: unit + 1) : nil
    }

    func isUnit(_ unit: TimeUnit, at index: Int) -> Bool {
        kind(index) == .unit && self[index].number == unit.rawValue
    }

    func isUnit(at index: Int) -> Bool { kind(index) == .unit }
}
