/// Which things are one: a forest with path halving (Tarjan and van Leeuwen 1984), no recursion.
struct DisjointSets {
    private var parents: [Int32]
    /// Whose each set is, by its root, or -1; empty where no set has an owner.
    private var owners: [Int32] = []

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
        guard first != second else { return }
        if !owners.isEmpty {
            let (owner, other) = (owners[first], owners[second])
            guard owner < 0 || other < 0 || owner == other else { return }
            owners[min(first, second)] = max(owner, other)
        }
        parents[max(first, second)] = Int32(min(first, second))
    }

    /// Gives each element an owner, -1 for none: sets of two owners are not made one. To be called before any joining.
    mutating func own(_ owners: [Int32]) { if owners.count == parents.count { self.owners = owners } }
}
