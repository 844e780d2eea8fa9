/// The best labels of a run of tokens: B and I of each type of name, or none.
struct NameChain {
    private let table = NameTable.shared
    private let features = NameFeatures()
    private var lattice = LabelLattice()
    private var weights: [SIMD8<Int16>] = []

    /// Adds the names of a run of tokens. What stands before and behind it in the sentence is no name; `first` is the
    /// sentence's first token in the text.
    mutating func read(
        _ sentence: SentenceAttributes, _ tags: ArraySlice<UInt8>, _ run: Range<Int>, from first: Int,
        into names: inout [NameMention]
    ) {
        weights.removeAll(keepingCapacity: true)
        for index in run {
            let own = features.weights(sentence, tags, index)
            weights.append(own)
            let all = SIMD16(lowHalf: own, highHalf: SIMD8(repeating: 0))
            if index > run.lowerBound {
                lattice.step(table.transitions, all)
            } else {
                lattice.begin(
                    from: index == 0 ? LabelTransitions.start : NameTable.outside, table.transitions, all)
            }
        }
        lattice.finish(before: run.upperBound < sentence.count ? NameTable.outside : nil, table.transitions)
        append(from: first &+ run.lowerBound, into: &names)
    }

    /// Adds the names that the labels make.
    private func append(from first: Int, into names: inout [NameMention]) {
        let labels = lattice.labels
        var index = 0
        while index < labels.count {
            guard labels[index] < NameTable.outside else {
                index &+= 1
                continue
            }
            let type = Int(labels[index] >> 1)
            var end = index &+ 1
            while end < labels.count, Int(labels[end]) == 2 &* type &+ 1 { end &+= 1 }
            names.append(
                NameMention(
                    firstToken: Int32(truncatingIfNeeded: first &+ index),
                    endToken: Int32(truncatingIfNeeded: first &+ end), type: EntityType.allCases[type & 3],
                    confidence: table.confidence(type: type & 3, margin: margin(index..<end, type))))
            index = end
        }
    }

    /// How far a type is ahead of the best other type, or of no name, at the weakest token.
    private func margin(_ range: Range<Int>, _ type: Int) -> Int32 {
        var least = Int32.max
        for index in range {
            var (own, other) = (Int32.min, Int32(0))
            for label in 0..<8 {
                let weight = Int32(weights[index][label])
                if label >> 1 == type { own = max(own, weight) } else { other = max(other, weight) }
            }
            least = min(least, own &- other)
        }
        return least
    }
}
