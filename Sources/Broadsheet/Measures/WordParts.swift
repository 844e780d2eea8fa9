/// The sum of a word's parts: runs of letters, numerals, characters of other scripts, and what is spoken between them.
struct WordParts {
    /// What stands before the next part.
    enum Joiner {
        case nothing, numeral, fullStop, apostrophe, and, at
    }

    private var sum = 0
    private var isSpoken = false
    private var lettersBefore = 0
    private var joiner = Joiner.nothing

    /// The syllables so far; at least one where there was a letter or digit.
    var syllables: Int { isSpoken ? max(sum, 1) : 0 }

    /// Whether a run of letters is but the ending of the part before it: "19th", the possessive of "U.S.'s".
    func isEnding(_ run: LatinRun, _ bytes: Span<UInt8>) -> Bool {
        switch joiner {
        case .numeral: NumeralRule.isEnding(bytes, run)
        case .apostrophe: isSpoken && run.letters == 1 && bytes[run.start] | 0x20 == 0x73
        case .nothing, .fullStop, .and, .at: false
        }
    }

    /// Adds a run of Latin letters. The "dot" of an address stands between longer runs than those of "U.S.".
    mutating func add(_ run: LatinRun, syllables: Int) {
        switch joiner {
        case .fullStop: sum &+= lettersBefore > 1 && run.letters > 1 ? 1 : 0
        case .and, .at: sum &+= isSpoken ? 1 : 0
        case .nothing, .numeral, .apostrophe: break
        }
        sum &+= syllables
        isSpoken = true
        lettersBefore = run.letters
        joiner = .nothing
    }

    mutating func addNumeral() {
        sum &+= 1
        isSpoken = true
        lettersBefore = 0
        joiner = .numeral
    }

    mutating func add(_ run: OtherRun) {
        sum &+= run.syllables
        isSpoken = isSpoken || run.isSpoken
        lettersBefore = 0
        joiner = .nothing
    }

    /// Notes an ASCII byte that is neither letter nor digit.
    mutating func join(by byte: UInt8) {
        switch byte {
        case 0x27: joiner = .apostrophe
        case 0x2E: joiner = .fullStop
        case 0x26: joiner = .and
        case 0x40: joiner = .at
        default: joiner = .nothing
        }
    }
}
