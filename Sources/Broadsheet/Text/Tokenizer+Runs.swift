extension Tokenizer {
    /// The most runs read at once.
    private static let mostRuns = 256

    /// Reads the runs of the stretch that starts at `start`; returns where it ended.
    func readRuns(_ bytes: Span<UInt8>, from start: Int, to end: Int, into runs: inout [TokenRun]) -> Int {
        runs.removeAll(keepingCapacity: true)
        var index = start
        while index < end, runs.count < Self.mostRuns {
            let byte = bytes[index]
            if byte < 0x80 ? ASCIIClass.isSpace(byte) : WhiteSpace.length(bytes, at: index) > 0 { break }
            index = readRun(bytes, from: index, to: end, into: &runs)
        }
        return index
    }

    /// Reads one run; returns where it ended.
    @inline(__always)
    private func readRun(_ bytes: Span<UInt8>, from start: Int, to end: Int, into runs: inout [TokenRun]) -> Int {
        var reader = RunReader(unicode: unicode, table: table, start: start)
        let (kind, first, length) = reader.character(bytes, at: start)
        reader.take(bytes, kind, first, length)
        while reader.index < end, reader.goesOn(bytes) {}
        runs.append(reader.run)
        return reader.index
    }
}

/// Reads one run, character by character.
private struct RunReader {
    let unicode: UnicodeTable
    let table: TokenTable
    let start: Int
    private(set) var index: Int
    private var kind = TokenKind.punctuation
    private var last: UInt32 = 0
    private var length = 0
    private var upper = 0
    private var startsUpper = false
    private var isJoined = false
    private var hash = WordHash()

    init(unicode: UnicodeTable, table: TokenTable, start: Int) {
        self.unicode = unicode
        self.table = table
        self.start = start
        index = start
    }

    /// The most bytes of a run of letters in a script without spaces.
    private static let longestCluster = 96
    /// Signs that never run together: each bracket and each quote is a token.
    private static let single = TokenKind.set(.open, .close, .quote)

    /// The kind, scalar and bytes of the character at an index.
    @inline(__always)
    func character(_ bytes: Span<UInt8>, at index: Int) -> (TokenKind, UInt32, Int) {
        let byte = bytes[index]
        if byte < 0x80 { return (table.kind(byte), UInt32(byte), 1) }
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        return (TokenKind.of(scalar, unicode.properties(scalar)), scalar, length)
    }

    /// Takes the first character of the run.
    @inline(__always)
    mutating func take(_ bytes: Span<UInt8>, _ kind: TokenKind, _ scalar: UInt32, _ bytesOfIt: Int) {
        self.kind = kind
        add(scalar, bytesOfIt)
        startsUpper = upper == 1
    }

    /// Takes the next character if it belongs to the run.
    @inline(__always)
    mutating func goesOn(_ bytes: Span<UInt8>) -> Bool {
        let byte = bytes[index]
        if byte >= 0x80 { return goesOnBeyondASCII(bytes) }
        if isJoined || ASCIIClass.isSpace(byte) { return false }
        let next = table.kind(byte)
        guard next == kind, next.isAlphanumeric || next == .apostrophe || isRepeated(UInt32(byte)) else { return false }
        add(UInt32(byte), 1)
        return true
    }

    private func isRepeated(_ scalar: UInt32) -> Bool { scalar == last && !kind.isOne(of: Self.single) }

    private mutating func goesOnBeyondASCII(_ bytes: Span<UInt8>) -> Bool {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        guard WhiteSpace.length(bytes, at: index) == 0 else { return false }
        let properties = unicode.properties(scalar)
        if isAttached(scalar, properties) {
            attach(scalar, length)
            return true
        }
        guard belongs(TokenKind.of(scalar, properties), scalar, properties) else { return false }
        add(scalar, length)
        return true
    }

    /// Marks, variation selectors, skin tones, joiners, soft hyphens; what a joiner joins; the second half of a flag.
    private func isAttached(_ scalar: UInt32, _ properties: ScalarProperties) -> Bool {
        switch properties.wordBreak {
        case .extend, .zeroWidthJoiner: true
        case .regionalIndicator: length == 1 && kind == .symbol && (0x1F1E6...0x1F1FF).contains(last)
        default: properties.isMark || properties.category == .format || isJoined && kind == .symbol
        }
    }

    private func belongs(_ next: TokenKind, _ scalar: UInt32, _ properties: ScalarProperties) -> Bool {
        guard next == kind else { return false }
        if next == .spaceless {
            let length = index &- start
            return length < Self.longestCluster
                && !ScriptBorders.isBorder(last, unicode.properties(last), scalar, properties, length: length)
        }
        return next.isAlphanumeric || next == .apostrophe || isRepeated(scalar)
    }

    private mutating func attach(_ scalar: UInt32, _ bytesOfIt: Int) {
        // A joined picture or a whole flag takes nothing more that merely repeats it.
        isJoined = scalar == 0x200D && kind == .symbol
        if kind == .letter {
            let folded = unicode.folded(scalar)
            if folded != 0 { hash.add(scalar: folded) }
        }
        index &+= bytesOfIt
        if kind == .symbol { last = 0 }
    }

    @inline(__always)
    private mutating func add(_ scalar: UInt32, _ bytesOfIt: Int) {
        index &+= bytesOfIt
        length &+= 1
        last = scalar
        guard kind.isAlphanumeric else { return }
        if scalar < 0x80 {
            let byte = UInt8(truncatingIfNeeded: scalar)
            upper &+= ASCIIClass.isUpper(byte) ? 1 : 0
            hash.add(ASCIIClass.foldedAlphanumeric(byte))
        } else {
            upper &+= unicode.properties(scalar).category == .upper ? 1 : 0
            let folded = unicode.folded(scalar)
            if folded != 0 { hash.add(scalar: folded) }
        }
    }

    /// The run read so far.
    @inline(__always)
    var run: TokenRun {
        let shown = min(length, kind == .digit ? 5 : 4)
        return TokenRun(
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: index), kind: kind,
            length: UInt8(min(length, 255)), shape: UInt16(kind.rawValue) << 8 | letterCase << 4 | UInt16(shown),
            word: word)
    }

    /// 0 no capital, 1 all capitals, 2 one, in front, 3 mixed.
    private var letterCase: UInt16 {
        if kind != .letter || upper == 0 { return 0 }
        if upper == length { return 1 }
        return upper == 1 && startsUpper ? 2 : 3
    }

    private var word: UInt64 {
        if kind == .letter || kind == .digit && length == 1 { return hash.value }
        return UInt64(kind.rawValue) << 2 | (kind == .digit ? 0 : UInt64(min(length, 3)))
    }
}
