import Broadsheet
import CJansson

/// A JSON object that came in: options, a configuration, or a line of a stream.
///
/// Members are taken by name and type; a member that is null is as good as absent.
public final class JSONObject {
    private let node: JSONNode
    /// Where it stands, for messages: nothing, or the array it is in and its place there.
    private let place: (array: String, index: Int)?

    private init(_ node: JSONNode, at place: (String, Int)? = nil) {
        self.node = node
        self.place = place
    }

    /// Parses a JSON object.
    ///
    /// - Parameter what: what the bytes are, for the message: "the options", "line 7".
    /// - Throws: `invalidJSON` or `invalidUTF8` with the position, or `outOfMemory`.
    public init(parsing bytes: UnsafeRawBufferPointer, as what: String) throws(BroadsheetError) {
        node = try Self.parsed(bytes, what)
        place = nil
        guard jsonIsObject(node.raw) else {
            throw BroadsheetError(
                .invalidJSON, position: 0, "\(what): a JSON object is expected, such as {\"id\": \"a1\"}")
        }
    }

    private static func parsed(_ bytes: UnsafeRawBufferPointer, _ what: String) throws(BroadsheetError) -> JSONNode {
        var error = json_error_t()
        let parsed = json_loadb(
            bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, JSONFlags.allowNul, &error)
        guard let parsed else { throw failure(error, bytes, what) }
        return try JSONNode(parsed)
    }

    private static func failure(
        _ error: json_error_t, _ bytes: UnsafeRawBufferPointer, _ what: String
    ) -> BroadsheetError {
        var error = error
        if memoryRanOut(&error, bytes) { return .outOfMemory }
        if let position = Text.firstInvalidByte(bytes) {
            return BroadsheetError(.invalidUTF8, position: position, "\(what): byte \(position) is not UTF-8")
        }
        let position = min(max(0, Int(error.position)), bytes.count)
        let reason = withUnsafeBytes(of: error.text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        return BroadsheetError(
            .invalidJSON, position: position, "\(what): no JSON object at byte \(position): \(reason)")
    }

    /// Whether parsing failed for want of memory, which jansson tells in three ways: by its code; by saying nothing, where
    /// every other failure has its text; and by taking a string that it read to its end for no string.
    private static func memoryRanOut(_ error: inout json_error_t, _ bytes: UnsafeRawBufferPointer) -> Bool {
        if json_error_code(&error) == json_error_out_of_memory || error.text.0 == 0 { return true }
        let wantedString = withUnsafeBytes(of: error.text) { text in
            text.starts(with: "invalid token".utf8) || text.starts(with: "string or '}' expected".utf8)
        }
        let end = Int(error.position)
        return wantedString && bytes.indices.contains(end - 1) && bytes[end - 1] == 0x22
    }

    /// The names of the members, in the order of the document.
    public var names: [String] {
        var names: [String] = []
        var iterator = json_object_iter(node.raw)
        while let current = iterator {
            if let key = json_object_iter_key(current) { names.append(String(cString: key)) }
            iterator = json_object_iter_next(node.raw, current)
        }
        return names
    }

    private static func string(_ start: UnsafePointer<CChar>, _ length: Int) -> String {
        String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
    }

    private func member(_ name: String) -> UnsafeMutablePointer<json_t>? {
        guard let member = json_object_get(node.raw, name), jsonType(member) != JSON_NULL else { return nil }
        return member
    }

    private func wrong(_ name: String, takes: String) -> BroadsheetError {
        BroadsheetError(.invalidOption, "\(path(name)) takes \(takes)")
    }

    /// A member as messages call it: "names[3].type".
    func path(_ name: String) -> String {
        guard let place else { return name }
        return "\(place.array)[\(place.index)].\(name)"
    }

    /// A string member. - Throws: `invalidOption` for another type.
    public func string(_ name: String, takes: String = "a string") throws(BroadsheetError) -> String? {
        guard let member = member(name) else { return nil }
        guard let value = json_string_value(member) else { throw wrong(name, takes: takes) }
        return Self.string(value, json_string_length(member))
    }

    /// Runs a body on the bytes of a string member where they lie; nil where there is none.
    public func withBytes<Result>(
        of name: String, takes: String = "a string", _ body: (UnsafeRawBufferPointer) throws(BroadsheetError) -> Result
    ) throws(BroadsheetError) -> Result? {
        guard let member = member(name) else { return nil }
        guard let value = json_string_value(member) else { throw wrong(name, takes: takes) }
        return try body(UnsafeRawBufferPointer(start: value, count: json_string_length(member)))
    }

    /// An integer member within a range.
    public func integer(_ name: String, in range: ClosedRange<Int>) throws(BroadsheetError) -> Int? {
        guard let member = member(name) else { return nil }
        let takes = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard jsonType(member) == JSON_INTEGER else { throw wrong(name, takes: takes) }
        let value = Int(json_integer_value(member))
        guard range.contains(value) else { throw wrong(name, takes: takes) }
        return value
    }

    /// An array of strings.
    public func strings(_ name: String, takes: String = "an array of strings") throws(BroadsheetError) -> [String]? {
        guard let member = member(name) else { return nil }
        guard jsonType(member) == JSON_ARRAY else { throw wrong(name, takes: takes) }
        var strings: [String] = []
        for index in 0..<json_array_size(member) {
            guard let element = json_array_get(member, index), let value = json_string_value(element) else {
                throw wrong(name, takes: takes)
            }
            strings.append(Self.string(value, json_string_length(element)))
        }
        return strings
    }

    /// An array of objects.
    public func objects(_ name: String, takes: String) throws(BroadsheetError) -> [JSONObject]? {
        guard let member = member(name) else { return nil }
        guard let objects = try Self.objects(in: member, name) else { throw wrong(name, takes: takes) }
        return objects
    }

    /// Parses a JSON array of objects.
    ///
    /// - Parameters:
    ///   - name: what the array is, for messages: "names".
    ///   - what: what the bytes are, for messages.
    public static func list(
        parsing bytes: UnsafeRawBufferPointer, _ name: String, takes: String, as what: String
    ) throws(BroadsheetError) -> [JSONObject] {
        let root = try parsed(bytes, what)
        guard let objects = try objects(in: root.raw, name) else {
            throw BroadsheetError(.invalidOption, "\(name) takes \(takes)")
        }
        return objects
    }

    /// The objects of an array; nil for what is no such array.
    private static func objects(
        in array: UnsafeMutablePointer<json_t>, _ name: String
    ) throws(BroadsheetError) -> [JSONObject]? {
        guard jsonType(array) == JSON_ARRAY else { return nil }
        var objects: [JSONObject] = []
        objects.reserveCapacity(json_array_size(array))
        for index in 0..<json_array_size(array) {
            guard let element = json_array_get(array, index), jsonIsObject(element) else { return nil }
            objects.append(JSONObject(try JSONNode(json_incref(element)), at: (name, index)))
        }
        return objects
    }

    /// An object member.
    public func object(_ name: String, takes: String = "a JSON object") throws(BroadsheetError) -> JSONObject? {
        guard let member = member(name) else { return nil }
        guard jsonIsObject(member) else { throw wrong(name, takes: takes) }
        return JSONObject(try JSONNode(json_incref(member)))
    }

    /// Whether a member is there and of the array type.
    public func isArray(_ name: String) -> Bool? { member(name).map { jsonType($0) == JSON_ARRAY } }

    /// Refuses members of names that nothing knows.
    public func allow(only known: [String]) throws(BroadsheetError) {
        for name in names where !known.contains(name) {
            throw BroadsheetError(
                .unknownOption,
                "\"\(path(String(name.prefix(40))))\" is no option here; there are: \(known.joined(separator: ", "))")
        }
    }

    /// The members of other names, as JSON, or nil where there are none.
    public func remainder(without known: [String]) throws(BroadsheetError) -> [UInt8]? {
        let rest = try JSONNode(json_object())
        for name in names where !known.contains(name) {
            guard let value = json_object_get(node.raw, name) else { continue }
            guard json_object_set_new_nocheck(rest.raw, name, json_incref(value)) == 0 else { throw .outOfMemory }
        }
        guard json_object_size(rest.raw) > 0 else { return nil }
        var output = try JSONOutput()
        try output.append(rest)
        return output.finish()
    }

    /// A string or number member as it would stand in JSON: what a line calls itself.
    public func written(_ name: String) throws(BroadsheetError) -> [UInt8]? {
        guard let member = member(name) else { return nil }
        var output = try JSONOutput()
        try output.append(JSONNode(json_incref(member)))
        return output.finish()
    }
}

private func jsonType(_ value: UnsafePointer<json_t>) -> json_type { value.pointee.type }
private func jsonIsObject(_ value: UnsafePointer<json_t>) -> Bool { value.pointee.type == JSON_OBJECT }
