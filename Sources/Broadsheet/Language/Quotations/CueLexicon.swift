/// The words that report speech, thought and intention, and the function words around them, by hash.
struct CueLexicon: Sendable {
    static let shared = CueLexicon()

    private let hashes: [UInt64]
    private let traits: [UInt32]
    private let shift: UInt64

    private init() {
        var entries: [(UInt64, CueTraits)] = []
        for (words, traits) in CueWords.verbs {
            for word in words.split(whereSeparator: \.isWhitespace) {
                for form in VerbForms.of(String(word)) {
                    entries.append((WordHash.of(form.word), traits.union(form.traits)))
                }
            }
        }
        for (words, traits) in CueWords.others {
            for word in words.split(whereSeparator: \.isWhitespace) {
                entries.append((WordHash.of(String(word)), traits))
            }
        }
        var bits: UInt64 = 4
        while 1 << bits < entries.count * 2 { bits += 1 }
        var hashes = [UInt64](repeating: 0, count: 1 << Int(bits))
        var traits = [UInt32](repeating: 0, count: 1 << Int(bits))
        for (hash, added) in entries {
            var slot = Int(hash >> (64 - bits))
            while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (hashes.count - 1) }
            hashes[slot] = hash
            traits[slot] |= added.rawValue
        }
        self.hashes = hashes
        self.traits = traits
        shift = 64 - bits
    }

    /// What the word with this hash can do; nothing for most words.
    @inline(__always)
    func traits(of hash: UInt64) -> CueTraits {
        var slot = Int(truncatingIfNeeded: hash &>> shift)
        while hashes[slot] != 0 {
            if hashes[slot] == hash { return CueTraits(rawValue: traits[slot]) }
            slot = (slot &+ 1) & (hashes.count &- 1)
        }
        return []
    }
}
