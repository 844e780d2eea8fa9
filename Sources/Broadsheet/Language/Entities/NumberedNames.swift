/// Finds names that end in a number, "Luna-25", "Boeing 737", "COVID-19", of which a sentence may give only the word.
///
/// A hyphen makes a word and a number one name. A number behind a space does so where the word is known to bear numbers, or
/// was found to name a thing: "Boston 5" and "Page 3" stay what they are. Linear.
struct NumberedNames {
    private let reader: NameReader
    private let words = EntityWords.shared
    private var tokens: TokenArrays { reader.tagged.tokens }
    private static let confidence: UInt8 = 80
    /// The most tokens that a craft's name has: "Chang", "'e"; "Soyuz", "MS".
    private static let longest = 3

    init(reader: NameReader) { self.reader = reader }

    /// The names in text order with the numbered ones among them, in place of those that they hold.
    func joined(_ names: [NameMention]) -> [NameMention] {
        let numbered = numbered(names)
        return numbered.isEmpty ? names : merged(names, numbered)
    }

    private func numbered(_ names: [NameMention]) -> [NameMention] {
        var found: [NameMention] = []
        var next = 0
        let classes = tokens.classes
        for number in classes.indices where classes[number] == TokenClass.number.rawValue {
            while next < names.count, Int(names[next].endToken) < number { next += 1 }
            let name = next < names.count && Int(names[next].firstToken) < number ? names[next] : nil
            guard let head = hyphenated(number) ?? spaced(number, name) else { continue }
            guard head >= Int(found.last?.endToken ?? 0) else { continue }
            found.append(mention(head, number + 1))
        }
        return found
    }

    private func mention(_ first: Int, _ end: Int) -> NameMention {
        let kinds = kinds(first, end).union(Gazetteer.shared.kinds(unhyphenated(first, end - 1)))
        let isGroup = !kinds.isDisjoint(with: .group) && words.word(reader.tagged.hashes[first]) != .numbered
        return NameMention(
            firstToken: Int32(first), endToken: Int32(end), type: isGroup ? .organisation : .miscellaneous,
            confidence: Self.confidence)
    }

    // MARK: With a hyphen

    /// Where a name starts that a hyphen and the number end.
    private func hyphenated(_ number: Int) -> Int? {
        guard number >= 2, isHyphen(number - 1), isGlued(number - 1), isGlued(number) else { return nil }
        guard let digits = digits(number), digits.count <= 4, !digits.isYear, !goesOn(number) else { return nil }
        let word = number - 2
        if let craft = craft(endingBefore: number - 1) { return craft }
        guard tokens.tokenClass(word) == .word, reader.isCapital(word), bearsHyphen(word) else { return nil }
        return word
    }

    /// Whether a word is no ordinary one, which a capital and a number make no name: "Under-21", "Top-10".
    private func bearsHyphen(_ word: Int) -> Bool {
        let hash = reader.tagged.hashes[word]
        guard words.word(hash) != .counted, FunctionWords.shared.kind(of: hash) != .english else { return false }
        let isLetter = tokens[word].count == 1
        let letterCase = Lexicon.shared.entry(hash).letterCase
        return isLetter || letterCase == 0 || letterCase > 2
    }

    private func isHyphen(_ token: Int) -> Bool {
        let span = tokens[token]
        if span.count == 1 { return reader.bytes[span.start] == 0x2D }
        // U+2010 and U+2011.
        return span.count == 3 && reader.bytes[span.start] == 0xE2 && reader.bytes[span.start + 1] == 0x80
            && reader.bytes[span.start + 2] & 0xFE == 0x90
    }

    /// Whether nothing stands between a token and the one before it.
    private func isGlued(_ token: Int) -> Bool { tokens.starts[token] == tokens.ends[token - 1] }

    /// Whether more of a date, range or fraction follows the number.
    private func goesOn(_ number: Int) -> Bool {
        guard number + 2 < tokens.count, isGlued(number + 1), isGlued(number + 2) else { return false }
        return tokens.tokenClass(number + 2) == .number
    }

    // MARK: With a space

    /// Where a name starts that a space and the number end.
    private func spaced(_ number: Int, _ name: NameMention?) -> Int? {
        guard number >= 1, Int(tokens.starts[number]) == Int(tokens.ends[number - 1]) + 1 else { return nil }
        guard tokens.tokenClass(number - 1) == .word, let digits = digits(number), !digits.isYear else { return nil }
        let craft = craft(endingBefore: number)
        if let craft, isNothingElse(craft, number), digits.count <= 3 { return craft }
        if words.word(reader.tagged.hashes[number - 1]) == .numbered, reader.isCapital(number - 1) { return number - 1 }
        guard let name, Int(name.endToken) >= number, !isScore(Int(name.firstToken), number) else { return nil }
        let first = Int(name.firstToken)
        guard first < number, words.word(reader.tagged.hashes[number - 1]) != .counted else { return nil }
        let isThing = name.type == .miscellaneous || craft != nil && name.type != .location
        if digits.count <= 3, isThing { return first }
        return digits.count >= 3 && kinds(first, number).contains(.company) ? first : nil
    }

    /// Whether what names a craft names no place, team or ordinary thing besides.
    private func isNothingElse(_ first: Int, _ end: Int) -> Bool {
        kinds(first, end).isDisjoint(with: GazetteerKinds.place.union([.common, .team]))
    }

    /// Whether a name and number stand in a row of such, as results do: "Boston 5, Chicago 3".
    func isScore(_ first: Int, _ number: Int) -> Bool {
        let before = isMark(first - 1) ? first - 2 : first - 1
        if isNumber(before) { return true }
        var next = isMark(number + 1) ? number + 2 : number + 1
        let stop = min(next + 3, tokens.count)
        while next < stop, tokens.tokenClass(next) == .word, reader.isCapital(next) {
            if isNumber(next + 1) { return true }
            next += 1
        }
        return false
    }

    private func isMark(_ token: Int) -> Bool {
        token >= 0 && token < tokens.count && tokens.tokenClass(token) == .punctuation
    }

    private func isNumber(_ token: Int) -> Bool {
        token >= 0 && token < tokens.count && tokens.tokenClass(token) == .number
    }

    // MARK: Words and digits

    /// Where the longest craft's name starts that ends before a token; letters may stand behind it: "Soyuz MS".
    private func craft(endingBefore end: Int) -> Int? {
        for first in max(0, end - Self.longest)..<end where reader.isCapital(first) {
            guard tokens.ends[end - 1] - tokens.starts[first] < 40 else { continue }
            let isSeries = end - first == 2 && isLetters(end - 1)
            if kinds(first, end).contains(.spacecraft) || isSeries && kinds(first, end - 1).contains(.spacecraft) {
                return first
            }
        }
        return nil
    }

    /// Whether a token is of three capitals at the most.
    private func isLetters(_ token: Int) -> Bool {
        let span = tokens[token]
        return span.count <= 3 && (span.start..<span.end).allSatisfy { ASCIIClass.isUpper(reader.bytes[$0]) }
    }

    private func kinds(_ first: Int, _ end: Int) -> GazetteerKinds {
        Gazetteer.shared.kinds(
            Gazetteer.hash(reader.bytes.span, Int(tokens.starts[first]), Int(tokens.ends[end - 1])))
    }

    /// The gazetteer's hash of a word and a number as one: "G-20" is the "G20".
    private func unhyphenated(_ word: Int, _ number: Int) -> UInt64 {
        var hash = GazetteerHash()
        hash.add(reader.bytes.span, tokens[word].start, tokens[word].end)
        hash.add(reader.bytes.span, tokens[number].start, tokens[number].end)
        return hash.value
    }

    /// How many digits a number has, and whether it is likelier a year; nil where it has other signs than a hyphen.
    private func digits(_ number: Int) -> (count: Int, isYear: Bool)? {
        let span = tokens[number]
        guard span.count <= 8 else { return nil }
        var (count, value, isSecond) = (0, 0, false)
        for index in span.start..<span.end {
            let byte = reader.bytes[index]
            if ASCIIClass.isDigit(byte) {
                if !isSecond { (count, value) = (count + 1, value * 10 + Int(byte & 15)) }
            } else if byte == 0x2D, count >= 3, !isSecond {
                isSecond = true
            } else {
                return nil
            }
        }
        return (count, count == 4 && (1800..<2100).contains(value))
    }

    // MARK: With the names found

    private func merged(_ names: [NameMention], _ numbered: [NameMention]) -> [NameMention] {
        var all: [NameMention] = []
        all.reserveCapacity(names.count + numbered.count)
        var next = 0
        for name in names {
            var rest = name
            while next < numbered.count, numbered[next].firstToken < rest.endToken {
                let number = numbered[next]
                next += 1
                if isPart(number, of: rest) { continue }
                append(rest, from: rest.firstToken, to: number.firstToken, into: &all)
                all.append(number)
                rest.firstToken = max(rest.firstToken, number.endToken)
            }
            append(rest, from: rest.firstToken, to: rest.endToken, into: &all)
        }
        all.append(contentsOf: numbered[next...])
        return all
    }

    /// Whether a name holds the numbered one and more words of its own: "Boeing 737 MAX".
    private func isPart(_ number: NameMention, of name: NameMention) -> Bool {
        guard name.firstToken <= number.firstToken, name.endToken >= number.endToken else { return false }
        if name.endToken == number.endToken {
            return name.firstToken < number.firstToken && name.type == .miscellaneous
        }
        return tokens.tokenClass(Int(number.endToken)) == .word && reader.isCapital(Int(number.endToken))
    }

    /// Adds what is left of a name before or behind a numbered one, without the "and" or comma beside it.
    private func append(_ name: NameMention, from first: Int32, to end: Int32, into all: inout [NameMention]) {
        var (first, end) = (max(first, all.last?.endToken ?? 0), end)
        while first < end, !isNameLike(Int(first)) { first += 1 }
        while first < end, !isNameLike(Int(end) - 1) && end < name.endToken { end -= 1 }
        guard first < end else { return }
        var part = name
        (part.firstToken, part.endToken) = (first, end)
        all.append(part)
    }

    private func isNameLike(_ token: Int) -> Bool {
        tokens.tokenClass(token) == .number || tokens.tokenClass(token) == .web || reader.isCapital(token)
    }
}
