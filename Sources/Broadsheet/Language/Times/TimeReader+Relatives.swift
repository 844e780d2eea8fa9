// Times told by their place beside another: "last week", "next Monday", "the following year", "that day".
extension TimeReader {
    /// Which one of several is meant, seen from where.
    private struct Relation {
        let direction: Int
        let base: TimeBase
        let end: Int
        /// Counted from the text's own story: "the following week".
        let isNarrative: Bool
        /// "this", "that", "the current".
        var isSame: Bool { direction == 0 }
    }

    /// A word that relates, and what it relates.
    func relative(at index: Int) -> Place? {
        if let place = dayBeside(at: index) { return place }
        guard let relation = relation(at: index) else { return nil }
        let target = skip(.fiscal, relation.end)
        let word = self[target]
        guard !word.isPlural else { return nil }
        switch word.kind {
        case .unit: return unit(at: target, relation, from: index)
        case .weekend: return Place(weekend(relation), end: target + 1)
        case .weekday where word.isCapital && !word.flags.contains(.everyday): return weekday(at: target, relation)
        case .month where word.isCapital: return month(at: target, relation)
        case .season: return Place(season(word.number, relation), end: target + 1)
        case .holiday where word.isCapital: return holiday(at: target, relation.direction, relation.isSame)
        case .period where kind(target - 1) == .latest:
            return recentQuarter.map { Place(.quarter($0.year, $0.quarter), end: target + 1) }
        default: return nil
        }
    }

    /// last, next, this, that, this past, this coming, the previous, the following, the same, the latest, the current
    private func relation(at index: Int) -> Relation? {
        switch kind(index) {
        case .this:
            if kind(index + 1) == .coming {
                return Relation(direction: 1, base: anchor, end: index + 2, isNarrative: false)
            }
            if kind(index + 1) == .past {
                return Relation(direction: -1, base: anchor, end: index + 2, isNarrative: false)
            }
            return Relation(direction: 0, base: anchor, end: index + 1, isNarrative: false)
        case .that: return Relation(direction: 0, base: narrative, end: index + 1, isNarrative: true)
        case .last, .past: return Relation(direction: -1, base: anchor, end: index + 1, isNarrative: false)
        case .next: return Relation(direction: 1, base: anchor, end: index + 1, isNarrative: false)
        case .the: return definiteRelation(at: index + 1)
        default: return nil
        }
    }

    private func definiteRelation(at index: Int) -> Relation? {
        switch kind(index) {
        case .previous: Relation(direction: -1, base: narrative, end: index + 1, isNarrative: true)
        case .following: Relation(direction: 1, base: narrative, end: index + 1, isNarrative: true)
        case .next: Relation(direction: 1, base: narrative, end: index + 1, isNarrative: true)
        case .same: Relation(direction: 0, base: narrative, end: index + 1, isNarrative: true)
        case .latest: Relation(direction: -1, base: anchor, end: index + 1, isNarrative: true)
        case .current where self[index].number == 0:
            Relation(direction: 0, base: anchor, end: index + 1, isNarrative: false)
        case .coming: Relation(direction: 1, base: anchor, end: index + 1, isNarrative: false)
        default: nil
        }
    }

    /// last year, this week, the previous day, the latest quarter
    private func unit(at index: Int, _ relation: Relation, from start: Int) -> Place? {
        guard let unit = TimeUnit(rawValue: self[index].number), unit > .hour else { return nil }
        // "the next year" is a length of time; "the next day" is a day.
        if kind(start) == .the, kind(start + 1) == .next || kind(start + 1) == .coming, unit > .day { return nil }
        if unit == .day, kind(start) == .last || kind(start) == .next || kind(start) == .past || kind(start) == .this {
            return nil
        }
        if unit == .quarter, kind(start + 1) == .latest || kind(start) == .that {
            return Place(reportedQuarter, end: index + 1)
        }
        return Place(relation.base.shifted(unit, by: relation.direction), end: index + 1)
    }

    private func weekend(_ relation: Relation) -> CalendarPart {
        let base = relation.base
        guard let day = base.day else { return .weekend(nil, nil) }
        // On a Saturday or Sunday the last weekend is a week off, and so is the next one on any day.
        let weeks =
            relation.direction == 0
            ? (tense(at: relation.end) == .past && day.weekday < 4 ? -1 : 0) : relation.direction
        guard let week = day.adding(days: weeks * 7)?.week else { return .weekend(nil, nil) }
        return .weekend(week.year, week.week)
    }

    private func weekday(at index: Int, _ relation: Relation) -> Place? {
        let weekday = self[index].number
        if kind(index + 1) == .comma, let date = monthFirst(at: index + 2), date.point.calendar.day != nil {
            return date
        }
        guard relation.direction == 0 else {
            return Place(weekdayPart(weekday, relation.direction, of: relation.base), end: index + 1)
        }
        guard let day = relation.base.day else { return Place(.weekday(weekday), end: index + 1) }
        let part = day.adding(days: weekday - day.weekday).map { CalendarPart($0) } ?? .weekday(weekday)
        return Place(part, end: index + 1)
    }

    /// last May, this September, next March 3
    private func month(at index: Int, _ relation: Relation) -> Place? {
        let month = self[index].number
        let end = index + 1
        guard let now = relation.base.month else { return Place(.month(nil, month), end: end) }
        if let day = dayOfMonth(at: end), let date = nearest(month, day, relation) {
            return Place(CalendarPart(date), end: end + 1)
        }
        let ahead = (month - now.month + 12) % 12
        let shift =
            switch relation.direction {
            case 1: ahead == 0 ? 12 : ahead
            case -1: ahead == 0 ? -12 : ahead - 12
            default: month - now.month
            }
        return Place(.month(now.adding(shift)?.year, month), end: end)
    }

    private func nearest(_ month: Int, _ day: Int, _ relation: Relation) -> CivilDay? {
        guard let today = relation.base.day else { return nil }
        let days = (-1...1).compactMap { CivilDay(today.year + $0, month, day) }
        switch relation.direction {
        case 1: return days.first { $0.number > today.number }
        case -1: return days.last { $0.number < today.number }
        default: return CivilDay(today.year, month, day)
        }
    }

    private func season(_ number: Int, _ relation: Relation) -> CalendarPart {
        guard let season = Season(rawValue: number) else { return .year(nil) }
        guard let now = relation.base.month else { return .season(relation.base.year, season) }
        let ahead = (season.firstMonth - now.month + 12) % 12
        // Within a season "last summer" and "next summer" are those of the other years.
        let isWithin = ahead == 0 || ahead > 9
        let started = now.adding(ahead == 0 ? 0 : ahead - 12)?.year
        switch relation.direction {
        case -1: return .season(isWithin ? started.map { $0 - 1 } : started, season)
        case 1: return .season(now.adding(ahead == 0 ? 12 : ahead)?.year, season)
        default: return .season(isWithin ? started : now.year, season)
        }
    }

    /// the day before yesterday, the day after tomorrow, the year before, the day after
    private func dayBeside(at index: Int) -> Place? {
        guard kind(index) == .the, kind(index + 1) == .unit, !self[index + 1].isPlural,
            let unit = TimeUnit(rawValue: self[index + 1].number), unit > .hour
        else { return nil }
        let direction = kind(index + 2) == .before ? -1 : kind(index + 2) == .after ? 1 : 0
        guard direction != 0 else { return nil }
        let end = index + 3
        if kind(end) == .relativeDay {
            return Place(anchor.shifted(unit, by: direction + self[end].number), end: end + 1)
        }
        guard direction < 0, !words.indices.contains(end) || kind(end) == .comma || isPunctuation(end) else {
            return nil
        }
        return Place(narrative.shifted(unit, by: direction), end: end)
    }

    func isPunctuation(_ index: Int) -> Bool {
        guard words.indices.contains(index) else { return true }
        return tagged.tokens.tokenClass(firstToken + index) == .punctuation
    }

    /// the quarter, the year, the week; "the year-ago quarter", "the year-earlier period"
    func definiteUnit(at index: Int) -> Place? {
        if let place = namedUnit(at: index) {
            return kind(place.end - 1) == .ago || kind(place.end - 1) == .earlier ? nil : place
        }
        guard isUnit(at: index), !self[index].isPlural, !isLong(behind: index),
            let unit = TimeUnit(rawValue: self[index].number)
        else { return nil }
        if kind(index - 2) == .of { return nil }
        switch unit {
        case .quarter: return Place(endedQuarter(at: index + 1) ?? reportedQuarter, end: index + 1)
        case .year where kind(index + 1) == .ended: return nil
        case .year, .month, .week: return Place(contextBase(for: unit).shifted(unit, by: 0), end: index + 1)
        default: return nil
        }
    }

    /// The quarter that ends with a day told behind it: the quarter ended Sept. 30.
    private func endedQuarter(at index: Int) -> CalendarPart? {
        guard kind(index) == .ended, let date = monthFirst(at: index + 1),
            case .day(let year?, let month, let day?) = date.point.calendar, let month, month % 3 == 0, day > 27
        else { return nil }
        return .quarter(year, month / 3)
    }

    private func contextBase(for unit: TimeUnit) -> TimeBase { anchor }

    /// year-end, year-ago quarter, year-earlier: what starts with a unit.
    func namedUnit(at index: Int) -> Place? {
        guard !self[index].isPlural, let unit = TimeUnit(rawValue: self[index].number), unit > .day else { return nil }
        if unit == .year, kind(index + 1) == .possessive, kind(index + 2) == .end {
            return Place(anchor.shifted(.year, by: 0), end: index + 3)
        }
        let next = skip(.hyphen, index + 1)
        if kind(next) == .end, next > index + 1 || unit == .year {
            let isDay = unit == .year && next > index + 1
            return Place(
                isDay ? anchor.year.map { .day($0, 12, 31) } ?? .day(nil, 12, 31) : anchor.shifted(unit, by: 0),
                end: next + 1)
        }
        guard unit == .year, kind(next) == .ago || kind(next) == .earlier, next > index + 1 else { return nil }
        return yearAgo(end: next + 1)
    }

    /// What stands behind "year-ago": a quarter, a period, or nothing.
    private func yearAgo(end: Int) -> Place {
        if let quarter = quarter(at: end), case .quarter(_, let number?) = quarter.point.calendar {
            let year = recentQuarter?.year ?? anchor.year
            return Place(.quarter(year.map { $0 - 1 }, number), end: quarter.end)
        }
        let isQuarter = isUnit(.quarter, at: end) && !self[end].isPlural
        let last = isQuarter || kind(end) == .period ? end + 1 : end
        if let quarter = recentQuarter { return Place(.quarter(quarter.year - 1, quarter.quarter), end: last) }
        return Place(isQuarter ? yearBefore(reportedQuarter) : .year(anchor.year(by: -1)), end: last)
    }
}
