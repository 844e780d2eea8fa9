/// What comes after a stretch in its sentence.
enum Following: UInt64 {
    case nothing, upper, lower, digit, other
    /// More of the same stretch.
    case near

    init(_ bytes: Span<UInt8>, from start: Int, to end: Int, _ unicode: UnicodeTable) {
        var index = start
        while index < end {
            let length = WhiteSpace.length(bytes, at: index)
            if length == 0 { break }
            index &+= length
        }
        guard index < end else {
            self = .nothing
            return
        }
        switch unicode.properties(UTF8Decoding.scalar(bytes, at: index).value).category {
        case .upper: self = .upper
        case .lower: self = .lower
        case .digit: self = .digit
        default: self = .other
        }
    }
}

extension Tokenizer {
    /// The model's sum for the border between the run at an index and the next: positive where they part.
    func borderScore(_ runs: [TokenRun], _ index: Int, _ following: Following) -> Int32 {
        let (left, right) = (runs[index], runs[index &+ 1])
        let last = runs.count &- 1
        let before = Neighbour(runs, index &- 1)
        let after = Neighbour(runs, index &+ 2)
        let farther = Neighbour(runs, index &- 2).kind << 5 | Neighbour(runs, index &+ 3).kind
        let pair = UInt64(left.kind.rawValue) << 5 | UInt64(right.kind.rawValue)
        let wide = before.kind << 5 | after.kind
        let (leftShape, rightShape) = (UInt64(left.shape), UInt64(right.shape))
        let (leftKind, rightKind) = (UInt64(left.kind.rawValue), UInt64(right.kind.rawValue))
        let isFinal = index &+ 1 == last
        let isStop = right.kind == .stop && after.kind != UInt64(TokenKind.letter.rawValue)
        let seen = (isFinal || isStop ? following : .near).rawValue
        let place = UInt64(min(index, 3)) << 2 | UInt64(min(last &- index, 3))
        var sum = weight(0, pair, wide)
        sum &+= weight(1, pair, wide, farther)
        sum &+= weight(2, leftShape, rightShape, after.kind)
        sum &+= weight(3, leftShape, rightShape, before.kind)
        sum &+= weight(4, left.word, rightKind)
        sum &+= weight(5, right.word, leftKind)
        sum &+= weight(6, left.word, rightKind, before.word)
        sum &+= weight(7, right.word, leftKind, after.word)
        sum &+= weight(8, pair, seen << 1 | (isFinal ? 1 : 0))
        sum &+= weight(9, left.word, rightKind, seen << 5 | after.kind)
        sum &+= weight(10, pair, place)
        sum &+= weight(11, leftShape, rightKind, after.shape)
        sum &+= weight(12, rightShape, leftKind, before.shape)
        return sum
    }

    /// The weight of a feature: a template's number and up to three values, hashed.
    @inline(__always)
    private func weight(_ template: UInt64, _ first: UInt64, _ second: UInt64, _ third: UInt64 = 0) -> Int32 {
        let total =
            (template &+ 1) &* 0x9E37_79B9_7F4A_7C15 &+ first &* 0xC2B2_AE3D_27D4_EB4F
            &+ second &* 0x1656_67B1_9E37_79F9 &+ third &* 0xD6E8_FEB8_6659_FD93
        return table.weight((total ^ total >> 32) &* 0x9E37_79B9_7F4A_7C15)
    }
}

/// The kind, word and shape of a run beside a border, or of the stretch's edge.
private struct Neighbour {
    let kind: UInt64
    let word: UInt64
    let shape: UInt64

    @inline(__always)
    init(_ runs: [TokenRun], _ index: Int) {
        if index >= 0, index < runs.count {
            kind = UInt64(runs[index].kind.rawValue)
            word = runs[index].word
            shape = UInt64(runs[index].shape)
        } else {
            kind = UInt64((index < 0 ? TokenKind.before : .after).rawValue)
            word = kind << 2
            shape = 0
        }
    }
}
