// Times that come again: "every Monday", "each year", "daily", "twice a week", "Tuesday nights", "$3 a year".
extension TimeReader {
    func repeated(at index: Int) -> Reading? {
        switch kind(index) {
        case .every: return every(at: index)
        case .frequency: return frequency(at: index)
        case .once, .twice, .number, .digits, .vague: return times(at: index)
        case .a, .per: return rate(at: index)
        case .weekday: return weekdays(at: index)
        case .dayPart, .weekend, .season: return plurals(at: index)
        default: return nil
        }
    }

    /// every Monday, each year, every two years, every other week, every Friday night, every December
    private func every(at index: Int) -> Reading? {
        let next = index + 1
        let word = self[next]
        switch word.kind {
        case .unit where !word.isPlural:
            guard let unit = TimeUnit(rawValue: word.number) else { return nil }
            return set(TimeLength(1, unit), end: next + 1)
        case .filler where isUnit(at: next + 1) && !self[next + 1].isPlural:
            guard let unit = TimeUnit(rawValue: self[next + 1].number) else { return nil }
            return set(TimeLength(2, unit), end: next + 2)
        case .number, .digits, .vague:
            guard let length = length(at: next) else { return nil }
            return Reading(.length(length.length), .set, end: length.end)
        case .weekday:
            return weekdays(word.number, end: next + 1)
        case .month: return set(.month(nil, word.number), end: next + 1)
        case .weekend: return set(.weekend(nil, nil), end: next + 1)
        case .dayPart: return set(.day(nil, nil, nil), DayPart(rawValue: word.number), end: next + 1)
        case .season: return Season(rawValue: word.number).flatMap { set(.season(nil, $0), end: next + 1) }
        default: return nil
        }
    }

    private func set(_ length: TimeLength, end: Int) -> Reading { Reading(.length(length), .set, end: end) }

    private func set(_ part: CalendarPart, _ dayPart: DayPart? = nil, end: Int) -> Reading {
        Reading(.point(TimePoint(part, dayPart.map { .part($0) })), .set, end: end)
    }

    /// daily, weekly, annually; not where they only describe a noun: "the annual meeting"
    private func frequency(at index: Int) -> Reading? {
        guard let unit = TimeUnit(rawValue: self[index].number), isPunctuation(index + 1) || kind(index + 1) != .none
        else {
            return nil
        }
        return set(TimeLength(1, unit), end: index + 1)
    }

    /// twice a week, three times a day, once every two years
    private func times(at index: Int) -> Reading? {
        var next = index + 1
        if kind(index) != .once && kind(index) != .twice {
            guard kind(next) == .times else { return nil }
            next += 1
        }
        switch kind(next) {
        case .every: return every(at: next)
        case .a, .per:
            guard isUnit(at: next + 1), !self[next + 1].isPlural, let unit = TimeUnit(rawValue: self[next + 1].number)
            else {
                return nil
            }
            return set(TimeLength(1, unit), end: next + 2)
        default: return nil
        }
    }

    /// The "a year" of "$33 million a year": a number stands just before it.
    private func rate(at index: Int) -> Reading? {
        guard isUnit(at: index + 1), !self[index + 1].isPlural, let unit = TimeUnit(rawValue: self[index + 1].number),
            unit > .minute, kind(index) == .per || isRate(at: index)
        else { return nil }
        switch kind(index + 2) {
        case .ago, .earlier, .later, .before, .after, .from, .hyphen, .and, .or: return nil
        default: return set(TimeLength(1, unit), end: index + 2)
        }
    }

    /// Whether something counted stands before: a number among the last four words, no preposition right before.
    private func isRate(at index: Int) -> Bool {
        switch kind(index - 1) {
        case .none, .digits, .hundredfold, .fraction, .people, .number, .times, .unit: break
        default: return false
        }
        return (1...4).contains { distance in
            switch kind(index - distance) {
            case .digits, .hundredfold, .fraction, .number, .vague, .times: true
            default: false
            }
        }
    }

    /// Mondays, Friday nights
    private func weekdays(at index: Int) -> Reading? {
        let word = self[index]
        let isNights = kind(index + 1) == .dayPart && self[index + 1].isPlural
        guard word.isPlural || isNights else { return nil }
        return weekdays(word.number, end: index + 1)
    }

    private func weekdays(_ number: Int, end: Int) -> Reading? {
        guard kind(end) == .dayPart, let part = DayPart(rawValue: self[end].number) else {
            return set(.weekday(number), end: end)
        }
        return set(.weekday(number), part, end: end + 1)
    }

    /// mornings, weekends, summers
    private func plurals(at index: Int) -> Reading? {
        let word = self[index]
        guard word.isPlural else { return nil }
        switch word.kind {
        case .dayPart: return set(.day(nil, nil, nil), DayPart(rawValue: word.number), end: index + 1)
        case .weekend: return set(.weekend(nil, nil), end: index + 1)
        default: return nil
        }
    }
}
