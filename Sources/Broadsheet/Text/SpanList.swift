/// Stretches of a text in order, as two flat arrays of byte offsets.
struct SpanList: Sendable {
    private(set) var starts: [Int32] = []
    private(set) var ends: [Int32] = []

    var count: Int { starts.count }
    var isEmpty: Bool { starts.isEmpty }

    subscript(index: Int) -> TextSpan { TextSpan(Int(starts[index]), Int(ends[index])) }

    /// Adds a stretch; offsets fit in 32 bits because `Text` takes no larger text.
    @inline(__always)
    mutating func append(_ start: Int, _ end: Int) {
        starts.append(Int32(truncatingIfNeeded: start))
        ends.append(Int32(truncatingIfNeeded: end))
    }

    /// Takes back the last stretches; no more than there are.
    mutating func removeLast(_ number: Int) {
        starts.removeLast(min(number, starts.count))
        ends.removeLast(min(number, ends.count))
    }

    mutating func removeAll() {
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func reserve(_ capacity: Int) {
        starts.reserveCapacity(capacity)
        ends.reserveCapacity(capacity)
    }
}
