import Broadsheet
import CBroadsheet

/// The version as C reads it; a constant, so that the pointer lives as long as the library.
private let versionText: StaticString = "0.1.0"

@_cdecl("broadsheet_version")
public func broadsheetVersion() -> UnsafePointer<CChar>? { characters(versionText) }

@_cdecl("broadsheet_abi")
public func broadsheetABI() -> Int32 { BROADSHEET_ABI }

@_cdecl("broadsheet_status_name")
public func broadsheetStatusName(_ status: Int32) -> UnsafePointer<CChar>? {
    if status == BROADSHEET_OK { return characters("ok") }
    guard let status = BroadsheetError.Status(rawValue: status) else { return characters("unknown") }
    return characters(status.name)
}

private func characters(_ text: StaticString) -> UnsafePointer<CChar> {
    UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
}
