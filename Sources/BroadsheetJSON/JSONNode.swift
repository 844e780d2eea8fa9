import Broadsheet
import CJansson

/// A jansson value that frees itself; every making of one can run out of memory.
final class JSONNode {
    let raw: UnsafeMutablePointer<json_t>

    /// Takes over a new reference, nil where jansson could not make one.
    init(_ new: UnsafeMutablePointer<json_t>?) throws(BroadsheetError) {
        guard let new else { throw .outOfMemory }
        raw = new
    }

    deinit { json_decref(raw) }

    static func object(_ members: [(String, JSONNode)]) throws(BroadsheetError) -> JSONNode {
        let object = try JSONNode(json_object())
        for (key, value) in members {
            guard json_object_set_new_nocheck(object.raw, key, json_incref(value.raw)) == 0 else { throw .outOfMemory }
        }
        return object
    }

    static func array(_ elements: [JSONNode]) throws(BroadsheetError) -> JSONNode {
        let array = try JSONNode(json_array())
        for element in elements {
            guard json_array_append_new(array.raw, json_incref(element.raw)) == 0 else { throw .outOfMemory }
        }
        return array
    }

    static func string(_ string: String) throws(BroadsheetError) -> JSONNode {
        var copy = string
        return try JSONNode(
            copy.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    characters.baseAddress.map { json_stringn_nocheck($0, characters.count) } ?? json_string("")
                }
            })
    }

    static func integer(_ value: Int) throws(BroadsheetError) -> JSONNode {
        try JSONNode(json_integer(json_int_t(value)))
    }

    static func real(_ value: Double) throws(BroadsheetError) -> JSONNode { try JSONNode(json_real(value)) }

    static func null() throws(BroadsheetError) -> JSONNode { try JSONNode(json_null()) }

    /// What an optional makes, or null.
    static func optional<Value>(
        _ value: Value?, _ make: (Value) throws(BroadsheetError) -> JSONNode
    ) throws(BroadsheetError) -> JSONNode {
        guard let value else { return try null() }
        return try make(value)
    }

    static func span(_ span: TextSpan) throws(BroadsheetError) -> JSONNode {
        try array([integer(span.start), integer(span.end)])
    }
}

extension BroadsheetError {
    /// What jansson's failed allocations become.
    static var outOfMemory: BroadsheetError {
        BroadsheetError(.outOfMemory, "memory ran out while JSON was read or written; free some or use smaller texts")
    }
}
