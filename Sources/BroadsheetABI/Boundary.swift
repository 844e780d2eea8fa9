import Broadsheet
import BroadsheetJSON
import CBroadsheet

// Who owns what at this boundary, once and for all:
// a handle that goes out carries one reference, which its free function takes back; what comes in is borrowed for the
// call; a buffer that goes out is malloc's, so that freeing it needs nothing of Swift.

/// Runs the body of an exported function: clears the error first, and turns what is thrown into a status and details.
func boundary(
    _ error: UnsafeMutablePointer<broadsheet_error>?, _ body: () throws(BroadsheetError) -> Void
) -> Int32 {
    error?.pointee = broadsheet_error()
    error?.pointee.position = -1
    do throws(BroadsheetError) {
        try body()
        return BROADSHEET_OK
    } catch let thrown {
        error?.pointee.fill(thrown)
        return thrown.status.rawValue
    }
}

extension broadsheet_error {
    /// Fills in status, position and message; a message too long is cut at a character's border.
    mutating func fill(_ error: BroadsheetError) {
        status = error.status.rawValue
        position = Int64(error.position ?? -1)
        withUnsafeMutableBytes(of: &message) { target in
            target.initializeMemory(as: UInt8.self, repeating: 0)
            var kept = Array(error.message.utf8.prefix(target.count - 1))
            if kept.count < error.message.utf8.count {
                while let last = kept.last, last & 0xC0 == 0x80 { kept.removeLast() }
                if let last = kept.last, last >= 0x80 { kept.removeLast() }
            }
            target.copyBytes(from: kept)
        }
    }
}

extension BroadsheetError {
    static func missing(_ name: String) -> BroadsheetError {
        BroadsheetError(.invalidArgument, "\(name) is NULL; it is needed here")
    }
}

/// A value that must be there.
func need<Value>(_ value: Value?, _ name: String) throws(BroadsheetError) -> Value {
    guard let value else { throw .missing(name) }
    return value
}

/// The caller's bytes; NULL is fine only for a length of 0, where `optional` says so.
func borrowed(
    _ pointer: UnsafePointer<CChar>?, _ length: Int, _ name: String, optional: Bool = false
) throws(BroadsheetError) -> UnsafeRawBufferPointer {
    guard length >= 0 else {
        throw BroadsheetError(.invalidArgument, "the length of \(name) is beyond what a program can hold")
    }
    guard let pointer else {
        guard optional, length == 0 else { throw .missing(name) }
        return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(start: pointer, count: length)
}

extension broadsheet_buffer {
    /// The memory of a document, which malloc owns: nothing is copied.
    init(taking document: JSONDocument) {
        let (memory, count) = document.take()
        self.init(data: memory, length: count)
    }
}
