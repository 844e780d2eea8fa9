import BroadsheetTextTables

/// Classes of ASCII bytes, by a table of 256 bytes: the folded letter or digit, and what parts or joins words.
enum ASCIIClass {
    /// The lower-case letter or the digit that a byte stands for, or 0 where it is neither.
    @inline(__always)
    static func foldedAlphanumeric(_ byte: UInt8) -> UInt8 {
        broadsheet_table_folded_byte(byte)
    }

    /// Whether a byte is an ASCII letter or digit.
    @inline(__always)
    static func isAlphanumeric(_ byte: UInt8) -> Bool { broadsheet_table_folded_byte(byte) != 0 }

    @inline(__always)
    static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    @inline(__always)
    static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// White space and control bytes.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { (byte <= 0x20) != (byte == 0x7F) }

    /// Punctuation that ends a word even where no space follows.
    static func partsWords(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x3B, 0x3C, 0x3E, 0x7B, 0x7C, 0x7D: true
        default: false
        }
    }
}
