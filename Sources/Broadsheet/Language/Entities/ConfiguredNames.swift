/// The names that a desk was opened with, ready to be looked up by the hash of a phrase.
///
/// Made once for a desk: about 100 bytes a name or alias besides its text. Entities are told by their key: a number here is that
/// of the first name with a key.
final class ConfiguredNames: Sendable {
    /// A name or alias.
    struct Phrase {
        let capitals: CapitalPattern
        let entity: Int32
        /// The next one of the same letters, or -1.
        var next: Int32
        let isOneWord: Bool
        /// Whether it is a person's surname or given name whose full name is configured too.
        var hasFuller: Bool
    }

    /// What an entity is.
    struct Entry {
        let key: String
        /// The gazetteer's index of the country it is, or -1.
        let country: Int16
    }

    let names: [ConfiguredName]
    let entries: [Entry]
    let phrases: [Phrase]
    /// From the hash of a phrase to its number, from the beginning of one to -1.
    let index: HashIndex
    /// From the first and last word of a person's name to the entity, or to -1 where there are several.
    let persons: HashIndex

    /// The names of a configuration, what is no name left out; nil where there are none.
    init?(_ names: [ConfiguredName]) {
        guard !names.isEmpty else { return nil }
        var builder = ConfiguredNamesBuilder()
        builder.reserve(names)
        for name in names { builder.add(name) }
        self.names = names
        entries = builder.entries
        phrases = builder.phrases
        index = builder.index
        persons = builder.persons
    }

    func type(_ entity: Int32) -> EntityType { names[Int(entity)].type }

    /// The entity of a person's full name, by its first and last word.
    func person(_ ends: UInt64) -> Int32? { persons.value(ends).flatMap { $0 >= 0 ? $0 : nil } }
}

/// Gathers names into the tables of `ConfiguredNames`.
private struct ConfiguredNamesBuilder {
    var entries: [ConfiguredNames.Entry] = []
    var phrases: [ConfiguredNames.Phrase] = []
    var index = HashIndex(capacity: 0)
    var persons = HashIndex(capacity: 0)
    private var entityOfKey: [String: Int32] = [:]
    private var count = 0
    private var reader = ConfiguredPhraseReader()
    /// How many spellings of one phrase are told by their capitals; further ones are left out.
    private static let mostSpellings = 8

    mutating func reserve(_ names: [ConfiguredName]) {
        let all = names.reduce(0) { $0 + 1 + $1.aliases.count }
        phrases.reserveCapacity(min(all, ConfiguredName.mostPhrases))
        entries.reserveCapacity(names.count)
        entityOfKey.reserveCapacity(names.count)
    }

    mutating func add(_ name: ConfiguredName) {
        let number = Int32(truncatingIfNeeded: entries.count)
        let entry = Self.entry(name)
        entries.append(entry)
        let entity = entityOfKey[entry.key] ?? number
        entityOfKey[entry.key] = entity
        guard count + 1 + name.aliases.count <= ConfiguredName.mostPhrases else { return }
        count += 1 + name.aliases.count
        let first = phrases.count
        var hasFuller = false
        add(name.name, entity, isPerson: name.type == .person, &hasFuller)
        for alias in name.aliases { add(alias, entity, isPerson: name.type == .person, &hasFuller) }
        guard hasFuller else { return }
        for number in first..<phrases.count where phrases[number].isOneWord { phrases[number].hasFuller = true }
    }

    private mutating func add(_ string: String, _ entity: Int32, isPerson: Bool, _ hasFuller: inout Bool) {
        guard let phrase = reader.phrase(string) else { return }
        if isPerson, let ends = phrase.ends {
            persons.setUnique(ends, entity)
            hasFuller = true
        }
        add(phrase, entity)
    }

    private mutating func add(_ phrase: ConfiguredPhrase, _ entity: Int32) {
        for beginning in reader.beginnings where index.value(beginning) == nil { index.set(beginning, -1) }
        let number = Int32(truncatingIfNeeded: phrases.count)
        let first = index.value(phrase.hash) ?? -1
        if first >= 0 {
            guard let last = lastSpelling(from: first, unlike: phrase.capitals) else { return }
            phrases[Int(last)].next = number
        } else {
            index.set(phrase.hash, number)
        }
        phrases.append(
            ConfiguredNames.Phrase(
                capitals: phrase.capitals, entity: entity, next: -1, isOneWord: phrase.isOneWord, hasFuller: false))
    }

    /// The last phrase of the same letters; nil where an earlier one has the same capitals, or there are too many.
    private func lastSpelling(from first: Int32, unlike capitals: CapitalPattern) -> Int32? {
        var last = first
        for _ in 0..<Self.mostSpellings {
            let phrase = phrases[Int(last)]
            if capitals.fits(phrase.capitals) { return nil }
            if phrase.next < 0 { return last }
            last = phrase.next
        }
        return nil
    }

    private static func entry(_ name: ConfiguredName) -> ConfiguredNames.Entry {
        let bytes = Array(name.name.utf8.prefix(ConfiguredName.mostBytes)) + [0, 0, 0, 0]
        let country = country(name, Gazetteer.hash(bytes.span, 0, bytes.count - 4))
        if let key = name.key, ConfiguredName.isLabel(key) { return ConfiguredNames.Entry(key: key, country: country) }
        let kind = name.kind.flatMap { ConfiguredName.isLabel($0) ? $0 : nil }
        let key =
            country >= 0
            ? Gazetteer.shared.code(UInt8(truncatingIfNeeded: country))
            : EntityLinker.key(name.name, kind ?? name.type.rawValue)
        return ConfiguredNames.Entry(key: key, country: country)
    }

    /// The country that a name is, if nothing configured speaks against it.
    private static func country(_ name: ConfiguredName, _ hash: UInt64) -> Int16 {
        let kinds = Gazetteer.shared.kinds(hash)
        guard name.type == .location, name.kind == nil || name.kind == "country", kinds.contains(.country),
            !kinds.contains(.region), let country = Gazetteer.shared.country(hash)
        else { return -1 }
        return Int16(country)
    }
}
