// Past, present and future as such: "now", "recently", "in recent years", "the future", "these days".
extension TimeReader {
    func referring(at index: Int) -> Reading? {
        switch kind(index) {
        case .now, .currently: return Reading(.present, .date, end: index + 1)
        case .current: return isUnit(at: index + 1) ? nil : present(at: index)
        case .recently: return Reading(.past, .date, end: index + 1)
        case .recent: return recent(at: index)
        case .more where kind(index + 1) == .recently: return Reading(.past, .date, end: index + 2)
        case .soon: return soon(at: index)
        case .a, .vague, .couple: return vagueDistance(at: index)
        case .the: return definiteReference(at: index + 1)
        case .these: return theseDays(at: index)
        case .unit: return longAgo(at: index)
        case .coming where isUnit(at: index + 1) && self[index + 1].isPlural:
            return Reading(.future, .date, end: index + 2)
        case .future where isUnit(at: index + 1): return Reading(.future, .date, end: index + 2)
        case .past where isUnit(at: index + 1) && self[index + 1].isPlural: return Reading(.past, .date, end: index + 2)
        case .number where self[index].number == 1: return oneDay(at: index)
        default: return nil
        }
    }

    /// "current"; "present" only at the end of a stretch of time, since it is much else too.
    private func present(at index: Int) -> Reading? {
        let isEnd = kind(index - 1) == .hyphen || kind(index - 1) == .to
        return self[index].number == 0 || isEnd ? Reading(.present, .date, end: index + 1) : nil
    }

    /// recent, recent years, recent weeks and months
    private func recent(at index: Int) -> Reading? {
        guard isUnit(at: index + 1), self[index + 1].isPlural else { return Reading(.past, .date, end: index + 1) }
        let isPair = kind(index + 2) == .and && isUnit(at: index + 3) && self[index + 3].isPlural
        return Reading(.past, .date, end: isPair ? index + 4 : index + 2)
    }

    /// "soon", but not "as soon as" or "soon after".
    private func soon(at index: Int) -> Reading? {
        guard kind(index + 1) != .after, !isAs(index + 1) else { return nil }
        return Reading(.future, .date, end: index + 1)
    }

    private func isAs(_ index: Int) -> Bool {
        guard words.indices.contains(index) else { return false }
        let span = tagged.tokens[firstToken + index]
        return Phrase.end(of: "as", text.padded.span, span.start, span.end) == span.end
    }

    /// the past, the future, the near future
    private func definiteReference(at index: Int) -> Reading? {
        if kind(index) == .future { return Reading(.future, .date, end: index + 1) }
        if kind(index) == .near, kind(index + 1) == .future || kind(index + 1) == .term {
            return Reading(.future, .date, end: index + 2)
        }
        guard kind(index) == .past, kind(index + 1) == .none || kind(index + 1) == .comma || kind(index + 1) < .the
        else {
            return nil
        }
        return isPunctuation(index + 1) || kind(index + 1) != .none
            ? Reading(.past, .date, end: index + 1) : pastAlone(index)
    }

    /// "in the past he …": what follows is no noun that "past" would describe.
    private func pastAlone(_ index: Int) -> Reading? {
        guard kind(index - 2) == .preposition else { return nil }
        return Reading(.past, .date, end: index + 1)
    }

    /// several years ago
    private func vagueDistance(at index: Int) -> Reading? {
        guard let length = length(at: index), length.length.hundredths == nil else { return nil }
        return kind(length.end) == .ago ? Reading(.past, .date, end: length.end + 1) : nil
    }

    /// years ago
    private func longAgo(at index: Int) -> Reading? {
        guard self[index].isPlural, self[index].number > TimeUnit.second.rawValue, kind(index + 1) == .ago else {
            return nil
        }
        return Reading(.past, .date, end: index + 2)
    }

    /// these days
    private func theseDays(at index: Int) -> Reading? {
        guard self[index].number == 0, isUnit(.day, at: index + 1), self[index + 1].isPlural else { return nil }
        return Reading(.present, .date, end: index + 2)
    }

    /// "one day" with a verb that looks ahead
    private func oneDay(at index: Int) -> Reading? {
        guard isUnit(.day, at: index + 1), kind(index - 1) == .futureVerb else { return nil }
        return Reading(.future, .date, end: index + 2)
    }
}
