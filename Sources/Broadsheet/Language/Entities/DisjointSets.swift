/// Which things are one: a forest with path halving (Tarjan and van Leeuwen 1984), no recursion.
struct DisjointSets {
    private var parents: [Int32]

    init(count: Int) { parents = (0..<Int32(truncatingIfNeeded: count)).map { $0 } }

    mutating func find(_ element: Int) -> Int {
        var index = element
        while Int(parents[index]) != index {
            parents[index] = parents[Int(parents[index])]
            index = Int(parents[index])
        }
        return index
    }

    /// Makes two sets one; the lower root stays, so that the result does not hang on the order.
    mutating func join(_ a: Int, _ b: Int) {
        let (first, second) = (find(a), find(b))
        if first != second { parents[max(first, second)] = Int32(min(first, second)) }
    }
}
