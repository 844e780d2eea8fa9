/// A place on the calendar, as exact as the text makes it, perhaps with a time of day.
struct TimePoint: Equatable {
    var calendar: CalendarPart
    var clock: ClockPart?

    init(_ calendar: CalendarPart, _ clock: ClockPart? = nil) {
        self.calendar = calendar
        self.clock = clock
    }

    var type: TimeType { clock == nil ? .date : .time }
}

/// A part of the calendar; what stays open is nil.
enum CalendarPart: Equatable {
    /// The years that begin with these two digits: 19 for the 1900s.
    case century(Int?)
    /// The years that begin with these three digits: 199 for the 1990s.
    case decade(Int?)
    case year(Int?)
    case yearBeforeChrist(Int)
    case half(Int?, Int)
    case quarter(Int?, Int?)
    case season(Int?, Season)
    case month(Int?, Int?)
    /// An ISO 8601 week.
    case week(Int?, Int?)
    case weekend(Int?, Int?)
    case day(Int?, Int?, Int?)
    /// A day known only as a day of the week: 1 for Monday.
    case weekday(Int)

    init(_ day: CivilDay) { self = .day(day.year, day.month, day.day) }

    /// The year that it lies in, where that is known.
    var year: Int? {
        switch self {
        case .year(let year), .half(let year, _), .quarter(let year, _), .season(let year, _), .month(let year, _),
            .week(let year, _), .weekend(let year, _), .day(let year, _, _):
            year
        case .century, .decade, .yearBeforeChrist, .weekday: nil
        }
    }

    /// The month that it lies in, where that is known.
    var month: CivilMonth? {
        switch self {
        case .month(let year?, let month?), .day(let year?, let month?, _): CivilMonth(year, month)
        default: nil
        }
    }

    /// The day that it is, where it is a known one.
    var day: CivilDay? {
        guard case .day(let year?, let month?, let day?) = self else { return nil }
        return CivilDay(year, month, day)
    }
}

/// The seasons of the northern year, by the names of TIMEX3.
enum Season: Int {
    case spring, summer, fall, winter

    var code: String {
        switch self {
        case .spring: "SP"
        case .summer: "SU"
        case .fall: "FA"
        case .winter: "WI"
        }
    }

    /// Its first month.
    var firstMonth: Int { self == .winter ? 12 : rawValue * 3 + 3 }
}

/// A part of a day or a time of day.
enum ClockPart: Equatable {
    case part(DayPart)
    /// Hour, minute and second, and how far local time is ahead of UTC in minutes where the text says so.
    case time(hour: Int, minute: Int?, second: Int?, isUniversal: Bool)
    /// A time of day that the text leaves open.
    case open
}

/// The parts of the day that TIMEX3 has codes for.
enum DayPart: Int {
    case morning, afternoon, evening, night, midday, daytime

    var code: String {
        switch self {
        case .morning: "MO"
        case .afternoon: "AF"
        case .evening: "EV"
        case .night: "NI"
        case .midday: "MI"
        case .daytime: "DT"
        }
    }
}

extension TimePoint {
    /// The value as TIMEX3 writes it.
    var text: String { calendar.text + (clock?.text ?? "") }
}

extension CalendarPart {
    var text: String {
        switch self {
        case .century(let century): Self.digits(century, 2)
        case .decade(let decade): Self.digits(decade, 3)
        case .year(let year): Self.digits(year, 4)
        case .yearBeforeChrist(let year): "BC" + Self.digits(year, 4)
        case .half(let year, let half): Self.digits(year, 4) + "-H" + String(half)
        case .quarter(let year, let quarter): Self.digits(year, 4) + "-Q" + Self.digits(quarter, 1)
        case .season(let year, let season): Self.digits(year, 4) + "-" + season.code
        case .month(let year, let month): Self.digits(year, 4) + "-" + Self.digits(month, 2)
        case .week(let year, let week): Self.digits(year, 4) + "-W" + Self.digits(week, 2)
        case .weekend(let year, let week): Self.digits(year, 4) + "-W" + Self.digits(week, 2) + "-WE"
        case .day(let year, let month, let day):
            Self.digits(year, 4) + "-" + Self.digits(month, 2) + "-" + Self.digits(day, 2)
        case .weekday(let weekday): "XXXX-WXX-" + String(weekday)
        }
    }

    /// A number with leading zeros, or as many X where it is open.
    static func digits(_ number: Int?, _ width: Int) -> String {
        guard let number else { return String(repeating: "X", count: width) }
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension ClockPart {
    var text: String {
        switch self {
        case .part(let part): return "T" + part.code
        case .open: return "TXX:XX"
        case .time(let hour, let minute, let second, let isUniversal):
            let hours = "T" + CalendarPart.digits(hour, 2)
            let minutes = minute.map { ":" + CalendarPart.digits($0, 2) } ?? ""
            let seconds = second.map { ":" + CalendarPart.digits($0, 2) } ?? ""
            return hours + minutes + seconds + (isUniversal ? "Z" : "")
        }
    }
}
