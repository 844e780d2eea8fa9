#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes whole files.
enum FileWriter {
    /// Creates or replaces a file; gives the system's reason where that fails.
    static func write(_ bytes: [UInt8], to path: String) -> String? {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { return String(cString: strerror(errno)) }
        let isWritten = Descriptor.write(bytes, to: descriptor)
        let reason = String(cString: strerror(errno))
        return close(descriptor) == 0 && isWritten ? nil : reason
    }
}
