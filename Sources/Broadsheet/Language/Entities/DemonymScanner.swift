/// Finds words for the people of a country that no name covers: "Russian", both halves of "Sino-Russian".
struct DemonymScanner {
    let reader: NameReader
    private let gazetteer = Gazetteer.shared

    init(reader: NameReader) { self.reader = reader }

    /// Adds what one capitalised token outside all names says.
    func scan(_ token: Int, into records: inout [NameRecord]) {
        let (start, end) = (Int(reader.tagged.tokens.starts[token]), Int(reader.tagged.tokens.ends[token]))
        guard end - start < 40 else { return }
        let isHalf = reader.bytes[end] == 0x2D
        if add(start, end, token, reader.tagged.hashes[token], isHalf: isHalf, into: &records) { return }
        var part = start
        var index = start
        var isCompound = false
        while index < end {
            let isHyphen = reader.bytes[index] == 0x2D
            if isHyphen || index + 1 == end && isCompound {
                let stop = isHyphen ? index : end
                let hash = WordHash.of(reader.bytes.span, part, stop)
                _ = add(part, stop, token, hash, isHalf: true, into: &records)
                part = index + 1
                isCompound = true
            }
            index += 1
        }
    }

    private func add(
        _ start: Int, _ end: Int, _ token: Int, _ hash: UInt64, isHalf: Bool, into records: inout [NameRecord]
    ) -> Bool {
        let kinds = gazetteer.kinds(hash)
        let wanted: GazetteerKinds = isHalf ? [.demonym, .combining] : .demonym
        guard !kinds.isDisjoint(with: wanted), !kinds.contains(.common), let country = gazetteer.country(hash) else {
            return false
        }
        records.append(
            NameRecord(
                start: Int32(start), end: Int32(end), firstToken: Int32(token), endToken: Int32(token + 1),
                coreFirst: Int32(token), coreEnd: Int32(token + 1), type: .location, confidence: 80, form: .demonym,
                hash: hash, kinds: kinds, country: Int16(country), sex: 0,
                coreSpan: TextSpan(start, end)))
        return true
    }
}
