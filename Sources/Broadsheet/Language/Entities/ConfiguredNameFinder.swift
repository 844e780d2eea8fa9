/// Finds the names that a desk was opened with, and puts them before those that were found without.
///
/// From each token on it hashes as far as some name goes on, so that a text costs about one look-up a token. Linear.
struct ConfiguredNameFinder {
    private let configured: ConfiguredNames
    private let reader: NameReader
    private var tagged: TaggedText { reader.tagged }

    init(_ configured: ConfiguredNames, _ reader: NameReader) {
        self.configured = configured
        self.reader = reader
    }

    /// All names in text order, not overlapping: those configured, and of those found the ones they leave room for.
    func names(_ found: [NameMention]) -> [NameMention] {
        var names: [NameMention] = []
        names.reserveCapacity(found.count)
        var next = 0
        for sentence in 0..<tagged.sentenceCount {
            let tokens = tagged.tokens(ofSentence: sentence)
            var token = tokens.lowerBound
            while token < tokens.upperBound {
                guard var match = match(from: token, tokens.upperBound) else {
                    token += 1
                    continue
                }
                while next < found.count, Int(found[next].endToken) <= token {
                    names.append(known(found[next]))
                    next += 1
                }
                if next < found.count, !fit(&match, into: found[next]) {
                    token += 1
                    continue
                }
                names.append(match.mention)
                token = Int(match.mention.endToken)
                while next < found.count, Int(found[next].firstToken) < token { next += 1 }
            }
        }
        names.append(contentsOf: found[next...].map(known))
        return names
    }

    /// A phrase that was found, and as what.
    private struct Match {
        var mention: NameMention
        var phrase: ConfiguredNames.Phrase
    }

    /// The longest phrase that starts at a token, or at a hyphen in it: the "Acme" of "anti-Acme".
    private func match(from first: Int, _ limit: Int) -> Match? {
        let start = Int(tagged.tokens.starts[first])
        if let match = match(from: first, at: start, limit) { return match }
        let end = min(Int(tagged.tokens.ends[first]), start + Self.longestPrefix)
        var index = start
        while index < end {
            if reader.bytes[index] == 0x2D, end - index > 1 { return match(from: first, at: index + 1, limit) }
            index += 1
        }
        return nil
    }

    private static let longestPrefix = 16

    private func match(from first: Int, at start: Int, _ limit: Int) -> Match? {
        var hash = GazetteerHash()
        var capitals = CapitalReader()
        var (at, read) = (start, start)
        var value: UInt64 = 0
        var best: (phrase: ConfiguredNames.Phrase, end: Int)?
        for token in first..<min(limit, first + 2 * ConfiguredName.mostTokens) {
            let end = Int(tagged.tokens.ends[token])
            guard end - at <= 2 * ConfiguredName.mostBytes else { break }
            hash.add(reader.bytes.span, at, end)
            at = end
            // A full stop or a hyphen adds nothing: no name ends there.
            if token > first, hash.value == value { continue }
            value = hash.value
            guard let number = configured.index.value(value) else { break }
            guard number >= 0 else { continue }
            capitals.add(reader.bytes.span, read, end)
            read = end
            if let phrase = spelling(number, capitals.pattern) { best = (phrase, token + 1) }
        }
        guard let best else { return nil }
        let mention = NameMention(
            firstToken: Int32(first), endToken: Int32(best.end), type: configured.type(best.phrase.entity),
            confidence: 99, configured: best.phrase.entity, skipped: Int32(start) - tagged.tokens.starts[first])
        return Match(mention: mention, phrase: best.phrase)
    }

    /// The first phrase of some letters that the capitals in a text fit.
    private func spelling(_ number: Int32, _ capitals: CapitalPattern) -> ConfiguredNames.Phrase? {
        var number = number
        while number >= 0 {
            let phrase = configured.phrases[Int(number)]
            if capitals.fits(phrase.capitals) { return phrase }
            number = phrase.next
        }
        return nil
    }

    // MARK: Names of persons

    /// Whether a match may stand where a name was found. One word in the longer name of a person is the whole person where
    /// no fuller name is configured ("Putin" in "Vladimir Putin"); else it is somebody else, and behind a given name no
    /// company or place ("Ford" in "Harrison Ford").
    private func fit(_ match: inout Match, into name: NameMention) -> Bool {
        guard match.phrase.isOneWord, name.type == .person, name.firstToken <= match.mention.firstToken,
            name.endToken >= match.mention.endToken
        else { return true }
        let (first, end) = core(name)
        guard end - first > 1 else { return true }
        guard match.mention.type == .person else {
            return !(first..<max(first, Int(match.mention.firstToken))).contains(where: isGiven)
        }
        if match.phrase.hasFuller { return false }
        match.mention.firstToken = Int32(first)
        match.mention.endToken = Int32(end)
        match.mention.skipped = 0
        return true
    }

    /// A name that was found without; a person's is a configured one that begins and ends alike ("Jane A. Smith").
    private func known(_ name: NameMention) -> NameMention {
        guard name.type == .person, name.endToken - name.firstToken > 1 else { return name }
        let (first, end) = core(name)
        guard end - first > 1,
            let entity = configured.person(ConfiguredPhrase.ends(tagged.hashes[first], tagged.hashes[end - 1]))
        else { return name }
        var known = name
        known.configured = entity
        known.type = configured.type(entity)
        return known
    }

    /// The tokens of a person's name without titles before and a possessive behind.
    private func core(_ name: NameMention) -> (first: Int, end: Int) {
        var (first, end) = (Int(name.firstToken), Int(name.endToken))
        while end - first > 1, EntityWords.shared.word(tagged.hashes[end - 1]) == .possessive { end -= 1 }
        while end - first > 1, EntityWords.shared.word(tagged.hashes[first]).isTitle { first += 1 }
        return (first, end)
    }

    private func isGiven(_ token: Int) -> Bool {
        !Gazetteer.shared.kinds(tagged.hashes[token]).isDisjoint(with: .given)
    }
}
