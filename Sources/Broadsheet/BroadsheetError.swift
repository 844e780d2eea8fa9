/// Why an input could not be read: a status, a position where there is one, and a sentence that says the remedy.
public struct BroadsheetError: Error, Sendable, Equatable {
    /// The kinds of failure. Their numbers are those of the C header and are never used again for another kind.
    public enum Status: Int32, Sendable, CaseIterable {
        /// A required argument is missing or out of its range.
        case invalidArgument = -1
        /// The text is not well-formed UTF-8.
        case invalidUTF8 = -2
        /// The text is longer than the desk allows.
        case tooLarge = -3
        /// The options are not a JSON object.
        case invalidJSON = -4
        /// An option has a name that nothing knows.
        case unknownOption = -5
        /// An option has a value of the wrong type or out of its range.
        case invalidOption = -6
        /// Memory ran out where that could be noticed.
        case outOfMemory = -7
        /// The caller's progress function asked to stop.
        case cancelled = -8

        /// The name of the status, as error documents carry it.
        public var name: StaticString {
            switch self {
            case .invalidArgument: "invalid_argument"
            case .invalidUTF8: "invalid_utf8"
            case .tooLarge: "too_large"
            case .invalidJSON: "invalid_json"
            case .unknownOption: "unknown_option"
            case .invalidOption: "invalid_option"
            case .outOfMemory: "out_of_memory"
            case .cancelled: "cancelled"
            }
        }
    }

    /// The kind of failure.
    public let status: Status
    /// The byte of the input where it was noticed, or nil.
    public let position: Int?
    /// What was wrong and what was expected, in a sentence.
    public let message: String

    /// A failure of a kind, at a position, with a sentence for the reader.
    public init(_ status: Status, position: Int? = nil, _ message: String) {
        self.status = status
        self.position = position
        self.message = message
    }

    static func tooLarge(bytes: Int, maximum: Int) -> BroadsheetError {
        BroadsheetError(
            .tooLarge,
            "the text has \(bytes) bytes, more than the \(maximum) allowed; raise max_bytes or split the text")
    }

    static func invalidUTF8(position: Int, byte: UInt8) -> BroadsheetError {
        BroadsheetError(
            .invalidUTF8, position: position,
            "byte \(position) (0x\(hexadecimal(byte))) is not UTF-8; convert the text, or ask for invalid_utf8: \"repair\""
        )
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}
