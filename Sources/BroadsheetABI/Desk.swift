import Broadsheet
import BroadsheetJSON
import CBroadsheet

/// Opens a desk.
@_cdecl("broadsheet_desk_open")
public func broadsheetDeskOpen(
    _ configuration: UnsafePointer<CChar>?, _ length: Int, _ desk: UnsafeMutablePointer<OpaquePointer?>?,
    _ error: UnsafeMutablePointer<broadsheet_error>?
) -> Int32 {
    desk?.pointee = nil
    return boundary(error) { () throws(BroadsheetError) in
        let desk = try need(desk, "desk")
        let bytes = try borrowed(configuration, length, "configuration", optional: true)
        desk.pointee = retained(try DeskHandle(Desk(Desk.Configuration(json: bytes))))
    }
}

/// Gives back what `broadsheet_desk_open` made.
@_cdecl("broadsheet_desk_free")
public func broadsheetDeskFree(_ desk: OpaquePointer?) { release(desk, DeskHandle.self) }

/// Counts the syllables of one English word.
@_cdecl("broadsheet_desk_syllables")
public func broadsheetDeskSyllables(
    _ desk: OpaquePointer?, _ word: UnsafePointer<CChar>?, _ length: Int, _ syllables: UnsafeMutablePointer<Int32>?,
    _ error: UnsafeMutablePointer<broadsheet_error>?
) -> Int32 {
    syllables?.pointee = 0
    return boundary(error) { () throws(BroadsheetError) in
        let handle = try DeskHandle.borrow(desk)
        let target = try need(syllables, "syllables")
        let count = try handle.desk.syllables(of: borrowed(word, length, "word"))
        target.pointee = Int32(clamping: count)
    }
}
