/// The 64-bit hash of a folded word: its folded UTF-8 bytes, eight at a time, each group multiplied in.
///
/// Folding makes letter case, accents, apostrophe and hyphen variants alike and drops soft hyphens, so that "Café" in
/// one article and "cafe" (or a decomposed "café") in another are one word. Most words fit in one group, so that a word
/// costs two multiplications. `tables/word_hash.py` computes the same.
struct WordHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325
    /// The bytes not multiplied in yet, the first one lowest, and eight times their number.
    private var group: UInt64 = 0
    private var groupBits: UInt64 = 0

    /// Adds a byte that is folded already.
    @inline(__always)
    mutating func add(_ byte: UInt8) {
        group |= UInt64(byte) << groupBits
        groupBits &+= 8
        if groupBits == 64 { mixGroup() }
    }

    /// Adds up to eight bytes that are folded already, the first one lowest; the bytes above them are zero.
    @inline(__always)
    mutating func add(_ bytes: UInt64, count: Int) {
        let bits = UInt64(truncatingIfNeeded: count) &<< 3
        group |= bytes &<< groupBits
        let total = groupBits &+ bits
        if total < 64 {
            groupBits = total
            return
        }
        let taken = 64 &- groupBits
        mixGroup()
        group = taken == 64 ? 0 : bytes &>> taken
        groupBits = bits &- taken
    }

    @inline(__always)
    private mutating func mixGroup() {
        state = Self.mixed(state, group)
        group = 0
        groupBits = 0
    }

    @inline(__always)
    private static func mixed(_ state: UInt64, _ group: UInt64) -> UInt64 {
        let product = (state ^ group) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product &>> 32
    }

    /// Adds a scalar that is folded already, as its UTF-8 bytes.
    @inline(__always)
    mutating func add(scalar: UInt32) {
        let (bytes, count) = UTF8Decoding.encoded(scalar)
        add(bytes, count: count)
    }

    /// The finished hash.
    @inline(__always)
    var value: UInt64 {
        Self.finished(groupBits == 0 ? state : Self.mixed(state, group))
    }

    @inline(__always)
    private static func finished(_ state: UInt64) -> UInt64 {
        let product = state &* 0xD6E8_FEB8_6659_FD93
        return product ^ product &>> 32
    }

    /// The most letters that `ofLetters` takes.
    static let longestPlain = 16

    /// The hash of 1 to 16 ASCII letters in padded text: two loads, and no branch on their number.
    @inline(__always)
    static func ofLetters(_ bytes: Span<UInt8>, _ start: Int, length: Int) -> UInt64 {
        let lower: UInt64 = 0x2020_2020_2020_2020
        let low = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
        let high = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self)
        let lowBits = UInt64(truncatingIfNeeded: min(length, 8) &<< 3)
        let highBits = UInt64(truncatingIfNeeded: length &<< 3)
        let first = mixed(WordHash().state, (UInt64(littleEndian: low) | lower) & .max &>> (0 &- lowBits))
        let second = mixed(first, (UInt64(littleEndian: high) | lower) & .max &>> (0 &- highBits))
        return finished(length > 8 ? second : first)
    }

    /// The hash of a stretch of text, folded on the way.
    @inline(__always)
    static func of(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, unicode: UnicodeTable = .shared) -> UInt64 {
        guard let word = ShortWord(bytes, start, end), word.among(0x60, 0x60).isEmpty else {
            return ofAny(bytes, start, end, unicode: unicode)
        }
        let folded = word.lowered(word.among(0x41, 0x5A))
        let first = mixed(WordHash().state, folded.low)
        return finished(end &- start > 8 ? mixed(first, folded.high) : first)
    }

    /// The hash of a stretch of any length, byte by byte.
    private static func ofAny(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, unicode: UnicodeTable) -> UInt64 {
        var hash = WordHash()
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte < 0x80 {
                hash.add(foldedASCII(byte))
                index &+= 1
            } else {
                let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
                let folded = unicode.folded(scalar)
                if folded != 0 { hash.add(scalar: folded) }
                index &+= length
            }
        }
        return hash.value
    }

    /// The hash of a string's word, for tables and the caller's own lists.
    static func of(_ word: String) -> UInt64 {
        let bytes = Array(word.utf8) + [0, 0, 0, 0]
        return of(bytes.span, 0, bytes.count - 4)
    }

    @inline(__always)
    private static func foldedASCII(_ byte: UInt8) -> UInt8 {
        if byte &- 0x41 < 26 { return byte | 0x20 }
        return byte == 0x60 ? 0x27 : byte
    }
}
