/// Numerals, one syllable each.
enum NumeralRule {
    /// Where the numeral at `start` ends: digits, and a full stop, comma, colon or slash between two of them.
    static func end(_ bytes: Span<UInt8>, from start: Int, to limit: Int) -> Int {
        var index = start
        var last = start
        while index < limit {
            if ASCIIClass.isDigit(bytes[index]) {
                last = index &+ 1
            } else if !joins(bytes[index]) || index > last {
                break
            }
            index &+= 1
        }
        return max(last, start &+ 1)
    }

    private static func joins(_ byte: UInt8) -> Bool {
        byte == 0x2E || byte == 0x2C || byte == 0x3A || byte == 0x2F
    }

    /// Whether the letters after a numeral are its ordinal ending or its plural's: "19th", "1980s".
    static func isEnding(_ bytes: Span<UInt8>, _ run: LatinRun) -> Bool {
        let first = bytes[run.start] | 0x20
        if run.letters == 1 { return first == 0x73 }
        guard run.letters == 2, run.end &- run.start == 2 else { return false }
        switch (first, bytes[run.start &+ 1] | 0x20) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return true
        default: return false
        }
    }
}
