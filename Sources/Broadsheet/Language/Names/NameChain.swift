/// The best labels of a run of tokens: O, or B and I of each type of name.
struct NameChain {
    /// What reading a run leaves: the weights of its tokens and their labels.
    struct Scratch {
        fileprivate var weights: [SIMD8<Int16>] = []
        fileprivate var back: [UInt8] = []
        fileprivate var labels: [UInt8] = []
    }

    fileprivate let table = NameTable.shared
    private let features = NameFeatures()
    private static let labels = NameTable.labels
    private static let start = 9

    /// Labels the tokens of a run. What stands before and behind it in the sentence is no name.
    func read(_ sentence: SentenceAttributes, _ tags: ArraySlice<UInt8>, _ run: Range<Int>, _ scratch: inout Scratch) {
        scratch.weights.removeAll(keepingCapacity: true)
        scratch.back.removeAll(keepingCapacity: true)
        var sums = SIMD16<Int32>(repeating: 0)
        let before = run.lowerBound == 0 ? Self.start : 0
        for label in 0..<Self.labels { sums[label] = table.transition(from: before, to: label) }
        for index in run {
            if index > run.lowerBound { sums = step(sums, &scratch.back) }
            let weights = features.weights(sentence, tags, index)
            scratch.weights.append(weights)
            for label in 1..<Self.labels { sums[label] &+= Int32(weights[label &- 1]) }
            let most = sums[0]
            for label in 0..<Self.labels { sums[label] = max(sums[label] &- most, -1_000_000) }
        }
        if run.upperBound < sentence.count {
            for label in 0..<Self.labels { sums[label] &+= table.transition(from: label, to: 0) }
        }
        follow(from: sums, run.count, &scratch)
    }

    @inline(__always)
    private func step(_ sums: SIMD16<Int32>, _ back: inout [UInt8]) -> SIMD16<Int32> {
        var next = SIMD16<Int32>(repeating: 0)
        for label in 0..<Self.labels {
            var (most, from) = (sums[0] &+ table.transition(from: 0, to: label), 0)
            for other in 1..<Self.labels {
                let value = sums[other] &+ table.transition(from: other, to: label)
                if value > most { (most, from) = (value, other) }
            }
            next[label] = most
            back.append(UInt8(truncatingIfNeeded: from))
        }
        return next
    }

    private func follow(from sums: SIMD16<Int32>, _ count: Int, _ scratch: inout Scratch) {
        var label = 0
        for other in 1..<Self.labels where sums[other] > sums[label] { label = other }
        scratch.labels.removeAll(keepingCapacity: true)
        scratch.labels.append(contentsOf: repeatElement(0, count: count))
        var index = count &- 1
        while index >= 0 {
            scratch.labels[index] = UInt8(truncatingIfNeeded: label)
            if index > 0 { label = Int(scratch.back[(index &- 1) &* Self.labels &+ label]) }
            index &-= 1
        }
    }
}

extension NameChain.Scratch {
    /// Adds the names that the labels of the run at `start` of a sentence make; `first` is the sentence's first token.
    func append(start: Int, first: Int, _ chain: NameChain, into names: inout [NameMention]) {
        var index = 0
        while index < labels.count {
            guard labels[index] > 0 else {
                index &+= 1
                continue
            }
            let type = Int(labels[index] &- 1) / 2
            var end = index &+ 1
            while end < labels.count, Int(labels[end]) == 2 &* type &+ 2 { end &+= 1 }
            let token = first &+ start &+ index
            names.append(
                NameMention(
                    firstToken: Int32(truncatingIfNeeded: token),
                    endToken: Int32(truncatingIfNeeded: token &+ end &- index), type: EntityType.allCases[type & 3],
                    confidence: chain.table.confidence(type: type & 3, margin: margin(index..<end, type))))
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
                if label / 2 == type { own = max(own, weight) } else { other = max(other, weight) }
            }
            least = min(least, own &- other)
        }
        return least
    }
}
