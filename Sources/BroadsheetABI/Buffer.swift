import CBroadsheet

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Frees a result and empties its buffer.
@_cdecl("broadsheet_buffer_free")
public func broadsheetBufferFree(_ buffer: UnsafeMutablePointer<broadsheet_buffer>?) {
    guard let buffer else { return }
    free(buffer.pointee.data)
    buffer.pointee = broadsheet_buffer()
}
