// Quarters and halves of years: "the third quarter of 1984", "third-quarter", "Q3 2013", "this year's first half".
extension TimeReader {
    /// An ordinal or a code, perhaps a year before or behind it.
    func quarter(at index: Int) -> Place? {
        if kind(index) == .quarterCode { return quarterCode(at: index) }
        var next = index
        var leading: Int?
        if let year = fullYear(at: index) {
            leading = year
            next = skip(.possessive, index + 1)
        } else if kind(index) == .fiscal {
            next = skip(.hyphen, index + 1)
            if let year = fullYear(at: next) {
                leading = year
                next = skip(.possessive, next + 1)
            }
        }
        guard let part = ordinalPart(at: next) else { return nil }
        return quarter(part.number, isHalf: part.isHalf, leading, from: index, end: part.end)
    }

    /// The quarter of a year that a place is, as in "this year's third quarter"; nil where none follows.
    func quarterOf(_ year: Place) -> Place? {
        guard case .year(let number?) = year.point.calendar, kind(year.end) == .possessive else { return nil }
        if isUnit(.quarter, at: year.end + 1) {
            return Place(.quarter(number, recentQuarter?.quarter), end: year.end + 2)
        }
        return ordinalPart(at: year.end + 1).map { Place(part(number, $0.number, $0.isHalf), end: $0.end) }
    }

    /// third quarter, third-quarter, second fiscal quarter, first half, last half
    private func ordinalPart(at index: Int) -> (number: Int, isHalf: Bool, end: Int)? {
        let word = self[index]
        let isOrdinal = word.kind == .ordinal || word.kind == .ordinalDigits
        guard isOrdinal && (0...4).contains(word.number) || word.kind == .last else { return nil }
        let next = skip(.hyphen, skip(.fiscal, skip(.hyphen, index + 1)))
        let isFinal = word.kind == .last || word.number == 0
        if word.kind == .last, isUnit(.quarter, at: next), !self[next].isPlural, yearBehind(next + 1) != nil {
            return (4, false, next + 1)
        }
        if kind(next) == .half, isFinal || word.number < 3 { return (isFinal ? 2 : word.number, true, next + 1) }
        guard word.kind != .last, isUnit(.quarter, at: next), !self[next].isPlural else { return nil }
        return (isFinal ? 4 : word.number, false, next + 1)
    }

    private func quarterCode(at index: Int) -> Place? {
        let number = self[index].number
        return quarter(number > 4 ? number - 4 : number, isHalf: number > 4, nil, from: index, end: index + 1)
    }

    private func quarter(_ number: Int, isHalf: Bool, _ leading: Int?, from index: Int, end: Int) -> Place? {
        if let leading { return Place(part(leading, number, isHalf), end: end) }
        if let year = yearBehind(end) { return Place(part(year.year, number, isHalf), end: year.end) }
        if isHalf {
            // A half is a half of something: of a decade, or of the year only where the text says so.
            guard kind(end) == .of, let whole = place(ofHalfAt: end + 1) else { return nil }
            return Place(halfPart(number, of: whole.point.calendar), end: whole.end)
        }
        return Place(quarterPart(number, at: index), end: end)
    }

    private func part(_ year: Int?, _ number: Int, _ isHalf: Bool) -> CalendarPart {
        isHalf ? .half(year, number) : .quarter(year, number)
    }

    private func place(ofHalfAt index: Int) -> Place? {
        let next = skip(.the, index)
        return decade(at: next) ?? century(at: next) ?? fiscalOrPlainYear(at: next)
    }

    private func fiscalOrPlainYear(at index: Int) -> Place? {
        if isUnit(.year, at: index), !self[index].isPlural { return Place(.year(anchor.year), end: index + 1) }
        return year(at: index)
    }

    private func halfPart(_ half: Int, of whole: CalendarPart) -> CalendarPart {
        guard case .year(let year) = whole else { return whole }
        return .half(year, half)
    }

    /// A quarter without a year: the last one that has begun, or the next one where the verb looks ahead.
    func quarterPart(_ number: Int, at index: Int) -> CalendarPart {
        guard let now = anchor.month else { return .quarter(anchor.year, number) }
        let ahead = (number - (now.month + 2) / 3 + 4) % 4
        let isAhead = ahead == 0 || ahead < 3 && tense(at: index) == .future
        return .quarter(now.adding(3 * (isAhead ? ahead : ahead - 4))?.year, number)
    }

    /// The quarter that a report speaks of: the one named last, else the last one that is over.
    var reportedQuarter: CalendarPart {
        if let quarter { return .quarter(quarter.year, quarter.quarter) }
        return anchor.shifted(.quarter, by: -1)
    }

    /// The same a year before.
    func yearBefore(_ part: CalendarPart) -> CalendarPart {
        guard case .quarter(let year?, let quarter) = part else { return .quarter(nil, nil) }
        return .quarter(year - 1, quarter)
    }
}
