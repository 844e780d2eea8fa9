/// How many bytes of a token are looked at, so that endless tokens cost no more than others.
let sentenceTokenWindow = 64

/// The token before a gap: what it ends with, and what its core looks like.
struct PrecedingToken {
    var mark = SentenceMark.absent
    private(set) var closer: UInt8 = 0
    /// A closing quote or bracket before the mark, as in `"so".`
    private(set) var inner: UInt8 = 0
    private(set) var shape = CoreShape.absent
    private(set) var hash: UInt64 = 0
    /// The length class of the core: its bytes up to 4, then classes 5 to 7.
    private(set) var length: UInt8 = 0
    private(set) var abbreviation = Abbreviation.none

    /// No token: the start of the paragraph.
    init() {}

    /// The mark alone that a token `[start, end)` ends with.
    static func mark(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> SentenceMark {
        if let mark = plainMark(bytes, start, end) { return mark }
        var token = PrecedingToken()
        token.mark = .none
        let first = firstLooked(bytes, start, end)
        if let marked = token.stripClosers(bytes, first, end) { _ = token.findMark(bytes, first, marked) }
        return token.mark
    }

    /// The usual case of a token's last two bytes: a letter or digit, alone or with a full stop or comma behind it.
    @inline(__always)
    static func plainMark(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> SentenceMark? {
        guard end &- start >= 2 else { return nil }
        let last = bytes[end &- 1]
        if ASCIIClass.isAlphanumeric(last) { return SentenceMark.none }
        guard last == 0x2E || last == 0x2C, ASCIIClass.isAlphanumeric(bytes[end &- 2]) else { return nil }
        return last == 0x2E ? .stop : .comma
    }

    /// Where the part of a token that is looked at starts.
    private static func firstLooked(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var first = max(start, end &- sentenceTokenWindow)
        while first < end, bytes[first] & 0xC0 == 0x80 { first &+= 1 }
        return first
    }

    /// Reads the end of the token `[start, end)`; abbreviations are found by `SentenceSplitter`.
    init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, lexicon: SentenceLexicon) {
        var first = Self.firstLooked(bytes, start, end)
        mark = .none
        shape = .none
        var last = end
        let plain = Self.plainMark(bytes, first, end)
        if let plain {
            mark = plain
            last = mark == .none ? end : end &- 1
        } else {
            guard let marked = stripClosers(bytes, first, end), let found = findMark(bytes, first, marked) else {
                return
            }
            last = found
        }
        while plain == nil, mark != .none, last > first {
            let (scalar, size) = UTF8Decoding.scalarBefore(bytes, last, from: first)
            let closer = SentencePunctuation.closer(scalar)
            if closer == 0 { break }
            inner = closer
            last &-= size
        }
        while first < last {
            let (scalar, size) = UTF8Decoding.scalar(bytes, at: first)
            if SentencePunctuation.opener(scalar) == 0 { break }
            first &+= size
        }
        readCore(bytes, first, last, lexicon)
    }

    /// Passes over closing quotes, brackets and references; nil where the token is nothing but a reference.
    private mutating func stripClosers(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var last = end
        while last > start {
            let (scalar, size) = UTF8Decoding.scalarBefore(bytes, last, from: start)
            if scalar == 0x5D, let open = Self.referenceStart(bytes, start, last) {
                if open == start {
                    closer = SentencePunctuation.referenceCloser
                    shape = .reference
                    return nil
                }
                if closer == 0 { closer = SentencePunctuation.referenceCloser }
                last = open
                continue
            }
            let found = SentencePunctuation.closer(scalar)
            if found == 0 { break }
            closer = found
            last &-= size
        }
        return last
    }

    /// Where "[12]" that ends at `end` starts.
    private static func referenceStart(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var open = end &- 2
        while open >= start, ASCIIClass.isDigit(bytes[open]) { open &-= 1 }
        return open >= start && open < end &- 2 && bytes[open] == 0x5B ? open : nil
    }

    /// Finds the run of full stops and the like, or of softer marks, that ends at `end`; returns where it starts, nil
    /// where it stands for words left out, as in "[...]".
    private mutating func findMark(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var first = end
        var stops = 0
        var signs = 0
        var dots = 0
        var lastScalar: UInt32 = 0
        while first > start {
            let (scalar, size) = UTF8Decoding.scalarBefore(bytes, first, from: start)
            if !SentencePunctuation.isTerminator(scalar) { break }
            stops &+= scalar == 0x2E ? 1 : 0
            dots &+= scalar == 0x2026 ? 1 : 0
            signs &+= scalar == 0x21 || scalar == 0x3F ? 1 : 0
            lastScalar = scalar
            first &-= size
        }
        if first == end { return findSoftMark(bytes, start, end) }
        if first > start, bytes[first &- 1] == 0x5B || bytes[first &- 1] == 0x28, closer == 4 || closer == 5 {
            shape = .omitted
            return nil
        }
        if dots == 0, signs == 0 {
            mark = stops == 1 ? .stop : stops == 2 ? .twoStops : .ellipsis
        } else if dots > 0, signs == 0 {
            mark = .ellipsis
        } else if stops &+ signs &+ dots == 1 {
            mark = lastScalar == 0x21 ? .exclamation : .question
        } else {
            mark = .mixed
        }
        return first
    }

    private mutating func findSoftMark(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard end > start else { return end }
        let scalar = UTF8Decoding.scalarBefore(bytes, end, from: start).value
        mark = SentencePunctuation.soft(scalar)
        if mark == .none {
            if !Self.isAlphanumeric(scalar) { mark = .symbol }
            return end
        }
        var first = end
        while first > start {
            let (scalar, size) = UTF8Decoding.scalarBefore(bytes, first, from: start)
            if SentencePunctuation.soft(scalar) == .none { break }
            first &-= size
        }
        return first
    }

    private static func isAlphanumeric(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? ASCIIClass.isAlphanumeric(UInt8(truncatingIfNeeded: scalar))
            : UnicodeTable.shared.properties(scalar).isAlphanumeric
    }

    private mutating func readCore(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ lexicon: SentenceLexicon) {
        let read = TokenCore(bytes, start, end)
        let size = end &- start
        hash = read.hash
        length = UInt8(truncatingIfNeeded: size <= 4 ? size : size <= 6 ? 5 : size <= 10 ? 6 : 7)
        shape = read.isAddress ? .address : read.hasStop ? (read.hasASCIIDigit ? .dottedNumber : .dotted) : read.shape
        if mark == .stop {
            abbreviation = lexicon.abbreviation(hash)
            if abbreviation == .none { abbreviation = lexicon.abbreviationBehindHyphen(bytes, start, end) }
            if abbreviation == .exclaimed { abbreviation = .none }
        } else if mark == .exclamation, lexicon.abbreviation(hash) == .exclaimed {
            abbreviation = .exclaimed
        }
    }
}

/// The token behind a gap: what opens it, its first word, and what follows that word.
struct FollowingToken {
    private(set) var opener: UInt8 = 0
    private(set) var hash: UInt64 = 0
    private(set) var shape = CoreShape.absent
    private(set) var tail: UInt8 = 0
    private(set) var isEllipsis = false

    /// No token: the end of the paragraph, or too far away.
    init() {}

    /// Reads the token that starts at `start`, no further than `end`.
    init(_ bytes: Span<UInt8>, _ start: Int, to end: Int) {
        let limit = min(end, start &+ sentenceTokenWindow)
        if readPlain(bytes, start, limit) { return }
        var first = start
        while first < limit, !ASCIIClass.isAlphanumeric(bytes[first]) {
            let (scalar, size) = UTF8Decoding.scalar(bytes, at: first)
            let found = SentencePunctuation.opener(scalar)
            if found == 0 { break }
            if opener == 0 { opener = found }
            first &+= size
        }
        let coreEnd = Self.coreEnd(bytes, first, limit)
        let core = TokenCore(bytes, first, coreEnd)
        hash = core.hash
        shape = core.shape
        guard coreEnd < limit, WhiteSpace.length(bytes, at: coreEnd) == 0 else { return }
        let (scalar, size) = UTF8Decoding.scalar(bytes, at: coreEnd)
        guard coreEnd &+ size <= limit else { return }
        if coreEnd == first { readPunctuation(bytes, first, scalar) }
        tail = SentencePunctuation.tail(scalar)
        if scalar == 0x2E, coreEnd &+ 1 < limit, WhiteSpace.length(bytes, at: coreEnd &+ 1) == 0 {
            tail = Self.isAlphanumeric(bytes, coreEnd &+ 1, limit) ? 10 : 11
        }
    }

    /// The usual case: a capital, small letters, a space.
    @inline(__always)
    private mutating func readPlain(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        guard start < limit, ASCIIClass.isUpper(bytes[start]) else { return false }
        let others = ~(ByteLanes(bytes, at: start).isLower.bits | 1)
        let length = others.trailingZeroBitCount
        if length <= WordHash.longestPlain &- 1 {
            guard length > 1, start &+ length < limit, bytes[start &+ length] == 0x20 else { return false }
            hash = WordHash.ofLetters(bytes, start, length: length)
            shape = .capital
            return true
        }
        var words = WordHash()
        words.add(bytes[start] | 0x20)
        var index = start &+ 1
        while index < limit, ASCIIClass.isLower(bytes[index]) {
            words.add(bytes[index])
            index &+= 1
        }
        guard index > start &+ 1, index < limit, bytes[index] == 0x20 else { return false }
        hash = words.value
        shape = .capital
        return true
    }

    /// Where the letters, digits and inner apostrophes that start at `start` end.
    @inline(__always)
    private static func coreEnd(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
        let lanes = ByteLanes(bytes, at: start)
        let plain = (~(lanes.isLetter .| lanes.isDigit).bits).trailingZeroBitCount
        var index = max(start, min(start &+ plain, limit))
        while index < limit {
            let byte = bytes[index]
            if ASCIIClass.isAlphanumeric(byte) {
                index &+= 1
                continue
            }
            if byte < 0x80, byte != 0x27 { break }
            let (scalar, size) = UTF8Decoding.scalar(bytes, at: index)
            if scalar == 0x27 || scalar == 0x2019 {
                guard isAlphanumeric(bytes, index &+ size, limit) else { break }
            } else if index &+ size > limit || !UnicodeTable.shared.properties(scalar).isAlphanumeric {
                break
            }
            index &+= size
        }
        return index
    }

    private static func isAlphanumeric(_ bytes: Span<UInt8>, _ index: Int, _ limit: Int) -> Bool {
        guard index < limit else { return false }
        let (scalar, size) = UTF8Decoding.scalar(bytes, at: index)
        return index &+ size <= limit && UnicodeTable.shared.properties(scalar).isAlphanumeric
    }

    private mutating func readPunctuation(_ bytes: Span<UInt8>, _ start: Int, _ scalar: UInt32) {
        shape = SentencePunctuation.isTerminator(scalar) ? .terminator : .punctuation
        isEllipsis =
            scalar == 0x2026
            || bytes[start] == 0x2E && bytes[start &+ 1] == 0x2E && bytes[start &+ 2] == 0x2E
    }
}
