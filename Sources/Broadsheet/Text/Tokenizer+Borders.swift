extension Tokenizer {
    /// Adds the tokens of the stretch whose runs are in scratch; `web` are the runs of an address in it.
    func appendTokens(
        _ bytes: Span<UInt8>, _ web: Range<Int>, _ following: Following, into tokens: inout TokenArrays
    ) {
        var token = OpenToken()
        var parted = true
        let count = tokens.runs.count
        for index in 0..<count {
            let run = tokens.runs[index]
            if parted { token = OpenToken(start: Int(run.start), isWeb: web.contains(index)) }
            token.add(run)
            if run.kind == .letter, !web.contains(index) {
                cutInside(bytes, index, run, &token, into: &tokens)
            }
            guard index &+ 1 < count else { break }
            parted = parts(bytes, tokens.runs, index, web, following, before: parted)
            if parted { tokens.append(token.start, Int(run.end), token.tokenClass) }
        }
        if let last = tokens.runs.last { tokens.append(token.start, Int(last.end), token.tokenClass) }
    }

    /// Adds what parts from the front of a run of letters: "do" of "don't", "can" of "cannot".
    @inline(__always)
    private func cutInside(
        _ bytes: Span<UInt8>, _ index: Int, _ run: TokenRun, _ token: inout OpenToken, into tokens: inout TokenArrays
    ) {
        guard english else { return }
        let next = index &+ 1
        if next < tokens.runs.count, tokens.runs[next].kind == .apostrophe {
            guard isNegation(bytes, tokens.runs, index) else { return }
            let cut = Int(run.end) &- 1
            tokens.append(token.start, cut, token.tokenClass)
            token = OpenToken(start: cut, leads: .word)
        } else {
            let word = known(bytes, run)
            guard word.isContraction else { return }
            token = OpenToken(
                start: appendCut(word, from: token.start, Int(run.start), into: &tokens), leads: .word)
        }
    }

    /// Whether a border lies between the run at an index and the next; `before` is the answer for the border before.
    @inline(__always)
    private func parts(
        _ bytes: Span<UInt8>, _ runs: [TokenRun], _ index: Int, _ web: Range<Int>, _ following: Following,
        before: Bool
    ) -> Bool {
        let next = index &+ 1
        if !web.isEmpty {
            if web.contains(index), web.contains(next) { return false }
            if web.contains(index) || next == web.lowerBound { return true }
        }
        guard english else { return partsPlainly(runs, index) }
        if isNegation(bytes, runs, index) || isNegation(bytes, runs, index &- 1) { return false }
        let isNextTied = isTied(runs, next)
        if !isNextTied {
            if isTied(runs, index) { return before }
            if let settled = settled(bytes, runs, index, following) { return settled }
            switch table.verdict(runs[index].kind, runs[next].kind) {
            case .join: return false
            case .part: return true
            case .ask: break
            }
        }
        var score = borderScore(runs, index, following)
        if isNextTied { score &+= borderScore(runs, next, following) }
        return score > 0
    }

    /// Whether a border lies behind a run where the words around settle it: "10|km", "Mr." before the end of a sentence.
    @inline(__always)
    private func settled(_ bytes: Span<UInt8>, _ runs: [TokenRun], _ index: Int, _ following: Following) -> Bool? {
        let (left, right) = (runs[index], runs[index &+ 1])
        let after = index &+ 2 < runs.count ? runs[index &+ 2].kind : .after
        if left.kind == .digit, right.kind == .letter, after != .digit {
            return known(bytes, right).isUnit ? true : nil
        }
        if isNewSentence(runs, stop: index &+ 1) || isNewSentence(runs, stop: index) { return true }
        if isPossessive(bytes, runs, index &+ 1) { return true }
        guard left.kind == .letter, right.kind == .stop, right.length == 1 else { return nil }
        guard after == .after ? following != .nothing : !after.isAlphanumeric else { return nil }
        return known(bytes, left).isAbbreviation ? false : nil
    }

    /// Whether two sentences touch at a full stop: "he said.Then".
    @inline(__always)
    private func isNewSentence(_ runs: [TokenRun], stop index: Int) -> Bool {
        guard index > 0, index &+ 1 < runs.count, runs[index].kind == .stop, runs[index].length == 1 else {
            return false
        }
        let (left, right) = (runs[index &- 1], runs[index &+ 1])
        return left.kind == .letter && right.kind == .letter && left.letterCase == 0 && left.length > 1
            && right.letterCase == 2 && right.length > 1
    }

    /// Whether an apostrophe and an "s" that ends the word stand behind a word: "Monday's". Words in capitals have plurals
    /// that look the same.
    @inline(__always)
    private func isPossessive(_ bytes: Span<UInt8>, _ runs: [TokenRun], _ index: Int) -> Bool {
        guard runs[index].kind == .apostrophe, runs[index].length == 1, index > 0, index &+ 1 < runs.count else {
            return false
        }
        let (word, tail) = (runs[index &- 1], runs[index &+ 1])
        guard word.kind == .letter, word.length > 1, word.letterCase != 1, tail.kind == .letter, tail.length == 1 else {
            return false
        }
        let after = index &+ 2 < runs.count ? runs[index &+ 2].kind : .after
        return bytes[Int(tail.start)] == 0x73 && !after.isAlphanumeric && after != .apostrophe
    }

    private static let tied = TokenKind.set(.hyphen, .slash, .ampersand)

    /// Whether a run is a lone hyphen, slash or ampersand between letters or digits: it parts on both sides or on neither.
    @inline(__always)
    private func isTied(_ runs: [TokenRun], _ index: Int) -> Bool {
        guard index > 0, index &+ 1 < runs.count, runs[index].kind.isOne(of: Self.tied) else { return false }
        return runs[index].length == 1 && runs[index &- 1].kind.isAlphanumeric && runs[index &+ 1].kind.isAlphanumeric
    }

    /// Plain rules for other languages, after UAX #29: an apostrophe or a full stop between letters joins, so does a
    /// full stop or a comma between digits, and letters join digits.
    private func partsPlainly(_ runs: [TokenRun], _ index: Int) -> Bool {
        let (left, right) = (runs[index], runs[index &+ 1])
        if left.kind.isAlphanumeric && right.kind.isAlphanumeric && left.kind != right.kind { return false }
        if left.kind == .underscore || right.kind == .underscore { return false }
        if isInner(runs, index &+ 1) || isInner(runs, index) { return false }
        return true
    }

    private func isInner(_ runs: [TokenRun], _ index: Int) -> Bool {
        guard index > 0, index &+ 1 < runs.count, runs[index].length == 1 else { return false }
        let (left, sign, right) = (runs[index &- 1].kind, runs[index].kind, runs[index &+ 1].kind)
        guard left == right else { return false }
        if left == .letter { return sign == .apostrophe || sign == .stop }
        return left == .digit && sign.isOne(of: Self.decimal)
    }

    private static let decimal = TokenKind.set(.stop, .comma, .colon, .apostrophe)
}

/// The token that is being put together from runs.
private struct OpenToken {
    var start = 0
    private var isWeb = false
    private var leads: TokenClass?

    init() {}

    init(start: Int, isWeb: Bool = false, leads: TokenClass? = nil) {
        self.start = start
        self.isWeb = isWeb
        self.leads = leads
    }

    /// The first letter or digit says what the token is; without any, its signs do.
    @inline(__always)
    mutating func add(_ run: TokenRun) {
        let next = run.tokenClass
        guard let leads else { return self.leads = next }
        if leads.rawValue >= TokenClass.punctuation.rawValue, next.rawValue < leads.rawValue { self.leads = next }
    }

    var tokenClass: TokenClass { isWeb ? .web : leads ?? .word }
}
