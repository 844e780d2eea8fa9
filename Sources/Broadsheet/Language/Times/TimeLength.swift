/// A length of time: an amount, perhaps an open one, of a unit, and perhaps some of a smaller one.
struct TimeLength: Equatable {
    /// In hundredths; nil where the text leaves it open, as "several".
    var hundredths: Int?
    var unit: TimeUnit
    /// The "six months" of "two years and six months".
    var rest = 0
    var restUnit = TimeUnit.second

    init(hundredths: Int?, _ unit: TimeUnit) {
        self.unit = unit
        guard let hundredths else { return }
        let part = hundredths % 100
        self.hundredths = hundredths
        guard part != 0, let (count, smaller) = unit.parts, part * count % 100 == 0 else { return }
        self.hundredths = hundredths - part
        (rest, restUnit) = (part * count / 100, smaller)
    }

    init(_ amount: Int, _ unit: TimeUnit) { self.init(hundredths: amount &* 100, unit) }

    /// The whole number of units, where it is one.
    var whole: Int? {
        guard let hundredths, hundredths % 100 == 0, rest == 0 else { return nil }
        return hundredths / 100
    }

    /// The length as ISO 8601 and TIMEX3 write it: `P2W`, `PT30M`, `PXY`, `P2Y6M`, `P1DE`.
    var text: String {
        guard let hundredths else { return unit.prefix + "X" + unit.letter }
        guard rest > 0 else { return unit.prefix + Self.decimal(hundredths) + unit.letter }
        let smaller = String(rest) + restUnit.letter
        if hundredths == 0 { return restUnit.prefix + smaller }
        let mark = restUnit.isTime && !unit.isTime ? "T" : ""
        return unit.prefix + Self.decimal(hundredths) + unit.letter + mark + smaller
    }

    private static func decimal(_ hundredths: Int) -> String {
        let part = hundredths % 100
        let whole = String(hundredths / 100)
        if part == 0 { return whole }
        return whole + "." + (part % 10 == 0 ? String(part / 10) : CalendarPart.digits(part, 2))
    }
}

/// The units that lengths of time are told in, the smallest first.
enum TimeUnit: Int, Comparable {
    case second, minute, hour, day, week, month, quarter, year, decade, century, millennium

    var letter: String {
        switch self {
        case .second: "S"
        case .minute, .month: "M"
        case .hour: "H"
        case .day: "D"
        case .week: "W"
        case .quarter: "Q"
        case .year: "Y"
        case .decade: "DE"
        case .century: "CE"
        case .millennium: "ML"
        }
    }

    var isTime: Bool { self < .day }
    var prefix: String { isTime ? "PT" : "P" }

    /// The smaller unit that half of one is told in, and how many of them there are.
    var parts: (Int, TimeUnit)? {
        switch self {
        case .minute: (60, .second)
        case .hour: (60, .minute)
        case .day: (24, .hour)
        case .year: (12, .month)
        case .decade: (10, .year)
        case .century: (100, .year)
        default: nil
        }
    }

    static func < (left: TimeUnit, right: TimeUnit) -> Bool { left.rawValue < right.rawValue }
}
