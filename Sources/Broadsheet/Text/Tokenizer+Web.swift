/// Web and mail addresses, @names and #tags, which are tokens whole.
extension Tokenizer {
    private static let nameKinds = TokenKind.set(.letter, .digit, .underscore)
    private static let mailKinds = nameKinds | TokenKind.set(.stop, .hyphen)
    private static let domainKinds = TokenKind.set(.letter, .digit, .stop, .hyphen)
    private static let openers = TokenKind.set(.open, .quote)
    /// Signs behind an address that belong to the sentence.
    private static let trailing = TokenKind.set(
        .stop, .comma, .semicolon, .colon, .exclamation, .question, .apostrophe, .quote, .close, .greater, .ellipsis)

    /// The runs of the first address in a stretch; empty where there is none. Linear.
    func address(_ bytes: Span<UInt8>, _ runs: [TokenRun]) -> Range<Int> {
        guard runs.count > 1 else { return 0..<0 }
        for index in runs.indices where runs[index].length == 1 {
            let found =
                switch runs[index].kind {
                case .colon: schemeAddress(runs, index)
                case .stop: domainAddress(bytes, runs, index)
                case .at: mailOrName(bytes, runs, index)
                case .hash: tag(runs, index)
                default: 0..<0
                }
            if !found.isEmpty { return found }
        }
        return 0..<0
    }

    private func kind(_ runs: [TokenRun], _ index: Int) -> TokenKind {
        index >= 0 && index < runs.count ? runs[index].kind : .after
    }

    /// "https://…"
    private func schemeAddress(_ runs: [TokenRun], _ colon: Int) -> Range<Int> {
        guard kind(runs, colon &- 1) == .letter, kind(runs, colon &+ 1) == .slash, runs[colon &+ 1].length == 2 else {
            return 0..<0
        }
        return colon &- 1..<trimmedEnd(runs, least: colon &+ 1)
    }

    /// "www.…" and "example.org/…"
    private func domainAddress(_ bytes: Span<UInt8>, _ runs: [TokenRun], _ stop: Int) -> Range<Int> {
        let before = kind(runs, stop &- 1)
        guard before.isAlphanumeric, kind(runs, stop &+ 1).isAlphanumeric else { return 0..<0 }
        if before == .letter, isWWW(bytes, runs[stop &- 1]) {
            return stop &- 1..<trimmedEnd(runs, least: stop &+ 1)
        }
        guard kind(runs, stop &+ 1) == .letter, kind(runs, stop &+ 2) == .slash,
            known(bytes, runs[stop &+ 1]).isDomain
        else { return 0..<0 }
        return start(runs, stop, Self.domainKinds)..<trimmedEnd(runs, least: stop &+ 1)
    }

    private func isWWW(_ bytes: Span<UInt8>, _ run: TokenRun) -> Bool {
        run.end &- run.start == 3 && (Int(run.start)..<Int(run.end)).allSatisfy { bytes[$0] | 0x20 == 0x77 }
    }

    private func mailOrName(_ bytes: Span<UInt8>, _ runs: [TokenRun], _ at: Int) -> Range<Int> {
        guard kind(runs, at &+ 1).isAlphanumeric else { return 0..<0 }
        // Archives mask addresses: "jo...@example.org".
        let isMasked = kind(runs, at &- 1) == .stop && kind(runs, at &- 2).isAlphanumeric
        if kind(runs, at &- 1).isOne(of: Self.nameKinds) || isMasked {
            var end = self.end(runs, at &+ 1, Self.mailKinds)
            while end > at &+ 2, !runs[end &- 1].kind.isAlphanumeric { end &-= 1 }
            return start(runs, at, Self.mailKinds | TokenKind.plus.bit)..<end
        }
        guard at == 0 || runs[at &- 1].kind.isOne(of: Self.openers | TokenKind.set(.stop, .apostrophe)) else {
            return 0..<0
        }
        return at..<hostEnd(bytes, runs, end(runs, at &+ 1, Self.nameKinds))
    }

    /// Takes ".com" to "@example" too.
    private func hostEnd(_ bytes: Span<UInt8>, _ runs: [TokenRun], _ index: Int) -> Int {
        var end = index
        while end &+ 1 < runs.count, runs[end].kind == .stop, runs[end].length == 1,
            known(bytes, runs[end &+ 1]).isDomain
        {
            end &+= 2
        }
        return end
    }

    private func tag(_ runs: [TokenRun], _ hash: Int) -> Range<Int> {
        guard kind(runs, hash &+ 1) == .letter, hash == 0 || runs[hash &- 1].kind.isOne(of: Self.openers) else {
            return 0..<0
        }
        return hash..<end(runs, hash &+ 1, Self.nameKinds)
    }

    private func start(_ runs: [TokenRun], _ index: Int, _ kinds: UInt32) -> Int {
        var start = index
        while start > 0, runs[start &- 1].kind.isOne(of: kinds) { start &-= 1 }
        return start
    }

    private func end(_ runs: [TokenRun], _ index: Int, _ kinds: UInt32) -> Int {
        var end = index
        while end < runs.count, runs[end].kind.isOne(of: kinds) { end &+= 1 }
        return end
    }

    private func trimmedEnd(_ runs: [TokenRun], least: Int) -> Int {
        var end = runs.count
        while end > least &+ 1, runs[end &- 1].kind.isOne(of: Self.trailing) { end &-= 1 }
        return end
    }
}
