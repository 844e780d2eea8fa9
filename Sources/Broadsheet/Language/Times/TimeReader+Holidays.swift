// Holidays: "Christmas 2012", "Thanksgiving Day", "last Easter".
extension TimeReader {
    /// A holiday by its name, with a year behind it or of the year that the verb points to.
    func holiday(at index: Int) -> Place? {
        guard let (holiday, end) = holidayName(at: index) else { return nil }
        if let year = yearBehind(end) {
            return Place(
                year.year.flatMap(holiday.day(in:)).map { CalendarPart($0) } ?? holiday.openPart, end: year.end)
        }
        guard let today = anchor.day else { return Place(holiday.openPart, end: end) }
        let isAhead = tense(at: index) == .future
        let near = (-1...1).compactMap { holiday.day(in: today.year + $0) }
        let day =
            isAhead
            ? near.first { $0.number >= today.number }
            : near.min { abs($0.number - today.number) < abs($1.number - today.number) }
        return Place(day.map { CalendarPart($0) } ?? holiday.openPart, end: end)
    }

    /// The holiday before (-1), after (1) or in the year of publication.
    func holiday(at index: Int, _ direction: Int, _ isThisYear: Bool) -> Place? {
        guard let (holiday, end) = holidayName(at: index) else { return nil }
        guard let today = anchor.day else { return Place(holiday.openPart, end: end) }
        let near = (-1...1).compactMap { holiday.day(in: today.year + $0) }
        let day =
            direction == 0
            ? holiday.day(in: today.year)
            : direction < 0 ? near.last { $0.number < today.number } : near.first { $0.number > today.number }
        return Place(day.map { CalendarPart($0) } ?? holiday.openPart, end: end)
    }

    /// The holiday whose name starts at a word, and the word behind its name.
    private func holidayName(at index: Int) -> (Holiday, end: Int)? {
        guard kind(index) == .holiday, self[index].isCapital else { return nil }
        let start = tagged.tokens[firstToken + index].start
        let limit = tagged.tokens[firstToken + words.count - 1].end
        for holiday in Holiday.all {
            guard let stop = Phrase.end(ofAny: holiday.names, text.padded.span, start, limit) else { continue }
            var end = index + 1
            while end < words.count, end < index + 8, tagged.tokens[firstToken + end].end <= stop { end += 1 }
            return (holiday, end)
        }
        return nil
    }
}
