/// What a token may say of time: its class, and the number that goes with it.
struct TimeWord {
    /// The classes; those from `at` on may open an expression.
    enum Kind: UInt8, Comparable {
        case none
        // Words that only stand within an expression, or tell what stands beside it.
        case of, on, preposition, before, after, from, to, and, or, so, hyphen, comma, possessive, than, ago, old,
            times, halfOfDay, oClock, zone, hundredfold, filler, ahead, period, end, day, pastVerb, presentVerb,
            futureVerb, people, bracket, term, era, ended, numbered, local, time, attack
        // Words that may open one.
        case at, no, near, the, a, this, that, these, past, last, next, previous, following, same, coming, latest,
            every, per
        case early, late, earlier, later, sometime, mid, middle, beginning, half, fiscal
        case approximately, upTo, more, least, once, twice
        case number, vague, couple, ordinal, fraction
        case month, weekday, season, holiday, dayPart, unit, unitLong, weekend, clockWord, frequency, decadeWord
        case relativeDay, tonight, overnight, now, recently, recent, current, soon, future, currently, christian
        case digits, ordinalDigits, decadeDigits, shortYear, clock, date, quarterCode, fiscalYear

        static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    struct Flags: OptionSet {
        let rawValue: UInt8
        /// Its first letter is a capital.
        static let capital = Flags(rawValue: 1)
        /// It stands right behind the token before it, without a space.
        static let glued = Flags(rawValue: 2)
        /// A plural: "years", "Mondays", "mornings".
        static let plural = Flags(rawValue: 4)
        /// "mid-" is written before it.
        static let mid = Flags(rawValue: 8)
        /// An everyday word too, which means a time only with a capital or in good company: "may", "march", "sun".
        static let everyday = Flags(rawValue: 16)
        /// Digits with a comma or a decimal point in them: no year.
        static let grouped = Flags(rawValue: 32)
        /// Four digits and nothing else: perhaps a year.
        static let fourDigits = Flags(rawValue: 64)
    }

    var kind: Kind = .none
    var flags: Flags = []
    var value: Int32 = 0

    var isCapital: Bool { flags.contains(.capital) }
    var isPlural: Bool { flags.contains(.plural) }
    var isGlued: Bool { flags.contains(.glued) }
    var number: Int { Int(value) }
}
