/// Finds the best of all sequences of sixteen labels, one step a token (Viterbi 1967). Twelve-bit sums, kept within range by
/// taking one label for zero at every token, with the label before in the four bits below (see `LabelTransitions`).
struct LabelLattice {
    /// For each token but the first, and each label, the best sum with the label before it.
    private var steps: [SIMD16<Int16>] = []
    private var sums = SIMD16<Int16>(repeating: 0)
    /// The labels of the tokens read, after `finish`.
    private(set) var labels: [UInt8] = []

    /// Begins a sequence whose first token follows a label, or the start of a sentence.
    @inline(__always)
    mutating func begin(from label: Int, _ transitions: LabelTransitions, _ weights: SIMD16<Int16>) {
        steps.removeAll(keepingCapacity: true)
        take(transitions[from: label], weights)
    }

    /// Goes on to the next token.
    @inline(__always)
    mutating func step(_ transitions: LabelTransitions, _ weights: SIMD16<Int16>) {
        let raised = sums &<< 4
        // Four maxima side by side: each waits for the one before.
        var best = (
            Self.row(0, raised, transitions), Self.row(1, raised, transitions), Self.row(2, raised, transitions),
            Self.row(3, raised, transitions)
        )
        for label in stride(from: 4, to: 16, by: 4) {
            best.0 = Self.larger(best.0, Self.row(label, raised, transitions))
            best.1 = Self.larger(best.1, Self.row(label &+ 1, raised, transitions))
            best.2 = Self.larger(best.2, Self.row(label &+ 2, raised, transitions))
            best.3 = Self.larger(best.3, Self.row(label &+ 3, raised, transitions))
        }
        let most = Self.larger(Self.larger(best.0, best.1), Self.larger(best.2, best.3))
        steps.append(most)
        take(most, weights)
    }

    /// The sums of all labels behind a label.
    @inline(__always)
    private static func row(
        _ label: Int, _ raised: SIMD16<Int16>, _ transitions: LabelTransitions
    ) -> SIMD16<Int16> {
        SIMD16(repeating: raised[label]) &+ transitions[from: label]
    }

    @inline(__always)
    private static func larger(_ a: SIMD16<Int16>, _ b: SIMD16<Int16>) -> SIMD16<Int16> {
        a.replacing(with: b, where: b .> a)
    }

    /// Keeps the sums without the labels before, the largest of them 0.
    @inline(__always)
    private mutating func take(_ most: SIMD16<Int16>, _ weights: SIMD16<Int16>) {
        let next = most &>> 4 &+ weights
        let least = SIMD16<Int16>(repeating: LabelTransitions.least)
        sums = Self.larger(next &- SIMD16(repeating: Self.largest(next)), least)
    }

    @inline(__always)
    private static func largest(_ lanes: SIMD16<Int16>) -> Int16 {
        var eight = lanes.lowHalf
        eight.replace(with: lanes.highHalf, where: lanes.highHalf .> eight)
        var four = eight.lowHalf
        four.replace(with: eight.highHalf, where: eight.highHalf .> four)
        return max(max(four[0], four[1]), max(four[2], four[3]))
    }

    /// Ends the sequence, before a label if one is known, and fills `labels`.
    mutating func finish(before label: Int?, _ transitions: LabelTransitions) {
        var best = 0
        var score = Int32.min
        for last in 0..<16 {
            let value = Int32(sums[last]) &+ (label.map { Int32(transitions[from: last][$0 & 15] >> 4) } ?? 0)
            if value > score { (best, score) = (last, value) }
        }
        labels.removeAll(keepingCapacity: true)
        labels.append(contentsOf: repeatElement(UInt8(truncatingIfNeeded: best), count: steps.count &+ 1))
        var index = steps.count
        while index > 0 {
            index &-= 1
            best = Int(15 &- steps[index][best & 15] & 15)
            labels[index] = UInt8(truncatingIfNeeded: best)
        }
    }
}
