// Amounts: "two", "twenty-four", "2 1/2", "a hundred", "several", "a couple of", "two to three".
extension TimeReader {
    /// An amount in hundredths, nil where it is an open one, and where it ends.
    struct Quantity {
        var hundredths: Int?
        var end: Int
        /// It was "a" or "an" alone.
        var isArticle = false
    }

    /// The amount that starts at a word.
    func quantity(at index: Int) -> Quantity? {
        switch kind(index) {
        case .a: return afterArticle(at: index)
        case .vague: return Quantity(hundredths: nil, end: behindOf(index + 1))
        case .couple: return couple(at: index)
        case .half: return half(at: index)
        case .number, .digits, .fraction: return numbers(at: index)
        default: return nil
        }
    }

    /// a, a few, a couple of, a hundred, a half
    private func afterArticle(at index: Int) -> Quantity? {
        switch kind(index + 1) {
        case .vague: return kind(index + 2) == .hyphen ? nil : Quantity(hundredths: nil, end: behindOf(index + 2))
        case .couple: return couple(at: index + 1)
        case .hundredfold: return Quantity(hundredths: self[index + 1].number &* 100, end: index + 2)
        case .half: return half(at: index + 1)
        case .number, .digits, .fraction:
            // another 10 years
            return self[index].number == 1
                ? numbers(at: index + 1) : Quantity(hundredths: 100, end: index + 1, isArticle: true)
        case .unit where isUnit(.quarter, at: index + 1):
            return quarter(of: .century, behind: index + 1)
                ?? Quantity(hundredths: 100, end: index + 1, isArticle: true)
        default: return Quantity(hundredths: 100, end: index + 1, isArticle: true)
        }
    }

    /// a quarter-century, a quarter of a century
    private func quarter(of unit: TimeUnit, behind index: Int) -> Quantity? {
        let next = skip(.a, skip(.of, skip(.hyphen, index + 1)))
        return isUnit(unit, at: next) && !self[next].isPlural ? Quantity(hundredths: 25, end: next) : nil
    }

    /// couple of, dozen
    private func couple(at index: Int) -> Quantity {
        Quantity(hundredths: self[index].number == 1 ? 1200 : 200, end: behindOf(index + 1))
    }

    /// half an hour, half a dozen, half-hour
    private func half(at index: Int) -> Quantity? {
        let next = skip(.a, skip(.hyphen, index + 1))
        if kind(next) == .couple { return Quantity(hundredths: 600, end: next + 1) }
        return isUnit(at: next) ? Quantity(hundredths: 50, end: next) : nil
    }

    private func behindOf(_ index: Int) -> Int { skip(.of, index) }

    /// A number and what ranges or halves stand behind it.
    private func numbers(at index: Int) -> Quantity? {
        guard var first = number(at: index) else { return nil }
        if let whole = withHalf(first) { first = whole }
        let joint = kind(first.end) == .hyphen && kind(first.end + 1) == .to ? first.end + 1 : first.end
        guard isRange(at: joint), let second = number(at: skip(.hyphen, joint + 1)) else { return first }
        return Quantity(hundredths: first.hundredths, end: second.end)
    }

    /// Whether a word may stand between the two ends of a range of amounts.
    private func isRange(at index: Int) -> Bool {
        switch kind(index) {
        case .to, .or, .hyphen: true
        default: false
        }
    }

    /// 2 1/2, two and a half, two-and-a-half
    private func withHalf(_ first: Quantity) -> Quantity? {
        guard let hundredths = first.hundredths else { return nil }
        let direct = skip(.hyphen, first.end)
        if kind(direct) == .fraction, self[direct].number < 100, hundredths % 100 == 0 {
            return Quantity(hundredths: hundredths &+ self[direct].number, end: direct + 1)
        }
        guard kind(direct) == .and else { return nil }
        let article = skip(.hyphen, direct + 1)
        let half = skip(.hyphen, skip(.a, article))
        guard kind(half) == .half, half > article else { return nil }
        return Quantity(hundredths: hundredths &+ 50, end: half + 1)
    }

    /// Digits or number words, with the words for hundreds to billions behind them.
    func number(at index: Int) -> Quantity? {
        let word = self[index]
        var hundredths: Int
        var end = index + 1
        switch word.kind {
        case .digits: hundredths = word.number * 100
        case .fraction: hundredths = word.number
        case .number:
            guard let (number, next) = belowHundred(at: index) else { return nil }
            (hundredths, end) = (number * 100, next)
        default: return nil
        }
        // "two hundred thousand" is as long as it gets.
        for _ in 0..<3 {
            guard kind(end) == .hundredfold else { break }
            let (product, overflow) = hundredths.multipliedReportingOverflow(by: self[end].number)
            guard !overflow, product < 1_000_000_000_000_000 else { return nil }
            hundredths = product
            end += 1
        }
        return Quantity(hundredths: hundredths, end: end)
    }

    /// seven, seventeen, seventy-seven
    func belowHundred(at index: Int) -> (number: Int, end: Int)? {
        guard kind(index) == .number else { return nil }
        let tens = self[index].number
        guard tens >= 20 else { return (tens, index + 1) }
        let next = skip(.hyphen, index + 1)
        guard kind(next) == .number, (1...9).contains(self[next].number) else { return (tens, index + 1) }
        return (tens + self[next].number, next + 1)
    }

    /// 20th, third, twenty-first
    func ordinalNumber(at index: Int) -> (number: Int, end: Int)? {
        switch kind(index) {
        case .ordinal, .ordinalDigits: return (self[index].number, index + 1)
        case .number:
            let next = skip(.hyphen, index + 1)
            guard self[index].number >= 20, kind(next) == .ordinal, (1...9).contains(self[next].number) else {
                return nil
            }
            return (self[index].number + self[next].number, next + 1)
        default: return nil
        }
    }
}
