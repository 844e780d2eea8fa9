/// The shape and the hash of the core of a token, read in one go.
struct TokenCore {
    private(set) var hash: UInt64 = 0
    private(set) var shape = CoreShape.none
    private var upper = 0
    private var lower = 0
    private var caseless = 0
    private var digits = 0
    private var scalars = 0
    private var wideDigits = 0
    var hasASCIIDigit: Bool { digits > wideDigits }
    private(set) var hasStop = false
    private(set) var isAddress = false
    private var firstCategory = ScalarCategory.unassigned

    /// Reads `[start, end)`.
    @inline(__always)
    init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
        guard start < end else { return }
        if readLetters(bytes, start, length: end &- start) { return }
        var words = WordHash()
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte < 0x80 {
                add(ascii: byte, &words)
                index &+= 1
            } else {
                index &+= add(scalar: UTF8Decoding.scalar(bytes, at: index), &words)
            }
        }
        hash = words.value
        shape = finishedShape
    }

    /// The usual case: up to sixteen ASCII letters and nothing else, looked at together.
    @inline(__always)
    private mutating func readLetters(_ bytes: Span<UInt8>, _ start: Int, length: Int) -> Bool {
        guard length <= WordHash.longestPlain else { return false }
        let lanes = ByteLanes(bytes, at: start)
        let all = (1 &<< UInt64(truncatingIfNeeded: length)) &- 1 as UInt64
        guard lanes.isLetter.bits & all == all else { return false }
        hash = WordHash.ofLetters(bytes, start, length: length)
        let capitals = all & ~lanes.isLower.bits
        if capitals == 0 {
            shape = length > 1 ? .lower : .oneLower
        } else if capitals == all {
            shape = length > 1 ? .upper : .oneUpper
        } else if capitals & 1 == 0 {
            shape = .camel
        } else {
            shape = capitals == 1 ? .capital : .manyCapitals
        }
        return true
    }

    @inline(__always)
    private mutating func add(ascii byte: UInt8, _ words: inout WordHash) {
        let folded = ASCIIClass.foldedAlphanumeric(byte)
        let isDigit = ASCIIClass.isDigit(byte)
        lower &+= ASCIIClass.isLower(byte) ? 1 : 0
        upper &+= ASCIIClass.isUpper(byte) ? 1 : 0
        digits &+= isDigit ? 1 : 0
        if scalars == 0 {
            firstCategory = isDigit ? .digit : folded == byte ? .lower : folded == 0 ? .punctuation : .upper
        }
        scalars &+= 1
        if folded != 0 { return words.add(folded) }
        hasStop = hasStop || byte == 0x2E
        isAddress = isAddress || byte == 0x40 || byte == 0x2F
        words.add(byte == 0x60 ? 0x27 : byte)
    }

    private mutating func add(scalar: (value: UInt32, length: Int), _ words: inout WordHash) -> Int {
        let category = UnicodeTable.shared.properties(scalar.value).category
        switch category {
        case .upper: upper &+= 1
        case .lower: lower &+= 1
        case .letter: caseless &+= 1
        case .digit, .number:
            digits &+= 1
            wideDigits &+= 1
        default: break
        }
        let folded = UnicodeTable.shared.folded(scalar.value)
        if folded != 0 { words.add(scalar: folded) }
        if scalars == 0 { firstCategory = category }
        scalars &+= 1
        return scalar.length
    }

    private var finishedShape: CoreShape {
        if digits > 0 {
            if upper &+ lower &+ caseless == 0 { return .digits }
            return firstCategory == .digit || firstCategory == .number ? .digitFirst : .digitInside
        }
        if caseless > 0 { return .caseless }
        if upper == 0 { return lower == 0 ? .other : scalars > 1 ? .lower : .oneLower }
        if scalars == 1 { return .oneUpper }
        if lower == 0 { return .upper }
        if firstCategory != .upper { return .camel }
        return upper == 1 ? .capital : .manyCapitals
    }
}
