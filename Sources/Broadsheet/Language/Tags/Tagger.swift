/// Gives each token of English its part of speech: a linear-chain conditional random field (Lafferty, McCallum and Pereira
/// 2001) over hashed features, decoded exactly (Viterbi 1967). Linear, no allocation a token.
struct Tagger {
    private let table = TagTable.shared
    private let features = TagFeatures()
    /// For each token and tag the best tag before it.
    private var back: [SIMD16<UInt8>] = []

    /// The tags of the tokens of a sentence, added to `tags`.
    mutating func tag(_ sentence: SentenceAttributes, into tags: inout [UInt8]) {
        let count = sentence.count
        guard count > 0 else { return }
        back.removeAll(keepingCapacity: true)
        var best = table.transitions(from: 16)
        for index in 0..<count {
            if index > 0 { best = step(best) }
            best &+= features.weights(sentence, index)
            // Sums are kept small and apart, so that sixteen bits hold them.
            best &-= SIMD16(repeating: best.max())
            best.replace(with: -12000, where: best .< -12000)
        }
        follow(from: best, count, into: &tags)
    }

    /// The best way to each tag from the sums of the tags before.
    @inline(__always)
    private mutating func step(_ sums: SIMD16<Int16>) -> SIMD16<Int16> {
        var most = SIMD16<Int16>(repeating: sums[0]) &+ table.transitions(from: 0)
        var from = SIMD16<Int16>(repeating: 0)
        for tag in 1..<16 {
            let value = SIMD16<Int16>(repeating: sums[tag]) &+ table.transitions(from: tag)
            let isBetter = value .> most
            most.replace(with: value, where: isBetter)
            from.replace(with: Int16(truncatingIfNeeded: tag), where: isBetter)
        }
        back.append(SIMD16<UInt8>(truncatingIfNeeded: from))
        return most
    }

    private func follow(from sums: SIMD16<Int16>, _ count: Int, into tags: inout [UInt8]) {
        var tag = 0
        for other in 1..<16 where sums[other] > sums[tag] { tag = other }
        let first = tags.count
        tags.append(contentsOf: repeatElement(0, count: count))
        var index = count &- 1
        while index >= 0 {
            tags[first &+ index] = UInt8(truncatingIfNeeded: tag)
            if index > 0 { tag = Int(back[index &- 1][tag & 15]) }
            index &-= 1
        }
    }
}
