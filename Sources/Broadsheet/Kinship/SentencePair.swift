/// How near two sentences are: pairs their words off, weighs what is shared, and says how likely one restates the other.
///
/// Words pair off as the same, then by stem, then by a long shared beginning; each counts by its rarity. Scratch space is
/// kept from pair to pair. Of a sentence the first 256 terms are read, so that a pair costs a bounded time.
struct SentencePair {
    /// Terms of one side that are read.
    static let longest = 256

    private var left: [Term] = []
    private var right: [Term] = []
    private var byStem = TermChains()
    private var byFamily = TermChains()
    /// For each term of the left the one of the right it is paired with, or -1, and how good the pairing is.
    private var partner: [Int] = []
    private var leftMatch: [Double] = []
    private var rightMatch: [Double] = []

    /// A term's weight in bits: at least a seventh, so that function words weigh almost nothing.
    @inline(__always)
    static func rarity(_ weight: UInt8) -> Double { max(0.15, Double(weight) / 16) }

    /// What was found out about two sentences.
    struct Features {
        /// The lesser, the greater and the joint share of weight that is paired off.
        var least = 0.0
        var most = 0.0
        var joint = 0.0
        /// The share of words, all alike.
        var plain = 0.0
        /// The longest run of words paired in order, as a share of the shorter sentence and of the longer.
        var run = 0.0
        var runOfLonger = 0.0
        /// Each has a number that the other lacks; only one has.
        var hasNumberConflict = false
        var hasLoneNumber = false
        /// The share of capitalised weight that is paired off; a half where nothing is capitalised.
        var names = 0.5
        /// Words of the shorter to words of the longer.
        var ratio = 0.0
        /// Weight left over, squeezed to 0...1.
        var rest = 1.0
        /// Words of both, squeezed to 0...1.
        var length = 0.0
    }

    /// Takes the stretch of terms that others are to be compared with.
    mutating func prepare(_ a: ArraySlice<Term>) {
        left.removeAll(keepingCapacity: true)
        left.append(contentsOf: a.prefix(Self.longest))
        byStem.fill(left.count) { left[$0].stem }
        byFamily.fill(left.count) { left[$0].family }
    }

    /// How likely a stretch of terms restates the one prepared, or is restated by it, 0 to 1, and why.
    ///
    /// - Complexity: linear in the two, unless a word is repeated over and over.
    mutating func compare(_ b: ArraySlice<Term>) -> (score: Double, features: Features) {
        guard !left.isEmpty, !b.isEmpty else { return (0, Features()) }
        right.removeAll(keepingCapacity: true)
        right.append(contentsOf: b.prefix(Self.longest))
        pairOff()
        let features = self.features()
        return (PairModel.score(features), features)
    }

    /// Calls with the positions and the weight in bits of each two terms of one stem that were paired last.
    @inline(__always)
    func forEachSame(_ body: (Int, Int, Double) -> Void) {
        for i in partner.indices where partner[i] >= 0 && leftMatch[i] > 0.9 {
            body(i, partner[i], Self.rarity(left[i].weight))
        }
    }

    private mutating func pairOff() {
        partner.removeAll(keepingCapacity: true)
        leftMatch.removeAll(keepingCapacity: true)
        rightMatch.removeAll(keepingCapacity: true)
        partner.append(contentsOf: repeatElement(-1, count: left.count))
        leftMatch.append(contentsOf: repeatElement(0, count: left.count))
        rightMatch.append(contentsOf: repeatElement(0, count: right.count))
        for j in right.indices { pair(j, 1, byStem, right[j].stem) { $0.key == $1.key } }
        for j in right.indices where rightMatch[j] == 0 { pair(j, 0.95, byStem, right[j].stem) { $0.stem == $1.stem } }
        for j in right.indices where rightMatch[j] == 0 && right[j].weight >= 48 && right[j].stemLength >= 5 {
            pair(j, 0.7, byFamily, right[j].family) { $0.isNear($1) }
        }
    }

    /// Pairs a term of the right with the first free one of the left that is alike.
    @inline(__always)
    private mutating func pair(
        _ j: Int, _ strength: Double, _ chains: TermChains, _ hash: UInt32, _ isAlike: (Term, Term) -> Bool
    ) {
        var i = chains.first(hash)
        while i >= 0 {
            if partner[i] < 0, isAlike(left[i], right[j]) {
                partner[i] = j
                leftMatch[i] = strength
                rightMatch[j] = strength
                return
            }
            i = chains.next(i)
        }
    }

    private func features() -> Features {
        let a = Self.tally(left, leftMatch)
        let b = Self.tally(right, rightMatch)
        let (run, words) = (Double(longestRun()), Double(left.count + right.count))
        var features = Features()
        features.least = min(a.paired / a.weight, b.paired / b.weight)
        features.most = max(a.paired / a.weight, b.paired / b.weight)
        features.joint = (a.paired + b.paired) / (a.weight + b.weight)
        features.plain = (a.words + b.words) / words
        features.run = run / Double(min(left.count, right.count))
        features.runOfLonger = run / Double(max(left.count, right.count))
        features.hasNumberConflict = a.hasLoneNumber && b.hasLoneNumber
        features.hasLoneNumber = a.hasLoneNumber != b.hasLoneNumber
        let names = a.names + b.names
        features.names = names > 0 ? (a.pairedNames + b.pairedNames) / names : 0.5
        features.ratio = Double(min(left.count, right.count)) / Double(max(left.count, right.count))
        let rest = a.weight - a.paired + b.weight - b.paired
        features.rest = rest / (rest + 40)
        features.length = words / (words + 24)
        return features
    }

    private struct Tally {
        var weight = 0.0
        var paired = 0.0
        var words = 0.0
        var names = 0.0
        var pairedNames = 0.0
        var hasLoneNumber = false
    }

    private static func tally(_ terms: [Term], _ match: [Double]) -> Tally {
        var tally = Tally()
        for index in terms.indices {
            let term = terms[index]
            let weight = min(12, rarity(term.weight))
            tally.weight += weight
            tally.paired += weight * match[index]
            tally.words += match[index]
            // The first word of a sentence is capitalised whatever it is.
            if index > 0, term.marks.contains(.capitalized) {
                tally.names += weight
                tally.pairedNames += weight * match[index]
            }
            if term.marks.contains(.number), match[index] == 0 { tally.hasLoneNumber = true }
        }
        return tally
    }

    /// The most terms in a row whose partners stand in a row too.
    private func longestRun() -> Int {
        var longest = 0
        var run = 0
        for index in partner.indices {
            let follows = index > 0 && partner[index &- 1] >= 0 && partner[index] == partner[index &- 1] &+ 1
            run = partner[index] < 0 ? 0 : follows ? run &+ 1 : 1
            longest = max(longest, run)
        }
        return longest
    }
}
