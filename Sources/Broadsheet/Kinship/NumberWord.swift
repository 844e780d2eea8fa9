/// The numbers that news style writes out.
enum NumberWord {
    private static let words: [(StaticString, [UInt8])] = [
        ("two", [0x32]), ("three", [0x33]), ("four", [0x34]), ("five", [0x35]), ("six", [0x36]), ("seven", [0x37]),
        ("eight", [0x38]), ("nine", [0x39]), ("ten", [0x31, 0x30]), ("eleven", [0x31, 0x31]), ("twelve", [0x31, 0x32]),
    ]

    /// The digits of a number word, or nil.
    static func digits(_ word: [UInt8], _ count: Int) -> [UInt8]? {
        guard (3...6).contains(count) else { return nil }
        switch word[0] {
        case 0x74, 0x66, 0x73, 0x65, 0x6E: break
        default: return nil
        }
        return words.first { name, _ in
            name.utf8CodeUnitCount == count && (0..<count).allSatisfy { word[$0] == name.utf8Start[$0] }
        }?.1
    }
}
