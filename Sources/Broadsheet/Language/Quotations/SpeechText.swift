/// A tagged text with what each word can do in reported speech: the view that the readers of phrases and cues share.
struct SpeechText {
    let tagged: TaggedText
    /// What each token can do.
    private(set) var traits: [CueTraits] = []
    /// For each token of punctuation its byte, that of ' for ’ too, or `dash`; 0 for all others.
    private(set) var signs: [UInt8] = []
    /// The paired quotation marks.
    private(set) var marks: QuotedRuns

    /// A dash, or two hyphens.
    static let dash: UInt8 = 0x80
    /// Punctuation of more than one byte.
    static let otherSign: UInt8 = 0x81

    init(_ bytes: Span<UInt8>, _ tagged: TaggedText) {
        self.tagged = tagged
        marks = QuotedRuns(tokens: tagged.count)
        let lexicon = CueLexicon.shared
        traits.reserveCapacity(tagged.count)
        signs.reserveCapacity(tagged.count)
        for index in 0..<tagged.count {
            if tagged.tokens.classes[index] == TokenClass.word.rawValue {
                let isCapital = ASCIIClass.isUpper(bytes[Int(tagged.tokens.starts[index])])
                traits.append(lexicon.traits(of: tagged.hashes[index]).union(isCapital ? .capital : []))
                signs.append(0)
            } else {
                traits.append([])
                signs.append(Self.sign(bytes, tagged.tokens, index))
            }
        }
    }

    private static func sign(_ bytes: Span<UInt8>, _ tokens: TokenArrays, _ index: Int) -> UInt8 {
        guard tokens.classes[index] == TokenClass.punctuation.rawValue else { return 0 }
        let start = Int(tokens.starts[index])
        let length = Int(tokens.ends[index]) &- start
        if length == 1 { return bytes[start] }
        if bytes[start] == 0x2D && bytes[start &+ 1] == 0x2D { return dash }
        if bytes[start] == 0xE2, bytes[start &+ 1] == 0x80, bytes[start &+ 2] == 0x99 { return 0x27 }
        if bytes[start] == 0xE2, bytes[start &+ 1] == 0x80, (0x93...0x95).contains(bytes[start &+ 2]) { return dash }
        return otherSign
    }

    mutating func pairMarks(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        marks.scan(bytes, tagged.tokens, from: start, to: end)
    }

    mutating func take(_ run: Int) { marks.take(run) }

    @inline(__always)
    func tag(_ index: Int) -> Tag { tagged.tag(index) }

    @inline(__always)
    func has(_ index: Int, _ trait: CueTraits) -> Bool { !traits[index].isDisjoint(with: trait) }

    @inline(__always)
    func isComma(_ index: Int) -> Bool { signs[index] == 0x2C }

    /// A finite verb or an auxiliary, as far as the tag tells.
    @inline(__always)
    func isVerb(_ index: Int) -> Bool {
        let tag = tag(index)
        return tag == .verb || tag == .auxiliary
    }

    /// . ! ? ; and :
    @inline(__always)
    func isStop(_ index: Int) -> Bool {
        switch signs[index] {
        case 0x2E, 0x21, 0x3F, 0x3B, 0x3A: true
        default: false
        }
    }

    /// The run that a mark at this token opens.
    func opening(_ index: Int) -> Int? {
        guard let run = marks.run(at: index), Int(marks.runs[run].open) == index else { return nil }
        return run
    }

    /// The run that a mark at this token closes.
    func closing(_ index: Int) -> Int? {
        guard let run = marks.run(at: index), marks.runs[run].isClosed, Int(marks.runs[run].end) == index &+ 1
        else { return nil }
        return run
    }

    func isQuoted(_ index: Int) -> Bool { marks.owners[index] >= 0 }
}
