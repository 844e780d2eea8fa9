import BroadsheetJSON

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output, buffered; used from the main thread alone.
final class StandardOutput {
    nonisolated(unsafe) static let shared = StandardOutput()

    private var buffer: [UInt8] = []
    private static let limit = 1 << 16

    private init() { buffer.reserveCapacity(Self.limit * 2) }

    func write(_ text: String) { write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.limit { flush() }
    }

    /// A document and a line's end; a long one goes out as it lies, without a copy.
    func writeLine(_ document: JSONDocument) {
        if document.count < Self.limit {
            // As a collection it would go byte by byte.
            document.withBytes { buffer.append(contentsOf: $0) }
        } else {
            flush()
            document.withBytes { send($0) }
        }
        buffer.append(0x0A)
        if buffer.count >= Self.limit { flush() }
    }

    func flush() {
        buffer.withUnsafeBytes { send($0) }
        buffer.removeAll(keepingCapacity: true)
    }

    private func send(_ bytes: UnsafeRawBufferPointer) {
        guard !Descriptor.write(bytes, to: 1) else { return }
        // The reader has gone; there is nobody left to tell.
        if errno == EPIPE { exit(0) }
        StandardError.write("broadsheet: standard output: \(String(cString: strerror(errno)))\n")
        exit(1)
    }
}

/// Standard error, unbuffered.
enum StandardError {
    static func write(_ text: String) { _ = Descriptor.write(Array(text.utf8), to: 2) }

    static var isTerminal: Bool { isatty(2) == 1 }
}

/// What POSIX offers for files.
enum Descriptor {
    /// Writes everything; false where the system refuses, `errno` then says why.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { write($0, to: descriptor) }
    }

    /// Writes everything; false where the system refuses, `errno` then says why.
    static func write(_ raw: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var start = 0
        while start < raw.count {
            #if canImport(Glibc)
                let written = Glibc.write(descriptor, raw.baseAddress.map { $0 + start }, raw.count - start)
            #elseif canImport(Musl)
                let written = Musl.write(descriptor, raw.baseAddress.map { $0 + start }, raw.count - start)
            #else
                let written = Darwin.write(descriptor, raw.baseAddress.map { $0 + start }, raw.count - start)
            #endif
            if written < 0 {
                if errno == EINTR { continue }
                return false
            }
            start += written
        }
        return true
    }

    /// Reads up to `count` bytes onto the end of an array; 0 at the end of the file, -1 where the system refuses.
    static func read(_ descriptor: Int32, _ count: Int, onto bytes: inout [UInt8]) -> Int {
        let before = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: count))
        let got = bytes.withUnsafeMutableBytes { raw -> Int in
            while true {
                #if canImport(Glibc)
                    let got = Glibc.read(descriptor, raw.baseAddress.map { $0 + before }, count)
                #elseif canImport(Musl)
                    let got = Musl.read(descriptor, raw.baseAddress.map { $0 + before }, count)
                #else
                    let got = Darwin.read(descriptor, raw.baseAddress.map { $0 + before }, count)
                #endif
                if got >= 0 || errno != EINTR { return got }
            }
        }
        bytes.removeLast(count - max(0, got))
        return got
    }
}
