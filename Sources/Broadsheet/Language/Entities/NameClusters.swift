/// Brings the names of one thing together: the same words, a surname and the full name, an acronym and what it stands for.
struct NameClusters {
    private let reader: NameReader
    private let records: [NameRecord]
    private let words = EntityWords.shared
    var sets: DisjointSets
    private var hashes: [UInt64] { reader.tagged.hashes }

    init(reader: NameReader, records: [NameRecord]) {
        self.reader = reader
        self.records = records
        sets = DisjointSets(count: records.count)
        joinConfigured()
        joinEqual()
        joinPersons()
        joinTitles()
        joinAcronyms()
        joinStated()
        joinShortened()
    }

    /// The names and aliases of a configured name are one; two configured names never become one.
    private mutating func joinConfigured() {
        guard records.contains(where: { $0.configured >= 0 }) else { return }
        sets.own(records.map(\.configured))
        var seen = HashIndex(capacity: records.count)
        for (index, record) in records.enumerated() where record.configured >= 0 {
            let key = (UInt64(record.configured) &+ 1) &* 0x9E37_79B9_7F4A_7C15
            if let other = seen.value(key) { sets.join(Int(other), index) } else { seen.set(key, Int32(index)) }
        }
    }

    private mutating func joinEqual() {
        var seen = HashIndex(capacity: records.count)
        for (index, record) in records.enumerated() {
            // A country is one under all its names and demonyms.
            let key = record.country >= 0 ? UInt64(record.country) &+ 1 : record.hash | 1 << 63
            if let other = seen.value(key) { sets.join(Int(other), index) } else { seen.set(key, Int32(index)) }
        }
    }

    /// Full names first ("George W. Bush" is "George Bush"), then one-word names that a single full name ends or begins with.
    private mutating func joinPersons() {
        var full = HashIndex(capacity: records.count)
        for (index, record) in records.enumerated() where record.type == .person && record.coreCount > 1 {
            let key = first(record) &* 31 ^ last(record)
            if let other = full.value(key) { sets.join(Int(other), index) } else { full.set(key, Int32(index)) }
        }
        var surnames = HashIndex(capacity: records.count)
        var given = HashIndex(capacity: records.count)
        for (index, record) in records.enumerated() where record.type == .person && record.coreCount > 1 {
            let root = Int32(sets.find(index))
            surnames.setUnique(last(record), root)
            given.setUnique(first(record), root)
        }
        for (index, record) in records.enumerated()
        where record.coreCount == 1 && record.country < 0 && record.configured < 0 {
            let isPlace = record.type == .location && !record.kinds.isDisjoint(with: .place)
            guard !isPlace, record.form == .name else { continue }
            if let root = surnames.value(last(record)) {
                if root >= 0 { sets.join(Int(root), index) }
            } else if record.type == .person, let root = given.value(first(record)), root >= 0 {
                sets.join(Int(root), index)
            }
        }
    }

    /// "the President" and the one whom the text last called "President Biden".
    private mutating func joinTitles() {
        var roles = HashIndex(capacity: records.count)
        for (index, record) in records.enumerated() where record.type == .person {
            if reader.isTitle(record) {
                if let other = roles.value(last(record)) { sets.join(Int(other), index) }
                continue
            }
            let first = Int(record.coreFirst)
            for token in max(0, first - 2)..<first where words.word(hashes[token]) == .role {
                roles.set(hashes[token], Int32(index))
            }
        }
    }

    /// "NASA" and the one longer name whose initials it is.
    private mutating func joinAcronyms() {
        var initials = HashIndex(capacity: records.count * 2)
        for (index, record) in records.enumerated() where record.type != .person && record.coreCount > 1 {
            let root = Int32(sets.find(index))
            let capitals = initialsHash(record, capitalsOnly: true)
            let all = initialsHash(record, capitalsOnly: false)
            initials.setUnique(capitals, root)
            if all != capitals { initials.setUnique(all, root) }
        }
        for (index, record) in records.enumerated() where isAcronym(record) {
            if let root = initials.value(record.hash), root >= 0 { sets.join(Int(root), index) }
        }
    }

    /// "Long Name (LN)": what stands in the brackets abbreviates the name before them, if they begin alike.
    private mutating func joinStated() {
        for index in records.indices.dropFirst() {
            let (long, short) = (records[index - 1], records[index])
            guard short.firstToken == long.endToken + 1, isAcronym(short), long.coreCount > 1, long.type != .person,
                reader.bytes[Int(reader.tagged.tokens.starts[Int(long.endToken)])] == 0x28
            else { continue }
            let letters = (initial(Int(long.coreFirst)), initial(Int(short.coreFirst)))
            if letters.0 == letters.1 { sets.join(index - 1, index) }
        }
    }

    /// "Boeing" and the one organisation whose name goes on behind it.
    private mutating func joinShortened() {
        var heads = HashIndex(capacity: records.count)
        for (index, record) in records.enumerated() where record.type == .organisation && record.coreCount > 1 {
            heads.setUnique(first(record), Int32(sets.find(index)))
        }
        for (index, record) in records.enumerated() where record.type == .organisation && record.coreCount == 1 {
            let isOther = !record.kinds.isDisjoint(with: GazetteerKinds.place.union([.demonym, .people]))
            guard !isOther, record.country < 0, record.form == .name else { continue }
            if let root = heads.value(first(record)), root >= 0 { sets.join(Int(root), index) }
        }
    }

    private func first(_ record: NameRecord) -> UInt64 { hashes[Int(record.coreFirst)] }
    private func last(_ record: NameRecord) -> UInt64 { hashes[Int(record.coreEnd) - 1] }

    private func isAcronym(_ record: NameRecord) -> Bool {
        guard record.coreCount == 1, record.type != .person, record.country < 0 else { return false }
        let span = reader.tagged.tokens[Int(record.coreFirst)]
        guard (2...10).contains(span.count) else { return false }
        return (span.start..<span.end).allSatisfy {
            ASCIIClass.isUpper(reader.bytes[$0]) || reader.bytes[$0] == 0x2E
        }
    }

    private func initial(_ token: Int) -> UInt8 { reader.bytes[Int(reader.tagged.tokens.starts[token])] | 0x20 }

    private func initialsHash(_ record: NameRecord, capitalsOnly: Bool) -> UInt64 {
        var hash = WordHash()
        for token in Int(record.coreFirst)..<Int(record.coreEnd)
        where reader.tagged.tokens.tokenClass(token) == .word && (!capitalsOnly || reader.isCapital(token)) {
            hash.add(initial(token))
        }
        return hash.value
    }
}
