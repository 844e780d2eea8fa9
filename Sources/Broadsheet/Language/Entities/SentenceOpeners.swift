/// Takes out names that are but the ordinary word that a sentence opens with: "Undeterred, the agency …".
///
/// The capital of such a word says nothing, so other evidence has to: that the text writes it small elsewhere and nowhere else
/// large, or that no list knows it and it looks and stands like a participle or adverb. Linear.
struct SentenceOpeners {
    private let reader: NameReader
    private var tokens: TokenArrays { reader.tagged.tokens }

    init(reader: NameReader) { self.reader = reader }

    /// The names without those words.
    func kept(_ names: [NameMention]) -> [NameMention] {
        var candidates: [Int] = []
        var sentence = 0
        for (index, name) in names.enumerated() where name.endToken == name.firstToken + 1 {
            while sentence + 1 < reader.tagged.sentenceCount,
                reader.tagged.sentenceStarts[sentence + 1] <= name.firstToken
            { sentence += 1 }
            let start = Int(reader.tagged.sentenceStarts[sentence])
            if opens(Int(name.firstToken), start), mayBeOrdinary(Int(name.firstToken)) { candidates.append(index) }
        }
        guard !candidates.isEmpty else { return names }
        let seen = occurrences(candidates.map { reader.tagged.hashes[Int(names[$0].firstToken)] })
        var dropped = 0
        return names.enumerated().filter { index, name in
            guard dropped < candidates.count, candidates[dropped] == index else { return true }
            dropped += 1
            return !isOrdinary(name, seen.value(reader.tagged.hashes[Int(name.firstToken)]) ?? 0)
        }.map(\.element)
    }

    /// Whether nothing but marks stands between the start of the sentence and a token.
    private func opens(_ token: Int, _ start: Int) -> Bool {
        token - start < 3 && (start..<token).allSatisfy { tokens.tokenClass($0) == .punctuation }
    }

    /// Whether a word is unknown as a name, or as often something else.
    private func mayBeOrdinary(_ token: Int) -> Bool {
        let entry = Lexicon.shared.entry(reader.tagged.hashes[token])
        let second = Int(tokens.starts[token]) + 1
        guard second < Int(tokens.ends[token]), !ASCIIClass.isUpper(reader.bytes[second]) else { return false }
        return entry.letterCase <= 3 && (entry.names == 0 || entry.letterCase > 0)
    }

    private static let small: Int32 = 1
    private static let large: Int32 = 2

    /// Whether each word stands small somewhere in the text, and whether large within a sentence.
    private func occurrences(_ hashes: [UInt64]) -> HashIndex {
        var seen = HashIndex(capacity: hashes.count)
        for hash in hashes { seen.set(hash, 0) }
        for sentence in 0..<reader.tagged.sentenceCount {
            let range = reader.tagged.tokens(ofSentence: sentence)
            for token in range {
                guard let marks = seen.value(reader.tagged.hashes[token]) else { continue }
                if !reader.isCapital(token) {
                    seen.set(reader.tagged.hashes[token], marks | Self.small)
                } else if !opens(token, range.lowerBound) {
                    seen.set(reader.tagged.hashes[token], marks | Self.large)
                }
            }
        }
        return seen
    }

    private func isOrdinary(_ name: NameMention, _ seen: Int32) -> Bool {
        if seen & Self.large != 0 { return false }
        if seen & Self.small != 0 { return true }
        let token = Int(name.firstToken)
        let entry = Lexicon.shared.entry(reader.tagged.hashes[token])
        return entry.names == 0 && entry.letterCase <= 2 && hasOrdinaryEnd(token) && isSetApart(token)
    }

    /// Whether a word ends as participles and adverbs do.
    private func hasOrdinaryEnd(_ token: Int) -> Bool {
        let span = tokens[token]
        guard span.count > 5 else { return false }
        let tail = (span.start..<span.end).suffix(4).map { reader.bytes[$0] }
        return tail.suffix(2) == [0x65, 0x64] || tail.suffix(2) == [0x6C, 0x79] || tail.suffix(3) == [0x69, 0x6E, 0x67]
            || tail == [0x6C, 0x65, 0x73, 0x73]
    }

    /// Whether a comma, or what no subject has behind it, follows.
    private func isSetApart(_ token: Int) -> Bool {
        guard token + 1 < tokens.count else { return false }
        switch reader.tagged.tag(token + 1) {
        case .determiner, .pronoun, .adposition, .adverb, .subordinatingConjunction: return true
        default: return reader.bytes[Int(tokens.starts[token + 1])] == 0x2C
        }
    }
}
