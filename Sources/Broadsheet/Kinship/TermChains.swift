/// Terms by a hash of theirs: the positions under each slot of a small table, in order.
struct TermChains {
    private var heads = [Int16](repeating: -1, count: 256)
    private var nexts: [Int16] = []

    /// Files the positions below `count`, at most `SentencePair.longest`.
    mutating func fill(_ count: Int, _ hash: (Int) -> UInt32) {
        for slot in heads.indices { heads[slot] = -1 }
        nexts.removeAll(keepingCapacity: true)
        nexts.append(contentsOf: repeatElement(-1, count: count))
        for position in stride(from: count &- 1, through: 0, by: -1) {
            let slot = Int(hash(position) & 255)
            nexts[position] = heads[slot]
            heads[slot] = Int16(truncatingIfNeeded: position)
        }
    }

    @inline(__always)
    func first(_ hash: UInt32) -> Int { Int(heads[Int(hash & 255)]) }

    @inline(__always)
    func next(_ position: Int) -> Int { Int(nexts[position]) }
}
