/// A stretch `[start, end)` of a text, in UTF-8 bytes of the input unless said otherwise.
public struct TextSpan: Sendable, Hashable, Comparable {
    /// Where the stretch starts.
    public let start: Int
    /// Where it ends; the unit at `end` is no longer part of it.
    public let end: Int

    /// A stretch from `start` up to `end`; an `end` before `start` gives an empty one.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    /// The number of units covered.
    public var count: Int { end &- start }
    /// Whether nothing is covered.
    public var isEmpty: Bool { start == end }

    /// Whether another stretch lies wholly within this one.
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

    /// Text order: by start, then by end.
    public static func < (left: TextSpan, right: TextSpan) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }

    /// The same stretch as indices of the string that was read, for byte spans.
    ///
    ///     let article = try desk.read(string)
    ///     let title = article.title?.span?.range(in: string).map { string[$0] }
    ///
    /// - Returns: nil where the span does not fit the string or does not lie on scalar borders.
    public func range(in string: String) -> Range<String.Index>? {
        let bytes = string.utf8
        guard start >= 0, count >= 0,
            let lower = bytes.index(bytes.startIndex, offsetBy: start, limitedBy: bytes.endIndex),
            let upper = bytes.index(lower, offsetBy: count, limitedBy: bytes.endIndex),
            lower.samePosition(in: string.unicodeScalars) != nil, upper.samePosition(in: string.unicodeScalars) != nil
        else { return nil }
        return lower..<upper
    }
}
