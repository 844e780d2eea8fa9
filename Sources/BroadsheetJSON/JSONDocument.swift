#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A finished document: bytes of JSON in memory that `malloc` made, with a NUL behind them.
///
/// It frees its memory unless that was taken over.
public final class JSONDocument: RandomAccessCollection, @unchecked Sendable {
    private var memory: UnsafeMutableRawPointer?
    private var length: Int

    init(memory: UnsafeMutableRawPointer, count: Int) {
        self.memory = memory
        length = count
    }

    deinit { free(memory) }

    /// Hands the memory over to a caller who frees it with `free`; nothing is left here.
    public func take() -> (memory: UnsafeMutablePointer<CChar>?, count: Int) {
        defer { (memory, length) = (nil, 0) }
        return (memory?.assumingMemoryBound(to: CChar.self), length)
    }

    /// Runs a body on the bytes where they lie.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(UnsafeRawBufferPointer(start: memory, count: length))
    }

    /// Runs a body on the bytes where they lie.
    public func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
        try withBytes { try body($0.assumingMemoryBound(to: UInt8.self)) }
    }

    /// 0: a collection's own.
    public var startIndex: Int { 0 }
    /// The number of bytes, without the NUL.
    public var endIndex: Int { length }

    /// A byte.
    public subscript(index: Int) -> UInt8 { withBytes { $0[index] } }
}
