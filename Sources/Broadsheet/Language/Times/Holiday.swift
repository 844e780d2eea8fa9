/// The holidays that English-language news dates things by.
struct Holiday: Sendable {
    let names: PhraseList
    let rule: Rule

    /// When a holiday is, in every year.
    enum Rule: Sendable {
        case fixed(month: Int, day: Int)
        /// The n-th such weekday of a month; -1 for the last.
        case weekday(month: Int, weekday: Int, number: Int)
        /// Days after Easter Sunday.
        case easter(Int)
    }

    static let all: [Holiday] = [
        Holiday(names: ["new year's eve"], rule: .fixed(month: 12, day: 31)),
        Holiday(names: ["new year's day", "new year's"], rule: .fixed(month: 1, day: 1)),
        Holiday(
            names: ["martin luther king day", "martin luther king jr. day"],
            rule: .weekday(month: 1, weekday: 1, number: 3)),
        Holiday(names: ["australia day"], rule: .fixed(month: 1, day: 26)),
        Holiday(names: ["groundhog day"], rule: .fixed(month: 2, day: 2)),
        Holiday(names: ["valentine's day"], rule: .fixed(month: 2, day: 14)),
        Holiday(names: ["presidents' day", "presidents day"], rule: .weekday(month: 2, weekday: 1, number: 3)),
        Holiday(names: ["st. patrick's day", "saint patrick's day"], rule: .fixed(month: 3, day: 17)),
        Holiday(names: ["earth day"], rule: .fixed(month: 4, day: 22)),
        Holiday(names: ["anzac day"], rule: .fixed(month: 4, day: 25)),
        Holiday(names: ["good friday"], rule: .easter(-2)),
        Holiday(names: ["easter monday"], rule: .easter(1)),
        Holiday(names: ["easter sunday", "easter"], rule: .easter(0)),
        Holiday(names: ["mother's day"], rule: .weekday(month: 5, weekday: 7, number: 2)),
        Holiday(names: ["memorial day"], rule: .weekday(month: 5, weekday: 1, number: -1)),
        Holiday(names: ["father's day"], rule: .weekday(month: 6, weekday: 7, number: 3)),
        Holiday(names: ["canada day"], rule: .fixed(month: 7, day: 1)),
        Holiday(names: ["independence day"], rule: .fixed(month: 7, day: 4)),
        Holiday(names: ["bastille day"], rule: .fixed(month: 7, day: 14)),
        Holiday(names: ["labor day", "labour day"], rule: .weekday(month: 9, weekday: 1, number: 1)),
        Holiday(names: ["columbus day"], rule: .weekday(month: 10, weekday: 1, number: 2)),
        Holiday(names: ["halloween"], rule: .fixed(month: 10, day: 31)),
        Holiday(names: ["veterans day", "armistice day", "remembrance day"], rule: .fixed(month: 11, day: 11)),
        Holiday(names: ["thanksgiving day", "thanksgiving"], rule: .weekday(month: 11, weekday: 4, number: 4)),
        Holiday(names: ["christmas eve"], rule: .fixed(month: 12, day: 24)),
        Holiday(names: ["christmas day", "christmas"], rule: .fixed(month: 12, day: 25)),
        Holiday(names: ["boxing day"], rule: .fixed(month: 12, day: 26)),
    ]

    /// The day of the holiday in a year.
    func day(in year: Int) -> CivilDay? {
        switch rule {
        case .fixed(let month, let day): CivilDay(year, month, day)
        case .easter(let days): Self.easter(year)?.adding(days: days)
        case .weekday(let month, let weekday, let number): Self.day(year, month, weekday, number)
        }
    }

    /// The day with its year open, where the calendar has it on the same day every year.
    var openPart: CalendarPart {
        guard case .fixed(let month, let day) = rule else { return .day(nil, nil, nil) }
        return .day(nil, month, day)
    }

    private static func day(_ year: Int, _ month: Int, _ weekday: Int, _ number: Int) -> CivilDay? {
        let length = CivilDay.length(ofMonth: month, year)
        guard let edge = CivilDay(year, month, number > 0 ? 1 : length) else { return nil }
        if number > 0 { return edge.adding(days: (weekday - edge.weekday + 7) % 7 + (number - 1) * 7) }
        return edge.adding(days: -((edge.weekday - weekday + 7) % 7))
    }

    /// Easter Sunday (Meeus, Jones and Butcher's algorithm, Nature 13, 1876).
    private static func easter(_ year: Int) -> CivilDay? {
        let (golden, century, part) = (year % 19, year / 100, year % 100)
        let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (part / 4) - epact - part % 4) % 7
        let shift = epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) / 451) + 114
        return CivilDay(year, shift / 31, shift % 31 + 1)
    }
}
