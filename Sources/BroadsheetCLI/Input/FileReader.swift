import Broadsheet

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads whole files; `-` is standard input.
enum FileReader {
    /// Why a file could not be read, as one line.
    struct Failure: Error {
        let message: String
    }

    /// The bytes of a file. A missing file, a directory and an empty file fail with a sentence each.
    ///
    /// No more than `maximum + 1` bytes are read: enough to see that a file is too large.
    static func read(
        _ path: String, maximum: Int, holds what: String = "an article"
    ) -> Result<[UInt8], Failure> {
        let isStandardInput = path == "-"
        let descriptor = isStandardInput ? 0 : open(path, O_RDONLY)
        guard descriptor >= 0 else { return .failure(Failure(message: String(cString: strerror(errno)))) }
        defer { if !isStandardInput { close(descriptor) } }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(size(descriptor), maximum) + 1)
        while bytes.count <= maximum {
            let got = Descriptor.read(descriptor, min(1 << 20, maximum + 1 - bytes.count), onto: &bytes)
            if got < 0 { return .failure(Failure(message: String(cString: strerror(errno)))) }
            if got == 0 { break }
        }
        guard !bytes.isEmpty else { return .failure(Failure(message: "the file is empty; it should hold \(what)")) }
        return .success(bytes)
    }

    private static func size(_ descriptor: Int32) -> Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    }
}
