/// A quotation as tokens, before it becomes spans.
struct SpeechFinding {
    /// The words that report it; empty where it only goes on with a speaker known before.
    var cue: Range<Int>
    var speaker: Range<Int>?
    /// Its first and last pieces in `SpeechFindings.pieces`, where each names the next.
    var firstPiece: Int
    var lastPiece: Int
    /// The sentence of its cue.
    var sentence: Int
    /// Whether it holds words in quotation marks that a cue was found for.
    var isQuoted: Bool
}

/// The quotations found so far and their pieces, in flat arrays.
struct SpeechFindings {
    struct Piece {
        var tokens: Range<Int>
        /// The next piece of the same quotation; -1 behind the last.
        var next = -1
    }

    private(set) var items: [SpeechFinding] = []
    private(set) var pieces: [Piece] = []

    /// Adds a quotation of one piece or two.
    mutating func add(
        _ piece: Range<Int>, _ second: Range<Int>? = nil, cue: Range<Int>, speaker: Range<Int>?, sentence: Int,
        isQuoted: Bool
    ) {
        guard !piece.isEmpty else { return }
        items.append(
            SpeechFinding(
                cue: cue, speaker: speaker, firstPiece: pieces.count, lastPiece: pieces.count, sentence: sentence,
                isQuoted: isQuoted))
        pieces.append(Piece(tokens: piece))
        if let second, !second.isEmpty { extend(items.count &- 1, second) }
    }

    /// Adds a piece to a quotation.
    mutating func extend(_ item: Int, _ piece: Range<Int>) {
        pieces[items[item].lastPiece].next = pieces.count
        items[item].lastPiece = pieces.count
        pieces.append(Piece(tokens: piece))
    }

    /// Drops the last findings that lie wholly within a stretch.
    mutating func drop(within stretch: Range<Int>) {
        while let last = items.last, pieces[last.firstPiece].tokens.lowerBound >= stretch.lowerBound,
            pieces[last.lastPiece].tokens.upperBound <= stretch.upperBound
        {
            items.removeLast()
        }
    }

    /// Where the last piece of a quotation ends.
    func end(_ item: Int) -> Int { pieces[items[item].lastPiece].tokens.upperBound }

    func pieces(of item: SpeechFinding) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = item.firstPiece
        while index >= 0 {
            result.append(pieces[index].tokens)
            index = pieces[index].next
        }
        return result
    }
}
