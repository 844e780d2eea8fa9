import Testing

@testable import Broadsheet

/// The lattice against the same recurrence written plainly.
@Suite struct LabelLatticeTests {
    private let transitions = TagTable.shared.transitions

    private func weight(_ from: Int, _ to: Int) -> Int { Int(transitions[from: from][to] >> 4) }

    /// The best labels by sums that are kept whole; the lowest label wins among equals.
    private func plain(_ weights: [SIMD16<Int16>]) -> [UInt8] {
        var sums = (0..<16).map { weight(LabelTransitions.start, $0) + Int(weights[0][$0]) }
        var back: [[Int]] = []
        for row in weights.dropFirst() {
            let from = (0..<16).map { next in
                (0..<16).max { sums[$0] + weight($0, next) < sums[$1] + weight($1, next) } ?? 0
            }
            sums = (0..<16).map { sums[from[$0]] + weight(from[$0], $0) + Int(row[$0]) }
            back.append(from)
        }
        var labels = [(0..<16).max { sums[$0] < sums[$1] } ?? 0]
        for from in back.reversed() { labels.append(from[labels[labels.count - 1]]) }
        return labels.reversed().map { UInt8($0) }
    }

    @Test(arguments: [(1, 40), (2, 40), (30, 300), (200, 10), (200, 900), (50, 0)])
    func findsTheBestLabels(_ count: Int, _ range: Int) {
        var state: UInt64 = 1
        let weights = (0..<count).map { _ in
            var row = SIMD16<Int16>()
            for label in 0..<16 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                row[label] = Int16(Int(state >> 33) % (range + 1) - range / 2)
            }
            return row
        }
        var lattice = LabelLattice()
        lattice.begin(from: LabelTransitions.start, transitions, weights[0])
        for row in weights.dropFirst() { lattice.step(transitions, row) }
        lattice.finish(before: nil, transitions)
        #expect(lattice.labels == plain(weights))
    }
}
