// Days of the week and days counted from today: "Friday", "last Friday", "Friday, March 22", "yesterday".
extension TimeReader {
    func relativeDay(at index: Int) -> Place? {
        guard kind(index) == .relativeDay, !isTitle(at: index) else { return nil }
        return Place(anchor.shifted(.day, by: self[index].number), end: index + 1)
    }

    /// The "Today" of "USA Today": a capital behind a capital.
    private func isTitle(at index: Int) -> Bool {
        guard self[index].isCapital, index > 0, kind(index - 1) == .none else { return false }
        return ASCIIClass.isUpper(text.padded[tagged.tokens[firstToken + index - 1].start])
    }

    /// Friday; Friday, March 22, 2013; Friday the 13th; Friday last week
    func weekday(at index: Int) -> Place? {
        let word = self[index]
        guard word.kind == .weekday, !word.isPlural, word.isCapital || !word.flags.contains(.everyday) else {
            return nil
        }
        let next = skip(.comma, index + 1)
        if let date = monthFirst(at: next) ?? dayFirst(at: skip(.the, next)), isDay(date.point.calendar) { return date }
        guard !word.flags.contains(.everyday) else { return nil }
        if let week = relative(at: index + 1), case .week = week.point.calendar {
            return Place(weekdayPart(word.number, inWeekOf: week.point.calendar, at: index + 1), end: week.end)
        }
        return Place(weekdayPart(word.number, tense(at: index)), end: index + 1)
    }

    private func isDay(_ part: CalendarPart) -> Bool {
        guard case .day = part else { return false }
        return true
    }

    /// A weekday of last, this or next week.
    private func weekdayPart(_ weekday: Int, inWeekOf week: CalendarPart, at index: Int) -> CalendarPart {
        guard let today = anchor.day, case .week(let year?, let number?) = week else { return .weekday(weekday) }
        let weeks = (-1...1).first { count in
            guard let there = today.adding(days: count * 7)?.week else { return false }
            return there.year == year && there.week == number
        }
        guard let weeks, let day = today.adding(days: weeks * 7 + weekday - today.weekday) else {
            return .weekday(weekday)
        }
        return CalendarPart(day)
    }

    /// The last such day up to the day of publication, or the next one where the verb looks ahead.
    func weekdayPart(_ weekday: Int, _ tense: Tense) -> CalendarPart {
        guard let today = anchor.day else { return .weekday(weekday) }
        let ahead = (weekday - today.weekday + 7) % 7
        let days = tense == .future || ahead == 0 ? ahead : ahead - 7
        return today.adding(days: days).map { CalendarPart($0) } ?? .weekday(weekday)
    }

    /// The nearest such day strictly before (-1) or after (1) a day.
    func weekdayPart(_ weekday: Int, _ direction: Int, of base: TimeBase) -> CalendarPart {
        guard let day = base.day else { return .weekday(weekday) }
        let ahead = (weekday - day.weekday + 7) % 7
        let days = direction > 0 ? (ahead == 0 ? 7 : ahead) : (ahead == 0 ? -7 : ahead - 7)
        return day.adding(days: days).map { CalendarPart($0) } ?? .weekday(weekday)
    }

    /// "weekend" as such: the one at hand on a Saturday or Sunday, else the last one or the next one.
    func weekend(at index: Int) -> Place? {
        guard kind(index) == .weekend, !self[index].isPlural else { return nil }
        return Place(weekendPart(tense(at: index)), end: index + 1)
    }

    func weekendPart(_ tense: Tense) -> CalendarPart {
        guard let today = anchor.day else { return .weekend(nil, nil) }
        let weeks = today.weekday > 5 || tense == .future ? 0 : -1
        guard let week = today.adding(days: weeks * 7)?.week else { return .weekend(nil, nil) }
        return .weekend(week.year, week.week)
    }
}
