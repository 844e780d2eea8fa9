/// A company, person or other thing that a caller watches: what it is called in texts, and what a report calls it.
///
///     let acme = ConfiguredName("Acme Corporation", .organisation, key: "acme", aliases: ["Acme", "ACM"])
///     let desk = Desk(Desk.Configuration(names: [acme]))
///
/// Its name and aliases are found wherever they stand as whole words, before any name that the library finds itself. A
/// word written in capitals ("WHO") is found in capitals only, a word with a capital ("Apple") with one, a word without
/// in any case. Accents, full stops, hyphens and the white space between words make no difference. The longest alias
/// counts, and of two alike the one that comes first.
public struct ConfiguredName: Sendable, Equatable {
    /// What a report calls it; found in texts as the aliases are.
    public var name: String
    /// What it is.
    public var type: EntityType
    /// What it is more precisely, as "company"; where it is nil, what the text says.
    public var kind: String?
    /// What a report gives as its key; where it is nil, the folded name and the kind or else the type, or a country's ISO
    /// 3166 code. Names of one key are one thing, called as the first of them.
    public var key: String?
    /// What else it is called.
    public var aliases: [String]

    /// A thing to watch.
    public init(
        _ name: String, _ type: EntityType, kind: String? = nil, key: String? = nil, aliases: [String] = []
    ) {
        self.name = name
        self.type = type
        self.kind = kind
        self.key = key
        self.aliases = aliases
    }

    /// The most tokens of a name or an alias.
    public static let mostTokens = 24
    /// The most bytes of a name, an alias, a key or a kind.
    public static let mostBytes = 1000
    /// The most names and aliases of a desk together.
    public static let mostPhrases = 1_000_000
}

extension Desk.Configuration {
    /// Checks what a desk cannot use; a desk opened with it all the same leaves that out.
    ///
    /// - Throws: `BroadsheetError` with status `invalidOption`, which names the place: "names[3].aliases[0] takes …".
    /// - Complexity: linear in the names.
    public func checkNames() throws(BroadsheetError) {
        var reader = ConfiguredPhraseReader()
        var phrases = 0
        for (index, name) in names.enumerated() {
            phrases += 1 + name.aliases.count
            guard phrases <= ConfiguredName.mostPhrases else {
                throw BroadsheetError(
                    .invalidOption, "names takes at most \(ConfiguredName.mostPhrases) names and aliases")
            }
            try name.check(index, &reader)
        }
    }
}

extension ConfiguredName {
    fileprivate func check(_ index: Int, _ reader: inout ConfiguredPhraseReader) throws(BroadsheetError) {
        guard reader.isPhrase(name) else { throw Self.noPhrase("names[\(index)].name") }
        for (number, alias) in aliases.enumerated() where !reader.isPhrase(alias) {
            throw Self.noPhrase("names[\(index)].aliases[\(number)]")
        }
        if let key, !Self.isLabel(key) { throw Self.noLabel("names[\(index)].key") }
        if let kind, !Self.isLabel(kind) { throw Self.noLabel("names[\(index)].kind") }
    }

    private static func noPhrase(_ place: String) -> BroadsheetError {
        BroadsheetError(
            .invalidOption,
            "\(place) takes a name with a letter or digit, of at most \(mostTokens) tokens and \(mostBytes) bytes")
    }

    private static func noLabel(_ place: String) -> BroadsheetError {
        BroadsheetError(.invalidOption, "\(place) takes a string of 1 to \(mostBytes) bytes")
    }

    /// Whether a string can be a key or a kind.
    static func isLabel(_ label: String) -> Bool { (1...mostBytes).contains(label.utf8.count) }
}
