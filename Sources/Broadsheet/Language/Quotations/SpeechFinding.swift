/// A quotation as tokens, before it becomes spans.
struct SpeechFinding {
    /// The words that report it; empty where it only goes on with a speaker known before.
    var cue: Range<Int>
    var speaker: Range<Int>?
    /// Its pieces, as indices of `SpeechFindings.pieces`.
    var firstPiece: Int
    var pieceCount: Int
    /// The sentence of its cue.
    var sentence: Int
}

/// The quotations found so far and their pieces, in flat arrays.
struct SpeechFindings {
    private(set) var items: [SpeechFinding] = []
    private(set) var pieces: [Range<Int>] = []

    mutating func add(_ pieces: Range<Int>..., cue: Range<Int>, speaker: Range<Int>?, sentence: Int) {
        let first = self.pieces.count
        for piece in pieces where !piece.isEmpty { self.pieces.append(piece) }
        guard self.pieces.count > first else { return }
        items.append(
            SpeechFinding(
                cue: cue, speaker: speaker, firstPiece: first, pieceCount: self.pieces.count &- first, sentence: sentence))
    }

    /// Adds a piece to the finding added last.
    mutating func extendLast(_ piece: Range<Int>) {
        guard let last = items.indices.last, items[last].firstPiece &+ items[last].pieceCount == pieces.count else { return }
        pieces.append(piece)
        items[last].pieceCount &+= 1
    }

    /// Drops the last findings that lie wholly within a stretch.
    mutating func drop(within stretch: Range<Int>) {
        while let last = items.last, pieces[last.firstPiece].lowerBound >= stretch.lowerBound,
            pieces[last.firstPiece &+ last.pieceCount &- 1].upperBound <= stretch.upperBound
        {
            pieces.removeSubrange(last.firstPiece...)
            items.removeLast()
        }
    }

    func pieces(of item: SpeechFinding) -> ArraySlice<Range<Int>> {
        pieces[item.firstPiece..<item.firstPiece &+ item.pieceCount]
    }
}
