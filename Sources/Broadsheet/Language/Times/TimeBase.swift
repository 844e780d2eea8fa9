/// A place in time that others are counted from: the day of publication, or a date that the text named before.
struct TimeBase: Equatable {
    let year: Int?
    let month: CivilMonth?
    let day: CivilDay?

    /// Nothing is known, so that everything counted from here stays open.
    static let unknown = TimeBase(year: nil, month: nil, day: nil)

    private init(year: Int?, month: CivilMonth?, day: CivilDay?) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    init(_ part: CalendarPart) {
        self.init(year: part.year, month: part.month, day: part.day)
    }

    /// A base from an ISO 8601 date: `2013`, `2013-03`, `2013-03-22` or more behind it.
    init(iso: String) {
        let bytes = Array(iso.utf8.prefix(10))
        guard let (year, _) = Digits.read(bytes.span, 0, min(4, bytes.count)), (1...9999).contains(year) else {
            self = .unknown
            return
        }
        guard let (month, _) = Digits.read(bytes.span, 5, min(7, bytes.count)), (1...12).contains(month) else {
            self.init(year: year, month: nil, day: nil)
            return
        }
        let day = Digits.read(bytes.span, 8, bytes.count).flatMap { CivilDay(year, month, $0.number) }
        self.init(year: year, month: CivilMonth(year, month), day: day)
    }

    /// The calendar part some units on; as open as what is known makes it.
    func shifted(_ unit: TimeUnit, by count: Int) -> CalendarPart {
        // More than that lies outside the calendar in every unit.
        let count = (-4_000_000...4_000_000).contains(count) ? count : 4_000_000
        switch unit {
        case .second, .minute, .hour, .day:
            return day?.adding(days: count).map { CalendarPart($0) } ?? .day(nil, nil, nil)
        case .week:
            return day?.adding(days: count * 7).map { .week($0.week.year, $0.week.week) } ?? .week(nil, nil)
        case .month:
            return month?.adding(count).map { .month($0.year, $0.month) } ?? .month(nil, nil)
        case .quarter:
            return month?.adding(count * 3).map { .quarter($0.year, ($0.month + 2) / 3) } ?? .quarter(nil, nil)
        case .year: return .year(year(by: count))
        case .decade: return .decade(year(by: count * 10).map { $0 / 10 })
        case .century: return .century(year(by: count * 100).map { $0 / 100 })
        case .millennium: return .year(nil)
        }
    }

    /// The year some years on, where that is a year of the calendar.
    func year(by count: Int) -> Int? {
        guard let year, (1...9999).contains(year + count) else { return nil }
        return year + count
    }
}
