/// The kind of a character as the tokenizer sees it; the numbers are those of `tables/text/tokens.py`.
struct TokenKind: Equatable {
    let rawValue: UInt8

    static let letter = TokenKind(rawValue: 0)
    static let digit = TokenKind(rawValue: 1)
    static let stop = TokenKind(rawValue: 2)
    static let comma = TokenKind(rawValue: 3)
    static let apostrophe = TokenKind(rawValue: 4)
    static let hyphen = TokenKind(rawValue: 5)
    static let slash = TokenKind(rawValue: 6)
    static let colon = TokenKind(rawValue: 7)
    static let ampersand = TokenKind(rawValue: 8)
    static let at = TokenKind(rawValue: 9)
    static let hash = TokenKind(rawValue: 10)
    static let currency = TokenKind(rawValue: 11)
    static let percent = TokenKind(rawValue: 12)
    static let plus = TokenKind(rawValue: 14)
    static let equals = TokenKind(rawValue: 15)
    static let underscore = TokenKind(rawValue: 16)
    /// A letter of a script that writes no spaces between words.
    static let spaceless = TokenKind(rawValue: 17)
    static let exclamation = TokenKind(rawValue: 18)
    static let question = TokenKind(rawValue: 19)
    static let semicolon = TokenKind(rawValue: 20)
    static let open = TokenKind(rawValue: 21)
    static let close = TokenKind(rawValue: 22)
    static let less = TokenKind(rawValue: 23)
    static let greater = TokenKind(rawValue: 24)
    static let quote = TokenKind(rawValue: 25)
    static let dash = TokenKind(rawValue: 26)
    static let ellipsis = TokenKind(rawValue: 27)
    static let symbol = TokenKind(rawValue: 28)
    static let punctuation = TokenKind(rawValue: 29)
    /// Stands where a stretch has nothing before, or nothing after.
    static let before = TokenKind(rawValue: 30)
    static let after = TokenKind(rawValue: 31)

    /// Letters and digits.
    @inline(__always)
    var isAlphanumeric: Bool { rawValue <= 1 }

    /// A set of kinds as bits.
    @inline(__always)
    var bit: UInt32 { 1 << UInt32(rawValue & 31) }

    @inline(__always)
    func isOne(of set: UInt32) -> Bool { set & bit != 0 }

    static func set(_ kinds: TokenKind...) -> UInt32 { kinds.reduce(0) { $0 | $1.bit } }

    /// The kind of a scalar outside ASCII.
    static func of(_ scalar: UInt32, _ properties: ScalarProperties) -> TokenKind {
        switch scalar {
        case 0x2018, 0x2019, 0xB4, 0x2BC: return .apostrophe
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: return .quote
        case 0x2010, 0x2011: return .hyphen
        case 0x2026: return .ellipsis
        default: return ofCategory(properties)
        }
    }

    private static func ofCategory(_ properties: ScalarProperties) -> TokenKind {
        switch properties.category {
        case .upper, .lower, .letter, .mark: isSpaceless(properties.script) ? .spaceless : .letter
        case .digit: .digit
        case .open: .open
        case .close: .close
        case .dash: .dash
        case .connector: .underscore
        case .currency: .currency
        case .number, .symbol: .symbol
        default: .punctuation
        }
    }

    private static func isSpaceless(_ script: Script) -> Bool {
        switch script {
        case .thai, .lao, .khmer, .myanmar, .hiragana, .katakana, .han, .bopomofo: true
        default: false
        }
    }
}
