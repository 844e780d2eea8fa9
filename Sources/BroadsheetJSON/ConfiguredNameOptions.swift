import Broadsheet

extension ConfiguredName {
    /// The members that a configured name knows.
    public static let optionNames = ["name", "type", "kind", "key", "aliases"]

    /// What the list of them takes, for messages.
    static let listTakes = "an array of objects such as {\"name\": \"Acme\", \"type\": \"ORG\", \"aliases\": [\"ACM\"]}"

    /// Reads one from an object.
    init(_ object: JSONObject) throws(BroadsheetError) {
        try object.allow(only: Self.optionNames)
        guard let name = try object.string("name") else {
            throw BroadsheetError(.invalidOption, "\(object.path("name")) takes a string; it is missing")
        }
        self.init(
            name, try Self.type(object), kind: try object.string("kind"), key: try object.string("key"),
            aliases: try object.strings("aliases") ?? [])
    }

    private static func type(_ object: JSONObject) throws(BroadsheetError) -> EntityType {
        let takes = "PER, ORG, LOC or MISC"
        guard let type = try object.string("type", takes: takes).flatMap(EntityType.init) else {
            throw BroadsheetError(.invalidOption, "\(object.path("type")) takes \(takes)")
        }
        return type
    }
}

extension Desk.Configuration {
    /// Reads names from a JSON array of its own, the value that `names` has in a configuration.
    ///
    /// - Parameter what: what the bytes are, for messages.
    public mutating func takeNames(json bytes: UnsafeRawBufferPointer, as what: String) throws(BroadsheetError) {
        let list = try JSONObject.list(parsing: bytes, "names", takes: ConfiguredName.listTakes, as: what)
        try take(names: list)
    }

    /// Takes the names that objects hold.
    mutating func take(names list: [JSONObject]) throws(BroadsheetError) {
        names = []
        for object in list { names.append(try ConfiguredName(object)) }
        try checkNames()
    }
}
