// Parts of a stretch of the calendar: "early next year", "the end of March", "mid-2013", "later this month".
extension TimeReader {
    /// A place with a word before it that picks a part of it. TIMEX3 keeps the part apart from the value.
    func narrowed(at index: Int) -> Place? {
        switch kind(index) {
        case .early, .late, .mid: return part(at: index)
        case .earlier, .later, .sometime: return sometime(at: index)
        case .the:
            return kind(index + 1) == .early || kind(index + 1) == .late || kind(index + 1) == .mid
                ? definitePart(at: index + 1) : edge(at: index + 1)
        case .beginning, .end, .middle: return edge(at: index)
        case .approximately: return place(at: index + 1).flatMap { isCalendarPart($0) ? $0 : nil }
        default: return nil
        }
    }

    /// early November, late last week, mid-March, early in 2016, early Tuesday
    private func part(at index: Int) -> Place? {
        var next = skip(.hyphen, index + 1)
        let isSplit = kind(next) == .preposition
        if isSplit { next += 1 }
        if kind(next) == .the, !isSplit { return nil }
        return place(at: next)
    }

    /// the early 1990s, the late 20th century, the early part of next year
    private func definitePart(at index: Int) -> Place? {
        var next = skip(.hyphen, index + 1)
        if kind(next) == .to, [.early, .late, .mid].contains(kind(skip(.hyphen, next + 1))) {
            next = skip(.hyphen, skip(.hyphen, next + 1) + 1)
        }
        guard kind(next) != .the else { return nil }
        return place(at: next)
    }

    /// earlier this month, later in the year, sometime next year
    private func sometime(at index: Int) -> Place? {
        let next = skip(.preposition, index + 1)
        guard let place = place(at: next) else { return nil }
        return kind(next) == .the && !isUnit(at: next + 1) ? nil : place
    }

    /// beginning of October, end of the year, middle of last week, end of the 19th century
    private func edge(at index: Int) -> Place? {
        let next = index + 1
        switch kind(index) {
        case .beginning, .end, .middle: break
        default: return nil
        }
        guard kind(next) == .of else { return nil }
        if kind(next + 1) == .the, isUnit(at: next + 2), !self[next + 2].isPlural,
            let unit = TimeUnit(rawValue: self[next + 2].number), unit > .hour, unit != .quarter
        {
            return Place((unit == .day ? TimeBase(contextDay) : anchor).shifted(unit, by: 0), end: next + 3)
        }
        return place(at: next + 1)
    }

    private func isCalendarPart(_ place: Place) -> Bool {
        switch place.point.calendar {
        case .year, .month, .day, .decade: true
        default: false
        }
    }
}
