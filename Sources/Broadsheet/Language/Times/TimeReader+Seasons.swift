// Seasons: "the summer of 1994", "summer 2013", "the spring".
extension TimeReader {
    /// A season with its year, or one that a word before it shows to be no verb.
    func season(at index: Int) -> Place? {
        let word = self[index]
        guard word.kind == .season, !word.isPlural, let season = Season(rawValue: word.number) else { return nil }
        if let year = yearBehind(index + 1), kind(index + 1) != .comma {
            return Place(.season(year.year, season), end: year.end)
        }
        guard isNoun(at: index), !isEvent(at: index) else { return nil }
        // the summer months
        let end = isUnit(.month, at: index + 1) ? index + 2 : index + 1
        return Place(seasonPart(season, at: index), end: end)
    }

    /// "the fall of the house", "the fall in prices", "a spring in his step"
    private func isEvent(at index: Int) -> Bool {
        guard self[index].flags.contains(.everyday), kind(index - 1) == .the else { return false }
        switch kind(index + 1) {
        case .of, .from, .to, .preposition: return true
        default: return false
        }
    }

    private func isNoun(at index: Int) -> Bool {
        switch kind(index - 1) {
        case .the, .preposition, .early, .late, .mid: true
        case .of, .to: !self[index].flags.contains(.everyday)
        default: self[index].flags.contains(.mid)
        }
    }

    /// A season without a year: the last one that has begun, or the next one where the verb looks ahead.
    private func seasonPart(_ season: Season, at index: Int) -> CalendarPart {
        guard let now = anchor.month else { return .season(anchor.year, season) }
        let ahead = (season.firstMonth - now.month + 12) % 12
        let isAhead = ahead == 0 || tense(at: index) == .future && ahead < 10
        return .season(now.adding(isAhead ? ahead : ahead - 12)?.year, season)
    }
}
