// Times of day: "10 p.m. Wednesday", "9:30 GMT", "noon", "Friday night", "this morning", "the night of March 5".
extension TimeReader {
    /// A time within a day, with its day before or behind it.
    func timed(at index: Int) -> Reading? {
        let start = behindApproximation(index)
        var best = clockFirst(at: start)
        guard start == index else { return best }
        best = Self.longest(best, dayFirstTime(at: index))
        best = Self.longest(best, partFirst(at: index))
        return best
    }

    // MARK: Clocks

    /// 10 p.m., 7:15 p.m. EST, 14:00, five o'clock, noon
    private func clock(at index: Int) -> (clock: ClockPart, end: Int)? {
        switch kind(index) {
        case .clock: return clockDigits(at: index)
        case .clockWord:
            let hour = self[index].number
            return (.time(hour: hour, minute: 0, second: nil, isUniversal: false), index + 1)
        case .digits where self[index].flags.contains(.fourDigits): return fourDigits(at: index)
        case .digits, .number: return hour(at: index)
        case .fraction where self[index].flags.contains(.grouped): return dotted(at: index)
        default: return nil
        }
    }

    private func clockDigits(at index: Int) -> (clock: ClockPart, end: Int)? {
        let packed = self[index].number
        let (hour, minute, second) = (packed >> 12, packed >> 6 & 63, packed & 63)
        let half = halfOfDay(at: index + 1)
        let zone = zone(at: half?.end ?? index + 1)
        guard half != nil || zone != nil || isIntroduced(index) else { return nil }
        guard let full = half.map({ $0.hour(hour) }) ?? (hour <= 24 ? hour : nil) else { return nil }
        let clock = ClockPart.time(
            hour: full, minute: minute, second: second < 60 ? second : nil, isUniversal: zone?.isUniversal ?? false)
        return (clock, zone?.end ?? half?.end ?? index + 1)
    }

    /// 0900 GMT
    private func fourDigits(at index: Int) -> (clock: ClockPart, end: Int)? {
        let (hour, minute) = (self[index].number / 100, self[index].number % 100)
        guard hour < 25, minute < 60, let zone = zone(at: index + 1) else { return nil }
        return (.time(hour: hour, minute: minute, second: nil, isUniversal: zone.isUniversal), zone.end)
    }

    /// 7.30pm
    private func dotted(at index: Int) -> (clock: ClockPart, end: Int)? {
        let span = tagged.tokens[firstToken + index]
        let minute = self[index].number % 100
        guard minute < 60, text.padded[span.end - 3] == 0x2E, let half = halfOfDay(at: index + 1),
            let hour = half.hour(self[index].number / 100)
        else { return nil }
        let zone = zone(at: half.end)
        let clock = ClockPart.time(hour: hour, minute: minute, second: nil, isUniversal: zone?.isUniversal ?? false)
        return (clock, zone?.end ?? half.end)
    }

    /// 10 p.m., ten o'clock
    private func hour(at index: Int) -> (clock: ClockPart, end: Int)? {
        let hour = self[index].number
        guard (0...24).contains(hour), !self[index].flags.contains(.grouped) else { return nil }
        var end = index + 1
        let isOClock = kind(end) == .oClock
        if isOClock { end += 1 }
        let half = halfOfDay(at: end)
        guard isOClock || half != nil, let full = half.map({ $0.hour(hour) }) ?? hour else { return nil }
        end = half?.end ?? end
        let zone = zone(at: end)
        let clock = ClockPart.time(hour: full, minute: 0, second: nil, isUniversal: zone?.isUniversal ?? false)
        return (clock, zone?.end ?? end)
    }

    /// The half of the day, and what it makes of an hour.
    private struct HalfOfDay {
        let isAfternoon: Bool
        let end: Int

        func hour(_ hour: Int) -> Int? {
            guard (1...12).contains(hour) else { return hour < 24 && isAfternoon ? hour : nil }
            return hour % 12 + (isAfternoon ? 12 : 0)
        }
    }

    /// a.m., p.m., in the morning, at night
    private func halfOfDay(at index: Int) -> HalfOfDay? {
        if kind(index) == .halfOfDay {
            return HalfOfDay(isAfternoon: self[index].number == 1, end: behindAbbreviation(index))
        }
        let part =
            kind(index) == .preposition && kind(index + 1) == .the ? index + 2 : kind(index) == .at ? index + 1 : -1
        guard part > 0, kind(part) == .dayPart, let name = DayPart(rawValue: self[part].number), name != .midday else {
            return nil
        }
        return HalfOfDay(isAfternoon: name != .morning, end: part + 1)
    }

    /// Behind "p.m.", where the stop that ends the sentence is also its own.
    private func behindAbbreviation(_ index: Int) -> Int {
        let span = tagged.tokens[firstToken + index]
        let isCut = text.padded[span.end - 1] != 0x2E && span.count == 3 && text.padded[span.end] == 0x2E
        return isCut && index + 1 < words.count ? index + 2 : index + 1
    }

    /// EST, GMT, local time, Eastern time
    private func zone(at index: Int) -> (isUniversal: Bool, end: Int)? {
        if kind(index) == .local, kind(index + 1) == .time { return (false, index + 2) }
        guard kind(index) == .zone, self[index].isCapital else { return nil }
        return (self[index].number == 0, skip(.time, index + 1))
    }

    private func isIntroduced(_ index: Int) -> Bool {
        switch kind(index - 1) {
        case .at, .approximately, .before, .after, .from, .to, .preposition, .and, .hyphen: !isScore(index)
        default: false
        }
    }

    /// A clock time that is one of a pair or stands in brackets without its half of the day may be a score.
    private func isScore(_ index: Int) -> Bool { kind(index - 1) == .and && kind(index - 2) == .none }

    /// A clock time, and its day behind it.
    private func clockFirst(at index: Int) -> Reading? {
        guard let (clock, end) = clock(at: index) else { return nil }
        var next = skip(.comma, end)
        if kind(next) == .on { next += 1 }
        if let day = dayWithPart(at: next) {
            return Reading(.point(TimePoint(day.point.calendar, clock)), .time, end: day.end)
        }
        return Reading(.point(TimePoint(contextDay, clock)), .time, end: end)
    }

    /// A day, perhaps with a part of it, that a time of day may belong to: "Wednesday", "last night", "this morning".
    private func dayWithPart(at index: Int) -> Place? {
        if let reading = partFirst(at: index) ?? dayFirstTime(at: index), case .point(let point) = reading.value,
            kind(index) != .the
        {
            return Place(point, end: reading.end)
        }
        guard let place = place(at: index), isDay(place.point.calendar) else { return nil }
        return place
    }

    private func isDay(_ part: CalendarPart) -> Bool {
        switch part {
        case .day, .weekday: true
        default: false
        }
    }

    // MARK: Parts of the day

    /// Friday night, yesterday afternoon, Friday at 10 p.m., March 5 at noon
    private func dayFirstTime(at index: Int) -> Reading? {
        guard let day = place(at: index), day.point.clock == nil, isDay(day.point.calendar) else { return nil }
        var next = day.end
        if kind(next) == .early || kind(next) == .late { next += 1 }
        if let part = dayPart(at: next), !self[next].isPlural {
            let end = next + 1
            if kind(end) == .at, let (clock, stop) = clock(at: end + 1) {
                return Reading(.point(TimePoint(day.point.calendar, clock)), .time, end: stop)
            }
            return Reading(.point(TimePoint(day.point.calendar, .part(part))), .time, end: end)
        }
        next = skip(.comma, day.end)
        guard kind(next) == .at || kind(next) == .clock || kind(next + 1) == .halfOfDay else { return nil }
        next = behindApproximation(skip(.at, next))
        guard let (clock, end) = clock(at: next) else { return nil }
        return Reading(.point(TimePoint(day.point.calendar, clock)), .time, end: end)
    }

    private func dayPart(at index: Int) -> DayPart? {
        kind(index) == .dayPart ? DayPart(rawValue: self[index].number) : nil
    }

    /// this morning, last night, tonight, overnight, the morning, the night of March 5, early in the morning
    private func partFirst(at index: Int) -> Reading? {
        switch kind(index) {
        case .tonight: return time(anchor.shifted(.day, by: 0), .night, end: index + 1)
        case .overnight: return time(anchor.shifted(.day, by: -1), .night, end: index + 1)
        case .dayPart where self[index].flags.contains(.mid): return partOfDay(at: index)
        case .mid where kind(skip(.hyphen, index + 1)) == .dayPart: return partOfDay(at: skip(.hyphen, index + 1))
        case .early, .late, .earlier, .later, .mid: return narrowedPart(at: index)
        case .this, .last, .that, .the, .next: return relatedPart(at: index)
        default: return nil
        }
    }

    private func time(_ part: CalendarPart, _ dayPart: DayPart, end: Int) -> Reading {
        Reading(.point(TimePoint(part, .part(dayPart))), .time, end: end)
    }

    /// mid-afternoon, mid-afternoon yesterday
    private func partOfDay(at index: Int) -> Reading? {
        guard let part = dayPart(at: index), !self[index].isPlural else { return nil }
        if let day = place(at: index + 1), isDay(day.point.calendar) {
            return time(day.point.calendar, part, end: day.end)
        }
        return time(contextDay, part, end: index + 1)
    }

    /// late Monday night, later this afternoon, early this morning
    private func narrowedPart(at index: Int) -> Reading? {
        let next = skip(.preposition, skip(.hyphen, index + 1))
        if next == index + 1, let part = partOfDay(at: next) { return part }
        guard ![.early, .late, .earlier, .later, .mid].contains(kind(next)) else { return nil }
        return dayFirstTime(at: next) ?? partFirst(at: next)
    }

    private func relatedPart(at index: Int) -> Reading? {
        let target =
            kind(index) == .the && [.next, .following, .previous, .same].contains(kind(index + 1))
            ? index + 2 : index + 1
        guard let part = dayPart(at: target), !self[target].isPlural else { return nil }
        let end = target + 1
        if kind(end) == .of || kind(end) == .before, let day = place(at: end + 1), isDay(day.point.calendar) {
            return kind(end) == .of ? time(day.point.calendar, part, end: day.end) : nil
        }
        switch kind(target - 1) {
        case .this: return time(anchor.shifted(.day, by: 0), part, end: end)
        case .last: return time(anchor.shifted(.day, by: -1), part, end: end)
        case .next, .following: return time(narrative.shifted(.day, by: 1), part, end: end)
        case .previous: return time(narrative.shifted(.day, by: -1), part, end: end)
        case .the where part == .night: return nil
        default: return time(contextDay, part, end: end)
        }
    }
}
