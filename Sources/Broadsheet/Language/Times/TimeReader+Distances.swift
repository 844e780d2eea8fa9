// Times told by their distance from another: "two weeks ago", "a year earlier", "three days later", "a week from now".
extension TimeReader {
    /// A length of time and the word that says in which direction it is counted, and from where.
    func distant(at index: Int) -> Place? {
        let start = behindApproximation(skip(.the, index))
        guard let length = length(at: start) else { return nil }
        let next = skip(.hyphen, length.end)
        switch kind(next) {
        case .ago: return place(length, -1, from: anchor, end: next + 1)
        case .earlier where !length.isAttribute || next > length.end || isSingle(length):
            return place(length, -1, from: narrative, end: next + 1)
        case .later: return place(length, 1, from: narrative, end: next + 1)
        case .before where standsAlone(next + 1): return place(length, -1, from: narrative, end: next + 1)
        case .ahead where kind(index) != .the: return place(length, 1, from: anchor, end: next + 1)
        case .from: return fromPoint(length, at: next)
        default: return nil
        }
    }

    private func isSingle(_ length: Length) -> Bool { length.length.hundredths == 100 || !length.isAttribute }

    /// "two weeks before" with nothing behind that it would be before of.
    private func standsAlone(_ index: Int) -> Bool {
        !words.indices.contains(index) || kind(index) == .comma || isStop(index)
    }

    private func isStop(_ index: Int) -> Bool {
        guard words.indices.contains(index), kind(index) == .none else { return false }
        return tagged.tokens.tokenClass(firstToken + index) == .punctuation
    }

    /// a week from now, two days from Monday
    private func fromPoint(_ length: Length, at index: Int) -> Place? {
        if kind(index + 1) == .now { return place(length, 1, from: anchor, end: index + 2) }
        guard kind(index + 1) == .relativeDay || kind(index + 1) == .weekday, let start = place(at: index + 1) else {
            return nil
        }
        return place(length, 1, from: TimeBase(start.point.calendar), end: start.end)
    }

    /// The place that lies that far from a base, as exact as the unit is.
    private func place(_ length: Length, _ direction: Int, from base: TimeBase, end: Int) -> Place? {
        let unit = length.length.unit
        guard let hundredths = length.length.hundredths else { return nil }
        if unit < .day { return Place(base.clock(unit, by: direction * (hundredths / 100)), end: end) }
        if unit == .year, hundredths == 100, length.length.rest == 0, direction < 0, let quarter = recentQuarter {
            return Place(.quarter(quarter.year - 1, quarter.quarter), end: end)
        }
        let count = direction * (hundredths / 100)
        if unit == .decade || unit == .century {
            let years = max(-10_000, min(10_000, count)) * (unit == .decade ? 10 : 100)
            let rest = length.length.restUnit == .year ? direction * min(10_000, length.length.rest) : 0
            return Place(.year(base.year(by: years + rest)), end: end)
        }
        if unit == .year, length.length.rest > 0, length.length.restUnit == .month {
            let months = max(-1_000_000, min(1_000_000, count)) * 12 + direction * length.length.rest
            return Place(base.shifted(.month, by: months), end: end)
        }
        return Place(base.shifted(unit, by: count), end: end)
    }

}
