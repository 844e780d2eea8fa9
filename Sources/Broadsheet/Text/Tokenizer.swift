/// Parts a sentence into tokens as Universal Dependencies does for English (EWT, GUM): "do|n't", "John|'s", "well|-|known"
/// but "e-mail", "U.S." whole, "5|%", "US$|5", "10|km".
///
/// A stretch without white space that is no plain word is cut into runs (letters, digits, one repeated sign). A table of
/// pairs of kinds says whether two runs part; where they do so now and again, a linear model over hashed features of
/// the runs around decides. Linear in the text, no allocation a token.
struct Tokenizer {
    /// Whether the contractions and the trained model of English apply; otherwise plain rules near UAX #29 do.
    let english: Bool
    let table = TokenTable.shared
    let unicode = UnicodeTable.shared

    init(english: Bool) { self.english = english }

    /// Adds the tokens of the sentence `[start, end)` of padded, well-formed UTF-8. Linear.
    func tokenize(_ bytes: Span<UInt8>, sentence start: Int, end: Int, into tokens: inout TokenArrays) {
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte == 0x20 {
                index &+= 1
            } else if ASCIIClass.isLetter(byte) {
                index = plainWord(bytes, from: index, to: end, into: &tokens)
            } else {
                let space = WhiteSpace.length(bytes, at: index)
                index = space > 0 ? index &+ space : stretch(bytes, from: index, to: end, into: &tokens)
            }
        }
    }

    /// Reads a word of ASCII letters that a space, or a comma and a space, ends; hands anything else on to `stretch`.
    @inline(__always)
    private func plainWord(_ bytes: Span<UInt8>, from start: Int, to end: Int, into tokens: inout TokenArrays) -> Int {
        let index = Self.lettersEnd(bytes, from: start, to: end)
        if index == end || ASCIIClass.isSpace(bytes[index]) {
            appendWord(bytes, start, index, into: &tokens)
            return index
        }
        let next = index &+ 1
        guard bytes[index] == 0x2C, next == end || ASCIIClass.isSpace(bytes[next]) else {
            return stretch(bytes, from: start, to: end, into: &tokens)
        }
        appendWord(bytes, start, index, into: &tokens)
        tokens.append(index, next, .punctuation)
        return next
    }

    /// Where the ASCII letters from `start` on end, eight bytes looked at together: the padding makes them readable.
    @inline(__always)
    private static func lettersEnd(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        while index < end {
            let raw = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            let small = (raw | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
            let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
            let beyondZ = small &+ 0x0505_0505_0505_0505
            let others = ~(fromA & ~beyondZ & ~raw) & 0x8080_8080_8080_8080
            index &+= others.trailingZeroBitCount >> 3
            if others != 0 { break }
        }
        return min(index, end)
    }

    @inline(__always)
    private func appendWord(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, into tokens: inout TokenArrays) {
        var at = start
        if english {
            let word = known(bytes, start, end)
            if word.isContraction { at = appendCut(word, from: start, start, into: &tokens) }
        }
        tokens.append(at, end, .word)
    }

    /// Reads the stretch that starts at `start` up to white space; returns where it ends.
    ///
    /// A stretch of very many runs is read in pieces, so that scratch stays small.
    @inline(never)
    private func stretch(_ bytes: Span<UInt8>, from start: Int, to end: Int, into tokens: inout TokenArrays) -> Int {
        let stop = readRuns(bytes, from: start, to: end, into: &tokens.runs)
        let runs = tokens.runs.count
        if runs == 1, let run = tokens.runs.first {
            appendRun(bytes, run, into: &tokens)
            return stop
        }
        let following = english ? Following(bytes, from: stop, to: end, unicode) : .nothing
        let web = address(bytes, tokens.runs)
        appendTokens(bytes, web, following, into: &tokens)
        return stop
    }

    @inline(__always)
    private func appendRun(_ bytes: Span<UInt8>, _ run: TokenRun, into tokens: inout TokenArrays) {
        if run.kind == .letter {
            appendWord(bytes, Int(run.start), Int(run.end), into: &tokens)
        } else {
            tokens.append(Int(run.start), Int(run.end), run.tokenClass)
        }
    }
}
