/// A stretch between two quotation marks, as tokens.
struct QuotedRun {
    /// The opening mark.
    let open: Int32
    /// Behind the closing mark; where there is none, the end of the paragraph.
    var end: Int32
    /// Whether a mark closes it.
    var isClosed: Bool
    /// Whether it goes on with what the paragraph before left open.
    let continues: Bool
    /// Whether a quotation was made of it.
    var isTaken = false
}

/// Pairs the quotation marks of a text, paragraph by paragraph: the outermost runs, and for every token the run it lies in.
struct QuotedRuns {
    private(set) var runs: [QuotedRun] = []
    /// For each token the index of its run, marks included; -1 outside.
    private(set) var owners: [Int32]

    init(tokens: Int) { owners = [Int32](repeating: -1, count: tokens) }

    /// Pairs the marks of one paragraph, `[start, end)` in tokens. Linear.
    ///
    /// A mark inside a run of another style is inner and is passed over, as is one of its own style that only opens.
    /// What is left open runs to the paragraph's end.
    mutating func scan(_ bytes: Span<UInt8>, _ tokens: TokenArrays, from start: Int, to end: Int) {
        var open: (token: Int, style: QuoteMark.Style)?
        var depth = 0
        var index = start
        while index < end {
            let next = Self.endOfMark(bytes, tokens, index, end)
            guard next > index, let mark = QuoteMark(bytes, Int(tokens.starts[index]), Int(tokens.ends[next &- 1]))
            else {
                index &+= 1
                continue
            }
            if let current = open {
                if mark.matches(current.style) {
                    if mark.closes, !closesTooEarly(mark, bytes, tokens, index, current.token) {
                        depth &-= 1
                    } else if mark.opens, !mark.closes, mark.nests {
                        depth &+= 1
                    }
                    if depth == 0 {
                        add(current.token, next, closed: true, paragraph: start)
                        open = nil
                    }
                }
            } else if mark.opens, opensRun(mark, bytes, tokens, index, end) {
                open = (index, mark.style)
                depth = 1
            }
            index = next
        }
        if let open { add(open.token, end, closed: false, paragraph: start) }
    }

    /// Behind the token that may be a mark, or behind two straight ones that stand for one: ""so"". The index itself where
    /// the token is none.
    private static func endOfMark(_ bytes: Span<UInt8>, _ tokens: TokenArrays, _ index: Int, _ end: Int) -> Int {
        guard tokens.classes[index] == TokenClass.punctuation.rawValue, tokens[index].count <= 3 else { return index }
        let next = index &+ 1
        guard next < end, tokens.starts[next] == tokens.ends[index], bytes[Int(tokens.starts[index])] == 0x22,
            bytes[Int(tokens.starts[next])] == 0x22, tokens[next].count == 1, tokens[index].count == 1
        else { return next }
        return next &+ 1
    }

    func run(at token: Int) -> Int? {
        let owner = Int(owners[token])
        return owner < 0 ? nil : owner
    }

    mutating func take(_ run: Int) { runs[run].isTaken = true }

    private mutating func add(_ open: Int, _ end: Int, closed: Bool, paragraph: Int) {
        let owner = Int32(truncatingIfNeeded: runs.count)
        for index in open..<end { owners[index] = owner }
        let continues = open == paragraph && runs.last.map { !$0.isClosed && Int($0.end) == paragraph } == true
        runs.append(
            QuotedRun(
                open: Int32(truncatingIfNeeded: open), end: Int32(truncatingIfNeeded: end), isClosed: closed,
                continues: continues))
    }

    /// Single marks open a run only where one that can close it follows soon: most are apostrophes.
    private func opensRun(
        _ mark: QuoteMark, _ bytes: Span<UInt8>, _ tokens: TokenArrays, _ index: Int, _ end: Int
    ) -> Bool {
        guard mark.style == .single || mark.style == .apostrophe else { return true }
        var next = index &+ 1
        let limit = min(end, index &+ Self.singleReach)
        while next < limit {
            let token = tokens[next]
            if tokens.classes[next] == TokenClass.punctuation.rawValue, token.count <= 3,
                let other = QuoteMark(bytes, token.start, token.end), other.style == mark.style, other.closes,
                !closesTooEarly(other, bytes, tokens, next, index)
            {
                // The letter of "rock 'n' roll" is no quotation.
                return next > index &+ 2 || next == index &+ 2 && tokens[index &+ 1].count > 1
            }
            next &+= 1
        }
        return false
    }

    private static let singleReach = 120

    /// A single mark behind an s, a word behind it, is a possessive's apostrophe rather than the end of a long quotation.
    private func closesTooEarly(
        _ mark: QuoteMark, _ bytes: Span<UInt8>, _ tokens: TokenArrays, _ index: Int, _ open: Int
    ) -> Bool {
        guard mark.style == .single || mark.style == .apostrophe else { return false }
        let token = tokens[index]
        guard token.start > 0, index &+ 1 < tokens.count else { return false }
        let isBehindS = bytes[token.start &- 1] | 0x20 == 0x73
        return isBehindS && tokens.classes[index &+ 1] == TokenClass.word.rawValue && index &- open > 3
    }
}
