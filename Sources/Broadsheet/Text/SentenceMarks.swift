/// What a token ends with, closing quotes and brackets left out; the model was trained with these numbers.
enum SentenceMark: UInt8 {
    case none, stop, exclamation, question, twoStops, ellipsis, mixed, colon, semicolon, comma, dash, symbol
    /// ". . ." and ". . . ." written with spaces.
    case spacedEllipsis, spacedFour
    case absent = 20

    /// A full stop, question or exclamation mark, or a run of them.
    var isTerminator: Bool { rawValue &- 1 < 6 }
    /// Whether a sentence may well end behind it.
    var isStrong: Bool { rawValue &- 1 < 8 || self == .spacedEllipsis || self == .spacedFour }
}

/// What a word looks like; the model was trained with these numbers.
enum CoreShape: UInt8 {
    case none, lower, capital, upper, oneUpper, oneLower, digits, digitFirst, camel, manyCapitals, dotted, address
    case dottedNumber, caseless, digitInside, other
    /// Before a gap, a reference such as "[12]"; behind it, a token that starts with a full stop or the like.
    case terminator
    case punctuation
    case absent = 20

    /// Whether it may be part of a name.
    var isName: Bool { self == .capital || self == .upper || self == .oneUpper || self == .manyCapitals }

    /// Before a gap, "[...]" has the number that `other` has.
    static let omitted = CoreShape.other
    static let reference = CoreShape.terminator
}

/// Classes of the punctuation around words, by scalar; 0 for anything else.
enum SentencePunctuation {
    static let referenceCloser: UInt8 = 7

    /// What may close behind a terminator: quotes 1 to 3, brackets 4 and 5, marks of emphasis 6.
    @inline(__always)
    static func closer(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x22: 1
        case 0x27, 0x60, 0x2019: 2
        case 0x201D, 0xBB: 3
        case 0x29: 4
        case 0x5D, 0x7D: 5
        case 0x2A, 0x5F, 0x3E: 6
        default: 0
        }
    }

    /// What may open before a word: quotes 1 to 3, brackets 4 and 5, dashes 6, other signs 7, bullets 8.
    @inline(__always)
    static func opener(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x22: 1
        case 0x27, 0x60, 0x2018: 2
        case 0x201C, 0xAB: 3
        case 0x28: 4
        case 0x5B, 0x7B: 5
        case 0x2D, 0x2013, 0x2014: 6
        case 0x3C, 0x2A, 0x5F, 0x23, 0x2B, 0x3D, 0x7E, 0x3E, 0x7C: 7
        case 0x2022, 0x2043, 0xB7: 8
        default: 0
        }
    }

    /// Marks that end no sentence for sure: colon, semicolon, comma, dashes.
    @inline(__always)
    static func soft(_ scalar: UInt32) -> SentenceMark {
        switch scalar {
        case 0x3A: .colon
        case 0x3B: .semicolon
        case 0x2C: .comma
        case 0x2D, 0x2013, 0x2014: .dash
        default: .none
        }
    }

    /// What stands behind the core of a token.
    static func tail(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x2E: 1
        case 0x2C: 2
        case 0x3A: 3
        case 0x29: 4
        case 0x2D: 5
        case 0x2F, 0x40: 6
        case 0x21, 0x3F: 7
        case 0x22, 0x201D: 8
        default: 9
        }
    }

    @inline(__always)
    static func isTerminator(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21, 0x2E, 0x3F, 0x2026: true
        default: false
        }
    }

    static func isBullet(_ scalar: UInt32) -> Bool { scalar == 0x2022 || scalar == 0x2043 }
}
