/// A day of the Gregorian calendar, carried back before its time, in the years 1 to 9999.
///
/// Days are counted from 1970-01-01, as Howard Hinnant's "chrono-compatible low-level date algorithms" count them.
struct CivilDay: Equatable {
    let year: Int
    let month: Int
    let day: Int

    /// The day of a date; nil where the calendar has no such day.
    init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, year)).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day with a number; nil outside the years 1 to 9999.
    init?(number: Int) {
        guard (Self.firstNumber...Self.lastNumber).contains(number) else { return nil }
        let shifted = number + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        self.init(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    private static let firstNumber = -719_162
    private static let lastNumber = 2_932_896

    /// The days since 1970-01-01.
    var number: Int {
        let marchYear = month > 2 ? year : year - 1
        let yearOfEra = marchYear % 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return marchYear / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// 1 for Monday to 7 for Sunday.
    var weekday: Int { (number + 719_162) % 7 + 1 }

    /// The ISO 8601 week: it belongs to the year that its Thursday is in.
    var week: (year: Int, week: Int) {
        guard let thursday = adding(days: 4 - weekday), let newYear = CivilDay(thursday.year, 1, 1) else {
            return (year, 1)
        }
        return (thursday.year, (thursday.number - newYear.number) / 7 + 1)
    }

    func adding(days: Int) -> CivilDay? {
        let (sum, overflow) = number.addingReportingOverflow(days)
        return overflow ? nil : CivilDay(number: sum)
    }

    /// The same day of another month, or the last day of that month where it is shorter.
    func adding(months: Int) -> CivilDay? {
        guard let (year, month) = CivilMonth(year, month).adding(months)?.parts else { return nil }
        return CivilDay(year, month, min(day, Self.length(ofMonth: month, year)))
    }

    static func length(ofMonth month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A month counted from January of the year 0.
struct CivilMonth: Equatable {
    let number: Int

    init(_ year: Int, _ month: Int) { number = year * 12 + month - 1 }
    private init(number: Int) { self.number = number }

    var parts: (year: Int, month: Int) { (number / 12, number % 12 + 1) }
    var year: Int { number / 12 }
    var month: Int { number % 12 + 1 }

    /// The month some months on; nil outside the years 1 to 9999.
    func adding(_ months: Int) -> CivilMonth? {
        let (sum, overflow) = number.addingReportingOverflow(months)
        return overflow || !(12..<120_000).contains(sum) ? nil : CivilMonth(number: sum)
    }
}
