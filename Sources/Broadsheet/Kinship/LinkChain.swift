/// Picks from all proposals those that keep the order of both articles and together have the most support.
///
/// The heaviest chain, found with a Fenwick tree of maxima (Fenwick 1994): a gap costs nothing, so only proposals are
/// visited, never the full table of a dynamic programme.
struct LinkChain {
    private let links: [SentenceLink]
    private let gain: (SentenceLink) -> Double
    /// For each position of the second article the best chain that ends there: its link, or -1.
    private var best: [Int32]
    private var totals: [Double]
    private var previous: [Int32]

    private init(_ links: [SentenceLink], gain: @escaping (SentenceLink) -> Double, positions: Int) {
        self.links = links
        self.gain = gain
        best = [Int32](repeating: -1, count: positions &+ 2)
        totals = [Double](repeating: 0, count: links.count)
        previous = [Int32](repeating: -1, count: links.count)
    }

    /// The links of the heaviest chain, in order.
    ///
    /// - Parameters:
    ///   - links: sorted by where they start in the first article.
    ///   - positions: body sentences of the second article.
    /// - Complexity: O(*n* log *m*) for *n* links and *m* positions.
    static func heaviest(
        _ links: [SentenceLink], positions: Int, gain: @escaping (SentenceLink) -> Double
    ) -> [SentenceLink] {
        var chain = LinkChain(links, gain: gain, positions: positions)
        return chain.solve()
    }

    private mutating func solve() -> [SentenceLink] {
        var byEnd = links.indices.map { Int32(truncatingIfNeeded: $0) }
        byEnd.sort { (links[Int($0)].a.upperBound, $0) < (links[Int($1)].a.upperBound, $1) }
        var entered = 0
        for index in links.indices {
            while entered < byEnd.count, links[Int(byEnd[entered])].a.upperBound <= links[index].a.lowerBound {
                enter(Int(byEnd[entered]))
                entered &+= 1
            }
            let before = bestBefore(links[index].b.lowerBound)
            previous[index] = Int32(truncatingIfNeeded: before)
            totals[index] = gain(links[index]) + (before < 0 ? 0 : totals[before])
        }
        return trace()
    }

    private mutating func enter(_ link: Int) {
        var node = links[link].b.upperBound &+ 1
        while node < best.count {
            if best[node] < 0 || totals[Int(best[node])] < totals[link] { best[node] = Int32(truncatingIfNeeded: link) }
            node &+= node & -node
        }
    }

    /// The best chain whose last link ends at or before a position.
    private func bestBefore(_ position: Int) -> Int {
        var found = -1
        var node = position &+ 1
        while node > 0 {
            let link = Int(best[node])
            if link >= 0, found < 0 || totals[link] > totals[found] { found = link }
            node &-= node & -node
        }
        return found
    }

    private func trace() -> [SentenceLink] {
        var last = -1
        for index in links.indices where last < 0 || totals[index] > totals[last] { last = index }
        var chain: [SentenceLink] = []
        while last >= 0 {
            chain.append(links[last])
            last = Int(previous[last])
        }
        return chain.reversed()
    }
}
