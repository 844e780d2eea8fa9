import Broadsheet

/// What a line of a stream carries besides its article: its id, and members that nothing here knows.
public struct StreamLine: Sendable {
    /// The id as JSON, or nil.
    public let id: [UInt8]?
    /// The other members as a JSON object, or nil.
    public let meta: [UInt8]?

    /// What a line's object carries besides the members of known names.
    public init(_ object: JSONObject, known: [String]) throws(BroadsheetError) {
        id = try object.written("id")
        meta = try object.remainder(without: known + ["id"])
    }

    /// The line that stands for one that could not be read or analysed: `{"id", "error": {status, position, message}}`.
    public static func failure(_ error: BroadsheetError, id: [UInt8]?) throws(BroadsheetError) -> JSONDocument {
        var output = try JSONOutput()
        output.append("{\"id\":")
        output.append(id ?? Array("null".utf8))
        output.append(",\"error\":")
        try output.append(
            JSONNode.object([
                ("status", .string("\(error.status.name)")), ("position", .optional(error.position, JSONNode.integer)),
                ("message", .string(error.message)),
            ]))
        output.append("}")
        return try output.document()
    }

    /// The line of a word: `{"id", "syllables"}`.
    public static func word(syllables: Int, id: [UInt8]?) throws(BroadsheetError) -> JSONDocument {
        var output = try JSONOutput()
        output.append("{\"id\":")
        output.append(id ?? Array("null".utf8))
        output.append(",\"syllables\":")
        output.append(syllables)
        output.append("}")
        return try output.document()
    }
}
