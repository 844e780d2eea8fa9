/// A name in a text as the linker works on it.
struct NameRecord {
    /// Its bytes.
    var start: Int32
    var end: Int32
    /// Its tokens; for half a compound ("Sino" in "Sino-Russian") the token of the whole.
    var firstToken: Int32
    var endToken: Int32
    /// Its tokens without article, titles, possessive and "Inc.".
    var coreFirst: Int32
    var coreEnd: Int32
    var type: EntityType
    var confidence: UInt8
    var form: MentionForm
    /// The gazetteer's hash of its core.
    var hash: UInt64
    var kinds: GazetteerKinds
    /// The gazetteer's index of the country it names, or -1.
    var country: Int16
    /// The sex that a title before it says: 1 male, 2 female.
    var sex: UInt8
    /// The number of the configured name that it is, or -1.
    var configured: Int32 = -1

    private let coreStart: Int32
    private let coreStop: Int32

    init(
        start: Int32, end: Int32, firstToken: Int32, endToken: Int32, coreFirst: Int32, coreEnd: Int32,
        type: EntityType, confidence: UInt8, form: MentionForm, hash: UInt64, kinds: GazetteerKinds, country: Int16,
        sex: UInt8, coreSpan: TextSpan
    ) {
        self.start = start
        self.end = end
        self.firstToken = firstToken
        self.endToken = endToken
        self.coreFirst = coreFirst
        self.coreEnd = coreEnd
        self.type = type
        self.confidence = confidence
        self.form = form
        self.hash = hash
        self.kinds = kinds
        self.country = country
        self.sex = sex
        coreStart = Int32(truncatingIfNeeded: coreSpan.start)
        coreStop = Int32(truncatingIfNeeded: coreSpan.end)
    }

    /// The bytes of its core.
    var coreSpan: TextSpan { TextSpan(Int(coreStart), Int(coreStop)) }

    var coreCount: Int { Int(coreEnd &- coreFirst) }
}

/// Makes records of names: finds the core of each and looks it up.
struct NameReader {
    let bytes: [UInt8]
    let tagged: TaggedText
    private let words = EntityWords.shared
    private let gazetteer = Gazetteer.shared
    /// What is also a person's name: "Jordan", "French".
    private static let personal = GazetteerKinds.given.union(.surname)

    init(bytes: [UInt8], tagged: TaggedText) {
        self.bytes = bytes
        self.tagged = tagged
    }

    /// The record of the tokens `[first, end)`.
    func record(_ first: Int, _ end: Int, _ type: EntityType, _ confidence: UInt8) -> NameRecord {
        var (coreFirst, coreEnd, sex) = (first, end, UInt8(0))
        coreEnd = firstComma(first, end)
        while coreEnd - coreFirst > 1, isDroppedLast(words.word(tagged.hashes[coreEnd - 1]), type) { coreEnd -= 1 }
        while coreEnd - coreFirst > 1 {
            let word = words.word(tagged.hashes[coreFirst])
            guard word == .article || word == .determiner || type == .person && word.isTitle else { break }
            sex = max(sex, Self.sex(word))
            coreFirst += 1
        }
        if coreFirst > 0, sex == 0, type == .person { sex = Self.sex(words.word(tagged.hashes[coreFirst - 1])) }
        let start = Int(tagged.tokens.starts[coreFirst])
        let hash = Gazetteer.hash(bytes.span, start, Int(tagged.tokens.ends[coreEnd - 1]))
        var record = NameRecord(
            start: tagged.tokens.starts[first], end: tagged.tokens.ends[end - 1], firstToken: Int32(first),
            endToken: Int32(end), coreFirst: Int32(coreFirst), coreEnd: Int32(coreEnd), type: type,
            confidence: confidence, form: .name, hash: hash, kinds: gazetteer.kinds(hash), country: -1, sex: sex,
            coreSpan: TextSpan(start, Int(tagged.tokens.ends[coreEnd - 1])))
        nameCountry(&record)
        return record
    }

    /// Whether a person's name is but a title with the article before it: "the President", "the Prime Minister".
    func isTitle(_ record: NameRecord) -> Bool {
        let (first, last) = (Int(record.coreFirst), Int(record.coreEnd) - 1)
        guard record.type == .person, first > 0, words.word(tagged.hashes[last]) == .role else { return false }
        let before = words.word(tagged.hashes[first - 1])
        guard before == .article || before == .determiner else { return false }
        return (first..<last).allSatisfy { words.word(tagged.hashes[$0]) != .none || tagged.tag($0) == .adjective }
    }

    /// Names of countries and demonyms get their country, unless the name may be a land of another kind as well.
    private func nameCountry(_ record: inout NameRecord) {
        guard record.type != .person || !record.kinds.isEmpty && record.kinds.isDisjoint(with: Self.personal),
            let country = gazetteer.country(record.hash)
        else { return }
        if record.kinds.contains(.country), !record.kinds.contains(.region) {
            record.country = Int16(country)
            if record.type != .organisation { record.type = .location }
        } else if !record.kinds.isDisjoint(with: [.demonym, .combining]), record.type != .organisation {
            record.country = Int16(country)
            record.form = .demonym
            record.type = .location
        }
    }

    /// The end of a name without what a comma adds to it: "Portland, Oregon", "Mark Tedeschi, QC".
    private func firstComma(_ first: Int, _ end: Int) -> Int {
        var token = first + 1
        while token < end {
            if bytes[Int(tagged.tokens.starts[token])] == 0x2C { return token }
            token += 1
        }
        return end
    }

    private func isDroppedLast(_ word: EntityWord, _ type: EntityType) -> Bool {
        word == .possessive || word == .incorporated && type == .organisation
    }

    private static func sex(_ word: EntityWord) -> UInt8 {
        word == .maleTitle ? 1 : word == .femaleTitle ? 2 : 0
    }

    /// Whether a token begins with a capital letter.
    @inline(__always)
    func isCapital(_ token: Int) -> Bool {
        let byte = bytes[Int(tagged.tokens.starts[token])]
        if byte < 0x80 { return ASCIIClass.isUpper(byte) }
        let (scalar, _) = UTF8Decoding.scalar(bytes.span, at: Int(tagged.tokens.starts[token]))
        return UnicodeTable.shared.properties(scalar).category == .upper
    }
}
