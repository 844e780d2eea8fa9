/// One proposal of the aligner: sentences of one article that go with sentences of the other.
///
/// 32 bytes: two large texts make millions.
struct SentenceLink: Sendable, Equatable {
    private let startA: Int32
    private let startB: Int32
    private let countA: UInt8
    private let countB: UInt8
    /// The chance that one restates the other, from the words alone.
    let score: Double
    /// The same with what the rest of the articles adds; see `SentenceAligner`.
    let support: Double
    /// Whether nine tenths of the longer are one run of the other's words.
    let isVerbatim: Bool
    /// Whether it stands out of order.
    var isMoved = false

    /// - Parameters:
    ///   - a: positions among the body sentences of the first article; a handful at most.
    ///   - b: those of the second.
    init(a: Range<Int>, b: Range<Int>, score: Double, support: Double, isVerbatim: Bool) {
        startA = Int32(truncatingIfNeeded: a.lowerBound)
        startB = Int32(truncatingIfNeeded: b.lowerBound)
        countA = UInt8(clamping: a.count)
        countB = UInt8(clamping: b.count)
        self.score = score
        self.support = support
        self.isVerbatim = isVerbatim
    }

    /// Positions among the body sentences of each article.
    var a: Range<Int> { Int(startA)..<Int(startA) &+ Int(countA) }
    var b: Range<Int> { Int(startB)..<Int(startB) &+ Int(countB) }
}

extension SentenceLink {
    /// Whether the chance is high enough to call it restated rather than touched on.
    var isRestatement: Bool { shownScore >= 0.35 }

    /// The chance that one restates the other, all evidence taken together, 0 to 1.
    var shownScore: Double { min(support, (1 + score) / 2) }
}
