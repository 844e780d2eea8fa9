/// What the characters of a token say.
struct TokenMarks {
    static let upper: UInt64 = 0x58
    static let letter: UInt64 = 0x78
    static let digit: UInt64 = 0x39

    /// The marks in order, runs cut to two, and the first of them.
    private(set) var shape: UInt64 = 0
    private(set) var first: UInt64 = 0
    /// Whether there are two capitals or more, and whether there is a small letter.
    private(set) var hasCapitals = false
    private(set) var hasSmallLetters = false
    private(set) var hasDigits = false
    /// The hash of the folded bytes, digits as 0; in a token without digits it may be anything.
    private(set) var digitless: UInt64 = 0
    /// The first folded bytes, the first one lowest (four of them count), and the last, the last one lowest (five).
    private(set) var head: UInt64 = 0
    private(set) var tail: UInt64 = 0
    private var last: UInt64 = 0
    private var run = 0

    @inline(__always)
    init(of bytes: Span<UInt8>, _ start: Int, _ end: Int, _ unicode: UnicodeTable) {
        guard let word = ShortWord(bytes, start, end) else {
            self.init(bytes, start, end, unicode)
            return
        }
        self.init(word, end &- start)
        if hasDigits || shape == 0 { self.init(bytes, start, end, unicode) }
    }

    /// The marks of a short word; `shape` stays 0 where it is neither small letters nor a capital and small letters, nor
    /// one character.
    @inline(__always)
    private init(_ word: ShortWord, _ length: Int) {
        let (capitals, small, digits) = (word.among(0x41, 0x5A), word.among(0x61, 0x7A), word.among(0x30, 0x39))
        hasDigits = !digits.isEmpty
        hasCapitals = capitals.hasSeveral
        hasSmallLetters = !small.isEmpty
        let folded = word.lowered(capitals)
        head = folded.low
        tail = folded.tail(length)
        first = capitals.low & 0x80 != 0 ? Self.upper : small.low & 0x80 != 0 ? Self.letter : word.low & 0xFF
        let others = (capitals | small) == Self.all(length) ? capitals : ShortWord(low: 0, high: .max)
        if length == 1 {
            shape = first
        } else if others.isEmpty {
            shape = Self.letter &* 32
        } else if others.low == 0x80, others.high == 0 {
            let start = Self.upper &* 31 &+ Self.letter
            shape = length == 2 ? start : start &* 31 &+ Self.letter
        } else if capitals == Self.all(length) {
            shape = Self.upper &* 32
        }
    }

    /// The set of all bytes of a word of a length.
    @inline(__always)
    private static func all(_ length: Int) -> ShortWord {
        let bits = UInt64(truncatingIfNeeded: length) &<< 3
        let tops: UInt64 = 0x8080_8080_8080_8080
        let rest = tops &>> (0 &- bits)
        return length <= 8 ? ShortWord(low: rest, high: 0) : ShortWord(low: tops, high: rest)
    }

    /// The marks of any token, character by character.
    private init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ unicode: UnicodeTable) {
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
        hasCapitals = upper > 1
    }

    private var upper = 0

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

    private mutating func add(mark: UInt64) {
        run = mark == last ? run &+ 1 : 0
        last = mark
        if run < 2 { shape = shape &* 31 &+ mark }
        if mark == Self.upper { upper &+= 1 }
        if mark == Self.letter { hasSmallLetters = true }
    }

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
