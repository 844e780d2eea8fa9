/// The score of a gap under the trained model. The templates stand in the order of `tables/text/sentence_features.py`.
struct SentenceModel {
    private let table = SentenceTable.shared

    /// Whether the gate lets a weak gap through to the model: a cheap look, that nine weak gaps of ten fail in news.
    @inline(__always)
    func gatePasses(_ bytes: Span<UInt8>, _ gap: SentenceGap, _ state: SentenceState) -> Bool {
        let start = letterClass(bytes[gap.token])
        let letter = letterClass(bytes[gap.next])
        let inSentence = lengthBucket(gap.end &- state.sentence)
        let inParagraph = lengthBucket(gap.end &- state.paragraph.start)
        let tail = foldedTail(bytes, gap)
        let first = UInt64(bytes[gap.next] | 0x20)
        let head = gap.next &+ 1 < state.paragraph.end ? first << 8 | UInt64(bytes[gap.next &+ 1] | 0x20) : first
        var score = table.gateWeight(.init(0, pack(start, letter, inSentence)))
        score &+= table.gateWeight(.init(1, tail))
        score &+= table.gateWeight(.init(2, pack(head, letter)))
        score &+= table.gateWeight(.init(3, pack(state.ending, inParagraph, start)))
        return score > table.gateThreshold
    }

    /// The last bytes of a token as one number, four at most, letters in lower case.
    @inline(__always)
    private func foldedTail(_ bytes: Span<UInt8>, _ gap: SentenceGap) -> UInt64 {
        let size = gap.end &- gap.token
        if gap.end >= 4 {
            let raw = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: gap.end &- 4, as: UInt32.self)
            let tail = UInt64(UInt32(bigEndian: raw) | 0x2020_2020)
            return tail & ((1 &<< UInt64(truncatingIfNeeded: min(max(size, 0), 4) &* 8)) &- 1)
        }
        var packed: UInt64 = 0
        for index in gap.token..<max(gap.token, gap.end) { packed = packed << 8 | UInt64(bytes[index] | 0x20) }
        return packed
    }

    /// Whether a gap is a border. `later` is the token behind the following one.
    func isBorder(
        _ gap: SentenceGap, _ state: SentenceState, _ before: PrecedingToken, _ after: FollowingToken,
        earlier: PrecedingToken, later: FollowingToken, opensSentence: Bool
    ) -> Bool {
        score(gap, state, before, after, earlier: earlier, later: later, opensSentence: opensSentence) > table.threshold
    }

    func score(
        _ gap: SentenceGap, _ state: SentenceState, _ before: PrecedingToken, _ after: FollowingToken,
        earlier: PrecedingToken, later: FollowingToken, opensSentence: Bool
    ) -> Int {
        let mark = UInt64(before.mark.rawValue)
        let shape = UInt64(before.shape.rawValue)
        let closer = UInt64(before.closer)
        let nextShape = UInt64(after.shape.rawValue)
        let nextOpener = UInt64(after.opener)
        let nextTail = UInt64(after.tail)
        let laterShape = UInt64(later.shape.rawValue)
        let earlierShape = UInt64(earlier.shape.rawValue)
        let hash = before.abbreviation == .none ? before.hash : 0
        let weak: UInt64 = before.mark == .none ? 1 : 0
        let kind = abbreviationKind(before)
        let inSentence = lengthBucket(gap.end &- state.sentence)
        let inParagraph = lengthBucket(gap.end &- state.paragraph.start)
        let rest = lengthBucket(state.paragraph.end &- gap.end)
        let opens: UInt64 = opensSentence ? 1 : 0
        let ellipsis: UInt64 = after.isEllipsis ? 1 : 0
        let missingSpace: UInt64 = gap.missingSpace ? 1 : 0
        let ending = state.ending
        var sum = 0
        func add(_ template: UInt64, _ packed: UInt64, word: UInt64 = 0) {
            sum &+= table.weight(.init(template, packed, word: word))
        }
        add(0, pack(mark, closer, UInt64(before.inner)))
        add(1, pack(mark, shape, UInt64(before.length)))
        add(2, pack(mark, nextShape, nextOpener, closer))
        add(3, pack(mark, shape, nextShape))
        add(4, mark, word: hash)
        add(5, pack(mark, nextShape), word: after.hash)
        add(6, nextShape, word: hash)
        add(7, pack(kind, mark, nextShape, nextOpener))
        add(8, kind == 0 ? 31 : kind, word: after.hash)
        add(9, pack(state.quotes, mark, closer, nextShape, nextOpener))
        add(10, pack(state.depth, mark, closer, nextShape))
        add(11, pack(earlierShape, shape, nextShape, mark))
        add(12, pack(UInt64(earlier.mark.rawValue), mark, shape, nextShape))
        add(13, pack(laterShape, nextShape, mark))
        add(14, pack(laterShape, weak), word: after.hash)
        add(15, pack(inParagraph, mark, nextShape, shape))
        add(16, pack(inSentence, mark, nextShape))
        add(17, pack(nextShape, nextTail, mark, ellipsis))
        add(18, pack(missingSpace, mark, nextShape))
        add(19, pack(rest, mark, ending))
        add(20, pack(nextTail, weak), word: after.hash)
        add(21, mark, word: hash ^ (after.hash &* 3))
        add(22, mark, word: earlier.hash ^ (hash &* 5))
        add(23, pack(inSentence, shape, nextShape, laterShape, mark))
        add(24, pack(nextShape, mark), word: later.hash ^ 1)
        add(25, pack(inSentence, ending, rest, weak))
        add(26, pack(inParagraph, ending, rest, weak))
        add(27, pack(earlierShape, shape, mark, nextShape, laterShape))
        add(28, pack(kind, laterShape, nextShape))
        add(29, pack(kind, opens, nextShape, mark))
        add(30, pack(opens, mark, laterShape, nextShape))
        return sum
    }

    private func abbreviationKind(_ before: PrecedingToken) -> UInt64 {
        if before.abbreviation != .none { return UInt64(before.abbreviation.rawValue) }
        guard before.mark == .stop else { return 0 }
        switch before.shape {
        case .dotted: return 20
        case .oneUpper, .oneLower: return 21
        default: return 0
        }
    }
}

/// Small numbers side by side, five bits each.
@inline(__always)
private func pack(_ a: UInt64, _ b: UInt64) -> UInt64 { a << 5 | b }
@inline(__always)
private func pack(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 { pack(a, b) << 5 | c }
@inline(__always)
private func pack(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) -> UInt64 { pack(a, b, c) << 5 | d }
@inline(__always)
private func pack(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64, _ e: UInt64) -> UInt64 {
    pack(a, b, c, d) << 5 | e
}
