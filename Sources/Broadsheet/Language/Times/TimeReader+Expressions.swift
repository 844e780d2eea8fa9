extension TimeReader {
    /// The expression that starts at a word, or nil.
    func expression(at index: Int) -> Reading? {
        switch kind(index) {
        case .the, .a, .this, .that, .these:
            guard kind(index + 1) >= .near || kind(index + 1) == .end else { return nil }
        case .at, .no: return lasting(at: index)
        case .near: return nil
        case .upTo where kind(index + 1) != .to: return nil
        default: break
        }
        var best = dated(at: index).map { Reading($0) }
        best = Self.longest(best, repeated(at: index))
        best = Self.longest(best, referring(at: index))
        best = Self.longest(best, timed(at: index))
        return Self.longest(best, lasting(at: index))
    }

    /// Every way to name a place on the calendar, with what narrows it down: "early next year", "the end of March".
    func dated(at index: Int) -> Place? {
        guard let place = Self.longest(place(at: index), narrowed(at: index)) else { return nil }
        return quarterOf(place) ?? place
    }

    /// Every way to name a place on the calendar.
    func place(at index: Int) -> Place? {
        switch kind(index) {
        case .date: return numericDate(at: index)
        case .month: return monthFirst(at: index)
        case .weekday: return weekday(at: index)
        case .relativeDay: return relativeDay(at: index)
        case .digits, .number, .ordinal, .ordinalDigits, .fiscal, .fiscalYear, .shortYear, .fraction:
            return counted(at: index)
        case .decadeDigits, .decadeWord: return decade(at: index)
        case .season: return season(at: index)
        case .holiday: return holiday(at: index)
        case .quarterCode: return quarter(at: index)
        case .weekend: return weekend(at: index)
        case .unit: return namedUnit(at: index)
        case .a, .vague, .couple, .half, .approximately, .more, .least: return distant(at: index)
        case .the, .this, .that, .these, .last, .past, .next, .previous, .following, .same, .coming, .latest, .current:
            return related(at: index)
        default: return nil
        }
    }

    /// What a number may start.
    private func counted(at index: Int) -> Place? {
        var best = dayFirst(at: index)
        best = Self.longest(best, year(at: index))
        best = Self.longest(best, quarter(at: index))
        best = Self.longest(best, century(at: index))
        return Self.longest(best, distant(at: index))
    }

    /// What a determiner, or a word such as "last", may start.
    private func related(at index: Int) -> Place? {
        var best = relative(at: index)
        if kind(index) == .the {
            best = Self.longest(best, definite(at: index))
            best = Self.longest(best, distant(at: index))
        }
        if kind(index) == .same || kind(index) == .current && kind(index + 1) != .unit { return nil }
        return best
    }

    /// The parts of the calendar that take "the": "the 1990s", "the third quarter", "the 5th of May", "the year 2000".
    private func definite(at index: Int) -> Place? {
        let next = index + 1
        switch kind(next) {
        case .decadeDigits, .decadeWord: return decade(at: next)
        case .season: return season(at: next)
        case .weekend: return weekend(at: next)
        case .ordinal, .ordinalDigits, .fiscal, .half, .digits, .last:
            var best = dayFirst(at: next)
            if !isAttribute(at: next) {
                best = Self.longest(best, quarter(at: next))
                best = Self.longest(best, century(at: next))
            }
            if kind(next) == .fiscal { best = Self.longest(best, fullYear(behind: next)) }
            return Self.longest(best, kind(next) == .digits ? yearPeriod(at: next) : nil)
        case .filler: return fullYear(behind: next)
        case .unit: return Self.longest(yearNamed(at: next), definiteUnit(at: next))
        default: return nil
        }
    }

    /// "third-quarter", "19th-century" before a noun, to which the determiner belongs.
    private func isAttribute(at index: Int) -> Bool {
        guard kind(index + 1) == .hyphen, isUnit(at: index + 2) else { return false }
        return kind(index + 3) == .none && !isPunctuation(index + 3)
    }

    /// the full year, the fiscal year
    private func fullYear(behind index: Int) -> Place? {
        guard isUnit(.year, at: index + 1), !self[index + 1].isPlural, kind(index + 2) != .ended else { return nil }
        return Place(anchor.shifted(.year, by: 0), end: index + 2)
    }
}
