import BroadsheetLanguageTables

/// What a phrase can be the name of; the bits that `tables/language/gazetteer.py` writes.
struct GazetteerKinds: OptionSet, Sendable {
    let rawValue: UInt32

    static let country = GazetteerKinds(rawValue: 1 << 0)
    /// The adjective or the people of a country.
    static let demonym = GazetteerKinds(rawValue: 1 << 1)
    /// A place of 100,000 people or more.
    static let city = GazetteerKinds(rawValue: 1 << 2)
    static let town = GazetteerKinds(rawValue: 1 << 3)
    /// A continent, province, state or land that is no country.
    static let region = GazetteerKinds(rawValue: 1 << 4)
    /// Waters, mountains, deserts.
    static let nature = GazetteerKinds(rawValue: 1 << 5)
    static let celestialBody = GazetteerKinds(rawValue: 1 << 6)
    static let facility = GazetteerKinds(rawValue: 1 << 7)
    /// Given names, by whom they mostly name.
    static let male = GazetteerKinds(rawValue: 1 << 8)
    static let female = GazetteerKinds(rawValue: 1 << 9)
    static let surname = GazetteerKinds(rawValue: 1 << 10)
    static let organisation = GazetteerKinds(rawValue: 1 << 11)
    static let agency = GazetteerKinds(rawValue: 1 << 12)
    static let company = GazetteerKinds(rawValue: 1 << 13)
    static let party = GazetteerKinds(rawValue: 1 << 14)
    static let media = GazetteerKinds(rawValue: 1 << 15)
    static let team = GazetteerKinds(rawValue: 1 << 16)
    static let spacecraft = GazetteerKinds(rawValue: 1 << 17)
    static let event = GazetteerKinds(rawValue: 1 << 18)
    static let treaty = GazetteerKinds(rawValue: 1 << 19)
    /// Peoples, faiths and languages without a country of their own.
    static let people = GazetteerKinds(rawValue: 1 << 20)
    /// The first half of a compound demonym: the "Sino" of "Sino-Russian".
    static let combining = GazetteerKinds(rawValue: 1 << 21)
    /// An ordinary word as well: "reading", "nice".
    static let common = GazetteerKinds(rawValue: 1 << 22)

    static let given: GazetteerKinds = [.male, .female]
    static let place: GazetteerKinds = [.country, .city, .town, .region, .nature, .celestialBody, .facility]
    static let group: GazetteerKinds = [.organisation, .agency, .company, .party, .media, .team]
}

/// Names known before any text is read: places, persons' names, organisations, spacecraft, events.
///
/// A name may have several kinds, and a kind says only what it can be. Two look-ups in tables read in place; a phrase that
/// is not there is found by mistake about once in 8,000 times.
struct Gazetteer: @unchecked Sendable {
    private let sets: UnsafePointer<UInt32>
    private let codes: UnsafePointer<UInt8>
    private let codeCount: Int
    private let kindMap: HashedMap
    private let codeMap: HashedMap

    /// The table that ships with the library.
    static let shared = Gazetteer(broadsheet_table_gazetteer())

    private init(_ table: UnsafeRawPointer) {
        codeCount = Int(table.load(fromByteOffset: 8, as: UInt32.self))
        let second = Int(table.load(fromByteOffset: 12, as: UInt32.self))
        sets = (table + 16).assumingMemoryBound(to: UInt32.self)
        codes = (table + 16 + 1024).assumingMemoryBound(to: UInt8.self)
        kindMap = HashedMap(table + 16 + 1024 + 512)
        codeMap = HashedMap(table + second)
    }

    /// What the phrase with this `GazetteerHash` can be the name of; empty where it is not known.
    @inline(__always)
    func kinds(_ hash: UInt64) -> GazetteerKinds {
        guard let index = kindMap.value(hash) else { return [] }
        return GazetteerKinds(rawValue: sets[Int(index)])
    }

    /// Which country the name or demonym with this hash belongs to, as an index for `code`.
    @inline(__always)
    func country(_ hash: UInt64) -> UInt8? { codeMap.value(hash) }

    /// The ISO 3166 alpha-2 code of a country; former ones ("SU") as they were.
    func code(_ country: UInt8) -> String {
        guard Int(country) < codeCount else { return "" }
        let letters = [codes[Int(country) * 2], codes[Int(country) * 2 + 1]]
        return String(decoding: letters, as: UTF8.self)
    }

    /// The hash of a stretch of text, as the table's keys are hashed.
    static func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var hash = GazetteerHash()
        hash.add(bytes, start, end)
        return hash.value
    }
}

/// The hash of a phrase as the gazetteer has it: folded, full stops dropped, hyphens and white space one space.
///
/// It can be read and then added to, so that all the phrases that start at a token cost one pass: what is added next
/// starts where the last stretch ended. For one word without full stop or hyphen it is the word's `WordHash`.
struct GazetteerHash {
    private var hash = WordHash()
    private var isGap = false
    private var isEmpty = true

    var value: UInt64 { hash.value }

    /// Adds the bytes `[start, end)`.
    mutating func add(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte < 0x80 {
                add(ascii: byte)
                index &+= 1
            } else {
                let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
                addFolded(UnicodeTable.shared.folded(scalar), isSpace: UnicodeTable.shared.properties(scalar).isSpace)
                index &+= length
            }
        }
    }

    @inline(__always)
    private mutating func add(ascii byte: UInt8) {
        if byte &- 0x61 < 26 {
            addPlain(byte)
        } else if byte &- 0x41 < 26 {
            addPlain(byte | 0x20)
        } else if byte <= 0x20 || byte == 0x2D || byte == 0x2F {
            isGap = true
        } else if byte != 0x2E {
            addPlain(byte == 0x60 ? 0x27 : byte)
        }
    }

    @inline(__always)
    private mutating func addPlain(_ byte: UInt8) {
        if isGap, !isEmpty { hash.add(0x20) }
        isGap = false
        isEmpty = false
        hash.add(byte)
    }

    private mutating func addFolded(_ scalar: UInt32, isSpace: Bool) {
        if scalar == 0 { return }
        if isSpace {
            isGap = true
        } else if scalar < 0x80 {
            add(ascii: UInt8(truncatingIfNeeded: scalar))
        } else {
            if isGap, !isEmpty { hash.add(0x20) }
            isGap = false
            isEmpty = false
            hash.add(scalar: scalar)
        }
    }
}
