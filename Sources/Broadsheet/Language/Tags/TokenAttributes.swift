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

    /// The attributes of the token `[start, end)`, whose `WordHash` and entry are known. Linear in its length.
    @inline(__always)
    init(
        _ bytes: Span<UInt8>, _ start: Int, _ end: Int, hash: UInt64, _ entry: Lexicon.Entry, _ lexicon: Lexicon,
        _ unicode: UnicodeTable
    ) {
        let marks = TokenMarks(of: bytes, start, end, unicode)
        word = marks.hasDigits ? marks.digitless : hash
        shape = marks.shape
        head = marks.head & 0xFFFF_FFFF
        tail = marks.tail & 0xFF_FFFF_FFFF
        tailOfThree = marks.tail & 0xFF_FFFF
        let startsUpper = marks.first == TokenMarks.upper
        let cluster = lexicon.cluster(entry, capitalised: startsUpper)
        self.cluster = cluster
        clusterOfFour = Self.prefix(cluster, 4)
        clusterOfSix = Self.prefix(cluster, 6)
        clusterOfNine = Self.prefix(cluster, 9)
        letterCase = entry.letterCase
        names = entry.names
        isWord = startsUpper || marks.first == TokenMarks.letter
        hasSmallLetters = marks.hasSmallLetters
        isLong = end &- start > 1
        kind = !isWord ? 0 : !startsUpper ? 1 : marks.hasCapitals && !marks.hasSmallLetters ? 3 : 2
    }

    @inline(__always)
    private static func prefix(_ cluster: UInt64, _ bits: UInt64) -> UInt64 {
        let limit: UInt64 = 1 &<< bits
        return cluster == 0 ? 0 : cluster & (limit &- 1) &+ limit
    }
}
