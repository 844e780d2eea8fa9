/// A quotation mark as it stands in a text: its style, and which ends of a quotation it can be by its shape and its neighbours.
struct QuoteMark: Equatable {
    /// The marks that belong together.
    enum Style: UInt8 {
        /// " and the doubled single marks of some newspapers and of TeX.
        case straight
        /// “ ” and German „ “.
        case curly
        /// ‘ ’ and ‚ ‘.
        case single
        /// '
        case apostrophe
        /// « » either way round, ‹ ›.
        case guillemets
        /// 「 」
        case corner
    }

    let style: Style
    let opens: Bool
    let closes: Bool

    /// Reads the mark that is the token `[start, end)`; nil where the token is none.
    init?(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
        switch bytes[start] {
        case 0x22 where end == start &+ 1: style = .straight
        case 0x27 where end == start &+ 1: style = .apostrophe
        case 0x27 where end == start &+ 2 && bytes[start &+ 1] == 0x27: style = .straight
        case 0x60 where end <= start &+ 2: style = .straight
        case 0xC2, 0xE2, 0xE3:
            guard let style = Self.style(UTF8Decoding.scalar(bytes, at: start).value) else { return nil }
            self.style = style
        default: return nil
        }
        let sides = Self.sides(bytes, start, end)
        (opens, closes) = Self.ends(bytes, start, style, sides)
    }

    /// Whether it belongs to a run of this style; a straight mark that can only close also closes a curly run.
    func matches(_ other: Style) -> Bool {
        if style == other { return true }
        guard closes, !opens else { return false }
        return style == .straight && other == .curly || style == .curly && other == .straight
    }

    private static func style(_ scalar: UInt32) -> Style? {
        switch scalar {
        case 0x201C, 0x201D, 0x201E, 0x201F: .curly
        case 0x2018, 0x2019, 0x201A, 0x201B: .single
        case 0xAB, 0xBB, 0x2039, 0x203A: .guillemets
        case 0x300C, 0x300D, 0x300E, 0x300F: .corner
        default: nil
        }
    }

    /// Whether something printed stands right before and right behind.
    private static func sides(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (before: Bool, behind: Bool) {
        let before = start > 0 ? bytes[start &- 1] : 0x20
        let behind = bytes[end]
        let opening = before == 0x28 || before == 0x5B || before == 0x2D || isDash(bytes, start)
        return (before > 0x20 && !opening && !isNoBreakSpace(bytes, start &- 2), behind > 0x20 && !isStop(behind))
    }

    /// , . ; : ! ? ) ]
    private static func isStop(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2C, 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x5D: true
        default: false
        }
    }

    private static func isDash(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        start >= 3 && bytes[start &- 3] == 0xE2 && bytes[start &- 2] == 0x80 && bytes[start &- 1] & 0xFC == 0x94
    }

    private static func isNoBreakSpace(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        start >= 0 && bytes[start] == 0xC2 && bytes[start &+ 1] == 0xA0
    }

    private static func ends(
        _ bytes: Span<UInt8>, _ start: Int, _ style: Style, _ sides: (before: Bool, behind: Bool)
    ) -> (opens: Bool, closes: Bool) {
        switch bytes[start] {
        case 0x22: return (!sides.before || sides.behind, sides.before || !sides.behind)
        case 0x27: return (!sides.before && sides.behind, sides.before)
        case 0x60: return (true, false)
        default: break
        }
        switch UTF8Decoding.scalar(bytes, at: start).value {
        case 0x201C: return (true, !sides.behind || sides.before)
        case 0x201D: return (!sides.before && sides.behind, true)
        case 0x2018: return (true, !sides.behind && sides.before)
        case 0x2019: return (false, true)
        case 0x201E, 0x201F, 0x201A, 0x201B, 0x300C, 0x300E: return (true, false)
        case 0x300D, 0x300F: return (false, true)
        default: return (!sides.before || sides.behind, sides.before || !sides.behind)
        }
    }
}
