/// Dates written in digits alone: 2013-03-22, 3/22/2013, 22.03.2013, a time of day behind the first of them.
enum NumericDate {
    /// The date that a token is, its parts separated by one mark; nil for anything else.
    static func read(_ bytes: Span<UInt8>, _ span: TextSpan, mark: UInt8) -> TimePoint? {
        guard let (first, end) = Digits.read(bytes, span.start, span.end), end < span.end, bytes[end] == mark,
            let (second, next) = Digits.read(bytes, end + 1, span.end)
        else { return nil }
        let isYearFirst = end - span.start == 4
        guard next < span.end else {
            let isMonth = isYearFirst && mark == 0x2D && next - end == 3 && (1...12).contains(second)
            return isMonth && (1000...2999).contains(first) ? TimePoint(.month(first, second)) : nil
        }
        guard bytes[next] == mark, let (third, stop) = Digits.read(bytes, next + 1, span.end) else { return nil }
        if isYearFirst {
            guard let day = CivilDay(first, second, third) else { return nil }
            return stop == span.end ? TimePoint(CalendarPart(day)) : timed(bytes, day, stop, span.end)
        }
        guard stop == span.end, let year = year(third, digits: stop - next - 1),
            let day = day(first, second, year, isDayFirst: mark == 0x2E)
        else { return nil }
        return TimePoint(CalendarPart(day))
    }

    private static func year(_ number: Int, digits: Int) -> Int? {
        switch digits {
        case 2: TimeLexer.fullYear(number)
        case 4: (1000...2999).contains(number) ? number : nil
        default: nil
        }
    }

    /// American order where both orders make a date, unless dots part them.
    private static func day(_ first: Int, _ second: Int, _ year: Int, isDayFirst: Bool) -> CivilDay? {
        isDayFirst
            ? CivilDay(year, second, first) : CivilDay(year, first, second) ?? CivilDay(year, second, first)
    }

    /// The T10:00 or T10:00:30Z behind a date.
    private static func timed(_ bytes: Span<UInt8>, _ day: CivilDay, _ start: Int, _ end: Int) -> TimePoint? {
        guard bytes[start] | 0x20 == 0x74, let (hour, colon) = Digits.read(bytes, start + 1, end), hour <= 24,
            colon < end, bytes[colon] == 0x3A, let (minute, next) = Digits.read(bytes, colon + 1, end), minute < 60
        else { return nil }
        var second: Int?
        var last = next
        if next < end, bytes[next] == 0x3A, let (read, stop) = Digits.read(bytes, next + 1, end), read < 60 {
            (second, last) = (read, stop)
        }
        let isUniversal = last < end && bytes[last] | 0x20 == 0x7A
        return TimePoint(
            CalendarPart(day), .time(hour: hour, minute: minute, second: second, isUniversal: isUniversal))
    }
}
