extension Tokenizer {
    /// What is known of `[start, end)`, a word of ASCII letters; nothing of nearly all.
    @inline(__always)
    func known(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> KnownWord {
        let length = end &- start
        guard length >= 2, length <= 8 else { return KnownWord(value: 0) }
        // The padding behind the text makes eight bytes readable from any of its positions.
        let letters = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
        let unused = UInt64(8 &- length) &* 8
        return table.known(((letters | 0x2020_2020_2020_2020) << unused) >> unused)
    }

    @inline(__always)
    func known(_ bytes: Span<UInt8>, _ run: TokenRun) -> KnownWord {
        run.kind == .letter ? known(bytes, Int(run.start), Int(run.end)) : KnownWord(value: 0)
    }

    /// Adds the token that starts at `token` up to the last cut of a contraction that starts at `start`; returns that cut.
    func appendCut(_ word: KnownWord, from token: Int, _ start: Int, into tokens: inout TokenArrays) -> Int {
        let first = start &+ word.firstCut
        tokens.append(token, first, .word)
        guard word.secondCut > 0 else { return first }
        let second = start &+ word.secondCut
        tokens.append(first, second, .word)
        return second
    }

    /// Whether the run at an index, an apostrophe and a "t" are a negation, "don't": it parts before its n.
    @inline(__always)
    func isNegation(_ bytes: Span<UInt8>, _ runs: [TokenRun], _ index: Int) -> Bool {
        guard index >= 0, index &+ 2 < runs.count, runs[index &+ 1].kind == .apostrophe else { return false }
        let (word, tail) = (runs[index], runs[index &+ 2])
        guard word.kind == .letter, word.end &- word.start > 1, runs[index &+ 1].length == 1 else { return false }
        return bytes[Int(word.end) &- 1] | 0x20 == 0x6E && tail.end &- tail.start == 1
            && bytes[Int(tail.start)] | 0x20 == 0x74
    }
}
