// Lengths of time: "six days", "four-day", "2 1/2 years", "the past three years", "decades".
extension TimeReader {
    /// A length of time that stands for itself.
    func lasting(at index: Int) -> Reading? {
        let start = behindApproximation(index)
        if start == index, let period = span(at: index) ?? attribute(at: index) { return Reading(period) }
        guard let length = length(at: start) ?? (start == index ? plural(at: index) : span(at: start)) else {
            return nil
        }
        guard !isAge(length) else { return nil }
        return Reading(length)
    }

    /// month-long, weeklong, decades-long; the "the year" of "the year ended March 31"
    private func attribute(at index: Int) -> Length? {
        if kind(index) == .unitLong, let unit = TimeUnit(rawValue: self[index].number) {
            return Length(length: TimeLength(1, unit), end: index + 1)
        }
        if kind(index) == .the {
            let year = behindFillers(index + 1)
            guard isUnit(.year, at: year), !self[year].isPlural, kind(year + 1) == .ended else { return nil }
            return Length(length: TimeLength(1, .year), end: year + 1)
        }
        guard isUnit(at: index), isLong(behind: index), let unit = TimeUnit(rawValue: self[index].number) else {
            return nil
        }
        return Length(length: TimeLength(hundredths: self[index].isPlural ? nil : 100, unit), end: index + 3)
    }

    /// The "-long" of "month-long".
    func isLong(behind index: Int) -> Bool {
        kind(index + 1) == .hyphen && self[index + 1].isGlued && self[index + 2].isGlued
            && kind(index + 2) == .filler && self[index + 2].number == 1
    }

    /// about, nearly, more than, at least, no more than: where what they bound starts.
    func behindApproximation(_ index: Int) -> Int {
        switch kind(index) {
        case .approximately: return index + 1
        case .upTo where kind(index + 1) == .to: return index + 2
        case .more where kind(index + 1) == .than: return index + 2
        case .at where kind(index + 1) == .least: return index + 2
        case .no where kind(index + 1) == .more && kind(index + 2) == .than: return index + 3
        default: return index
        }
    }

    /// An amount and a unit: three years, 10-year, twenty more minutes, a fiscal year.
    func length(at index: Int) -> Length? {
        guard let amount = quantity(at: index) else { return nil }
        var next = amount.end
        let isHyphened = kind(next) == .hyphen && self[next].isGlued
        if isHyphened { next += 1 }
        if !amount.isArticle || kind(next) == .fiscal || kind(next) == .filler { next = behindFillers(next) }
        guard let unit = unit(at: next, behindHyphen: isHyphened) else { return nil }
        guard !amount.isArticle || (!self[next].isPlural && unit > .minute) else { return nil }
        if unit == .quarter, kind(next + 1) == .of || isHyphened { return nil }
        // "2018 day five" counts no days.
        if !isHyphened, !self[next].isPlural, self[next - 1].flags.contains(.fourDigits) { return nil }
        var length = Length(length: TimeLength(hundredths: amount.hundredths, unit), end: next + 1)
        length.isAttribute = !self[next].isPlural && !amount.isArticle
        return withRest(length)
    }

    /// Up to two words such as "full" or "trading" that may stand before a unit.
    func behindFillers(_ index: Int) -> Int {
        var index = index
        for _ in 0..<2 {
            guard [.filler, .more, .fiscal, .past].contains(kind(index)) else { break }
            index += 1
        }
        return index
    }

    private func unit(at index: Int, behindHyphen: Bool) -> TimeUnit? {
        if isUnit(at: index) { return TimeUnit(rawValue: self[index].number) }
        let isSecond = behindHyphen && kind(index) == .ordinal && self[index].number == 2
        return isSecond ? .second : nil
    }

    /// The "six months" of "two years and six months", the "half" of "a year and a half", the "two" of "a year or two".
    private func withRest(_ length: Length) -> Length {
        var length = length
        let joint = skip(.and, skip(.comma, length.end))
        if kind(length.end) == .and, kind(length.end + 1) == .a, kind(length.end + 2) == .half,
            length.length.whole != nil
        {
            let hundredths = (length.length.hundredths ?? 0) &+ 50
            return Length(length: TimeLength(hundredths: hundredths, length.length.unit), end: length.end + 3)
        }
        if kind(length.end) == .or, kind(length.end + 1) == .so {
            length.end += 2
            return length
        }
        if kind(length.end) == .or, kind(length.end + 1) == .number || kind(length.end + 1) == .more {
            let end = length.end + 2
            if !isUnit(at: end), kind(end) != .hundredfold, kind(end) != .hyphen { length.end = end }
            return length
        }
        guard joint > length.end, !length.isAttribute || length.length.hundredths == 100, let count = number(at: joint),
            isUnit(at: count.end), let unit = TimeUnit(rawValue: self[count.end].number), unit < length.length.unit,
            unit != .week, length.length.whole != nil, let hundredths = count.hundredths, hundredths % 100 == 0,
            hundredths < 100_000
        else { return length }
        length.length.rest = hundredths / 100
        length.length.restUnit = unit
        length.end = count.end + 1
        return length
    }

    /// the past three years, the next few days, the first nine months, the nine months, those two weeks, the past year
    private func span(at index: Int) -> Length? {
        var next = index
        switch kind(index) {
        case .the, .these: next = index + 1
        case .last, .past, .next, .coming, .previous, .following: break
        default: return nil
        }
        var relation: TimeWord.Kind?
        if isRelation(at: next) {
            relation = kind(next)
            next += 1
        }
        if relation == nil, kind(index) == .the, kind(next) == .approximately { return nil }
        next = behindApproximation(next)
        if let length = length(at: next), kind(next) != .a,
            !length.isAttribute || kind(index) != .the || relation != nil
        {
            return isAge(length) ? nil : length
        }
        guard kind(index) == .the, relation != nil, relation != .previous, relation != .following else { return nil }
        return single(at: behindFillers(next), relation)
    }

    private func isRelation(at index: Int) -> Bool {
        switch kind(index) {
        case .last, .past, .next, .coming, .previous, .following, .ordinal, .latest: true
        default: false
        }
    }

    /// the past year, the past several years' plural kin: the last decades
    private func single(at index: Int, _ relation: TimeWord.Kind?) -> Length? {
        guard let unit = unit(at: index, behindHyphen: false), relation != .ordinal || self[index].isPlural,
            relation != .latest
        else { return nil }
        if self[index].isPlural { return Length(length: TimeLength(hundredths: nil, unit), end: index + 1) }
        guard unit > .day else { return nil }
        let isVague = kind(index + 1) == .or && kind(index + 2) == .so
        return Length(length: TimeLength(1, unit), end: isVague ? index + 3 : index + 1)
    }

    /// years, months: how many stays open.
    private func plural(at index: Int) -> Length? {
        guard isUnit(at: index), self[index].isPlural, let unit = TimeUnit(rawValue: self[index].number),
            unit > .minute, !isAmount(index - 1)
        else { return nil }
        var end = index + 1
        if kind(end) == .or || kind(end) == .and, isUnit(at: end + 1), self[end + 1].isPlural { end += 2 }
        return Length(length: TimeLength(hundredths: nil, unit), end: end)
    }

    /// Whether a word before a unit tells its amount, so that an expression has been turned down there.
    private func isAmount(_ index: Int) -> Bool {
        switch kind(index) {
        case .number, .digits, .fraction, .vague, .hundredfold, .couple, .half: true
        default: false
        }
    }

    /// "48-year-old", "52 years old": an age, no time that the article is about.
    private func isAge(_ length: Length) -> Bool {
        kind(skip(.hyphen, length.end)) == .old
    }
}
