/// One proposal of the aligner: sentences of one article that go with sentences of the other.
struct SentenceLink: Sendable, Equatable {
    /// Positions among the body sentences of each article.
    let a: Range<Int>
    let b: Range<Int>
    /// The chance that one restates the other, from the words alone.
    let score: Double
    /// The same with what the rest of the articles adds; see `SentenceAligner`.
    let support: Double
    /// Whether nine tenths of the longer are one run of the other's words.
    let isVerbatim: Bool
    /// Whether it stands out of order.
    var isMoved = false
}

extension SentenceLink {
    /// Whether the chance is high enough to call it restated rather than touched on.
    var isRestatement: Bool { shownScore >= 0.35 }

    /// The chance that one restates the other, all evidence taken together, 0 to 1.
    var shownScore: Double { min(support, (1 + score) / 2) }
}
