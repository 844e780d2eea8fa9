/// What the tagger and the name finder see of a token, computed once; `tables/language/features.py` computes the same.
struct TokenAttributes {
    /// The token's hash; of one with digits, a hash that takes all digits for alike.
    var word: UInt64
    /// The order of capitals, other letters, digits and signs, runs cut to two; later, of what sentence too.
    var shape: UInt64
    /// The first four bytes, the first lowest, and the last five, the last lowest: ASCII in lower case, digits as 0.
    var head: UInt64
    var tail: UInt64
    var tailOfThree: UInt64
    /// The Brown cluster, and its first four, six and nine bits below a bit that says how many they are.
    var cluster: UInt64
    var clusterOfFour: UInt64
    var clusterOfSix: UInt64
    var clusterOfNine: UInt64
    /// How the lexicon's texts capitalise the word.
    var letterCase: UInt64
    /// 0: no letter first, 1: a small letter first, 2: a capital, 3: capitals alone.
    var kind: UInt64
    /// The groups of names that the lexicon counts it among.
    var names: UInt64
    /// Whether a letter leads it, and whether it has small letters.
    var isWord = false
    var hasSmallLetters = false
    var isLong = false

    /// What stands before the first token of a sentence, and behind the last.
    static let before = TokenAttributes(edge: .max)
    static let after = TokenAttributes(edge: 1)

    private init(edge: UInt64) {
        word = edge &+ 7
        shape = edge &+ 11
        (head, tail, tailOfThree) = (edge, edge, edge)
        (cluster, clusterOfFour, clusterOfSix, clusterOfNine) = (edge, edge, edge, edge)
        (letterCase, kind, names) = (edge, edge, edge)
    }

    /// The attributes of the token `[start, end)`, whose `WordHash` is known. Linear in its length.
    init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, hash: UInt64, _ lexicon: Lexicon, _ unicode: UnicodeTable) {
        let marks = TokenMarks(bytes, start, end, unicode)
        word = marks.hasDigits ? marks.digitless : hash
        shape = marks.shape
        head = marks.head
        tail = marks.tail
        tailOfThree = marks.tail & 0xFF_FFFF
        let startsUpper = marks.first == TokenMarks.upper
        let entry = lexicon.entry(hash)
        let cluster = lexicon.cluster(entry, capitalised: startsUpper)
        self.cluster = cluster
        clusterOfFour = Self.prefix(cluster, 4)
        clusterOfSix = Self.prefix(cluster, 6)
        clusterOfNine = Self.prefix(cluster, 9)
        letterCase = entry.letterCase
        names = entry.names
        isWord = startsUpper || marks.first == TokenMarks.letter
        hasSmallLetters = marks.small > 0
        isLong = end &- start > 1
        kind = !isWord ? 0 : !startsUpper ? 1 : marks.upper > 1 && marks.small == 0 ? 3 : 2
    }

    @inline(__always)
    private static func prefix(_ cluster: UInt64, _ bits: UInt64) -> UInt64 {
        let limit: UInt64 = 1 &<< bits
        return cluster == 0 ? 0 : cluster & (limit &- 1) &+ limit
    }
}

/// What the characters of a token say.
private struct TokenMarks {
    static let upper: UInt64 = 0x58
    static let letter: UInt64 = 0x78
    static let digit: UInt64 = 0x39

    private(set) var shape: UInt64 = 0
    private(set) var first: UInt64 = 0
    private(set) var upper = 0
    private(set) var small = 0
    private(set) var hasDigits = false
    private(set) var digitless: UInt64 = 0
    private(set) var head: UInt64 = 0
    private(set) var tail: UInt64 = 0
    private var last: UInt64 = 0
    private var run = 0

    init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ unicode: UnicodeTable) {
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte < 0x80 {
                add(ascii: byte, at: index &- start)
                index &+= 1
            } else {
                let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
                let stop = min(end, index &+ max(length, 1))
                add(mark: Self.mark(scalar, unicode))
                if index == start { first = last }
                while index < stop {
                    add(folded: bytes[index], at: index &- start)
                    index &+= 1
                }
            }
        }
        tail &= 0xFF_FFFF_FFFF
        head &= 0xFFFF_FFFF
    }

    @inline(__always)
    private mutating func add(ascii byte: UInt8, at offset: Int) {
        var folded = byte
        var mark = UInt64(byte)
        if ASCIIClass.isLower(byte) {
            mark = Self.letter
        } else if ASCIIClass.isUpper(byte) {
            mark = Self.upper
            folded = byte | 0x20
        } else if ASCIIClass.isDigit(byte) {
            mark = Self.digit
            folded = 0x30
            hasDigits = true
        }
        add(mark: mark)
        if offset == 0 { first = mark }
        add(folded: folded, at: offset)
    }

    @inline(__always)
    private mutating func add(mark: UInt64) {
        run = mark == last ? run &+ 1 : 0
        last = mark
        if run < 2 { shape = shape &* 31 &+ mark }
        if mark == Self.upper { upper &+= 1 }
        if mark == Self.letter { small &+= 1 }
    }

    @inline(__always)
    private mutating func add(folded byte: UInt8, at offset: Int) {
        if offset < 4 { head |= UInt64(byte) &<< UInt64(truncatingIfNeeded: offset &* 8) }
        tail = tail << 8 | UInt64(byte)
        digitless = (digitless ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    }

    private static func mark(_ scalar: UInt32, _ unicode: UnicodeTable) -> UInt64 {
        switch unicode.properties(scalar).category {
        case .upper: upper
        case .lower, .letter, .mark: letter
        case .digit: digit
        default: UInt64(scalar & 0xFF)
        }
    }
}
