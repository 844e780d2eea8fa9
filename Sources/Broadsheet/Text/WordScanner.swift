/// What a word looks like to those who count and weigh words.
struct ScannedWord {
    /// Where it starts and ends in the text's bytes, quotes and full stops around it left out.
    let start: Int
    let end: Int
    /// `WordHash` of the folded word.
    let hash: UInt64
    /// Letters in it; combining marks and digits are none.
    let letters: Int
    /// Letters and digits in it.
    let alphanumerics: Int

    /// Whether it is made of ASCII letters alone.
    @inline(__always)
    var isPlain: Bool { letters == end &- start }
}

/// Takes the words that a scan finds, in order.
protocol WordSink: ~Copyable {
    mutating func take(_ word: ScannedWord)
}

/// Finds words as a person counts them: what white space parts, when it holds a letter or a digit.
///
/// A contraction, a hyphenated compound, a number, an address or a date is one word; a dash between spaces is none. An
/// em dash, two hyphens or an ellipsis between two words part them. Chinese characters count one each; kana and
/// hangul runs, and the clusters of scripts that write no spaces (Thai, Lao, Khmer, Myanmar), are words as UAX #29 and
/// the orthography suggest, so that no text becomes one endless word.
struct WordScanner {
    private let unicode = UnicodeTable.shared

    /// Scans `[start, end)` of padded, well-formed UTF-8. Linear, one pass, no allocation.
    @inline(__always)
    func scan<Sink: WordSink & ~Copyable>(
        _ bytes: Span<UInt8>, from start: Int, to end: Int, into sink: inout Sink
    ) {
        var index = start
        while index < end { index = scanBlock(bytes, from: index, to: end, into: &sink) }
    }

    /// Takes the plain words of a block from its bits alone, which no word before them delays, and reads the others byte
    /// by byte; returns where to go on.
    @inline(__always)
    private func scanBlock<Sink: WordSink & ~Copyable>(
        _ bytes: Span<UInt8>, from start: Int, to end: Int, into sink: inout Sink
    ) -> Int {
        let block = ByteBlock(bytes, at: start, limit: end &- start)
        // Two solid bytes behind a word may join it to the next one.
        let hard = block.special | block.solid & ~block.wordlike & block.solid &>> 1
        // What follows a word must be seen too, unless the text ends there.
        let seen = end &- start <= ByteBlock.size ? ByteBlock.size : ByteBlock.size &- 2
        var rest = block.wordlike
        while rest != 0 {
            let first = rest.trailingZeroBitCount
            let behind = rest &+ (rest & (0 &- rest))
            let last = behind.trailingZeroBitCount
            if last > seen, first > 0 { return start &+ first }
            // The carry marks the word and the byte behind it.
            let length = last &- first
            if hard & (rest ^ behind) != 0 || length > WordHash.longestPlain || last > seen {
                let next = step(bytes, from: start &+ first, to: end, into: &sink)
                if next &- start >= ByteBlock.size { return next }
                rest &= .max &<< UInt64(truncatingIfNeeded: next &- start)
                continue
            }
            let word = start &+ first
            sink.take(
                ScannedWord(
                    start: word, end: word &+ length, hash: WordHash.ofLetters(bytes, word, length: length),
                    letters: length, alphanumerics: length))
            rest &= behind
        }
        return start &+ ByteBlock.size
    }

    /// Reads a word or passes over one character; returns where to go on.
    @inline(never)
    private func step<Sink: WordSink & ~Copyable>(
        _ bytes: Span<UInt8>, from index: Int, to end: Int, into sink: inout Sink
    ) -> Int {
        if bytes[index] < 0x80 { return word(bytes, from: index, to: end, into: &sink) }
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        guard unicode.properties(scalar).isAlphanumeric else { return index &+ length }
        return word(bytes, from: index, to: end, into: &sink)
    }

    /// A word while it is read.
    private struct Growth {
        var hash = WordHash()
        var letters = 0
        var alphanumerics = 0
        /// Where it ends if nothing more joins it.
        var end: Int
    }

    /// Reads the word that starts at `start` with a letter or digit; returns where to go on.
    @inline(__always)
    private func word<Sink: WordSink & ~Copyable>(
        _ bytes: Span<UInt8>, from start: Int, to end: Int, into sink: inout Sink
    ) -> Int {
        var word = Growth(end: start)
        var index = start
        while true {
            let run = index
            index = asciiRun(bytes, from: index, to: end, &word)
            if index > run {
                word.alphanumerics &+= index &- run
                word.end = index
            }
            guard index < end, bytes[index] > 0x20 else { break }
            let next = bytes[index] < 0x80 ? index : nonASCII(bytes, at: index, start: start, &word)
            if next > index {
                index = next
                continue
            }
            let joined = joiner(bytes, from: index, to: end)
            guard next == index, joined > index else { break }
            // What joins is part of the word, so that "well-known" and "wellknown" differ.
            let mark = UTF8Decoding.scalar(bytes, at: index).value
            word.hash.add(scalar: unicode.folded(mark))
            index = joined
        }
        sink.take(
            ScannedWord(
                start: start, end: word.end, hash: word.hash.value, letters: word.letters,
                alphanumerics: word.alphanumerics))
        return index
    }

    /// Reads ASCII letters and digits, eight bytes a step; returns where they end. The inner loop of all counting.
    @inline(__always)
    private func asciiRun(_ bytes: Span<UInt8>, from start: Int, to end: Int, _ word: inout Growth) -> Int {
        var index = start
        while true {
            let group = ByteGroup(
                bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self), limit: end &- index)
            word.hash.add(group.folded, count: group.count)
            word.letters &+= group.letters
            index &+= group.count
            if group.count < 8 { return index }
        }
    }

    /// Reads one scalar beyond ASCII: returns where it ends when it belongs to the word, `index` when it may join two
    /// parts of it, and less where a new word starts.
    private func nonASCII(_ bytes: Span<UInt8>, at index: Int, start: Int, _ word: inout Growth) -> Int {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        let properties = unicode.properties(scalar)
        let belongs =
            properties.isAlphanumeric || properties.isMark || properties.category == .format && scalar != 0xFEFF
        guard belongs else { return index }
        if properties.isAlphanumeric {
            if index > start, isBorder(bytes, before: index, start: start, scalar, properties) { return index &- 1 }
            word.letters &+= properties.isLetter ? 1 : 0
            word.alphanumerics &+= 1
        }
        if properties.category != .format { word.end = index &+ length }
        let folded = unicode.folded(scalar)
        if folded != 0 { word.hash.add(scalar: folded) }
        return index &+ length
    }

    /// Where the word goes on after punctuation inside it, or `start` where the word ends.
    private func joiner(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        var hyphens = 0
        var stops = 0
        // Words are not glued by endless punctuation; a bound keeps the scan linear.
        while index < end, index &- start < 16 {
            let byte = bytes[index]
            if ASCIIClass.isAlphanumeric(byte) { return index }
            if byte <= 0x20 { return start }
            if byte < 0x80 {
                hyphens &+= byte == 0x2D ? 1 : 0
                stops &+= byte == 0x2E ? 1 : 0
                if hyphens > 1 || stops > 2 || ASCIIClass.partsWords(byte) { return start }
                index &+= 1
                continue
            }
            let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
            let properties = unicode.properties(scalar)
            if properties.isAlphanumeric { return index }
            switch properties.category {
            case .space, .control, .open, .symbol: return start
            case .close where scalar != 0x2019: return start
            case .dash where scalar > 0x2013: return start
            case .punctuation where scalar != 0x00B7 && scalar != 0x2027: return start
            default: index &+= length
            }
        }
        return start
    }

    /// Whether a script that writes no spaces starts a new word here.
    private func isBorder(
        _ bytes: Span<UInt8>, before index: Int, start: Int, _ scalar: UInt32, _ next: ScalarProperties
    ) -> Bool {
        guard scalar >= 0x0E00 else { return false }
        let before = UTF8Decoding.scalarBefore(bytes, index, from: start).value
        return ScriptBorders.isBorder(before, unicode.properties(before), scalar, next, length: index &- start)
    }
}
