/// A text as the library keeps it: an own copy of well-formed UTF-8, ready to be scanned.
///
/// Memory: one byte a byte of input and sixty-four of padding, so that a scan may look ahead without asking where the text
/// ends. A repaired text also keeps where it was repaired, so that spans still point into the caller's bytes.
public struct Text: Sendable {
    /// What to do with bytes that are not UTF-8.
    public enum InvalidBytes: Sendable {
        /// Refuse the text, naming the position.
        case refuse
        /// Put U+FFFD for each ill-formed stretch, as browsers and Python do.
        case repair
    }

    /// The bytes and sixty-four zero bytes behind them; scanners read `padded.span`.
    let padded: [UInt8]
    /// The number of bytes, padding left out; in a repaired text, after the repairs.
    public let count: Int
    /// Whether every byte is ASCII, so that all offset units agree.
    public let isASCII: Bool
    /// Where bytes of the input were replaced; empty for a well-formed text.
    let repairs: [Repair]

    static let padding = ByteBlock.size

    /// One replaced stretch: U+FFFD stands at `offset` for `inputLength` bytes at `inputOffset`.
    struct Repair: Sendable {
        let offset: Int
        let inputOffset: Int
        let inputLength: Int
    }

    /// Copies and checks a text.
    ///
    /// - Throws: `BroadsheetError` with status `tooLarge`, or `invalidUTF8` and the position of the first bad byte.
    /// - Complexity: linear, about a tenth of a nanosecond a byte of ASCII.
    public init(
        _ input: UnsafeRawBufferPointer, invalid: InvalidBytes = .refuse, maximum: Int = Text.defaultMaximum
    ) throws(BroadsheetError) {
        guard input.count <= min(maximum, Text.largestMaximum) else {
            throw .tooLarge(bytes: input.count, maximum: min(maximum, Text.largestMaximum))
        }
        isASCII = UTF8Decoding.isASCII(input)
        guard !isASCII, let position = UTF8Decoding.firstInvalid(input) else {
            padded = Text.paddedCopy(input)
            count = input.count
            repairs = []
            return
        }
        guard case .repair = invalid else { throw .invalidUTF8(position: position, byte: input[position]) }
        (padded, repairs) = Text.repaired(input)
        count = padded.count - Text.padding
    }

    /// The largest text read unless the desk says otherwise: 64 MB.
    public static let defaultMaximum = 64_000_000
    /// The largest maximum that a desk can be given: offsets are kept in 32 bits.
    public static let largestMaximum = 1_000_000_000

    /// The first byte that does not belong to well-formed UTF-8, or nil.
    public static func firstInvalidByte(_ bytes: UnsafeRawBufferPointer) -> Int? { UTF8Decoding.firstInvalid(bytes) }

    private static func paddedCopy(_ input: UnsafeRawBufferPointer) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: input.count + padding) { buffer, used in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            raw.copyMemory(from: input)
            raw[input.count...].initializeMemory(as: UInt8.self, repeating: 0)
            used = input.count + padding
        }
    }

    private static func repaired(_ input: UnsafeRawBufferPointer) -> ([UInt8], [Repair]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(input.count + input.count / 8 + padding)
        var repairs: [Repair] = []
        var index = 0
        while index < input.count {
            let length = UTF8Decoding.sequenceLength(input, at: index)
            if length > 0 {
                bytes.append(contentsOf: input[index..<index + length])
                index += length
            } else {
                let bad = UTF8Decoding.invalidLength(input, at: index)
                repairs.append(Repair(offset: bytes.count, inputOffset: index, inputLength: bad))
                bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
                index += bad
            }
        }
        bytes.append(contentsOf: repeatElement(0, count: padding))
        return (bytes, repairs)
    }

    /// The text of a span of this text, as a string.
    public func string(_ span: TextSpan) -> String {
        let lower = min(max(0, span.start), count)
        let upper = min(max(lower, span.end), count)
        return padded.withUnsafeBufferPointer { String(decoding: $0[lower..<upper], as: UTF8.self) }
    }
}
