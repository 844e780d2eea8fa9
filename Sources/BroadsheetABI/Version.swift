import Broadsheet
import CBroadsheet

/// The version as C reads it; a constant, so that the pointer lives as long as the library.
private let versionText: StaticString = "0.1.0"

/// The version of the library.
@_cdecl("broadsheet_version")
public func broadsheetVersion() -> UnsafePointer<CChar>? { characters(versionText) }

/// The number that bindings compare with the one they were made for.
@_cdecl("broadsheet_abi")
public func broadsheetABI() -> Int32 { BROADSHEET_ABI }

/// The name of a status.
@_cdecl("broadsheet_status_name")
public func broadsheetStatusName(_ status: Int32) -> UnsafePointer<CChar>? {
    if status == BROADSHEET_OK { return characters("ok") }
    guard let status = BroadsheetError.Status(rawValue: status) else { return characters("unknown") }
    return characters(status.name)
}

private func characters(_ text: StaticString) -> UnsafePointer<CChar> {
    UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
}
