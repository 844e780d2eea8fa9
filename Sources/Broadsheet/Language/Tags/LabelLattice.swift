/// Finds the best of all sequences of sixteen labels, one step a token (Viterbi 1967). Sixteen-bit sums, kept within range by
/// taking the best label for zero at every token.
struct LabelLattice {
    /// Sums do not fall below this: a label so far behind never wins.
    private static let least: Int16 = -12000
    /// For each token but the first, and each label, the best label before it.
    private var back: [SIMD16<UInt8>] = []
    private var sums = SIMD16<Int16>(repeating: 0)
    /// The labels of the tokens read, after `finish`.
    private(set) var labels: [UInt8] = []

    /// Begins a sequence whose first token follows a label, or the start of a sentence.
    @inline(__always)
    mutating func begin(from label: Int, _ transitions: LabelTransitions, _ weights: SIMD16<Int16>) {
        back.removeAll(keepingCapacity: true)
        take(transitions[from: label] &+ weights)
    }

    /// Goes on to the next token.
    @inline(__always)
    mutating func step(_ transitions: LabelTransitions, _ weights: SIMD16<Int16>) {
        var most = SIMD16<Int16>(repeating: sums[0]) &+ transitions[from: 0]
        var from = SIMD16<Int16>(repeating: 0)
        for label in 1..<16 {
            let value = SIMD16<Int16>(repeating: sums[label]) &+ transitions[from: label]
            let isBetter = value .> most
            most.replace(with: value, where: isBetter)
            from.replace(with: Int16(truncatingIfNeeded: label), where: isBetter)
        }
        back.append(SIMD16<UInt8>(truncatingIfNeeded: from))
        take(most &+ weights)
    }

    @inline(__always)
    private mutating func take(_ next: SIMD16<Int16>) {
        sums = next &- SIMD16(repeating: next.max())
        sums.replace(with: Self.least, where: sums .< Self.least)
    }

    /// Ends the sequence, before a label if one is known, and fills `labels`.
    mutating func finish(before label: Int?, _ transitions: LabelTransitions) {
        var best = 0
        var score = Int32.min
        for last in 0..<16 {
            let value = Int32(sums[last]) &+ (label.map { Int32(transitions[from: last][$0 & 15]) } ?? 0)
            if value > score { (best, score) = (last, value) }
        }
        labels.removeAll(keepingCapacity: true)
        labels.append(contentsOf: repeatElement(UInt8(truncatingIfNeeded: best), count: back.count &+ 1))
        var index = back.count
        while index > 0 {
            index &-= 1
            best = Int(back[index][best & 15])
            labels[index] = UInt8(truncatingIfNeeded: best)
        }
    }
}
