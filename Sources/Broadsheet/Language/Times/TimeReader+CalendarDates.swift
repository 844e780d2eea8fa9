// Days and months by name: "March 22, 2013", "22nd of March", "Friday, Oct. 13", "June last year".
extension TimeReader {
    /// A date that one token is.
    func numericDate(at index: Int) -> Place? {
        let number = self[index].number
        guard lexer.dates.indices.contains(number) else { return nil }
        return Place(lexer.dates[number], end: index + 1)
    }

    /// March 22, 2013; March 22nd; March 2013; March last year; March
    func monthFirst(at index: Int) -> Place? {
        guard kind(index) == .month, isMonth(at: index) else { return nil }
        let month = self[index].number
        if let day = dayOfMonth(at: index + 1), day <= CivilDay.length(ofMonth: month, 2000) {
            let year = yearBehind(index + 2)
            // The attacks of that day need no year.
            if year == nil, month == 9, day == 11, kind(index + 2) == .attack {
                return Place(.day(2001, 9, 11), end: index + 2)
            }
            return dayPlace(year, month, day, at: index, end: year?.end ?? index + 2)
        }
        if let year = yearBehind(index + 1) { return Place(.month(year.year, month), end: year.end) }
        return Place(monthPart(month, at: index), end: index + 1)
    }

    /// 22 March 2013, 22nd of March, the fourth of July
    func dayFirst(at index: Int) -> Place? {
        guard let day = dayOfMonth(at: index) else { return nil }
        let next = skip(.of, index + 1)
        guard kind(next) == .month, self[next].isCapital || next > index + 1, isMonth(at: next) else { return nil }
        guard day <= CivilDay.length(ofMonth: self[next].number, 2000) else { return nil }
        let year = yearBehind(next + 1)
        return dayPlace(year, self[next].number, day, at: index, end: year?.end ?? next + 1)
    }

    /// The day of a month that digits or an ordinal can be, or nil.
    func dayOfMonth(at index: Int) -> Int? {
        let word = self[index]
        switch word.kind {
        case .digits where word.flags.intersection([.grouped, .fourDigits]).isEmpty, .ordinalDigits, .ordinal: break
        default: return nil
        }
        return (1...31).contains(word.number) ? word.number : nil
    }

    /// Whether a month's name means the month: "may" and "march" are words of other kinds too.
    private func isMonth(at index: Int) -> Bool {
        let word = self[index]
        guard word.flags.contains(.everyday) else { return true }
        guard word.isCapital || word.flags.contains(.mid) else { return false }
        let isDated = dayOfMonth(at: index + 1) != nil || self[index + 1].flags.contains(.fourDigits)
        return index > 0 && !(isVerbLike(index + 1) && kind(index - 1) == .none) || isDated
    }

    /// Whether what follows a capitalised "May" or "March" makes it a name or a verb: nothing of time, no border.
    private func isVerbLike(_ index: Int) -> Bool {
        switch kind(index) {
        case .futureVerb, .pastVerb, .presentVerb, .possessive: true
        default: false
        }
    }

    private func dayPlace(
        _ year: (year: Int?, end: Int)?, _ month: Int, _ day: Int, at index: Int, end: Int
    ) -> Place? {
        guard let year else { return Place(dayPart(month, day, at: index), end: end) }
        guard let known = year.year else { return Place(.day(nil, month, day), end: end) }
        return CivilDay(known, month, day).map { Place(CalendarPart($0), end: end) }
    }
}

// The year behind a date, and the year of a date that has none.
extension TimeReader {
    /// ", 2013", "2013", "of 2013", "'98", "last year", "of that year"
    func yearBehind(_ index: Int) -> (year: Int?, end: Int)? {
        if kind(index) == .comma {
            // A comma parts more than dates: only four digits that nothing is counted by are a year behind it.
            return fullYear(at: index + 1).map { ($0, index + 2) }
        }
        let start = kind(index) == .of ? index + 1 : index
        if let year = fullYear(at: start) { return (year, start + 1) }
        if start > index, let year = spokenYear(at: start), case .year(let number) = year.point.calendar {
            return (number, year.end)
        }
        if kind(start) == .shortYear { return (TimeLexer.fullYear(self[start].number), start + 1) }
        let word = skip(.the, start)
        guard kind(word + 1) == .unit, self[word + 1].number == TimeUnit.year.rawValue, !self[word + 1].isPlural else {
            return nil
        }
        switch kind(word) {
        case .this where word == start, .current: return (anchor.year, word + 2)
        case .last where word == start: return (anchor.year(by: -1), word + 2)
        case .next where word == start: return (anchor.year(by: 1), word + 2)
        case .that where start > index, .same: return (narrative.year, word + 2)
        case .previous: return (narrative.year(by: -1), word + 2)
        case .following: return (narrative.year(by: 1), word + 2)
        default: return nil
        }
    }

    /// The year that four digits are.
    func fullYear(at index: Int) -> Int? {
        let word = self[index]
        guard word.kind == .digits, word.flags.contains(.fourDigits), (1000...2999).contains(word.number) else {
            return nil
        }
        return word.number
    }

    /// A day without a year: of the year that brings it nearest to the day of publication, unless the verb tells.
    func dayPart(_ month: Int, _ day: Int, at index: Int) -> CalendarPart {
        guard let today = anchor.day else { return .day(nil, month, day) }
        let near = (-1...1).compactMap { CivilDay(today.year + $0, month, day) }
        if kind(index - 1) == .ended, self[index - 1].number == 0,
            let last = near.last(where: { $0.number <= today.number })
        {
            return CalendarPart(last)
        }
        let limit =
            switch tense(at: index) {
            case .past: (-290, 75)
            case .future: (-45, 330)
            case .unknown: (-200, 200)
            }
        let fitting = near.filter { (limit.0...limit.1).contains($0.number - today.number) }
        let best = (fitting.isEmpty ? near : fitting).min {
            abs($0.number - today.number) < abs($1.number - today.number)
        }
        return best.map { CalendarPart($0) } ?? .day(nil, month, day)
    }

    /// A month without a year: the last one that has begun, or the next one where the verb or a "by" looks ahead.
    func monthPart(_ month: Int, at index: Int) -> CalendarPart {
        guard let now = anchor.month else { return .month(nil, month) }
        let ahead = (month - now.month + 12) % 12
        let isAhead: Bool
        let isUntil = kind(index - 1) == .to && self[index - 1].number == 1
        let isLimit = kind(index - 1) == .preposition && self[index - 1].number == 1
        switch isLimit ? .future : tense(at: index) {
        case .past: isAhead = ahead == 0 || isUntil && ahead < 4
        case .future: isAhead = true
        case .unknown: isAhead = ahead <= 2
        }
        let part = now.adding(isAhead ? ahead : ahead - 12)
        return .month(part?.year, month)
    }
}
