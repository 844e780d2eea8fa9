/// What a token is made of, before any tagger looks at it.
enum TokenClass: UInt8 {
    /// Letters lead it: a word, an abbreviation, a clitic.
    case word
    /// A digit leads it: 1,000.5, 9:30, 1990s, 5th.
    case number
    case punctuation
    /// Currency, percent, arithmetic, pictures.
    case symbol
    /// A web or mail address, an @name or a #tag.
    case web
}

/// The tokens of a text as flat arrays: `[start, end)` in bytes, and a `TokenClass`.
struct TokenArrays {
    private(set) var starts: [Int32] = []
    private(set) var ends: [Int32] = []
    private(set) var classes: [UInt8] = []
    /// The runs of the stretch at hand: the tokenizer's scratch, kept so that it is allocated once.
    var runs: [TokenRun] = []

    var count: Int { starts.count }

    subscript(index: Int) -> TextSpan { TextSpan(Int(starts[index]), Int(ends[index])) }

    /// What the token at an index is made of.
    func tokenClass(_ index: Int) -> TokenClass { TokenClass(rawValue: classes[index]) ?? .word }

    /// The first token that starts at an offset or behind it; `count` where none does. Logarithmic.
    func first(from offset: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The `WordHash` of each token, folded.
    func hashes(_ bytes: Span<UInt8>) -> [UInt64] {
        let (starts, ends) = (starts.span, ends.span)
        return [UInt64](unsafeUninitializedCapacity: starts.count) { hashes, count in
            for index in starts.indices {
                unsafe hashes.initializeElement(
                    at: index, to: WordHash.of(bytes, Int(starts[index]), Int(ends[index])))
            }
            count = starts.count
        }
    }

    /// Adds a token; offsets fit in 32 bits because `Text` takes no larger text.
    @inline(__always)
    mutating func append(_ start: Int, _ end: Int, _ tokenClass: TokenClass) {
        starts.append(Int32(truncatingIfNeeded: start))
        ends.append(Int32(truncatingIfNeeded: end))
        classes.append(tokenClass.rawValue)
    }

    mutating func reserve(_ capacity: Int) {
        starts.reserveCapacity(capacity)
        ends.reserveCapacity(capacity)
        classes.reserveCapacity(capacity)
    }

    mutating func removeAll() {
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        classes.removeAll(keepingCapacity: true)
    }
}
