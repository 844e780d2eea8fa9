extension Tokenizer {
    /// Where a word of ASCII letters parts although no apostrophe shows it ("dont", "gonna", "cannot"); 0 for nearly all.
    @inline(__always)
    func contractionCuts(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt8 {
        let length = end &- start
        guard english, length >= 2, length <= 8 else { return 0 }
        // The padding behind the text makes eight bytes readable from any of its positions.
        let letters = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
        let unused = UInt64(8 &- length) &* 8
        let word = ((letters | 0x2020_2020_2020_2020) << unused) >> unused
        return table.cuts(of: word)
    }

    /// Adds the parts of a contraction but the last; returns where the last one starts.
    func appendCut(_ start: Int, _ cuts: UInt8, into tokens: inout TokenArrays) -> Int {
        let first = start &+ Int(cuts & 15)
        tokens.append(start, first, .word)
        guard cuts > 15 else { return first }
        let second = start &+ Int(cuts >> 4)
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
